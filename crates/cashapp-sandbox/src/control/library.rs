//! The same as methods, for tests in the same process.

use std::time::Duration;

use cashapp_core::Secret;
use cashapp_pay_api::types::{
    Action, Channel, Customer, CustomerRequest, Dispute, DisputeReason, DisputeState, Grant, Merchant, MerchantStatus,
    Payment, Refund, WebhookEvent,
};

use super::{ControlError, account, afterpay, clock, customers, disputes, people, resources, trouble, webhooks};
use crate::afterpay::disputes as afterpay_disputes;
use crate::audit::CallRecord;
use crate::faults::Fault;
use crate::pay::api_keys;
use crate::pay::customers::changes;
use crate::sandbox::Sandbox;

/// Time.
impl Sandbox {
    /// Lets time pass. What is due meanwhile happens in its order before this returns; webhooks are on their way then.
    pub fn advance(&self, by: Duration) {
        self.engine().with(|world| clock::advance(world, by));
    }

    /// Has the clock stand still until it is moved or set going.
    pub fn freeze(&self) {
        self.engine().with(clock::freeze);
    }

    /// Has the clock run on from the time that it shows.
    pub fn resume(&self) {
        self.engine().with(clock::resume);
    }
}

/// Bad luck.
impl Sandbox {
    /// Has calls fail.
    ///
    /// # Errors
    /// If the fault could befall no call: an operation that is not known, no times, a probability that is none.
    pub fn inject(&self, fault: Fault) -> Result<(), ControlError> {
        self.engine().with(|world| trouble::inject(world, fault))
    }

    /// The faults that are set.
    pub fn faults(&self) -> Vec<Fault> {
        self.engine().with(|world| world.faults.list())
    }

    /// Finishes the calls that are still at work, see [`FaultKind::StillAtWork`](crate::FaultKind::StillAtWork), in the order
    /// in which they came. Each is carried out a moment later.
    pub fn finish_calls(&self) {
        self.engine().with(|world| world.at_work.release_all());
    }

    /// How many calls are still at work.
    pub fn calls_at_work(&self) -> usize {
        self.engine().with(|world| world.at_work.count())
    }

    /// Has no more calls fail.
    pub fn clear_faults(&self) {
        self.engine().with(|world| world.faults.clear());
    }

    /// Multiplies the rate limits; zero switches them off.
    ///
    /// # Errors
    /// If the factor is negative or no number.
    pub fn set_rate_limit_scale(&self, factor: f64) -> Result<(), ControlError> {
        self.engine().with(|world| trouble::scale_rate_limits(world, factor))
    }

    /// Disables the client, as Cash App could: its calls are refused with `CLIENT_DISABLED`.
    pub fn disable_client(&self) {
        self.engine().with(|world| account::set_client_disabled(world, true));
    }

    /// Enables the client again.
    pub fn enable_client(&self) {
        self.engine().with(|world| account::set_client_disabled(world, false));
    }
}

/// What has happened.
impl Sandbox {
    /// The last calls, the newest last.
    pub fn calls(&self) -> Vec<CallRecord> {
        self.engine().with(|world| world.audit.calls().cloned().collect())
    }

    /// All customers, the newest last.
    pub fn customers(&self) -> Vec<Customer> {
        self.engine().with(|world| resources::all_customers(world))
    }

    /// All customer requests, the newest last.
    pub fn customer_requests(&self) -> Vec<CustomerRequest> {
        self.engine().with(|world| resources::all_customer_requests(world))
    }

    /// All grants, the newest last.
    pub fn grants(&self) -> Vec<Grant> {
        self.engine().with(|world| resources::all_grants(world))
    }

    /// All merchants, the newest last.
    pub fn merchants(&self) -> Vec<Merchant> {
        self.engine().with(|world| resources::all_merchants(world))
    }

    /// All payments, the newest last.
    pub fn payments(&self) -> Vec<Payment> {
        self.engine().with(|world| resources::all_payments(world))
    }

    /// All refunds, the newest last.
    pub fn refunds(&self) -> Vec<Refund> {
        self.engine().with(|world| resources::all_refunds(world))
    }

    /// All disputes, the newest last.
    pub fn disputes(&self) -> Vec<Dispute> {
        self.engine().with(|world| resources::all_disputes(world))
    }

    /// All webhook events, the newest last.
    pub fn webhook_events(&self) -> Vec<WebhookEvent> {
        self.engine().with(|world| resources::all_webhook_events(world))
    }
}

