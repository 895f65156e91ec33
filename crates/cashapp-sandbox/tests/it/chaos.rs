//! Faults of every kind while many call at once: a key makes one payment, whatever befalls its calls.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use cashapp_sandbox::{CallRecord, Fault, FaultKind, Sandbox};
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::caller::{CLIENT, KEY, builder, http, start};
use crate::payments::new_payment;

/// Longer than the callers wait.
const DELAY: u64 = 1500;
const PATIENCE: Duration = Duration::from_millis(500);

const KINDS: [FaultKind; 13] = [
    FaultKind::DropBeforeReading,
    FaultKind::RateLimited,
    FaultKind::InternalServerError,
    FaultKind::ServiceUnavailable,
    FaultKind::GatewayTimeout,
    FaultKind::DropAfterCommitting,
    FaultKind::Delay(DELAY),
    FaultKind::InternalServerErrorAfterCommitting,
    FaultKind::ServiceUnavailableAfterCommitting,
    FaultKind::GatewayTimeoutAfterCommitting,
    FaultKind::TruncatedBody,
    FaultKind::HtmlBody,
    FaultKind::WrongContentType,
];

/// Those under which nothing happens.
const BEFORE: [FaultKind; 5] = [
    FaultKind::DropBeforeReading,
    FaultKind::RateLimited,
    FaultKind::InternalServerError,
    FaultKind::ServiceUnavailable,
    FaultKind::GatewayTimeout,
];

/// Asks for the payment of an order under the order's key, once. The answer, if one comes in time and is one.
async fn ask(sandbox: &Sandbox, order: usize) -> Option<Value> {
    let payment = new_payment(1000, &json!({ "reference_id": format!("order-{order}") }));
    let body = json!({ "idempotency_key": format!("key-{order}"), "payment": payment });
    let request = http()
        .post(format!("{}/network/v1/payments", sandbox.url()))
        .header("accept", "application/json")
        .header("user-agent", "tests/1.0")
        .header("content-type", "application/json")
        .header("authorization", format!("Client {CLIENT} {KEY}"))
        .header("x-region", "PDX")
        .header("x-signature", "sandbox:skip-signature-check");
    let response = request.timeout(PATIENCE).body(body.to_string()).send().await.ok()?;
    let status = response.status().as_u16();
    assert!(matches!(status, 201 | 429 | 500 | 502 | 503 | 504), "{status}");
    assert_eq!(response.headers().contains_key("retry-after"), status == 429);
    let text = response.text().await.ok()?;
    if status == 201 { serde_json::from_str(&text).ok() } else { None }
}

/// Asks until there is an answer.
async fn ask_until_answered(sandbox: &Sandbox, order: usize) -> Value {
    loop {
        if let Some(answer) = ask(sandbox, order).await {
            return answer;
        }
    }
}

/// How many payments there are of each order.
fn payments(sandbox: &Sandbox) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for payment in sandbox.payments() {
        *found.entry(payment.reference_id.unwrap_or_default()).or_default() += 1;
    }
    found
}

fn is_before(call: &CallRecord) -> bool {
    call.fault.is_some_and(|kind| BEFORE.contains(&kind))
}

#[tokio::test]
async fn every_order_is_paid_once_whatever_befalls_its_calls() {
    const CALLERS: usize = 32;
    const ORDERS: usize = 1_280;
    let mut builder = builder().audit_capacity(20 * ORDERS);
    for (seed, kind) in (0..).zip(KINDS) {
        builder = builder.fault(Fault::new(kind).probability(0.02, seed));
    }
    let sandbox = builder.start().await.expect("it starts");
    let callers = (0..CALLERS).map(async |caller| {
        for order in (caller..ORDERS).step_by(CALLERS) {
            let answer = ask_until_answered(&sandbox, order).await;
            assert_eq!(answer["payment"]["reference_id"], format!("order-{order}"));
        }
    });
    join_all(callers).await;

    let paid = payments(&sandbox);
    assert_eq!(paid.len(), ORDERS);
    assert!(paid.values().all(|payments| *payments == 1), "{paid:?}");
    let calls = sandbox.calls();
    for kind in KINDS {
        // One that the connection's end keeps from being read is not recorded.
        let befallen = calls.iter().filter(|call| call.fault == Some(kind)).count();
        assert_eq!(befallen > 0, kind != FaultKind::DropBeforeReading, "{kind:?}: {befallen}");
    }
    let mut makers: HashMap<&str, usize> = HashMap::new();
    for call in &calls {
        assert!(!is_before(call) || (call.made.is_none() && !call.replayed && call.status >= 400), "{call:?}");
        assert!(is_before(call) || call.status == 201, "{call:?}");
        if call.made.is_some() {
            *makers.entry(call.idempotency_key.as_deref().expect("it was read")).or_default() += 1;
        }
    }
    assert!(makers.len() == ORDERS && makers.values().all(|made| *made == 1), "{makers:?}");
}

#[tokio::test]
async fn of_many_that_ask_under_one_key_at_once_a_fault_befalls_one_and_one_payment_is_made() {
    const CALLERS: usize = 16;
    for kind in KINDS {
        let sandbox = start().await;
        sandbox.inject(Fault::new(kind).times(1)).expect("it makes sense");
        let answers = join_all((0..CALLERS).map(async |_| ask(&sandbox, 1).await)).await;
        let answers: Vec<Value> = answers.into_iter().flatten().collect();
        // Under a wrong label the answer is there all the same.
        let befallen = usize::from(kind != FaultKind::WrongContentType);
        assert_eq!(answers.len(), CALLERS - befallen, "{kind:?}");
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{kind:?}");
        assert_eq!(payments(&sandbox), BTreeMap::from([("order-1".to_owned(), 1)]), "{kind:?}");
    }
}

#[tokio::test]
async fn a_call_that_is_given_up_before_its_late_answer_has_paid_and_the_same_key_gets_that_answer_at_once() {
    let sandbox = start().await;
    sandbox.inject(Fault::new(FaultKind::Delay(60_000)).times(1)).expect("it makes sense");
    assert_eq!(ask(&sandbox, 1).await, None, "nobody waits that long");
    assert_eq!(payments(&sandbox).len(), 1, "it was carried out all the same");
    let begin = Instant::now();
    let answer = ask(&sandbox, 1).await.expect("the answer that was kept");
    assert!(begin.elapsed() < PATIENCE);
    assert_eq!(answer["payment"]["id"], sandbox.payments()[0].id.as_str());
    assert_eq!(payments(&sandbox), BTreeMap::from([("order-1".to_owned(), 1)]));
}
