//! A page on its way.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::Page;
use crate::error::Error;

/// The work of fetching one page.
pub(super) type Fetch<T> = Pin<Box<dyn Future<Output = Result<Page<T>, Error>> + Send>>;

/// A page on its way. One that is fetched ahead is a task of its own, so that it comes nearer while the caller works and
/// does not poll; dropping this ends it.
pub(super) enum Fetching<T> {
    Ahead(JoinHandle<Result<Page<T>, Error>>),
    Awaited(Fetch<T>),
}

impl<T: Send + 'static> Fetching<T> {
    /// Sets out at once, where there is a runtime to do it.
    pub(super) fn ahead(fetch: Fetch<T>) -> Self {
        match Handle::try_current() {
            Ok(runtime) => Self::Ahead(runtime.spawn(fetch)),
            Err(_) => Self::Awaited(fetch),
        }
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Page<T>, Error>> {
        match self {
            Self::Awaited(fetch) => fetch.as_mut().poll(context),
            Self::Ahead(task) => Poll::Ready(match ready!(Pin::new(task).poll(context)) {
                Ok(result) => result,
                Err(failure) => match failure.try_into_panic() {
                    Ok(panic) => std::panic::resume_unwind(panic),
                    Err(_) => Err(Error::runtime_ended()),
                },
            }),
        }
    }
}

impl<T> Drop for Fetching<T> {
    fn drop(&mut self) {
        if let Self::Ahead(task) = self {
            task.abort();
        }
    }
}
