//! Requests that arrived and are carried out later: by the sandbox's clock, or when a test says so.

use tokio::sync::oneshot;

/// A request that waits to be carried out.
pub(crate) struct Begun {
    /// Names it when it is carried out.
    pub(crate) id: String,
    /// Resolves when it is to be carried out.
    pub(crate) due: oneshot::Receiver<()>,
}

/// The requests that wait.
#[derive(Default)]
pub(crate) struct AtWork(Vec<Waiting>);

struct Waiting {
    id: String,
    /// The idempotency key that it holds, with all that the key is scoped to.
    key: Option<String>,
    /// Gone once it is to be carried out.
    begin: Option<oneshot::Sender<()>>,
}

impl AtWork {
    /// Has a request wait. Until it is carried out another one with the same key is refused.
    pub(crate) fn add(&mut self, id: String, key: Option<String>) -> Begun {
        let (begin, due) = oneshot::channel();
        self.0.push(Waiting { id: id.clone(), key, begin: Some(begin) });
        Begun { id, due }
    }

    /// Whether a request that waits holds this key.
    pub(crate) fn holds(&self, key: &str) -> bool {
        self.0.iter().any(|waiting| waiting.key.as_deref() == Some(key))
    }

    /// How many requests wait.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// Has one be carried out now.
    pub(crate) fn release(&mut self, id: &str) {
        self.0.iter_mut().filter(|waiting| waiting.id == id).for_each(Waiting::release);
    }

    /// Has all of them be carried out now, in the order in which they came.
    pub(crate) fn release_all(&mut self) {
        self.0.iter_mut().for_each(Waiting::release);
    }

    /// Takes one out, because it is carried out.
    pub(crate) fn remove(&mut self, id: &str) {
        self.0.retain(|waiting| waiting.id != id);
    }
}

impl Waiting {
    fn release(&mut self) {
        if let Some(begin) = self.begin.take() {
            // Nobody waits any more only when the sandbox is ending.
            let _ = begin.send(());
        }
    }
}
