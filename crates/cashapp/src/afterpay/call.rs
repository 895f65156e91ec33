//! What can be set on calls of this API.

use cashapp_afterpay_api::types::CheckoutToken;
use uuid::Uuid;

use crate::call::Options;

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

/// A call that carries a `requestId`: repeated with the same one and the same body it gives the first answer again.
#[derive(Clone, Debug)]
pub struct WithRequestId {
    id: Uuid,
}

/// A call that is the same whenever its token is: a token is charged once.
#[derive(Clone, Debug)]
pub struct ByToken {
    token: CheckoutToken,
}

impl WithRequestId {
    /// The id that the request brought with it, or else a fresh one.
    pub(super) fn of(request: Option<Uuid>) -> Self {
        Self { id: request.unwrap_or_else(Uuid::new_v4) }
    }

    pub(super) fn id(&self) -> Uuid {
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
        Some(self.id.to_string())
    }
}

impl Options for ByToken {
    fn repeat_key(&self) -> Option<String> {
        Some(self.token.as_str().to_owned())
    }
}

impl<T> Call<T, WithRequestId> {
    /// Gives the call an id of your own, in place of the request's or the one that was made for it. Store it before you
    /// call, together with what you send: after a crash it is what lets you ask again without doing it twice.
    pub fn request_id(mut self, id: Uuid) -> Self {
        self.options.id = id;
        self
    }

    /// The `requestId` that the call is going to carry: yours, or the one that was made for it. An answer and an error
    /// give it as [`Response::idempotency_key`](crate::Response::idempotency_key) and
    /// [`Error::idempotency_key`](crate::Error::idempotency_key).
    pub fn key(&self) -> Uuid {
        self.options.id
    }
}
