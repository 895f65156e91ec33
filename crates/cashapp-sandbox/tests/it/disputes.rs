//! Disputes: how they begin, how they are answered, how they end.

use std::time::Duration;

use cashapp_pay_api::types::{DisputeReason, DisputeState};
use cashapp_sandbox::Sandbox;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::caller::{KEY, Reply, builder, call, start};
use crate::payments::captured;
use crate::refunds::refund;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const RESPONSE_TIME: Duration = Duration::from_secs(13 * 24 * 60 * 60);
/// The least that the sandbox's clock tells apart.
const MOMENT: Duration = Duration::from_millis(1);

/// A payment of the sandbox's customer to its merchant.
pub(crate) fn payment(key: &str, amount: i64) -> Value {
    json!({
        "idempotency_key": key,
        "payment": {
            "amount": amount,
            "currency": "USD",
            "merchant_id": "MMI_sandbox:merchant",
            "grant_id": "GRG_sandbox:active",
        },
    })
}

/// Makes a payment of a magic amount and lets the customer dispute it; the dispute.
pub(crate) async fn disputed(sandbox: &Sandbox, key: &str, amount: i64) -> Value {
    let made = call(sandbox, "POST", "/network/v1/payments", Some(payment(key, amount))).await.expect(201);
    sandbox.advance(Duration::from_secs(3));
    let list = call(sandbox, "GET", "/network/v1/disputes", None).await.expect(200);
    let disputes = list.body["disputes"].as_array().expect("a list").clone();
    let of_payment = |dispute: &Value| dispute["payment_id"] == made.body["payment"]["id"];
    disputes.into_iter().find(of_payment).expect("the payment is disputed")
}

/// The address of a dispute.
pub(crate) fn path(dispute: &Value) -> String {
    format!("/network/v1/disputes/{}", dispute["id"].as_str().expect("an id"))
}

/// Adds a text that asks for this outcome.
pub(crate) async fn add_text(sandbox: &Sandbox, dispute: &Value, key: &str, metadata: Value) -> Reply {
    let body = json!({
        "idempotency_key": key,
        "evidence": {"category": "REBUTTAL_EXPLANATION", "text": "It was delivered.", "metadata": metadata},
    });
    call(sandbox, "POST", &format!("{}/evidence-text", path(dispute)), Some(body)).await
}

async fn act(sandbox: &Sandbox, dispute: &Value, action: &str) -> Reply {
    call(sandbox, "POST", &format!("{}/{action}", path(dispute)), None).await
}

pub(crate) async fn fetch(sandbox: &Sandbox, dispute: &Value) -> Value {
    call(sandbox, "GET", &path(dispute), None).await.expect(200).body["dispute"].clone()
}

fn time(value: &Value) -> DateTime<Utc> {
    value.as_str().expect("a time").parse().expect("a time")
}

fn just_before(time: Duration) -> Duration {
    time.saturating_sub(MOMENT)
}

async fn frozen() -> Sandbox {
    let at = "2026-03-01T12:00:00Z".parse().expect("a time");
    builder().rate_limit_scale(0.0).frozen_at(at).start().await.expect("it starts")
}

#[tokio::test]
async fn a_payment_of_a_magic_amount_is_disputed_two_seconds_later_for_its_reason() {
    let sandbox = frozen().await;
    let reasons = [
        (8801, "CD10"),
        (8802, "CD11"),
        (8803, "CD12"),
        (8804, "CD13"),
        (8811, "FR10"),
        (8812, "FR11"),
        (8821, "PE10"),
        (8822, "PE11"),
        (8823, "PE12"),
    ];
    for (amount, reason) in reasons {
        let made = call(&sandbox, "POST", "/network/v1/payments", Some(payment(reason, amount))).await.expect(201);
        sandbox.advance(just_before(Duration::from_secs(2)));
        let before = call(&sandbox, "GET", "/network/v1/disputes?limit=1", None).await.expect(200);
        assert_ne!(before.body["disputes"][0]["payment_id"], made.body["payment"]["id"], "{reason}");
        sandbox.advance(MOMENT);
        let after = call(&sandbox, "GET", "/network/v1/disputes?limit=1", None).await.expect(200);
        let dispute = &after.body["disputes"][0];
        assert_eq!(dispute["payment_id"], made.body["payment"]["id"], "{reason}");
        assert_eq!((&dispute["reason"], &dispute["amount"]), (&json!(reason), &json!(amount)));
        assert_eq!(dispute["merchant_id"], "MMI_sandbox:merchant");
    }
}

