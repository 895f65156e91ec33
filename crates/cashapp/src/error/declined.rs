//! What was created and declined.

use cashapp_core::{Outcome, RawResponse};
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
    /// A payment of Afterpay's. Recorded: a declined authorization comes with status 402, a declined capture in full with
    /// 201.
    #[cfg(feature = "afterpay")]
    AfterpayPayment(Box<cashapp_afterpay_api::types::Payment>),
}

impl Declined {
    pub(super) fn is_final(&self) -> bool {
        match self {
            Self::Payment(payment) => payment.is_declined(),
            Self::Refund(refund) => refund.is_declined(),
            Self::Payout(payout) => payout.is_declined(),
            Self::Authorization(authorization) => authorization.is_declined(),
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

/// What a call makes, and what can come back declined although the status says success.
pub(crate) trait Declinable: Into<Declined> {
    /// Whether it is declined.
    fn is_declined(&self) -> bool;
}

macro_rules! declinable {
    ($($resource:ident: $status:ident)+) => {$(
        impl From<$resource> for Declined {
            fn from(resource: $resource) -> Self {
                Self::$resource(Box::new(resource))
            }
        }

        impl Declinable for $resource {
            fn is_declined(&self) -> bool {
                self.status == $status::Declined
            }
        }
    )+};
}

declinable! {
    Payment: PaymentStatus
    Refund: RefundStatus
    Payout: PayoutStatus
    Authorization: AuthorizationStatus
}

#[cfg(feature = "afterpay")]
impl From<cashapp_afterpay_api::types::Payment> for Declined {
    fn from(payment: cashapp_afterpay_api::types::Payment) -> Self {
        Self::AfterpayPayment(Box::new(payment))
    }
}

impl Error {
    /// A call that was answered with success, and with something that is declined: the money did not move.
    ///
    /// That is known even if an earlier attempt was lost: the response is bound to the call's key.
    pub(crate) fn declined_despite_success(declined: impl Into<Declined>, raw: RawResponse) -> Self {
        let attempts = raw.attempts();
        let kind = Kind::Answered {
            errors: Vec::new(),
            declined: Some(declined.into()),
            #[cfg(feature = "afterpay")]
            afterpay: None,
            raw,
        };
        Self::new(kind, Outcome::Refused, attempts)
    }
}

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

    /// Afterpay's payment that was made and declined: a declined authorization or capture comes with it, whatever the
    /// status. A decline that comes as an error body, such as that of a refund, has none.
    #[cfg(feature = "afterpay")]
    pub fn declined_afterpay_payment(&self) -> Option<&cashapp_afterpay_api::types::Payment> {
        match self.declined() {
            Some(Declined::AfterpayPayment(payment)) => Some(payment),
            _ => None,
        }
    }
}
