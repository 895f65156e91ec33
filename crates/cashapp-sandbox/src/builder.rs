//! What a sandbox is to be like.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use cashapp_core::clock::{Clock, SystemClock};
use cashapp_core::{ApiKeyId, ApiSecret, ClientId, ClientSecret, MerchantAccount, SecretKey};
use chrono::{DateTime, TimeDelta, Utc};

use crate::faults::Fault;
use crate::modes::Modes;
use crate::sandbox::{Sandbox, StartError};
use crate::webhooks;
use crate::world::Settings;

/// What a sandbox is to be like: made by [`Sandbox::builder`].
#[derive(Debug)]
#[must_use = "a builder does nothing until it is started"]
pub struct SandboxBuilder {
    pub(crate) listen: SocketAddr,
    pub(crate) database: Option<PathBuf>,
    pub(crate) seeded_grants: u32,
    pub(crate) seeded_payments: u32,
    pub(crate) random_seed: Option<u64>,
    pub(crate) frozen_at: Option<DateTime<Utc>>,
    pub(crate) rate_limit_scale: f64,
    pub(crate) rate_limit_clock: Arc<dyn Clock>,
    pub(crate) audit_capacity: usize,
    pub(crate) client: Option<(ClientId, ClientSecret)>,
    pub(crate) key: Option<(ApiKeyId, ApiSecret)>,
    pub(crate) merchant: Option<(MerchantAccount, SecretKey)>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) settings: Settings,
    pub(crate) notification_url: Option<String>,
}

