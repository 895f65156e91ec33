//! The documented error answers of both APIs in one shape.

use cashapp_core::{ErrorBody, RawResponse};
use cashapp_pay_api::types::{
    ApiError, AuthorizationErrorResponse, ErrorResponse, PaymentErrorResponse, PayoutErrorResponse, RefundErrorResponse,
};

#[cfg(feature = "afterpay")]
use super::afterpay::AfterpayRefusal;
use super::declined::Declined;

/// An error answer that an operation documents.
pub(crate) trait Documented: ErrorBody + Send + 'static {
    /// What the response says that has this body.
    fn into_parts(self, response: &RawResponse) -> Parts;
}

/// What an error answer says.
#[derive(Default)]
pub(crate) struct Parts {
    /// What the server complained of.
    pub(super) errors: Vec<ApiError>,
    /// What it declined.
    pub(super) declined: Option<Declined>,
    /// The same in Afterpay's own terms.
    #[cfg(feature = "afterpay")]
    pub(super) afterpay: Option<AfterpayRefusal>,
}

impl Parts {
    fn of(errors: Vec<ApiError>) -> Self {
        Self { errors, ..Self::default() }
    }
}

impl Documented for ErrorResponse {
    fn into_parts(self, _: &RawResponse) -> Parts {
        Parts::of(self.errors)
    }
}

macro_rules! with_resource {
    ($($response:ident { $field:ident: $variant:ident })+) => {$(
        impl Documented for $response {
            fn into_parts(self, _: &RawResponse) -> Parts {
                let declined = self.$field.map(|resource| Declined::$variant(Box::new(resource)));
                Parts { declined, ..Parts::of(self.errors) }
            }
        }
    )+};
}

with_resource! {
    PaymentErrorResponse { payment: Payment }
    RefundErrorResponse { refund: Refund }
    PayoutErrorResponse { payout: Payout }
    AuthorizationErrorResponse { authorization: Authorization }
}
