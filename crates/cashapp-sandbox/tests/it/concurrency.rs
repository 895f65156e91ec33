//! Many callers at once.

use std::collections::{HashMap, HashSet};

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::caller::{CLIENT, KEY, builder, http};
use crate::payments::{captured, figures, new_payment, payment};
use crate::refunds::refund;

const CALLERS: usize = 64;
const CALLS: usize = 10_000;
const KEYS: usize = 4_000;

#[tokio::test]
async fn each_key_makes_one_payment_however_many_ask_for_it_at_once() {
    let builder = builder().rate_limit_scale(0.0).audit_capacity(2 * CALLS);
    let sandbox = builder.start().await.expect("it starts");
    let (http, url) = (http(), format!("{}/network/v1/payments", sandbox.url()));
    let callers = (0..CALLERS).map(async |number| {
        // Each begins somewhere else, so that the same keys meet all the time.
        let mut random = fastrand::Rng::with_seed(number as u64);
        let mut answers = Vec::new();
        for turn in (number..CALLS).step_by(CALLERS) {
            // Every key is asked for at least once.
            let key = if turn < KEYS { turn } else { random.usize(..KEYS) };
            let payment = new_payment(i64::try_from(key).expect("small") % 5000 + 1, &json!({}));
            let body = json!({ "idempotency_key": format!("key-{key}"), "payment": payment });
            let request = http
                .post(&url)
                .header("accept", "application/json")
                .header("user-agent", "tests/1.0")
                .header("content-type", "application/json")
                .header("authorization", format!("Client {CLIENT} {KEY}"))
                .header("x-region", "PDX")
                .header("x-signature", "sandbox:skip-signature-check");
            let response = request.body(body.to_string()).send().await.expect("it is answered");
            assert_eq!(response.status(), 201);
            let text = response.text().await.expect("it has a body");
            let answer: Value = serde_json::from_str(&text).expect("JSON");
            answers.push((format!("key-{key}"), answer["payment"]["id"].as_str().expect("an id").to_owned()));
        }
        answers
    });
    let answers: Vec<(String, String)> = join_all(callers).await.into_iter().flatten().collect();
    assert_eq!(answers.len(), CALLS);
    let mut made: HashMap<&str, &str> = HashMap::new();
    for (key, id) in &answers {
        assert_eq!(*made.entry(key).or_insert(id), id, "{key} made two");
    }
    assert_eq!(made.len(), KEYS);
    assert_eq!(made.values().collect::<HashSet<_>>().len(), KEYS, "no two keys made the same");

    let calls = sandbox.calls();
    assert_eq!(calls.len(), CALLS);
    let makers: Vec<_> = calls.iter().filter(|call| !call.replayed).collect();
    assert_eq!(makers.len(), KEYS, "the record agrees: all others were repetitions");
    for maker in makers {
        let key = maker.idempotency_key.as_deref().expect("a key");
        assert_eq!((maker.status, maker.made.as_deref()), (201, made.get(key).copied()));
    }
    assert!(calls.iter().filter(|call| call.replayed).all(|call| call.status == 201 && call.made.is_none()));
}

#[tokio::test]
async fn however_many_refund_at_once_no_more_goes_back_than_was_captured() {
    let sandbox = builder().rate_limit_scale(0.0).start().await.expect("it starts");
    let paid = captured(&sandbox, 1000).await;
    let refunds = join_all((0..CALLERS).map(async |_| refund(&sandbox, &paid, 30, json!({})).await)).await;
    assert_eq!(refunds.iter().filter(|reply| reply.status == 200).count(), 33);
    for refused in refunds.iter().filter(|reply| reply.status != 200) {
        refused.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    }
    assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 10, 1000, 0, 990]);
}