impl SandboxBuilder {
    pub(crate) fn new() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            database: None,
            seeded_grants: 0,
            seeded_payments: 0,
            random_seed: None,
            frozen_at: None,
            rate_limit_scale: 1.0,
            rate_limit_clock: Arc::new(SystemClock::default()),
            audit_capacity: 10_000,
            client: None,
            key: None,
            merchant: None,
            faults: Vec::new(),
            settings: Settings {
                skip_signature_check: true,
                webhook_pace: 1.0,
                duplicate_webhooks: false,
                reorder_webhooks: false,
                modes: Modes::default(),
                webhooks: webhooks::settings::Options::default(),
            },
            notification_url: None,
        }
    }

    /// Where to listen; a port of the system's choice on the loopback interface if this is not called.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// Keeps the state in an `SQLite` file, which is made if it is not there.
    #[cfg(feature = "database")]
    pub fn database(mut self, file: impl Into<PathBuf>) -> Self {
        self.database = Some(file.into());
        self
    }

    /// Begins with this many grants of one customer, `CST_sandbox:seeded`.
    pub fn seeded_grants(mut self, number: u32) -> Self {
        self.seeded_grants = number;
        self
    }

    /// Begins with this many captured payments of one customer, `CST_sandbox:buyer`, to `MMI_sandbox:merchant`. They are
    /// `PWC_sandbox:1`, `PWC_sandbox:2` and so on, with the reference ids `order-1`, `order-2`; the last is the newest, and
    /// a minute lies between two. Their amounts differ and are the same in every run. They can be refunded and disputed
    /// like any other.
    pub fn seeded_payments(mut self, number: u32) -> Self {
        self.seeded_payments = number;
        self
    }

    /// Makes the same ids and secrets in every run. Without it they are random, and so they are with a database that is
    /// opened again.
    pub fn random_seed(mut self, seed: u64) -> Self {
        self.random_seed = Some(seed);
        self
    }

    /// Has the clock stand still at this time; [`Sandbox::advance`] moves it.
    pub fn frozen_at(mut self, time: DateTime<Utc>) -> Self {
        self.frozen_at = Some(time);
        self
    }

    /// Multiplies the rate limits; zero switches them off.
    pub fn rate_limit_scale(mut self, factor: f64) -> Self {
        self.rate_limit_scale = factor;
        self
    }

    /// Counts rate limits by the monotonic time of this clock, for tests of a client's pace; the machine's without it. What
    /// [`Sandbox::advance`] lets pass counts too. A frozen sandbox admits calls again after a second all the same.
    pub fn rate_limit_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.rate_limit_clock = clock;
        self
    }

    /// Lets a payment or refund that was captured when it was created be voided by its idempotency key, for 24 hours and
    /// while nothing else has happened to it. One of the vendor's pages can be read so; its OpenAPI document says that only
    /// what is `AUTHORIZED` can be voided, which is what the sandbox does without this.
    pub fn void_captured_by_key(mut self) -> Self {
        self.settings.modes.void_captured_by_key = true;
        self
    }

    /// Leaves what a call has created out of lists for this long, by the sandbox's clock; retrieving it works at once.
    pub fn list_lag(mut self, lag: std::time::Duration) -> Self {
        self.settings.modes.list_lag = TimeDelta::from_std(lag).unwrap_or(TimeDelta::MAX);
        self
    }

    /// How many calls [`Sandbox::calls`] remembers.
    pub fn audit_capacity(mut self, calls: usize) -> Self {
        self.audit_capacity = calls;
        self
    }

    /// The client's id and secret; without it they are made up.
    pub fn client(mut self, id: ClientId, secret: ClientSecret) -> Self {
        self.client = Some((id, secret));
        self
    }

    /// The first API key, which has every scope; without it one is made up.
    pub fn api_key(mut self, id: ApiKeyId, secret: ApiSecret) -> Self {
        self.key = Some((id, secret));
        self
    }

    /// Afterpay's merchant id and secret key; without it they are made up.
    pub fn merchant_account(mut self, id: MerchantAccount, secret: SecretKey) -> Self {
        self.merchant = Some((id, secret));
        self
    }

    /// Refuses `sandbox:skip-signature-check`, as production does.
    pub fn require_signatures(mut self) -> Self {
        self.settings.skip_signature_check = false;
        self
    }

    /// Multiplies the time between deliveries of a webhook: `0.001` retries after a millisecond instead of a second.
    pub fn webhook_pace(mut self, factor: f64) -> Self {
        self.settings.webhook_pace = factor;
        self
    }

    /// Has every webhook delivered twice, under the same event id, as the vendor says can happen.
    pub fn duplicate_webhooks(mut self) -> Self {
        self.settings.duplicate_webhooks = true;
        self
    }

    /// Has every second webhook of an endpoint delivered before the one that happened first. One that none follows waits
    /// for a second of the sandbox's time.
    pub fn reorder_webhooks(mut self) -> Self {
        self.settings.reorder_webhooks = true;
        self
    }

    /// Lists the headers that a webhook signs in `X-Signed-Headers` by their names alone, instead of by the documented pairs
    /// of name and value.
    pub fn bare_signed_headers(mut self) -> Self {
        self.settings.webhooks.bare_signed_headers = true;
        self
    }

    /// Has the domain of each new webhook endpoint reviewed, as the vendor does by hand: nothing is delivered to it until
    /// [`Sandbox::approve_webhook_endpoint`] is called.
    pub fn review_webhook_domains(mut self) -> Self {
        self.settings.webhooks.reviews_domains = true;
        self
    }

    /// Signs Afterpay's notifications over the `Host` they are sent to, as one of the vendor's samples reads them, instead of
    /// over the whole URL.
    pub fn notifications_signed_by_host(mut self) -> Self {
        self.settings.webhooks.notifications_signed_by_host = true;
        self
    }

    /// Where Afterpay's notifications go: an address that begins `https://`, or `http://` on this machine. They are signed
    /// with [`Sandbox::notification_secret`].
    pub fn afterpay_notifications(mut self, url: impl Into<String>) -> Self {
        self.notification_url = Some(url.into());
        self
    }

    /// Has calls fail from the beginning, as [`Sandbox::inject`] does later; may be called more than once.
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Starts it.
    ///
    /// # Errors
    /// If the address is taken, the database cannot be used, or what was chosen makes no sense.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        Sandbox::from_builder(self).await
    }
}
