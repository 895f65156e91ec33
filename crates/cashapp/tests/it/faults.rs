//! What the error says, and what the sandbox has, when something breaks on the way.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use cashapp::clock::{Clock, ManualClock, Wait};
use cashapp::retry::RetryPolicy;
use cashapp::types::{Currency, GrantId, MerchantId, NewPayment, PaymentId};
use cashapp::{Client, Error, Outcome, Verdict};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};

use crate::started::builder;

fn order() -> NewPayment {
    NewPayment::new(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

/// A sandbox, and a client that waits by a clock of its own, so that no wait takes time.
async fn stage(policy: RetryPolicy) -> (Sandbox, Client, Arc<ManualClock>) {
    let sandbox = Sandbox::start().await.unwrap();
    let clock = Arc::new(ManualClock::new(1_700_000_000));
    let client = builder(&sandbox).retry(policy).clock(Arc::<ManualClock>::clone(&clock)).build().unwrap();
    (sandbox, client, clock)
}

/// What is known about a call that failed, in a line.
fn told(error: &Error) -> String {
    let status = error.status().map_or_else(|| "-".to_owned(), |status| status.as_u16().to_string());
    let later = if error.is_retryable() { "later" } else { "never" };
    format!("{:?} {status} {later}", error.outcome())
}

/// Each fault with what a write that is made once tells, whether the payment is there all the same, and what a read tells.
const FAULTS: [(FaultKind, &str, usize, &str); 9] = [
    (FaultKind::DropBeforeReading, "Unknown - later", 0, "Unknown - later"),
    (FaultKind::DropAfterCommitting, "Unknown - later", 1, "Unknown - later"),
    (FaultKind::RateLimited, "Refused 429 later", 0, "Refused 429 later"),
    (FaultKind::InternalServerError, "Unknown 500 later", 0, "Unknown 500 later"),
    (FaultKind::ServiceUnavailable, "Unknown 503 later", 0, "Unknown 503 later"),
    (FaultKind::InternalServerErrorAfterCommitting, "Unknown 500 later", 1, "Unknown 500 later"),
    (FaultKind::ServiceUnavailableAfterCommitting, "Unknown 503 later", 1, "Unknown 503 later"),
    (FaultKind::TruncatedBody, "Unknown 201 later", 1, "Unknown 200 later"),
    (FaultKind::HtmlBody, "Unknown 502 later", 1, "Unknown 502 later"),
];

#[tokio::test]
async fn a_write_under_a_key_of_ones_own_that_is_made_once_tells_what_is_known() {
    for (kind, expected, payments, _) in FAULTS {
        let (sandbox, client, clock) = stage(RetryPolicy::never()).await;
        sandbox.inject(Fault::new(kind).operation("create_payment")).unwrap();
        let error = client.payments().create(order()).idempotency_key("order-42").await.unwrap_err();
        assert_eq!(told(&error), expected, "{kind:?}");
        assert_eq!((error.attempts(), error.idempotency_key()), (1, Some("order-42")), "{kind:?}");
        assert_eq!((error.operation(), sandbox.payments().len()), (Some("create_payment"), payments), "{kind:?}");
        assert_eq!(clock.slept(), Duration::ZERO, "{kind:?}");
    }
}

#[tokio::test]
async fn a_write_without_a_key_of_ones_own_gives_the_one_it_was_made_with() {
    for (kind, expected, payments, _) in FAULTS {
        let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
        sandbox.inject(Fault::new(kind).operation("create_payment")).unwrap();
        let error = client.payments().create(order()).await.unwrap_err();
        assert_eq!((&*told(&error), sandbox.payments().len()), (expected, payments), "{kind:?}");

        sandbox.clear_faults();
        let payment =
            client.payments().create(order()).idempotency_key(error.idempotency_key().unwrap()).await.unwrap();
        assert_eq!(sandbox.payments().iter().map(|payment| &payment.id).collect::<Vec<_>>(), [&payment.id], "{kind:?}");
    }
}

#[tokio::test]
async fn a_read_that_is_made_once_tells_what_is_known() {
    for (kind, _, _, expected) in FAULTS {
        let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
        let payment = client.payments().create(order()).await.unwrap();
        sandbox.inject(Fault::new(kind).operation("retrieve_payment")).unwrap();
        let error = client.payments().retrieve(&payment.id).await.unwrap_err();
        assert_eq!(told(&error), expected, "{kind:?}");
        assert_eq!((error.attempts(), error.idempotency_key()), (1, None), "{kind:?}");
        assert_eq!(sandbox.payments().len(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_fault_that_passes_is_not_noticed_and_charges_once() {
    for (kind, ..) in FAULTS {
        let (sandbox, client, _clock) = stage(RetryPolicy::default()).await;
        sandbox.inject(Fault::new(kind).times(2)).unwrap();
        let payment = client.payments().create(order()).response().await.unwrap();
        assert_eq!((payment.attempts(), sandbox.payments().len()), (3, 1), "{kind:?}");

        sandbox.inject(Fault::new(kind).times(2)).unwrap();
        let read = client.payments().retrieve(&payment.id).response().await.unwrap();
        assert_eq!((read.attempts(), &read.id), (3, &payment.id), "{kind:?}");
    }
}

#[tokio::test]
async fn a_fault_that_stays_is_told_after_all_attempts_and_charges_once_at_most() {
    for (kind, expected, payments, _) in FAULTS {
        let (sandbox, client, clock) = stage(RetryPolicy::default()).await;
        sandbox.inject(Fault::new(kind).operation("create_payment")).unwrap();
        let error = client.payments().create(order()).idempotency_key("order-42").await.unwrap_err();
        assert_eq!((&*told(&error), error.attempts()), (expected, 4), "{kind:?}");
        assert_eq!(sandbox.payments().len(), payments, "{kind:?}");
        assert!(clock.slept() > Duration::ZERO, "{kind:?}");
        assert!(sandbox.calls().iter().all(|call| call.idempotency_key.as_deref().is_none_or(|key| key == "order-42")));
    }
}

#[tokio::test]
async fn an_answer_with_the_wrong_label_is_read_all_the_same() {
    let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
    sandbox.inject(Fault::new(FaultKind::WrongContentType)).unwrap();
    let payment = client.payments().create(order()).await.unwrap();
    assert_eq!(client.payments().retrieve(&payment.id).await.unwrap().id, sandbox.payments()[0].id);
}

#[tokio::test]
async fn an_answer_that_breaks_off_leaves_status_headers_and_the_beginning() {
    let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
    sandbox.inject(Fault::new(FaultKind::TruncatedBody)).unwrap();
    let error = client.payments().create(order()).await.unwrap_err();
    assert_eq!(error.header("Content-Type"), Some("application/json"));
    assert!(error.body().unwrap().starts_with(b"{\"payment\""));
    assert!(!error.is_unreadable() && !error.is_timeout() && !error.is_connect() && !error.is_server_error());
}

#[tokio::test]
async fn a_page_of_a_proxys_is_no_answer_of_the_servers() {
    let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
    sandbox.inject(Fault::new(FaultKind::HtmlBody)).unwrap();
    let error = client.payments().create(order()).await.unwrap_err();
    assert!(error.is_server_error() && error.errors().is_empty() && error.code().is_none());
    assert_eq!(error.retry_class(), None);
}

#[tokio::test]
async fn a_server_that_asks_to_wait_is_waited_for_and_the_error_says_how_long() {
    let (sandbox, client, clock) = stage(RetryPolicy::default().max_attempts(3)).await;
    sandbox.inject(Fault::new(FaultKind::RateLimited)).unwrap();
    let error = client.payments().create(order()).await.unwrap_err();
    assert!(error.is_rate_limited());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(1)));
    assert_eq!((error.attempts(), error.outcome(), sandbox.payments().len()), (3, Outcome::Refused, 0));
    assert!(clock.slept() >= Duration::from_secs(2));
}

#[tokio::test]
async fn a_wait_that_is_longer_than_the_deadline_is_not_begun() {
    let (sandbox, client, clock) = stage(RetryPolicy::default()).await;
    sandbox.inject(Fault::new(FaultKind::RateLimited)).unwrap();
    let error = client.payments().create(order()).deadline(Duration::from_millis(900)).await.unwrap_err();
    assert!(error.is_rate_limited() && error.is_retryable());
    assert_eq!((error.attempts(), clock.slept()), (1, Duration::ZERO));
}

#[tokio::test]
async fn a_write_that_takes_too_long_is_in_doubt_and_its_key_settles_it() {
    let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
    sandbox.inject(Fault::delay(Duration::from_secs(600)).operation("create_payment").times(1)).unwrap();
    let call = client.payments().create(order()).idempotency_key("order-42");
    let error = call.timeout(Duration::from_millis(500)).await.unwrap_err();
    assert!(error.is_timeout() && !error.is_connect());
    assert_eq!((told(&error), error.attempts()), ("Unknown - later".to_owned(), 1));
    assert_eq!(sandbox.payments().len(), 1);

    let payment = client.payments().create(order()).idempotency_key(error.idempotency_key().unwrap()).await.unwrap();
    assert_eq!((sandbox.payments().len(), &sandbox.payments()[0].id), (1, &payment.id));
}

#[tokio::test]
async fn a_read_that_takes_too_long_can_be_made_again() {
    let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
    let payment = client.payments().create(order()).await.unwrap();
    sandbox.inject(Fault::delay(Duration::from_secs(600))).unwrap();
    let error = client.payments().retrieve(&payment.id).timeout(Duration::from_millis(100)).await.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!((told(&error), error.idempotency_key()), ("Unknown - later".to_owned(), None));
}

#[tokio::test]
async fn no_time_at_all_sends_nothing() {
    let (sandbox, client, _clock) = stage(RetryPolicy::default()).await;
    let mut calls = vec![client.payments().create(order()).timeout(Duration::ZERO)];
    calls.push(client.payments().create(order()).deadline(Duration::ZERO));
    calls.push(client.payments().create(order()).timeout(Duration::ZERO).deadline(Duration::from_secs(9)));
    for call in calls {
        let error = call.await.unwrap_err();
        assert!(error.is_timeout() && error.is_retryable());
        assert_eq!((error.outcome(), error.attempts(), error.status()), (Outcome::NotSent, 0, None));
    }
    assert!(sandbox.calls().is_empty());

    let error = client.payments().create(order()).timeout(Duration::ZERO).await.unwrap_err();
    let line = "create_payment: the request was not sent: its time-out is zero. Make the call again, with a time-out that \
                an attempt can be made in.";
    assert_eq!(error.to_string(), line);
    // What is wrong besides is told first, as ever.
    let error = client.payments().create(order()).idempotency_key("").timeout(Duration::ZERO).await.unwrap_err();
    assert!(error.is_invalid_request() && !error.is_timeout());
}

#[tokio::test]
async fn where_nobody_listens_nothing_was_sent() {
    let (sandbox, client, clock) = stage(RetryPolicy::default()).await;
    drop(sandbox);
    let write = client.payments().create(order()).idempotency_key("order-42").await.unwrap_err();
    let read = client.payments().retrieve(&PaymentId::new("PWC_1")).await.unwrap_err();
    for error in [&write, &read] {
        assert!(error.is_connect() && error.is_retryable() && !error.is_timeout());
        assert_eq!((error.outcome(), error.attempts(), error.status()), (Outcome::NotSent, 4, None));
    }
    assert_eq!((write.idempotency_key(), read.idempotency_key()), (Some("order-42"), None));
    assert!(clock.slept() > Duration::ZERO);
}

/// A clock that does something before each wait.
struct Meddling<F>(ManualClock, F);

impl<F> fmt::Debug for Meddling<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Meddling(..)")
    }
}

impl<F: Fn(&ManualClock) + Send + Sync> Clock for Meddling<F> {
    fn unix_seconds(&self) -> i64 {
        self.0.unix_seconds()
    }

    fn monotonic(&self) -> Duration {
        self.0.monotonic()
    }

    fn sleep(&self, duration: Duration) -> Wait<'_> {
        (self.1)(&self.0);
        self.0.sleep(duration)
    }
}

#[tokio::test]
async fn a_time_of_day_that_jumps_neither_ends_a_call_nor_makes_it_another() {
    for jump in [i64::from(i32::MIN), 0, 4_000_000_000] {
        let sandbox = Sandbox::start().await.unwrap();
        let clock = Meddling(ManualClock::new(1_700_000_000), move |clock: &ManualClock| clock.set(jump));
        let client = builder(&sandbox).clock(Arc::new(clock)).build().unwrap();
        sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).times(1)).unwrap();
        sandbox.inject(Fault::new(FaultKind::RateLimited).times(1)).unwrap();
        let payment = client.payments().create(order()).response().await.unwrap();
        assert_eq!((payment.attempts(), sandbox.payments().len()), (3, 1));

        sandbox.inject(Fault::new(FaultKind::DropBeforeReading)).unwrap();
        let error = client.payments().create(order()).idempotency_key("second").await.unwrap_err();
        assert_eq!((told(&error), error.attempts()), ("Unknown - later".to_owned(), 4));
        assert_eq!((error.idempotency_key(), sandbox.payments().len()), (Some("second"), 1));
        let error = client.payments().retrieve(&payment.id).await.unwrap_err();
        assert_eq!((told(&error), error.attempts()), ("Unknown - later".to_owned(), 4));
    }
}

