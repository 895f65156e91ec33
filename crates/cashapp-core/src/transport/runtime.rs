//! The Tokio runtime that a call is made in.
//!
//! Tokio panics where a driver is missing and has no way to ask for it beforehand, so its panic is caught and becomes an
//! error of the call. (Its message still reaches the program's panic hook, and a program built with `panic = "abort"`
//! ends.)

use std::any::Any;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::runtime::Handle;

use crate::error::{TransportError, TransportErrorKind};

/// Checks that there is a runtime, and that it has timers.
pub(super) fn check() -> Result<(), TransportError> {
    let has_timers = || catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO))).is_ok();
    match Handle::try_current() {
        Ok(_) if has_timers() => Ok(()),
        _ => Err(TransportErrorKind::NoRuntime.into()),
    }
}

/// Runs what connects to a server; an error where the runtime has no IO driver.
pub(super) async fn connecting<T>(future: impl Future<Output = T>) -> Result<T, TransportError> {
    let mut future = pin!(future);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(panic) if is_missing_driver(&*panic) => Poll::Ready(Err(TransportErrorKind::NoRuntime.into())),
        Err(panic) => resume_unwind(panic),
    })
    .await
}

fn is_missing_driver(panic: &(dyn Any + Send)) -> bool {
    let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    message.is_some_and(|message| message.contains("IO is disabled"))
}
