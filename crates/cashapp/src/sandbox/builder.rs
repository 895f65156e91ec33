//! A sandbox that has not been started yet.

use std::net::SocketAddr;
use std::sync::Arc;

use cashapp_core::{ApiKeyId, ApiSecret, ClientId, ClientSecret};
use chrono::{DateTime, Utc};

use super::{Fault, Sandbox, StartError};

/// How a sandbox is put together; made by [`builder`](super::builder).
#[derive(Debug)]
#[must_use = "a builder makes no sandbox until `start` is called"]
pub struct SandboxBuilder(cashapp_sandbox::SandboxBuilder);

/// Settings that are handed on as they are. A macro, so that none is handed on to another by mistake.
macro_rules! settings {
    ($($(#[$doc:meta])+ $name:ident($($value:ident: $kind:ty),*);)+) => {
        $($(#[$doc])+
        pub fn $name(self, $($value: $kind),*) -> Self {
            Self(self.0.$name($($value),*))
        })+
    };
}

impl SandboxBuilder {
    pub(super) fn new() -> Self {
        Self(cashapp_sandbox::Sandbox::builder())
    }

    settings! {
        /// Where to listen; a port of the system's choice on the loopback interface if this is not called.
        listen(address: SocketAddr);

        /// Keeps the state in this SQLite file, which is created if it is not there: a sandbox that is started on it again
        /// goes on where the last one was, even if that was killed.
        #[cfg(feature = "sandbox-database")]
        database(file: impl Into<std::path::PathBuf>);

        /// Begins with this many grants of one customer, `CST_sandbox:seeded`.
        seeded_grants(number: u32);

        /// Begins with this many captured payments of one customer, `CST_sandbox:buyer`, to `MMI_sandbox:merchant`. They are
        /// `PWC_sandbox:1`, `PWC_sandbox:2` and so on, with the reference ids `order-1`, `order-2`; the last is the newest.
        seeded_payments(number: u32);

        /// Makes the same ids and secrets in every run. Without it they are random.
        random_seed(seed: u64);

        /// Has the clock stand still at this time; [`advance`](cashapp_sandbox::Sandbox::advance) moves it.
        frozen_at(time: DateTime<Utc>);

        /// Multiplies the rate limits; zero switches them off.
        rate_limit_scale(factor: f64);

        /// Counts rate limits by the monotonic time of this clock, for tests of a client's pace.
        rate_limit_clock(clock: Arc<dyn cashapp_core::clock::Clock>);

        /// Lets a payment or refund that was captured when it was created be voided by its idempotency key. The vendor's
        /// documents can be read either way; without this only what is `AUTHORIZED` can be voided.
        void_captured_by_key();

        /// Leaves what a call has created out of lists for this long, by the sandbox's clock; retrieving it works at once.
        list_lag(lag: std::time::Duration);

        /// How many calls [`calls`](cashapp_sandbox::Sandbox::calls) remembers.
        audit_capacity(calls: usize);

        /// The client's id and secret; without it they are made up.
        client(id: ClientId, secret: ClientSecret);

        /// The first API key, which has every scope; without it one is made up.
        api_key(id: ApiKeyId, secret: ApiSecret);

        /// Afterpay's merchant id and secret key; without it they are made up.
        #[cfg(feature = "afterpay")]
        merchant_account(id: crate::afterpay::MerchantAccount, secret: crate::afterpay::SecretKey);

        /// Refuses `sandbox:skip-signature-check`, as production does.
        require_signatures();

        /// Multiplies the time between deliveries of a webhook: `0.001` retries after a millisecond instead of a second.
        webhook_pace(factor: f64);

        /// Has every webhook delivered twice, under the same event id, as the vendor says can happen.
        duplicate_webhooks();

        /// Has every second webhook of an endpoint delivered before the one that happened first. One that none follows
        /// waits for a second of the sandbox's time.
        reorder_webhooks();

        /// Lists the headers that a webhook signs in `X-Signed-Headers` by their names alone, instead of by the documented
        /// pairs of name and value.
        bare_signed_headers();

        /// Has the domain of each new webhook endpoint reviewed, as the vendor does by hand: nothing is delivered to it until
        /// [`approve_webhook_endpoint`](cashapp_sandbox::Sandbox::approve_webhook_endpoint) is called.
        review_webhook_domains();

        /// Signs Afterpay's notifications over the `Host` they are sent to, as one of the vendor's samples reads them,
        /// instead of over the whole URL.
        notifications_signed_by_host();

        /// Where Afterpay's notifications go: an address that begins `https://`, or `http://` on this machine. They are
        /// signed with [`notification_secret`](cashapp_sandbox::Sandbox::notification_secret).
        afterpay_notifications(url: impl Into<String>);

        /// Has calls fail from the beginning, as [`inject`](cashapp_sandbox::Sandbox::inject) does later; may be called more
        /// than once.
        fault(fault: Fault);
    }

    /// Starts it.
    ///
    /// # Errors
    /// If the address is taken, or what was chosen makes no sense.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        Ok(Sandbox::new(Arc::new(self.0.start().await?)))
    }
}