#[tokio::test]
async fn the_amount_8901_makes_a_dispute_about_another_amount() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "other", 8901).await;
    let amount = dispute["amount"].as_i64().expect("an amount");
    assert!(amount != 8901 && amount > 0, "{dispute}");
}

#[tokio::test]
async fn any_other_payment_is_not_disputed() {
    let sandbox = start().await;
    call(&sandbox, "POST", "/network/v1/payments", Some(payment("usual", 8800))).await.expect(201);
    sandbox.advance(DAY);
    let list = call(&sandbox, "GET", "/network/v1/disputes", None).await.expect(200);
    assert_eq!(list.body, json!({"disputes": []}));
}

#[tokio::test]
async fn dispute_asks_for_a_response_within_thirteen_days() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "new", 8811).await;
    assert!(dispute["id"].as_str().is_some_and(|id| id.starts_with("DSPT_")));
    assert_eq!(dispute["state"], "RESPONSE_REQUIRED");
    assert_eq!(dispute["settlement_withholding"], "NOT_WITHHELD");
    assert_eq!(dispute.get("customer_credited_amount"), None, "that is open");
    assert_eq!(time(&dispute["response_due_at"]) - time(&dispute["created_at"]), TimeDelta::days(13));
    assert_eq!(fetch(&sandbox, &dispute).await, dispute);
}

#[tokio::test]
async fn a_dispute_for_which_the_merchant_is_liable_is_held_back_from_the_beginning() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "liable", 8812).await;
    assert_eq!(dispute["settlement_withholding"], "WITHHELD_ALREADY");
    assert_eq!(dispute["state"], "RESPONSE_REQUIRED");
}

#[tokio::test]
async fn disputes_are_listed_by_merchant_the_newest_first() {
    let sandbox = start().await;
    let first = disputed(&sandbox, "first", 8801).await;
    let second = disputed(&sandbox, "second", 8802).await;
    let list = |query: &'static str| {
        let sandbox = &sandbox;
        async move { call(sandbox, "GET", &format!("/network/v1/disputes{query}"), None).await.expect(200) }
    };
    assert_eq!(list("").await.body["disputes"], json!([second, first]));
    assert_eq!(list("?merchant_id=MMI_sandbox:merchant").await.body["disputes"], json!([second, first]));
    assert_eq!(list("?merchant_id=MMI_other").await.body["disputes"], json!([]));
    let page = list("?limit=1").await;
    assert_eq!(page.body["disputes"], json!([second]));
    let next = format!("/network/v1/disputes?limit=1&cursor={}", page.text("/cursor"));
    let rest = call(&sandbox, "GET", &next, None).await.expect(200);
    assert_eq!(rest.body, json!({"disputes": [first]}));
}

#[tokio::test]
async fn a_dispute_that_nobody_knows_is_not_found() {
    let sandbox = start().await;
    let nobody = json!({"id": "DSPT_nobody"});
    call(&sandbox, "GET", &path(&nobody), None).await.refused(404, "NOT_FOUND", "");
    act(&sandbox, &nobody, "accept").await.refused(404, "NOT_FOUND", "");
    act(&sandbox, &nobody, "challenge").await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn accepting_a_dispute_gives_the_customer_all_of_it() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "accepted", 8801).await;
    let accepted = act(&sandbox, &dispute, "accept").await.expect(200);
    assert_eq!(accepted.text("/dispute/state"), "ACCEPTED");
    assert_eq!(accepted.body["dispute"]["customer_credited_amount"], 8801);
    assert_eq!(accepted.body["dispute"]["settlement_withholding"], "WITHHELD_ALREADY");
    assert_eq!(accepted.body["dispute"].get("response_due_at"), None, "no answer is wanted any more");
}

#[tokio::test]
async fn an_accepted_dispute_is_neither_accepted_again_nor_challenged() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "final", 8801).await;
    add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    act(&sandbox, &dispute, "accept").await.expect(200);
    act(&sandbox, &dispute, "accept").await.refused(400, "INVALID_STATE_TRANSITION", "");
    act(&sandbox, &dispute, "challenge").await.refused(400, "INVALID_STATE_TRANSITION", "");
    sandbox.advance(DAY * 29);
    assert_eq!(fetch(&sandbox, &dispute).await["state"], "ACCEPTED");
}

