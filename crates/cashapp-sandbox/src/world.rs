//! All that the sandbox knows.

use cashapp_pay_api::types as pay_types;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::at_work::AtWork;
use crate::audit::Audit;
use crate::clock::{Clock, Time};
use crate::engine::late::LateCalls;
use crate::faults::Faults;
use crate::idempotency::KeptAnswer;
use crate::ids::Ids;
use crate::modes::{Modes, Unlisted};
use crate::rate_limit::RateLimits;
use crate::table::{Record, Stored, Table};
use crate::timers::{self, Timers};
use crate::{afterpay, pay, webhooks};

/// Who the sandbox's one client is, and what else must survive a restart.
#[derive(Clone, Deserialize, Serialize)]
pub(crate) struct Account {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    /// Whether Cash App has disabled the client.
    pub(crate) client_disabled: bool,
    /// The key that the sandbox begins with; it has every scope.
    pub(crate) first_key: String,
    /// Afterpay's names for merchant id and secret key.
    pub(crate) afterpay_merchant: String,
    pub(crate) secret_key: String,
    /// Signs Afterpay's notifications.
    pub(crate) notification_secret: String,
    /// Where Afterpay's notifications go.
    pub(crate) notification_url: Option<String>,
    /// Makes cursors, and links of customers' pages, which nobody else can make.
    pub(crate) own_secret: String,
    /// How far the clock was moved, in milliseconds.
    pub(crate) clock_offset: i64,
}

impl Record for Account {
    const KIND: &'static str = "account";

    fn id(&self) -> &'static str {
        "account"
    }
}

/// What can be chosen when the sandbox is started, and is not kept in the database.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// Whether `sandbox:skip-signature-check` is accepted.
    pub(crate) skip_signature_check: bool,
    /// The time between deliveries of a webhook is multiplied by it.
    pub(crate) webhook_pace: f64,
    /// Has each webhook delivered twice.
    pub(crate) duplicate_webhooks: bool,
    /// Has webhooks delivered in another order than they happened.
    pub(crate) reorder_webhooks: bool,
    /// Which readings of the vendor's documents it plays.
    pub(crate) modes: Modes,
    /// What else can be chosen about webhooks.
    pub(crate) webhooks: webhooks::settings::Options,
}

/// All that the sandbox knows. Whoever has it has it alone.
pub(crate) struct World {
    pub(crate) settings: Settings,
    pub(crate) clock: Clock,
    /// The moment of what is happening now, which does not change while it happens.
    at: Time,
    pub(crate) ids: Ids,
    pub(crate) accounts: Table<Account>,
    pub(crate) api_keys: Table<pay::api_keys::Key>,
    pub(crate) brands: Table<pay_types::Brand>,
    pub(crate) merchants: Table<pay_types::Merchant>,
    pub(crate) fee_plans: Table<pay_types::FeePlan>,
    pub(crate) customers: Table<pay::customers::Customer>,
    pub(crate) customer_requests: Table<pay::customer_requests::CustomerRequest>,
    pub(crate) grants: pay::grants::Grants,
    pub(crate) payments: pay::payments::Payments,
    pub(crate) refunds: Table<pay::refunds::Refund>,
    pub(crate) payouts: Table<pay::payouts::Payout>,
    pub(crate) balances: Table<pay::balances::Balance>,
    pub(crate) disputes: Table<pay::disputes::Dispute>,
    pub(crate) evidence: Table<pay::evidence::Evidence>,
    pub(crate) webhook_endpoints: Table<pay_types::WebhookEndpoint>,
    pub(crate) webhook_events: Table<pay_types::WebhookEvent>,
    pub(crate) deliveries: Table<webhooks::delivery::Delivery>,
    pub(crate) traffic: webhooks::traffic::Traffic,
    pub(crate) checkouts: Table<afterpay::checkouts::Checkout>,
    pub(crate) orders: Table<afterpay::payments::Order>,
    pub(crate) afterpay_grants: Table<afterpay::grants::OnFileGrant>,
    pub(crate) grant_tokens: Table<afterpay::grants::GrantToken>,
    pub(crate) afterpay_disputes: Table<afterpay::disputes::Dispute>,
    pub(crate) dispute_files: Table<afterpay::disputes::File>,
    pub(crate) kept_answers: Table<KeptAnswer>,
    pub(crate) timers: Timers,
    pub(crate) late_calls: LateCalls,
    pub(crate) unlisted: Unlisted,
    pub(crate) faults: Faults,
    /// Requests that arrived and are carried out later.
    pub(crate) at_work: AtWork,
    /// Whether the Afterpay merchant account may use on-file grants.
    pub(crate) grants_feature: bool,
    pub(crate) rate_limits: RateLimits,
    pub(crate) audit: Audit,
    /// What is to be sent once what happens now is written down.
    pub(crate) outbox: Vec<webhooks::delivery::Job>,
}

