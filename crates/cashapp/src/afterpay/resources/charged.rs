//! Answers to calls that take a customer's money.

use cashapp_afterpay_api::types::Payment;
use cashapp_core::ResponseValue;

use crate::call::answer;
use crate::error::{Documented, Error, is_declined};
use crate::response::Response;

type Answered<E> = Result<ResponseValue<Payment>, cashapp_core::Error<E>>;

/// The payment, if its money is held.
pub(super) fn held<E: Documented>(result: Answered<E>) -> Result<Response<Payment>, Error> {
    taken(result, false)
}

/// The payment, if the money was captured.
pub(super) fn captured<E: Documented>(result: Answered<E>) -> Result<Response<Payment>, Error> {
    taken(result, true)
}

/// Afterpay can answer 201 with a payment that is declined: whoever only asks whether the call succeeded would deliver
/// what nobody paid for.
fn taken<E: Documented>(result: Answered<E>, capture: bool) -> Result<Response<Payment>, Error> {
    match result {
        Ok(value) if is_declined(&value, capture) => {
            let (payment, raw) = value.into_parts();
            Err(Error::declined_despite_success(payment, raw))
        }
        result => answer(result, |payment| payment),
    }
}