#[tokio::test]
async fn a_challenge_without_evidence_is_refused_and_changes_nothing() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "bare", 8801).await;
    act(&sandbox, &dispute, "challenge").await.refused(400, "DISPUTE_MISSING_EVIDENCE", "");
    assert_eq!(fetch(&sandbox, &dispute).await, dispute);
    add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    act(&sandbox, &dispute, "challenge").await.expect(200);
}

#[tokio::test]
async fn evidence_of_another_dispute_does_not_carry_a_challenge() {
    let sandbox = start().await;
    let (first, second) = (disputed(&sandbox, "1", 8801).await, disputed(&sandbox, "2", 8802).await);
    add_text(&sandbox, &first, "text", json!({})).await.expect(201);
    act(&sandbox, &second, "challenge").await.refused(400, "DISPUTE_MISSING_EVIDENCE", "");
}

#[tokio::test]
async fn a_challenge_is_processed_for_five_days_and_then_won() {
    let sandbox = frozen().await;
    let dispute = disputed(&sandbox, "won", 8801).await;
    add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    let challenged = act(&sandbox, &dispute, "challenge").await.expect(200);
    assert_eq!(challenged.text("/dispute/state"), "PROCESSING");
    assert_eq!(challenged.body["dispute"].get("response_due_at"), None, "no answer is wanted any more");
    act(&sandbox, &dispute, "challenge").await.refused(400, "INVALID_STATE_TRANSITION", "");
    act(&sandbox, &dispute, "accept").await.refused(400, "INVALID_STATE_TRANSITION", "");
    sandbox.advance(just_before(DAY * 5));
    assert_eq!(fetch(&sandbox, &dispute).await["state"], "PROCESSING");
    sandbox.advance(MOMENT);
    let won = fetch(&sandbox, &dispute).await;
    assert_eq!((&won["state"], &won["customer_credited_amount"]), (&json!("WON"), &json!(0)));
    assert_eq!(won["settlement_withholding"], "NOT_WITHHELD");
    sandbox.advance(DAY * 20);
    assert_eq!(fetch(&sandbox, &dispute).await, won, "the time to respond plays no part any more");
}

#[tokio::test]
async fn the_newest_evidence_that_asks_for_an_outcome_decides_the_challenge() {
    let sandbox = start().await;
    for (state, credited) in [("LOST", 8801), ("PARTIALLY_WON", 4401), ("WON", 0)] {
        let dispute = disputed(&sandbox, state, 8801).await;
        for (piece, outcome) in ["LOST", state].iter().enumerate() {
            let metadata = json!({"sandbox:outcome": outcome});
            add_text(&sandbox, &dispute, &format!("{state} {piece}"), metadata).await.expect(201);
        }
        add_text(&sandbox, &dispute, &format!("{state} plain"), json!({"sandbox": "WON"})).await.expect(201);
        act(&sandbox, &dispute, "challenge").await.expect(200);
        sandbox.advance(DAY * 5);
        let decided = fetch(&sandbox, &dispute).await;
        assert_eq!((&decided["state"], &decided["customer_credited_amount"]), (&json!(state), &json!(credited)));
    }
}

#[tokio::test]
async fn dispute_with_evidence_is_challenged_by_itself_when_it_is_due() {
    let sandbox = frozen().await;
    let dispute = disputed(&sandbox, "late", 8812).await;
    add_text(&sandbox, &dispute, "text", json!({"sandbox:outcome": "PARTIALLY_WON"})).await.expect(201);
    // It began two seconds after the payment, and three have passed.
    sandbox.advance(just_before(RESPONSE_TIME.saturating_sub(Duration::from_secs(1))));
    assert_eq!(fetch(&sandbox, &dispute).await["state"], "RESPONSE_REQUIRED");
    sandbox.advance(MOMENT);
    let challenged = fetch(&sandbox, &dispute).await;
    assert_eq!((&challenged["state"], challenged.get("response_due_at")), (&json!("PROCESSING"), None));
    assert_eq!(challenged["updated_at"], dispute["response_due_at"]);
    act(&sandbox, &dispute, "challenge").await.refused(400, "INVALID_STATE_TRANSITION", "");
    sandbox.advance(DAY * 5);
    assert_eq!(fetch(&sandbox, &dispute).await["state"], "PARTIALLY_WON");
}