/// What customers do.
impl Sandbox {
    /// The sandbox's own customer agrees to a request.
    ///
    /// # Errors
    /// If there is no such request, or it can no longer be approved.
    pub fn approve_request(&self, id: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| customers::approve(world, id.as_ref(), None))
    }

    /// A customer agrees to a request: one of those there are, or, with an id such as `CST_jane` that nobody has yet, one
    /// who deals with the client for the first time and goes by `$jane`.
    ///
    /// # Errors
    /// If there is no such request, it can no longer be approved, or the customer has no account that can be used.
    pub fn approve_request_as(&self, id: impl AsRef<str>, customer: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| customers::approve(world, id.as_ref(), Some(customer.as_ref())))
    }

    /// The customer does not agree to a request.
    ///
    /// # Errors
    /// If there is no such request, or it can no longer be declined.
    pub fn decline_request(&self, id: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| customers::decline(world, id.as_ref()))
    }

    /// Makes a grant of the sandbox's own customer, as if a request had been approved.
    ///
    /// # Errors
    /// If no customer can be asked for the action: its type is not known, or its scope is none.
    pub fn make_grant(&self, action: Action) -> Result<Grant, ControlError> {
        self.engine().with(|world| customers::make_grant(world, None, action, Channel::Online))
    }

    /// Makes a grant of a customer, as if a request had been approved.
    ///
    /// # Errors
    /// If there is no such customer, or no customer can be asked for the action: its type is not known, or its scope is
    /// none.
    pub fn make_grant_of(&self, customer: impl AsRef<str>, action: Action) -> Result<Grant, ControlError> {
        let customer = Some(customer.as_ref());
        self.engine().with(|world| customers::make_grant(world, customer, action, Channel::Online))
    }

    /// The customer takes a grant back.
    ///
    /// # Errors
    /// If there is no such grant, or it is used up or has expired.
    pub fn revoke_grant(&self, id: impl AsRef<str>) -> Result<Grant, ControlError> {
        self.engine().with(|world| customers::revoke_grant(world, id.as_ref()))
    }

    /// The customer disputes a payment; without an amount all that is left of it.
    ///
    /// # Errors
    /// If there is no such payment, or it cannot be disputed.
    pub fn open_dispute(
        &self,
        payment: impl AsRef<str>,
        reason: DisputeReason,
        amount: Option<i64>,
    ) -> Result<Dispute, ControlError> {
        self.engine().with(|world| disputes::open(world, payment.as_ref(), reason, amount))
    }

    /// Cash App decides a challenged dispute: `WON`, `PARTIALLY_WON` or `LOST`.
    ///
    /// # Errors
    /// If there is no such dispute, or it is not to be decided.
    pub fn decide_dispute(&self, id: impl AsRef<str>, state: DisputeState) -> Result<Dispute, ControlError> {
        self.engine().with(|world| disputes::decide(world, id.as_ref(), state))
    }
}

/// What becomes of customers, merchants and keys.
impl Sandbox {
    /// Makes a customer who goes by this $cashtag.
    ///
    /// # Errors
    /// If the $cashtag cannot be one, or is taken.
    pub fn add_customer(&self, cashtag: &str) -> Result<Customer, ControlError> {
        self.engine().with(|world| Ok(changes::add(world, None, cashtag, None)?))
    }

    /// The customer goes by another $cashtag.
    ///
    /// # Errors
    /// If there is no such customer, or the $cashtag cannot be one, or is taken.
    pub fn rename_customer(&self, id: impl AsRef<str>, cashtag: &str) -> Result<Customer, ControlError> {
        self.engine().with(|world| Ok(changes::rename(world, id.as_ref(), cashtag)?))
    }

    /// The customer leaves Cash App.
    ///
    /// # Errors
    /// If there is no such customer.
    pub fn delete_customer(&self, id: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| Ok(changes::delete(world, id.as_ref())?))
    }

    /// Cash App disables the customer's account, or enables it again.
    ///
    /// # Errors
    /// If there is no such customer.
    pub fn disable_customer(&self, id: impl AsRef<str>, disabled: bool) -> Result<(), ControlError> {
        self.engine().with(|world| Ok(changes::set_disabled(world, id.as_ref(), disabled)?))
    }

    /// The customer does not want to pay this merchant any more, or again.
    ///
    /// # Errors
    /// If there is no such customer or merchant.
    pub fn block_merchant(
        &self,
        customer: impl AsRef<str>,
        merchant: impl AsRef<str>,
        blocked: bool,
    ) -> Result<(), ControlError> {
        let (customer, merchant) = (customer.as_ref(), merchant.as_ref());
        self.engine().with(|world| Ok(changes::set_blocked(world, customer, merchant, blocked)?))
    }

    /// What one payment of the customer can come to at most; `None`: any amount.
    ///
    /// # Errors
    /// If there is no such customer, or the amount is negative.
    pub fn set_funds(&self, customer: impl AsRef<str>, funds: Option<i64>) -> Result<(), ControlError> {
        self.engine().with(|world| Ok(changes::set_funds(world, customer.as_ref(), funds)?))
    }

    /// Changes a merchant's status, as Cash App can.
    ///
    /// # Errors
    /// If there is no such merchant or status.
    pub fn set_merchant_status(&self, id: impl AsRef<str>, status: MerchantStatus) -> Result<Merchant, ControlError> {
        self.engine().with(|world| people::set_merchant_status(world, id.as_ref(), status))
    }

    /// Ends the 30 days of an API key.
    ///
    /// # Errors
    /// If there is no such key.
    pub fn expire_api_key(&self, id: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| Ok(api_keys::expire(world, id.as_ref())?))
    }
}