#[tokio::test]
async fn a_refusal_after_a_lost_answer_does_not_speak_for_it() {
    let sandbox = Arc::new(Sandbox::start().await.unwrap());
    let meddler = Arc::clone(&sandbox);
    let clock = Meddling(ManualClock::new(0), move |_: &ManualClock| meddler.disable_client());
    let client = builder(&sandbox).clock(Arc::new(clock)).build().unwrap();
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).times(1)).unwrap();
    let error = client.payments().create(order()).idempotency_key("order-42").await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_retryable());
    assert_eq!(error.verdict(), Verdict::Repair);
    assert_eq!((error.outcome(), error.attempts(), sandbox.payments().len()), (Outcome::Unknown, 2, 1));
}

#[tokio::test]
async fn lost_authorization_is_voided_by_the_key_of_the_error() {
    let (sandbox, client, _clock) = stage(RetryPolicy::never()).await;
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).times(1)).unwrap();
    let error = client.payments().create(order().capture(false)).await.unwrap_err();
    let voided = client.payments().void_by_key(error.idempotency_key().unwrap()).await.unwrap();
    assert_eq!((sandbox.payments().len(), &sandbox.payments()[0].status), (1, &voided.status));

    let nothing = client.payments().void_by_key("never-used").await.unwrap_err();
    assert!(nothing.is_not_found() && !nothing.is_declined());
    assert_eq!(nothing.outcome(), Outcome::Refused);
}