impl World {
    /// An empty world, without even an account.
    pub(crate) fn new(settings: Settings, clock: Clock, ids: Ids, rate_limits: RateLimits, audit: Audit) -> Self {
        Self {
            settings,
            at: clock.now(),
            clock,
            ids,
            accounts: Table::default(),
            api_keys: Table::default(),
            brands: Table::default(),
            merchants: Table::default(),
            fee_plans: Table::default(),
            customers: Table::default(),
            customer_requests: Table::default(),
            grants: pay::grants::Grants::default(),
            payments: pay::payments::Payments::default(),
            refunds: Table::default(),
            payouts: Table::default(),
            balances: Table::default(),
            disputes: Table::default(),
            evidence: Table::default(),
            webhook_endpoints: Table::default(),
            webhook_events: Table::default(),
            deliveries: Table::default(),
            traffic: webhooks::traffic::Traffic::default(),
            checkouts: Table::default(),
            orders: Table::default(),
            afterpay_grants: Table::default(),
            grant_tokens: Table::default(),
            afterpay_disputes: Table::default(),
            dispute_files: Table::default(),
            kept_answers: Table::default(),
            timers: Timers::default(),
            late_calls: LateCalls::default(),
            unlisted: Unlisted::default(),
            faults: Faults::default(),
            at_work: AtWork::default(),
            grants_feature: true,
            rate_limits,
            audit,
            outbox: Vec::new(),
        }
    }

    /// Everything that a database keeps.
    #[cfg_attr(not(feature = "database"), allow(dead_code, reason = "only a database asks for it"))]
    pub(crate) fn stored(&mut self) -> Vec<&mut dyn Stored> {
        vec![
            &mut self.accounts,
            &mut self.api_keys,
            &mut self.brands,
            &mut self.merchants,
            &mut self.fee_plans,
            &mut self.customers,
            &mut self.customer_requests,
            &mut self.grants,
            &mut self.payments,
            &mut self.refunds,
            &mut self.payouts,
            &mut self.balances,
            &mut self.disputes,
            &mut self.evidence,
            &mut self.webhook_endpoints,
            &mut self.webhook_events,
            &mut self.deliveries,
            &mut self.checkouts,
            &mut self.orders,
            &mut self.afterpay_grants,
            &mut self.grant_tokens,
            &mut self.afterpay_disputes,
            &mut self.dispute_files,
            &mut self.kept_answers,
            &mut self.timers,
        ]
    }

    /// Goes by another clock, before anything has happened by the one that it was made with.
    pub(crate) fn start_at(&mut self, clock: Clock) {
        self.clock = clock;
        self.at = clock.now();
    }

    /// The sandbox's time. It stands still while a call or a timer is dealt with.
    pub(crate) fn now(&self) -> Time {
        self.at
    }

    /// The client and its secrets.
    pub(crate) fn account(&self) -> &Account {
        let Some(account) = self.accounts.get("account") else { unreachable!("a world is made with its account") };
        account
    }

    /// Looks at the clock, and lets happen what is due.
    pub(crate) fn tick(&mut self) {
        self.happen_until(self.clock.now());
    }

    /// Lets this much time pass; what is due meanwhile happens at its own time and in its order.
    pub(crate) fn advance(&mut self, by: TimeDelta) {
        self.tick();
        self.clock.advance(by);
        self.keep_offset();
        self.tick();
    }

    /// Writes down how far the clock was moved, for the next start.
    pub(crate) fn keep_offset(&mut self) {
        let offset = self.clock.offset().num_milliseconds();
        if let Some(account) = self.accounts.get_mut("account") {
            account.clock_offset = offset;
        }
    }

    fn happen_until(&mut self, now: Time) {
        while let Some((at, timer)) = self.timers.take_due(now) {
            // Never back: a timer that was set for the past happens now.
            self.at = self.at.max(at);
            timers::fire(self, timer);
        }
        self.at = self.at.max(now);
    }
}
