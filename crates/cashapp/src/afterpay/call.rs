//! What can be set on calls of this API.

use cashapp_afterpay_api::types::CheckoutToken;
use uuid::Uuid;

use crate::call::{Options, WithKey};

/// A call of this API that has not been made yet: set its options, then `.await` it.
///
/// It is the [`Call`](crate::Call) of the whole crate. This API has no regions, so that none can be set:
///
/// ```compile_fail
/// # fn wrong(afterpay: cashapp::afterpay::Client) {
/// let _ = afterpay.configuration().retrieve().region(cashapp::Region::PDX);
/// # }
/// ```
pub type Call<T, K = Plain> = crate::Call<T, K>;

/// A call that carries no key.
#[derive(Clone, Debug, Default)]
pub struct Plain;

/// A call that carries a `requestId`: a retry with the same id and the same body gets the first response again.
#[derive(Clone, Debug)]
pub struct WithRequestId {
    id: String,
}

/// A call that is the same whenever its token is: a token is charged once.
#[derive(Clone, Debug)]
pub struct ByToken {
    token: CheckoutToken,
}

impl WithRequestId {
    /// The id that the request brought with it, or else a fresh one.
    pub(super) fn of(request: Option<String>) -> Self {
        Self { id: request.unwrap_or_else(|| Uuid::new_v4().into()) }
    }

    pub(super) fn into_id(self) -> String {
        self.id
    }
}

impl ByToken {
    pub(super) fn of(token: &CheckoutToken) -> Self {
        Self { token: token.clone() }
    }
}

impl Options for Plain {
    fn repeat_key(&self) -> Option<String> {
        None
    }
}

impl Options for WithRequestId {
    fn repeat_key(&self) -> Option<String> {
        Some(self.id.clone())
    }
}

impl WithKey for WithRequestId {}

impl WithKey for ByToken {}

impl Options for ByToken {
    fn repeat_key(&self) -> Option<String> {
        Some(self.token.as_str().to_owned())
    }
}

impl<T> Call<T, WithRequestId> {
    /// Sets the call's id, in place of the request's or the one that was made for it. Any string will do, best a UUID; a
    /// refund's has at most 64 characters. Store it before the call, together with the request: after a crash it is what
    /// lets you retry without doing it twice.
    pub fn request_id(mut self, id: impl Into<String>) -> Self {
        self.options.id = id.into();
        self
    }

    /// The `requestId` that the call is going to carry: yours, or the one that was made for it. An answer and an error
    /// give it as [`Response::idempotency_key`](crate::Response::idempotency_key) and
    /// [`Error::idempotency_key`](crate::Error::idempotency_key).
    pub fn key(&self) -> &str {
        &self.options.id
    }
}
