//! What only the control API does: customers who dispute any payment, and decisions on demand.

use cashapp_pay_api::types::{Dispute, DisputeReason, DisputeState, SettlementWithholding};
use serde_json::{Map, json};

use crate::call::{Api, Call};
use crate::pay::disputes::{decide, open, open_by_amount};
use crate::routes::{self, Found};
use crate::sandbox::Sandbox;
use crate::world::World;

/// A payment made as by a call, so that it is like all others.
fn pay(world: &mut World, amount: i64, capture: bool) -> String {
    let Found::Route(route, _) = routes::all().find("POST", "/network/v1/payments") else { panic!("it is answered") };
    let call = Call {
        api: Api::Pay,
        operation: route.operation,
        path: Vec::new(),
        query: Map::new(),
        body: json!({
            "idempotency_key": format!("pay {amount}"),
            "payment": {
                "amount": amount,
                "currency": "USD",
                "merchant_id": "MMI_sandbox:merchant",
                "grant_id": "GRG_sandbox:active",
                "capture": capture,
            },
        }),
        file: None,
        region: "PDX".to_owned(),
        key: None,
        base: "http://localhost".to_owned(),
        unlisted: Vec::new(),
    };
    (route.handler)(world, &call).unwrap().resource.unwrap()
}

fn view(world: &World, id: &str) -> Dispute {
    world.disputes.get(id).unwrap().view.clone()
}

async fn with(test: impl FnOnce(&mut World)) {
    Sandbox::start().await.unwrap().engine().with(test);
}

/// What a refusal says: its code and its field.
fn refused<T: std::fmt::Debug>(result: Result<T, crate::refusal::Refusal>) -> (String, String) {
    let refusal = result.unwrap_err();
    (refusal.code, refusal.body["errors"][0]["field"].as_str().unwrap_or_default().to_owned())
}

fn both(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

#[tokio::test]
async fn a_customer_disputes_all_that_is_left_or_a_part() {
    with(|world| {
        let payment = pay(world, 1000, true);
        world.payments.get_mut(&payment).unwrap().view.net_amount = Some(600);
        let id = open(world, &payment, DisputeReason::Cd11, None).unwrap();
        let whole = view(world, &id);
        assert_eq!((whole.amount, whole.reason), (Some(600), Some(DisputeReason::Cd11)));
        assert_eq!(whole.payment_id.unwrap().as_str(), payment);

        let other = pay(world, 1001, true);
        let id = open(world, &other, DisputeReason::Fr10, Some(1)).unwrap();
        assert_eq!(view(world, &id).amount, Some(1));
    })
    .await;
}

#[tokio::test]
async fn more_than_is_left_of_a_payment_cannot_be_disputed() {
    with(|world| {
        let payment = pay(world, 1000, true);
        world.payments.get_mut(&payment).unwrap().view.net_amount = Some(600);
        let result = open(world, &payment, DisputeReason::Cd11, Some(601));
        assert_eq!(refused(result), both("VALUE_TOO_HIGH", "amount"));
        let result = open(world, &payment, DisputeReason::Cd11, Some(0));
        assert_eq!(refused(result), both("VALUE_TOO_LOW", "amount"));
        world.payments.get_mut(&payment).unwrap().view.net_amount = Some(0);
        let result = open(world, &payment, DisputeReason::Cd11, None);
        assert_eq!(refused(result), both("INVALID_STATE_TRANSITION", "payment_id"));
        assert_eq!(world.disputes.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn only_a_payment_that_was_captured_can_be_disputed() {
    with(|world| {
        let held = pay(world, 1000, false);
        let result = open(world, &held, DisputeReason::Cd11, None);
        assert_eq!(refused(result), both("INVALID_STATE_TRANSITION", "payment_id"));
        let result = open(world, "PWC_nobody", DisputeReason::Cd11, None);
        assert_eq!(refused(result), both("NOT_FOUND", "payment_id"));
    })
    .await;
}

#[tokio::test]
async fn a_payment_has_one_open_dispute_and_what_was_credited_is_not_disputed_again() {
    with(|world| {
        let payment = pay(world, 1000, true);
        let first = open(world, &payment, DisputeReason::Cd11, Some(400)).unwrap();
        let result = open(world, &payment, DisputeReason::Cd11, Some(1));
        assert_eq!(refused(result), both("INVALID_STATE_TRANSITION", "payment_id"));
        decide(world, &first, DisputeState::Lost).unwrap();
        let second = open(world, &payment, DisputeReason::Pe10, None).unwrap();
        assert_eq!(view(world, &second).amount, Some(600));
    })
    .await;
}

#[tokio::test]
async fn a_payment_that_is_only_held_is_disputed_once_it_is_captured() {
    with(|world| {
        let payment = pay(world, 8801, false);
        open_by_amount(world, &payment);
        assert_eq!(world.disputes.len(), 0);
        world.payments.get_mut(&payment).unwrap().view.status = "CAPTURED".into();
        open_by_amount(world, &payment);
        open_by_amount(world, &payment);
        assert_eq!(world.disputes.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_decision_says_what_the_customer_got_and_what_is_held_back() {
    let cases = [
        (DisputeState::Won, 0, SettlementWithholding::NotWithheld),
        (DisputeState::PartiallyWon, 501, SettlementWithholding::WithheldAlready),
        (DisputeState::Lost, 1001, SettlementWithholding::WithheldAlready),
    ];
    for (state, credited, withholding) in cases {
        with(|world| {
            let payment = pay(world, 1001, true);
            let id = open(world, &payment, DisputeReason::Fr11, None).unwrap();
            assert_eq!(view(world, &id).settlement_withholding, Some(SettlementWithholding::WithheldAlready));
            decide(world, &id, state.clone()).unwrap();
            let view = view(world, &id);
            assert_eq!(view.state, state);
            assert_eq!(
                (view.customer_credited_amount, view.settlement_withholding),
                (Some(credited), Some(withholding))
            );
            assert_eq!(view.response_due_at, None);
        })
        .await;
    }
}

#[tokio::test]
async fn a_dispute_is_decided_once_and_only_won_or_lost() {
    with(|world| {
        let payment = pay(world, 1000, true);
        let id = open(world, &payment, DisputeReason::Cd11, None).unwrap();
        for state in ["RESPONSE_REQUIRED", "NO_RESPONSE_REQUIRED", "PROCESSING", "ACCEPTED", "SOMETHING"] {
            assert_eq!(refused(decide(world, &id, state.into())), both("EXPECTED_STRING", "state"), "{state}");
        }
        assert_eq!(view(world, &id).state, DisputeState::ResponseRequired);
        decide(world, &id, DisputeState::Won).unwrap();
        assert_eq!(refused(decide(world, &id, DisputeState::Lost)), both("INVALID_STATE_TRANSITION", ""));
        assert_eq!(view(world, &id).state, DisputeState::Won);
        assert_eq!(refused(decide(world, "DSPT_nobody", DisputeState::Won)), both("NOT_FOUND", ""));
    })
    .await;
}
