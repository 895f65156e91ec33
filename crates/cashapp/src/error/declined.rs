//! What was created and declined.

use cashapp_pay_api::types::{
    Authorization, AuthorizationStatus, Payment, PaymentStatus, Payout, PayoutStatus, Refund, RefundStatus,
};

use super::Error;
use super::kind::Kind;

/// What came with a decline: the vendor keeps what it declined, with an id and the status `DECLINED`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Declined {
    /// A payment.
    Payment(Box<Payment>),
    /// A refund.
    Refund(Box<Refund>),
    /// A payout.
    Payout(Box<Payout>),
    /// A change of what a payment holds; the payment is as it was.
    Authorization(Box<Authorization>),
    /// A payment of Afterpay's, which comes with the status 201.
    #[cfg(feature = "afterpay")]
    AfterpayPayment(Box<cashapp_afterpay_api::types::Payment>),
}

impl Declined {
    pub(super) fn is_final(&self) -> bool {
        match self {
            Self::Payment(payment) => payment.status == PaymentStatus::Declined,
            Self::Refund(refund) => refund.status == RefundStatus::Declined,
            Self::Payout(payout) => payout.status == PayoutStatus::Declined,
            Self::Authorization(authorization) => authorization.status == AuthorizationStatus::Declined,
            #[cfg(feature = "afterpay")]
            Self::AfterpayPayment(payment) => super::afterpay::is_declined(payment, true),
        }
    }

    /// The same with the status that it has when it comes with a decline.
    pub(super) fn declined(mut self) -> Self {
        match &mut self {
            Self::Payment(payment) => payment.status = PaymentStatus::Declined,
            Self::Refund(refund) => refund.status = RefundStatus::Declined,
            Self::Payout(payout) => payout.status = PayoutStatus::Declined,
            Self::Authorization(authorization) => authorization.status = AuthorizationStatus::Declined,
            #[cfg(feature = "afterpay")]
            Self::AfterpayPayment(payment) => {
                payment.status = cashapp_afterpay_api::types::PaymentStatus::Declined;
            }
        }
        self
    }
}

macro_rules! from_resource {
    ($($resource:ident)+) => {$(
        impl From<$resource> for Declined {
            fn from(resource: $resource) -> Self {
                Self::$resource(Box::new(resource))
            }
        }
    )+};
}

from_resource! { Payment Refund Payout Authorization }

/// What was declined, by its type.
impl Error {
    /// What was created and declined, whatever it is; `None` for any other error, and for a request that was refused
    /// before anything was created.
    pub fn declined(&self) -> Option<&Declined> {
        match &self.0.kind {
            Kind::Answered { declined, .. } => declined.as_ref().filter(|_| self.is_declined()),
            _ => None,
        }
    }

    /// The payment that was created and declined.
    pub fn declined_payment(&self) -> Option<&Payment> {
        match self.declined() {
            Some(Declined::Payment(payment)) => Some(payment),
            _ => None,
        }
    }

    /// The refund that was created and declined.
    pub fn declined_refund(&self) -> Option<&Refund> {
        match self.declined() {
            Some(Declined::Refund(refund)) => Some(refund),
            _ => None,
        }
    }

    /// The payout that was created and declined.
    pub fn declined_payout(&self) -> Option<&Payout> {
        match self.declined() {
            Some(Declined::Payout(payout)) => Some(payout),
            _ => None,
        }
    }

    /// The change of an authorization that was declined.
    pub fn declined_authorization(&self) -> Option<&Authorization> {
        match self.declined() {
            Some(Declined::Authorization(authorization)) => Some(authorization),
            _ => None,
        }
    }

    /// Afterpay's payment that was made and declined. A decline that Afterpay answers with an error (402 or 422) comes
    /// without one; [look](crate::afterpay::Payments::retrieve_by_token) if you need it.
    #[cfg(feature = "afterpay")]
    pub fn declined_afterpay_payment(&self) -> Option<&cashapp_afterpay_api::types::Payment> {
        match self.declined() {
            Some(Declined::AfterpayPayment(payment)) => Some(payment),
            _ => None,
        }
    }
}
