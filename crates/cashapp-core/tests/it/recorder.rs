//! A log that keeps everything that the runtime says, in the order in which it is said.
//!
//! Tests run side by side in one process, and whether anybody listens is remembered for all of its threads. So there is one
//! listener for all of them, which keeps what each thread says apart: a test runs on one thread from beginning to end.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::sync::Once;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

thread_local! {
    static LINES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Begins to listen.
pub(crate) fn listen() {
    static LISTENER: Once = Once::new();
    LISTENER.call_once(|| tracing::subscriber::set_global_default(Listener).unwrap());
    // What another test said for the first time at just that moment may have been taken for what nobody hears.
    tracing::callsite::rebuild_interest_cache();
    heard();
}

/// What this thread has said since the last time that this was asked.
pub(crate) fn heard() -> Vec<String> {
    LINES.take()
}

fn keep(line: String) {
    LINES.with_borrow_mut(|lines| lines.push(line));
}

/// Hears every span and event of this library, whatever its level.
struct Listener;

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("cashapp")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut line = Line(format!("{} span {}", span.metadata().level(), span.metadata().name()));
        span.record(&mut line);
        keep(line.0);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut line = Line("more".into());
        values.record(&mut line);
        keep(line.0);
    }

    fn event(&self, event: &Event<'_>) {
        // An event's name is where it is said, which is of no interest, and says it differently on each platform.
        let mut line = Line(format!("{} event", event.metadata().level()));
        event.record(&mut line);
        keep(line.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}