/// What happens on Afterpay's side.
impl Sandbox {
    /// The customer confirms a checkout or a grant approval.
    ///
    /// # Errors
    /// If there is no such checkout, or it can no longer be confirmed.
    pub fn approve_checkout(&self, token: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| afterpay::approve(world, token.as_ref()))
    }

    /// The customer does not confirm a checkout.
    ///
    /// # Errors
    /// If there is no such checkout, or it can no longer be declined.
    pub fn decline_checkout(&self, token: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| afterpay::decline(world, token.as_ref()))
    }

    /// The customer disputes an order. The dispute's id.
    ///
    /// # Errors
    /// If there is no such order, or it cannot be disputed.
    pub fn open_afterpay_dispute(&self, order: impl AsRef<str>, reason: &str) -> Result<String, ControlError> {
        self.engine().with(|world| afterpay::open(world, order.as_ref(), reason))
    }

    /// A dispute is decided: `won` or `lost`.
    ///
    /// # Errors
    /// If there is no such dispute, or it is not to be decided.
    pub fn decide_afterpay_dispute(&self, id: impl AsRef<str>, status: &str) -> Result<(), ControlError> {
        self.engine().with(|world| afterpay::decide(world, id.as_ref(), status))
    }

    /// The customer adds to a dispute, which returns it to `needs_response`.
    ///
    /// # Errors
    /// If there is no such dispute, or it is decided.
    pub fn update_afterpay_dispute(&self, id: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| Ok(afterpay_disputes::customer_updates(world, id.as_ref())?))
    }

    /// The customer withdraws a dispute, which makes it `won`.
    ///
    /// # Errors
    /// If there is no such dispute, or it is decided.
    pub fn cancel_afterpay_dispute(&self, id: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| Ok(afterpay_disputes::customer_cancels(world, id.as_ref())?))
    }

    /// Enables or disables on-file grants for the Afterpay merchant account. Without them every operation under `/v2/grants`
    /// is refused with 403 `feature_not_enabled`.
    pub fn set_afterpay_grants_enabled(&self, enabled: bool) {
        self.engine().with(|world| world.grants_feature = enabled);
    }

    /// Says where Afterpay's notifications go; `None`: nowhere.
    ///
    /// # Errors
    /// If the address begins neither `https://`, nor `http://` on this machine.
    pub fn send_afterpay_notifications_to(&self, url: Option<&str>) -> Result<(), ControlError> {
        self.engine().with(|world| afterpay::send_to(world, url))
    }

    /// Sends a notification of one's own making to where Afterpay's notifications go.
    ///
    /// # Errors
    /// If it was not said where they go.
    pub fn send_afterpay_notification(&self, notification: serde_json::Value) -> Result<(), ControlError> {
        self.engine().with(|world| afterpay::send(world, notification))
    }

    /// The secret under which Afterpay's notifications are signed.
    pub fn notification_secret(&self) -> Secret {
        self.engine().with(|world| Secret::new(world.account().notification_secret.clone()))
    }
}

/// How webhooks are delivered.
impl Sandbox {
    /// Multiplies the time between deliveries of a webhook: `0.001` retries after a millisecond instead of a second.
    ///
    /// # Errors
    /// If the factor is negative or no number.
    pub fn set_webhook_pace(&self, factor: f64) -> Result<(), ControlError> {
        self.engine().with(|world| webhooks::set_pace(world, factor))
    }

    /// Has every webhook delivered twice, or once.
    pub fn duplicate_webhooks(&self, twice: bool) {
        self.engine().with(|world| world.settings.duplicate_webhooks = twice);
    }

    /// Has webhooks overtake each other, or not.
    pub fn reorder_webhooks(&self, shuffled: bool) {
        self.engine().with(|world| world.settings.reorder_webhooks = shuffled);
    }

    /// Approves the domain of a webhook endpoint that is [under review](crate::SandboxBuilder::review_webhook_domains), for all
    /// endpoints at it. What has waited is delivered.
    ///
    /// # Errors
    /// If there is no such endpoint.
    pub fn approve_webhook_endpoint(&self, id: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| webhooks::approve(world, id.as_ref()))
    }

    /// Lists the headers that a webhook signs by their names alone, or by the documented pairs.
    pub fn bare_signed_headers(&self, bare: bool) {
        self.engine().with(|world| world.settings.webhooks.bare_signed_headers = bare);
    }

    /// Signs Afterpay's notifications over the `Host` they are sent to, or over the whole URL.
    pub fn notifications_signed_by_host(&self, by_host: bool) {
        self.engine().with(|world| world.settings.webhooks.notifications_signed_by_host = by_host);
    }

    /// Delivers an event once more, whatever became of it before.
    ///
    /// # Errors
    /// If there is no such event, or nowhere to deliver it to.
    pub fn redeliver(&self, event: impl AsRef<str>) -> Result<(), ControlError> {
        self.engine().with(|world| webhooks::redeliver(world, event.as_ref()))
    }
}
