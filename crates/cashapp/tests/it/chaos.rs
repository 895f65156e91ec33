//! Ten thousand payments through a network that fails all the time.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use cashapp::clock::ManualClock;
use cashapp::retry::RetryPolicy;
use cashapp::types::{Currency, GrantId, MerchantId, NewPayment, Payment};
use cashapp::{Client, Error, Outcome};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use futures_util::TryStreamExt;

use crate::started::builder;

const ORDERS: u32 = 10_000;
const TASKS: u32 = 32;

/// How many of a hundred calls fail, over all kinds of faults.
const PERCENT: f64 = 5.0;

const KINDS: [FaultKind; 13] = [
    FaultKind::DropBeforeReading,
    FaultKind::DropAfterCommitting,
    // Longer than the clients wait.
    FaultKind::Delay(600),
    FaultKind::RateLimited,
    FaultKind::InternalServerError,
    FaultKind::ServiceUnavailable,
    FaultKind::GatewayTimeout,
    FaultKind::InternalServerErrorAfterCommitting,
    FaultKind::ServiceUnavailableAfterCommitting,
    FaultKind::GatewayTimeoutAfterCommitting,
    FaultKind::TruncatedBody,
    FaultKind::HtmlBody,
    FaultKind::WrongContentType,
];

/// How often calls ended in an error of each outcome, and were found to have been carried out.
#[derive(Debug, Default)]
struct Tally {
    not_sent: u32,
    refused: u32,
    unknown: u32,
    unknown_but_done: u32,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.not_sent += other.not_sent;
        self.refused += other.refused;
        self.unknown += other.unknown;
        self.unknown_but_done += other.unknown_but_done;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_payments_through_a_failing_network_are_each_made_once() {
    let sandbox = Sandbox::start().await.unwrap();
    #[expect(clippy::cast_precision_loss, reason = "there are thirteen")]
    let each = PERCENT / 100.0 / KINDS.len() as f64;
    for (kind, seed) in KINDS.into_iter().zip(1..) {
        sandbox.inject(Fault::new(kind).probability(each, seed)).unwrap();
    }
    let client = builder(&sandbox).clock(Arc::new(ManualClock::new(0))).timeout(Duration::from_millis(500));
    let patient = client.build().unwrap();
    let client = builder(&sandbox).clock(Arc::new(ManualClock::new(0))).timeout(Duration::from_millis(500));
    let impatient = client.retry(RetryPolicy::never()).build().unwrap();

    let tasks: Vec<_> = (0..TASKS)
        .map(|task| {
            // With retries nearly every call succeeds in the end; without, errors come to light.
            let client = if task % 2 == 0 { impatient.clone() } else { patient.clone() };
            let looking = patient.clone();
            tokio::spawn(async move {
                let mut tally = Tally::default();
                for order in (0..ORDERS).filter(|order| order % TASKS == task) {
                    tally.add(&pay(&client, &looking, order).await);
                }
                tally
            })
        })
        .collect();
    let mut tally = Tally::default();
    for task in tasks {
        // Far more than it takes: a test that hangs forever would tell nobody.
        tally.add(&tokio::time::timeout(Duration::from_secs(300), task).await.unwrap().unwrap());
    }
    eprintln!("{tally:?}");

    let mut paid: HashMap<String, u32> = HashMap::new();
    for payment in sandbox.payments() {
        *paid.entry(payment.reference_id.unwrap()).or_default() += 1;
    }
    assert_eq!(paid.len(), ORDERS as usize);
    assert!(paid.values().all(|times| *times == 1), "{:?}", paid.iter().find(|(_, times)| **times != 1));
    // There were errors to be wrong about: of each sort, and with either truth behind the unknown ones.
    assert!(tally.refused > 0 && tally.unknown > tally.unknown_but_done && tally.unknown_but_done > 0, "{tally:?}");
}

/// Sees to it that an order is paid, however often it takes, and that no error says what is not true.
async fn pay(client: &Client, looking: &Client, order: u32) -> Tally {
    let mut tally = Tally::default();
    let reference = format!("order-{order}");
    loop {
        let error = match client.payments().create(payment(order, &reference)).idempotency_key(&reference).await {
            Ok(payment) => {
                assert_eq!(payment.reference_id.as_deref(), Some(&*reference));
                return tally;
            }
            Err(error) => error,
        };
        assert_eq!(error.idempotency_key(), Some(&*reference));
        let done = !look(looking, &reference).await.is_empty();
        match error.outcome() {
            Outcome::NotSent => tally.not_sent += 1,
            Outcome::Refused => tally.refused += 1,
            _ => {
                tally.unknown += 1;
                tally.unknown_but_done += u32::from(done);
                continue;
            }
        }
        // An earlier attempt of this order may have been the one that was carried out.
        assert!(!done || tally.unknown_but_done > 0, "{error:?} of {reference}");
    }
}

fn payment(order: u32, reference: &str) -> NewPayment {
    let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    NewPayment::new(100 + i64::from(order % 1000), Currency::Usd, merchant, grant).reference_id(reference)
}

/// The ledger's entries for an order. Looking fails as everything does, and is repeated.
async fn look(client: &Client, reference: &str) -> Vec<Payment> {
    loop {
        let listed: Result<_, Error> = client.payments().list().reference_id(reference).items().try_collect().await;
        if let Ok(payments) = listed {
            return payments;
        }
    }
}
