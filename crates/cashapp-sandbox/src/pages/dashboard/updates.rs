//! Tells open pages that something has changed.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::stream::{self, Stream};

use crate::engine::Engine;

/// Server-sent events, one for each change. Changes that come faster than they are taken are told as one.
pub(super) async fn announce(State(engine): State<Arc<Engine>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut changes = engine.version.subscribe();
    // The page may be older than its connection: the first event has it look once.
    changes.mark_changed();
    let events = stream::unfold(changes, |mut changes| async move {
        changes.changed().await.ok()?;
        let version = *changes.borrow_and_update();
        Some((Ok(Event::default().data(version.to_string())), changes))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
