//! Error response bodies, as far as the outcome of a call depends on them.

use crate::response::RawResponse;

/// The body of a documented error response. The error types of the generated clients implement it, because they know the
/// codes of their API; this crate knows none.
pub trait ErrorBody {
    /// How much the response says about the call.
    fn refusal(&self, response: &RawResponse) -> Refusal;
}

/// How much an error response says about a call, whatever its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// Nothing: the body names no code and no declined resource, so an intermediary may have sent it; or it says that the
    /// server failed.
    Undetermined,
    /// This attempt was refused. An earlier attempt under the same key may have succeeded, and this may be its trace.
    ThisAttempt,
    /// The request was refused for good. The server gives such a response again to the same key, so it also speaks for
    /// every earlier attempt.
    Settled,
}
