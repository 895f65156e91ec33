//! How waiting for a customer can end without an approval.

use cashapp_core::Outcome;
use cashapp_pay_api::operations;
use cashapp_pay_api::types::CustomerRequest;

use super::Error;
use super::kind::Kind;

/// What became of a customer request that was [waited](crate::resources::Requests::wait) for.
impl Error {
    /// Whether the customer request was declined: the customer refused it, or let it idle out. Final.
    pub fn is_request_declined(&self) -> bool {
        matches!(self.0.kind, Kind::RequestDeclined(_))
    }

    /// Whether the customer request was still undecided a minute after its `expires_at`, by the server's time: the `Date`
    /// of its responses, or this client's clock where they have none.
    pub fn is_request_expired(&self) -> bool {
        matches!(self.0.kind, Kind::RequestExpired(_))
    }

    /// Whether the time to wait was over first. The customer may approve all the same: wait again, or retrieve the
    /// request, before it is replaced by another one.
    pub fn is_wait_timeout(&self) -> bool {
        matches!(self.0.kind, Kind::WaitTimeout { .. })
    }

    /// The customer request as it was last seen, where waiting for it ended without an approval.
    pub fn customer_request(&self) -> Option<&CustomerRequest> {
        match &self.0.kind {
            Kind::RequestDeclined(request) | Kind::RequestExpired(request) => Some(request),
            Kind::WaitTimeout { request, .. } => request.as_deref(),
            _ => None,
        }
    }

    pub(crate) fn request_declined(request: CustomerRequest, attempts: u32) -> Self {
        Self::of_waiting(Kind::RequestDeclined(Box::new(request)), Outcome::Refused, attempts)
    }

    /// The outcome is unknown, because only the server can say that the customer has not approved.
    pub(crate) fn request_expired(request: CustomerRequest, attempts: u32) -> Self {
        Self::of_waiting(Kind::RequestExpired(Box::new(request)), Outcome::Unknown, attempts)
    }

    pub(crate) fn wait_timeout(request: Option<CustomerRequest>, fault: Option<Error>, attempts: u32) -> Self {
        Self::of_waiting(Kind::WaitTimeout { request: request.map(Box::new), fault }, Outcome::Unknown, attempts)
    }

    fn of_waiting(kind: Kind, outcome: Outcome, attempts: u32) -> Self {
        Self::new(kind, outcome, attempts).of(&operations::RETRIEVE_CUSTOMER_REQUEST)
    }

    /// Whether a read that failed so may succeed a little later, although the transport has given it up.
    pub(crate) fn is_passing(&self) -> bool {
        self.may_pass() || self.is_server_error() || self.is_conflict()
    }
}
