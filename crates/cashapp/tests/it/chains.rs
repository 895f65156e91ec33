//! Several requests in one call.

use std::collections::HashSet;

use cashapp::chains::{Answers, RequestChain, Step, StepAnswer, requests};
use cashapp::types::{
    BrandId, Currency, ErrorCode, GrantId, ListPaymentsQuery, MerchantId, NewBrand, NewPayment, NewRefund, Payment,
    PaymentId, PaymentStatus,
};
use cashapp::{Error, Outcome, Region, Verdict};
use cashapp_sandbox::{Fault, FaultKind};
use http::StatusCode;
use serde_json::{Value, json};

use crate::script::Script;
use crate::started::started;

fn order(amount: i64) -> NewPayment {
    NewPayment::new(amount, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

fn refund_of(payment: &Step<Payment>) -> NewRefund {
    NewRefund::new(500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), payment.id())
}

fn failure<T: std::fmt::Debug>(answer: StepAnswer<T>) -> Error {
    match answer {
        StepAnswer::Failed(error) => error,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_later_step_refers_to_the_id_of_an_earlier_answer() {
    let (sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let payment = chain.step(requests::create_payment(order(2500)));
    let refund = chain.step(requests::create_refund(refund_of(&payment)));
    let look = chain.step(requests::retrieve_payment(&payment.id()));
    let answers = client.request_chains().run(&chain).await.unwrap();
    assert!(answers.all_succeeded(), "{answers:?}");
    let payment = answers.get(&payment).ok().unwrap();
    assert_eq!(answers.get(&refund).ok().unwrap().payment_id, Some(payment.id.clone()));
    let seen = answers.get(&look).ok().unwrap();
    assert_eq!((seen.id, seen.net_amount), (payment.id, Some(2000)));
    assert_eq!((sandbox.payments().len(), sandbox.refunds().len()), (1, 1));
}

#[tokio::test]
async fn texts_numbers_and_queries_can_be_references() {
    let (_sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let first = chain.step(requests::create_payment(order(700).reference_id("order 4/2&more")));
    let again = order(1).reference_id(first.field("payment.reference_id"));
    let again = requests::create_payment(again).set("payment.amount", first.field("payment.amount"));
    let second = chain.step(again);
    let query = ListPaymentsQuery::new().reference_id(second.field("payment.reference_id"));
    let list = chain.step(requests::list_payments(&query));
    let newest = chain.step(requests::retrieve_payment(&PaymentId::new(list.field("payments.0.id"))));
    let answers = client.request_chains().run(&chain).await.unwrap();
    assert!(answers.all_succeeded(), "{answers:?}");
    assert_eq!(answers.get(&second).ok().unwrap().amount, 700);
    assert_eq!(answers.get(&list).ok().unwrap().payments.len(), 2);
    assert_eq!(answers.get(&newest).ok().unwrap().reference_id.as_deref(), Some("order 4/2&more"));
}

#[tokio::test]
async fn parallel_steps_are_all_run_and_the_next_can_refer_to_each() {
    let (_sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let mut beside = chain.parallel();
    let tea = beside.step(requests::create_brand(NewBrand::new("Acme Tea", "acme-tea")));
    let coffee = beside.step(requests::create_brand(NewBrand::new("Acme Coffee", "acme-coffee")));
    let looks: [Step<_>; 2] = [&tea, &coffee].map(|brand| chain.step(requests::retrieve_brand(&brand.id())));
    let answers = client.request_chains().run(&chain).await.unwrap();
    for (made, seen) in [&tea, &coffee].into_iter().zip(&looks) {
        assert_eq!(answers.get(made).ok().unwrap().id, answers.get(seen).ok().unwrap().id);
    }
}

#[tokio::test]
async fn a_declined_payment_stops_the_rest_and_is_typed() {
    let (sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let good = chain.step(requests::create_payment(order(500)));
    let declined = chain.step(requests::create_payment(order(7772)).idempotency_key("order-42"));
    let never = chain.step(requests::create_payment(order(501)));
    let answers = client.request_chains().run(&chain).await.unwrap();
    assert!(answers.get(&good).is_executed() && !answers.all_succeeded());
    let error = failure(answers.get(&declined));
    assert!(error.is_declined());
    assert_eq!(error.code(), Some(&ErrorCode::PaymentDeclinedOther));
    assert_eq!(error.declined_payment().unwrap().status, PaymentStatus::Declined);
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Refused, 1));
    assert_eq!((error.operation(), error.idempotency_key()), (Some("create_payment"), Some("order-42")));
    assert_eq!(error.region(), Some(Region::PDX));
    assert!(answers.get(&never).is_not_started());
    assert_eq!(sandbox.payments().len(), 2);
}

#[tokio::test]
async fn a_chain_whose_answer_was_lost_can_be_run_again_and_charges_once() {
    let (sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let payment = chain.step(requests::create_payment(order(2500)));
    let refund = chain.step(requests::create_refund(refund_of(&payment)));
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("create_request_chain").times(1)).unwrap();
    let error = client.request_chains().run(&chain).await.unwrap_err();
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1));

    let answers = client.request_chains().run(&chain.clone()).await.unwrap();
    assert!(answers.get(&payment).is_executed() && answers.get(&refund).is_executed());
    assert_eq!((sandbox.payments().len(), sandbox.refunds().len()), (1, 1));
}

#[tokio::test]
async fn references_that_lead_nowhere_are_not_sent() {
    let (sandbox, client) = started().await;
    let mut other = RequestChain::new();
    let foreign = other.step(requests::create_payment(order(1)));

    let mut beside = RequestChain::new();
    let mut group = beside.parallel();
    let first = group.step(requests::create_payment(order(1)));
    group.step(requests::retrieve_payment(&first.id()));

    let mut of_other = RequestChain::new();
    of_other.step(requests::create_payment(order(1)));
    of_other.step(requests::retrieve_payment(&foreign.id()));

    let mut no_path = RequestChain::new();
    let first = no_path.step(requests::create_payment(order(1)));
    no_path.step(requests::retrieve_payment(&PaymentId::new(first.field("payment..id"))));

    let mut literal = RequestChain::new();
    literal.step(requests::create_payment(order(1)));
    literal.step(requests::create_payment(order(1).metadata([("price", "$5: a bargain")])));

    let mut no_place = RequestChain::new();
    no_place.step(requests::create_payment(order(1)));
    no_place.step(requests::create_payment(order(1)).set("pament.amount", 5));

    let mut two_keys = RequestChain::new();
    two_keys.step(requests::create_payment(order(1)));
    two_keys.step(requests::create_payment(order(1)).set("idempotency_key", "order-42"));

    for (chain, place, said) in [
        (beside, "path_params.payment_id", "has not ended"),
        (of_other, "path_params.payment_id", "no step of this chain"),
        (no_path, "path_params.payment_id", "refers to nothing"),
        (literal, "body.payment.metadata.price", "no step of this chain"),
        (no_place, "body.pament.amount", "no place"),
        (two_keys, "body.idempotency_key", "no place"),
    ] {
        let error = client.request_chains().run(&chain).await.unwrap_err();
        let fault = error.invalid_chain().unwrap();
        assert_eq!((fault.step(), fault.place(), error.outcome()), (Some(1), place, Outcome::NotSent));
        assert!(error.to_string().contains(said), "{error}");
    }
    let error = client.request_chains().run(&RequestChain::new()).await.unwrap_err();
    assert_eq!((error.invalid_chain().unwrap().step(), sandbox.calls().len()), (None, 0));
}

#[tokio::test]
async fn a_text_that_begins_with_a_dollar_sign_stays_a_text() {
    let (_sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let payment = chain.step(requests::create_payment(order(500).reference_id("$jane")));
    let answers = client.request_chains().run(&chain).await.unwrap();
    assert_eq!(answers.get(&payment).ok().unwrap().reference_id.as_deref(), Some("$jane"));
}

#[tokio::test]
async fn steps_are_checked_like_calls_of_their_own() {
    let (sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    chain.step(requests::create_payment(order(500)));
    chain.step(requests::retrieve_brand(&BrandId::new("..")));
    let error = client.request_chains().run(&chain).await.unwrap_err();
    assert_eq!(error.invalid_field().unwrap().field(), "requests[1].path_params.brand_id");

    let mut chain = RequestChain::new();
    chain.step(requests::create_payment(order(0)));
    let error = client.request_chains().run(&chain).await.unwrap_err();
    assert_eq!(error.invalid_field().unwrap().field(), "requests[0].body.payment.amount");

    let mut chain = RequestChain::new();
    chain.step(requests::create_payment(order(500)).idempotency_key("x".repeat(65)));
    let error = client.request_chains().run(&chain).await.unwrap_err();
    assert_eq!(error.invalid_field().unwrap().field(), "requests[0].body.idempotency_key");

    let mut chain = RequestChain::new();
    chain.step(requests::retrieve_brand(&BrandId::new("BRAND_1")).idempotency_key("key"));
    let error = client.request_chains().run(&chain).await.unwrap_err();
    assert_eq!(error.invalid_chain().unwrap().place(), "body.idempotency_key");
    assert_eq!(sandbox.calls().len(), 0);
}

#[tokio::test]
async fn what_was_run_before_a_reference_failed_is_told() {
    let (sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let payment = chain.step(requests::create_payment(order(500)));
    let look = chain.step(requests::retrieve_payment(&PaymentId::new(payment.field("payment.nothing"))));
    let error = client.request_chains().run(&chain).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.outcome()), (400, Outcome::Unknown));
    let answers = Answers::from_error(&error).unwrap();
    assert!(answers.get(&payment).is_executed() && answers.get(&look).is_not_started());
    assert_eq!(sandbox.payments().len(), 1);
}

#[tokio::test]
async fn an_answer_says_nothing_certain_of_the_steps_of_another_chain() {
    let (_sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    chain.step(requests::create_payment(order(500)));
    let answers = client.request_chains().run(&chain).await.unwrap();
    let foreign: Step<Payment> = RequestChain::new().step(requests::create_payment(order(1)));
    assert_eq!(failure(answers.get(&foreign)).outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn a_step_that_the_server_failed_at_has_an_unknown_outcome() {
    let (sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    let payment = chain.step(requests::create_payment(order(6670).capture(false)));
    let answers = client.request_chains().run(&chain).await.unwrap();
    let error = failure(answers.get(&payment));
    assert_eq!((error.outcome(), sandbox.payments().len()), (Outcome::Unknown, 1), "{error}");
    // The way back is that of a call by itself.
    let voided = client.payments().void_by_key(payment.key().unwrap()).await.unwrap();
    assert_eq!(voided.status, PaymentStatus::Voided);
}

#[test]
fn every_step_has_a_key_of_its_own_and_keeps_it() {
    let mut chain = RequestChain::new();
    let steps: Vec<_> = (0..3).map(|_| chain.step(requests::create_payment(order(1)))).collect();
    let keys: HashSet<_> = steps.iter().map(|step| step.key().unwrap().as_str()).collect();
    assert_eq!(keys.len(), 3);
    assert_eq!(chain.len(), 3);
    let own = requests::create_payment(order(1)).idempotency_key("order-42");
    assert_eq!(own.key().unwrap().as_str(), "order-42");
    assert_eq!(chain.step(own).key().unwrap().as_str(), "order-42");
    assert_eq!(chain.step(requests::void_payment(&steps[0].id())).key(), None);
}

#[test]
fn nothing_that_is_sent_shows_in_debug_output() {
    let mut chain = RequestChain::new();
    let request = requests::create_payment(order(1).reference_id("of-jane"));
    let shown = format!("{request:?} {:?} {chain:?}", chain.step(request.clone()));
    assert!(shown.contains("create_payment") && !shown.contains("jane"), "{shown}");
}

/// The answer to a chain of which every step was run, with what is told of each.
fn told(steps: &[Value]) -> (StatusCode, Value) {
    (StatusCode::CREATED, json!({ "responses": steps }))
}

fn executed(uid: &str, status: u16, body: &Value) -> Value {
    json!({ "request_uid": uid, "execution_status": "EXECUTED", "status_code": status, "body": body })
}

fn paid() -> Value {
    json!({ "payment": { "id": "PWC_1", "amount": 500, "currency": "USD", "status": "CAPTURED" } })
}

#[tokio::test]
async fn a_step_that_the_answer_leaves_out_has_not_succeeded() {
    let mut chain = RequestChain::new();
    let first = chain.step(requests::create_payment(order(500)));
    let second = chain.step(requests::create_payment(order(501)));
    let script = Script::start_with([told(&[executed(first.uid(), 200, &paid())]), told(&[])]).await;
    let answers = script.client().request_chains().run(&chain).await.unwrap();
    assert!(answers.get(&first).is_executed());
    assert_eq!(failure(answers.get(&second)).outcome(), Outcome::Unknown);
    assert!(!answers.all_succeeded(), "{answers:?}");
    assert!(!script.client().request_chains().run(&chain).await.unwrap().all_succeeded());
}

#[tokio::test]
async fn chain_run_again_after_a_lost_response_leaves_open_what_the_first_run_may_have_done() {
    let mut chain = RequestChain::new();
    let expired = chain.step(requests::create_payment(order(500)));
    let declined = chain.step(requests::create_payment(order(501)));
    let later = chain.step(requests::create_payment(order(502)));
    let look = chain.step(requests::list_payments(&ListPaymentsQuery::new()));
    let refused = |code: &str| json!({ "errors": [{ "code": code }] });
    let not_started = |uid: &str| json!({ "request_uid": uid, "execution_status": "NOT_STARTED" });
    let steps = |code: &str| {
        [
            executed(expired.uid(), 400, &refused("GRANT_EXPIRED")),
            executed(declined.uid(), 400, &refused(code)),
            not_started(later.uid()),
            not_started(look.uid()),
        ]
    };
    let (steps, with_decline) = (steps("MERCHANT_DISABLED"), steps("PAYMENT_DECLINED_RISK"));
    let as_a_whole = (StatusCode::BAD_REQUEST, told(&steps).1);
    let script = Script::start_with([told(&steps), told(&steps), as_a_whole, told(&with_decline)]).await;
    let client = script.client();

    let first = client.request_chains().run(&chain).await.unwrap();
    assert_eq!(failure(first.get(&expired)).outcome(), Outcome::Refused);
    assert!(first.get(&later).is_not_started() && first.get(&look).is_not_started());

    let again = client.request_chains().run(&chain).after_unknown().await.unwrap();
    let whole = client.request_chains().run(&chain).after_unknown().await.unwrap_err();
    assert_eq!(whole.outcome(), Outcome::Unknown);
    for answers in [again, Answers::from_error(&whole).unwrap()] {
        let error = failure(answers.get(&expired));
        assert_eq!((error.outcome(), error.verdict()), (Outcome::Unknown, Verdict::LookUp));
        let error = failure(answers.get(&later));
        assert_eq!((error.outcome(), error.verdict()), (Outcome::Unknown, Verdict::LookUp));
        assert!(answers.get(&look).is_not_started(), "to read changes nothing");
    }

    // A decline is given again to the same key, so it speaks for both runs, and neither came to what follows.
    let answers = client.request_chains().run(&chain).after_unknown().await.unwrap();
    let error = failure(answers.get(&declined));
    assert_eq!((error.outcome(), error.verdict()), (Outcome::Refused, Verdict::Final));
    assert!(answers.get(&later).is_not_started() && answers.get(&look).is_not_started());
}

#[tokio::test]
async fn answers_that_contradict_each_other_leave_the_outcome_unknown() {
    let mut chain = RequestChain::new();
    let payment = chain.step(requests::create_payment(order(500)));
    let not_started = json!({ "request_uid": payment.uid(), "execution_status": "NOT_STARTED" });
    let script = Script::start_with([told(&[not_started, executed(payment.uid(), 200, &paid())])]).await;
    let answers = script.client().request_chains().run(&chain).await.unwrap();
    assert_eq!(failure(answers.get(&payment)).outcome(), Outcome::Unknown);
    assert!(!answers.all_succeeded());
}

#[tokio::test]
async fn a_step_that_cannot_be_read_does_not_hide_the_others() {
    let mut chain = RequestChain::new();
    let payment = chain.step(requests::create_payment(order(500)));
    let list = chain.step(requests::list_payments(&ListPaymentsQuery::new()));
    let refused = chain.step(requests::create_payment(order(501)));
    let script = Script::start_with([
        told(&[
            executed(payment.uid(), 200, &paid()),
            executed(list.uid(), 200, &json!("two payments")),
            executed(refused.uid(), 503, &json!("upstream")),
        ]),
        (StatusCode::CREATED, json!({ "responses": "none" })),
    ])
    .await;
    let response = script.client().request_chains().run(&chain).response().await.unwrap();
    assert_eq!((response.status(), response.attempts()), (StatusCode::CREATED, 1));
    assert_eq!(response.get(&payment).ok().unwrap().id.as_str(), "PWC_1");
    assert!(failure(response.get(&list)).is_unreadable());
    let error = failure(response.get(&refused));
    assert_eq!((error.status().unwrap().as_u16(), error.outcome()), (503, Outcome::Unknown));

    let error = script.client().request_chains().run(&chain).await.unwrap_err();
    assert!(error.is_unreadable() && Answers::from_error(&error).is_none(), "{error}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}