#[tokio::test]
async fn dispute_without_evidence_is_lost_when_it_is_due() {
    let sandbox = frozen().await;
    let dispute = disputed(&sandbox, "late", 8811).await;
    let piece = add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    let piece = format!("{}/evidence/{}", path(&dispute), piece.text("/evidence/id"));
    call(&sandbox, "DELETE", &piece, None).await.expect(200);
    // It began two seconds after the payment, and three have passed.
    sandbox.advance(just_before(RESPONSE_TIME.saturating_sub(Duration::from_secs(1))));
    assert_eq!(fetch(&sandbox, &dispute).await["state"], "RESPONSE_REQUIRED");
    sandbox.advance(MOMENT);
    let lost = fetch(&sandbox, &dispute).await;
    assert_eq!((&lost["state"], &lost["customer_credited_amount"]), (&json!("LOST"), &json!(8811)));
    assert_eq!(lost["updated_at"], dispute["response_due_at"]);
    assert_eq!(lost["settlement_withholding"], "WITHHELD_ALREADY");
    act(&sandbox, &dispute, "challenge").await.refused(400, "INVALID_STATE_TRANSITION", "");
}

#[tokio::test]
async fn the_webhooks_are_told_when_a_dispute_begins_and_whenever_its_state_changes() {
    let sandbox = start().await;
    let configuration = |kind| json!({"event_type": kind, "api_version": "v1"});
    let endpoint = json!({
        "idempotency_key": "endpoint",
        "webhook_endpoint": {
            "api_key_id": KEY,
            "url": null,
            "event_configurations": [configuration("dispute.created"), configuration("dispute.state.updated")],
        },
    });
    call(&sandbox, "POST", "/management/v1/webhook-endpoints", Some(endpoint)).await.expect(201);
    let dispute = disputed(&sandbox, "told", 8801).await;
    add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    act(&sandbox, &dispute, "challenge").await.expect(200);
    sandbox.advance(DAY * 5);
    fetch(&sandbox, &dispute).await;
    let events = call(&sandbox, "GET", "/management/v1/webhook-events", None).await.expect(200);
    let events = events.body["webhook_events"].as_array().expect("a list").iter().rev();
    let told: Vec<_> = events
        .map(|event| {
            let told = &event["event_data"]["data"]["object"]["dispute"];
            assert_eq!(told["id"], dispute["id"]);
            (event["event_type"].clone(), told["state"].clone())
        })
        .collect();
    let states = [
        ("dispute.created", "RESPONSE_REQUIRED"),
        ("dispute.state.updated", "PROCESSING"),
        ("dispute.state.updated", "WON"),
    ];
    assert_eq!(told, states.map(|(kind, state)| (json!(kind), json!(state))));
}

#[tokio::test]
async fn what_a_lost_dispute_gave_the_customer_is_not_refunded_a_second_time() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let dispute = sandbox.open_dispute(&paid, DisputeReason::Cd12, Some(700)).expect("it can be disputed");
    sandbox.decide_dispute(&dispute.id, DisputeState::Lost).expect("it is open");
    refund(&sandbox, &paid, 301, json!({})).await.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    refund(&sandbox, &paid, 300, json!({})).await.expect(200);
    refund(&sandbox, &paid, 1, json!({})).await.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
}

#[tokio::test]
async fn what_was_refunded_meanwhile_is_not_given_back_by_a_lost_dispute() {
    let sandbox = start().await;
    // A refund that waits counts as well: it may be carried out later.
    for (more, amount, credited) in [(json!({}), 1000, 0), (json!({}), 600, 400), (json!({ "capture": false }), 999, 1)]
    {
        let paid = captured(&sandbox, 1000).await;
        let dispute = sandbox.open_dispute(&paid, DisputeReason::Cd12, None).expect("it can be disputed").id;
        refund(&sandbox, &paid, amount, more).await.expect(200);
        let lost = sandbox.decide_dispute(&dispute, DisputeState::Lost).expect("it is open");
        assert_eq!((lost.state, lost.customer_credited_amount), (DisputeState::Lost, Some(credited)));
    }
}
