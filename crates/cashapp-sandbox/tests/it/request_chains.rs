//! Several requests in one call.

use cashapp_pay_api::types::{CreatePaymentRequest, Currency, GrantId, IdempotencyKey, MerchantId, NewPayment};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{CLIENT_SECRET, Caller, Reply, builder, call, pay, start};
use crate::disputes::payment;

const CHAINS: &str = "/management/v1/request-chains";

/// A member that makes a payment under a key like its uid.
fn charge(uid: &str, amount: i64) -> Value {
    json!({"uid": uid, "method": "POST", "path": "/network/v1/payments", "body": payment(uid, amount)})
}

/// A member that fetches the payment which this value names.
fn fetch(uid: &str, payment: &str) -> Value {
    json!({
        "uid": uid,
        "method": "GET",
        "path": "/network/v1/payments/{payment_id}",
        "path_params": {"payment_id": payment},
    })
}

fn chain(mode: &str, uids: &[&str]) -> Value {
    let requests: Vec<Value> = uids.iter().map(|uid| json!({"uid": uid})).collect();
    json!({"execution_mode": mode, "requests": requests})
}

async fn run(sandbox: &Sandbox, requests: &[Value], chains: &[Value]) -> Reply {
    call(sandbox, "POST", CHAINS, Some(json!({"requests": requests, "chains": chains}))).await
}

/// Runs members one after another.
async fn in_turn(sandbox: &Sandbox, requests: &[Value]) -> Reply {
    let uids: Vec<&str> = requests.iter().map(|request| request["uid"].as_str().expect("a uid")).collect();
    run(sandbox, requests, &[chain("SEQUENTIAL", &uids)]).await
}

/// The status of each member, nothing where it was not started.
fn statuses(reply: &Reply) -> Vec<Option<u64>> {
    let responses = reply.body["responses"].as_array().expect("a list");
    let executed = |response: &Value| response["execution_status"] == "EXECUTED";
    for response in responses {
        assert_eq!(executed(response), response["status_code"].is_u64(), "{response}");
    }
    responses.iter().map(|response| response["status_code"].as_u64()).collect()
}

async fn payments(sandbox: &Sandbox) -> usize {
    let list = call(sandbox, "GET", "/network/v1/payments", None).await.expect(200);
    list.body["payments"].as_array().expect("a list").len()
}

#[tokio::test]
async fn a_later_request_reads_an_earlier_answer_in_its_path() {
    let sandbox = start().await;
    let requests = [charge("pay", 500), fetch("look", "$pay:payment.id")];
    let reply = in_turn(&sandbox, &requests).await.expect(201);
    assert_eq!(statuses(&reply), [Some(201), Some(200)]);
    let [paid, found] = [&reply.body["responses"][0], &reply.body["responses"][1]];
    assert_eq!(paid["body"]["payment"]["id"], found["body"]["payment"]["id"]);
    assert_eq!((&paid["request_uid"], &paid["method"]), (&json!("pay"), &json!("POST")));
    assert_eq!(paid["path"], "/network/v1/payments");
    let id = reply.text("/responses/0/body/payment/id");
    assert_eq!(found["path"], format!("/network/v1/payments/{id}"));
    assert!(found["completed_at"].is_string() && paid["completed_at"].is_string());
}

#[tokio::test]
async fn references_work_in_bodies_and_queries_and_keep_their_type() {
    let sandbox = start().await;
    let mut first = charge("first", 700);
    first["body"]["payment"]["reference_id"] = "order 4/2&more".into();
    let mut second = charge("second", 0);
    second["body"]["payment"]["amount"] = "$first:payment.amount".into();
    second["body"]["payment"]["reference_id"] = "$first:payment.reference_id".into();
    let list = json!({
        "uid": "list",
        "method": "GET",
        "path": "/network/v1/payments",
        "query_params": {"reference_id": "$second:payment.reference_id", "limit": 100},
    });
    let third = fetch("third", "$list:payments.0.id");
    let reply = in_turn(&sandbox, &[first, second, list, third]).await.expect(201);
    assert_eq!(statuses(&reply), [Some(201), Some(201), Some(200), Some(200)]);
    let responses = &reply.body["responses"];
    assert_eq!(responses[1]["body"]["payment"]["amount"], 700);
    assert_eq!(responses[2]["body"]["payments"].as_array().map(Vec::len), Some(2));
    assert_eq!(responses[2]["path"], "/network/v1/payments");
}

#[tokio::test]
async fn a_text_that_begins_with_a_dollar_sign_and_names_no_request_stays_a_text() {
    let sandbox = start().await;
    let mut member = charge("pay", 500);
    member["body"]["payment"]["reference_id"] = "$cashtag".into();
    member["body"]["payment"]["metadata"] = json!({"inside": "see $pay:payment.id"});
    let reply = in_turn(&sandbox, &[member]).await.expect(201);
    assert_eq!(statuses(&reply), [Some(201)]);
    assert_eq!(reply.text("/responses/0/body/payment/reference_id"), "$cashtag");
}

#[tokio::test]
async fn the_first_failure_stops_the_rest() {
    let sandbox = start().await;
    let requests = [charge("good", 500), charge("declined", 7772), charge("never", 501), charge("nor this", 502)];
    let chains = [chain("SEQUENTIAL", &["good", "declined", "never"]), chain("PARALLEL", &["nor this"])];
    let reply = run(&sandbox, &requests, &chains).await.expect(201);
    assert_eq!(statuses(&reply), [Some(201), Some(400), None, None]);
    let declined = &reply.body["responses"][1]["body"];
    assert_eq!(declined["errors"][0]["code"], "PAYMENT_DECLINED_OTHER");
    assert_eq!(declined["payment"]["status"], "DECLINED");
    let never = json!({
        "request_uid": "never",
        "execution_status": "NOT_STARTED",
        "method": "POST",
        "path": "/network/v1/payments",
    });
    assert_eq!(reply.body["responses"][2], never);
    let operations: Vec<_> = sandbox.calls().iter().filter_map(|call| call.operation).collect();
    assert_eq!(operations, ["create_payment", "create_payment", "create_request_chain"]);
}

#[tokio::test]
async fn a_parallel_chain_is_run_to_its_end_and_its_failure_stops_the_next() {
    let sandbox = start().await;
    let requests = [charge("declined", 7772), charge("beside", 500), charge("after", 501)];
    let chains = [chain("PARALLEL", &["declined", "beside"]), chain("SEQUENTIAL", &["after"])];
    let reply = run(&sandbox, &requests, &chains).await.expect(201);
    assert_eq!(statuses(&reply), [Some(400), Some(201), None]);
}

#[tokio::test]
async fn answers_come_in_the_order_of_the_requests_whatever_the_order_of_the_chains() {
    let sandbox = start().await;
    let requests = [fetch("look", "$pay:payment.id"), charge("pay", 500)];
    let chains = [chain("PARALLEL", &["pay"]), chain("PARALLEL", &["look"])];
    let reply = run(&sandbox, &requests, &chains).await.expect(201);
    assert_eq!(statuses(&reply), [Some(200), Some(201)]);
    assert_eq!(reply.text("/responses/0/request_uid"), "look");
}

#[tokio::test]
async fn a_bad_reference_is_refused_for_the_whole_and_nothing_is_run() {
    let sandbox = start().await;
    let field = "requests.1.path_params.payment_id";
    for reference in ["$nobody:payment.id", "$look:payment.id", "$late:payment.id", "$pay:", "$pay:payment..id"] {
        let requests = [charge("pay", 500), fetch("look", reference), charge("late", 501)];
        in_turn(&sandbox, &requests).await.refused(400, "CONFLICTING_PARAMETERS", field);
    }
    let requests = [charge("pay", 500), fetch("look", "$pay:payment.id")];
    let beside = run(&sandbox, &requests, &[chain("PARALLEL", &["pay", "look"])]).await;
    beside.refused(400, "CONFLICTING_PARAMETERS", field);
    let before = run(&sandbox, &requests, &[chain("PARALLEL", &["look"]), chain("PARALLEL", &["pay"])]).await;
    before.refused(400, "CONFLICTING_PARAMETERS", field);
    assert_eq!(payments(&sandbox).await, 0);
}

#[tokio::test]
async fn a_reference_is_found_wherever_it_stands_in_a_body() {
    let sandbox = start().await;
    let mut member = charge("pay", 500);
    member["body"]["payment"]["metadata"] = json!({"a": "$nobody:b"});
    let reply = in_turn(&sandbox, &[member]).await;
    reply.refused(400, "CONFLICTING_PARAMETERS", "requests.0.body.payment.metadata.a");
}

#[tokio::test]
async fn a_reference_to_what_an_answer_lacks_tells_what_was_run_before() {
    let sandbox = start().await;
    let requests = [charge("pay", 500), fetch("look", "$pay:payment.nothing"), charge("after", 501)];
    let reply = in_turn(&sandbox, &requests).await;
    reply.refused(400, "CONFLICTING_PARAMETERS", "requests.1.path_params.payment_id");
    assert!(reply.detail().contains("not undone: pay"), "{}", reply.detail());
    assert_eq!(statuses(&reply), [Some(201), None, None]);
    assert_eq!(payments(&sandbox).await, 1);
}

#[tokio::test]
async fn an_address_cannot_be_made_of_an_object() {
    let sandbox = start().await;
    let requests = [charge("pay", 500), fetch("look", "$pay:payment")];
    let reply = in_turn(&sandbox, &requests).await;
    reply.refused(400, "CONFLICTING_PARAMETERS", "requests.1.path_params.payment_id");
    assert_eq!(statuses(&reply), [Some(201), None]);
}

#[tokio::test]
async fn members_of_one_parallel_chain_are_all_put_together_before_one_is_run() {
    let sandbox = start().await;
    let mut broken = charge("broken", 501);
    broken["body"]["payment"]["reference_id"] = "$pay:payment.nothing".into();
    let requests = [charge("pay", 500), charge("beside", 502), broken];
    let chains = [chain("SEQUENTIAL", &["pay"]), chain("PARALLEL", &["beside", "broken"])];
    let reply = run(&sandbox, &requests, &chains).await;
    reply.refused(400, "CONFLICTING_PARAMETERS", "requests.2.body.payment.reference_id");
    assert_eq!(statuses(&reply), [Some(201), None, None]);
}

#[tokio::test]
async fn each_request_has_one_name_and_is_in_one_chain() {
    let sandbox = start().await;
    let [a, b] = [charge("a", 500), charge("b", 501)];
    let both = [a.clone(), b.clone()];
    for (requests, chains, code, field) in [
        (vec![], vec![chain("PARALLEL", &["a"])], "ARRAY_LENGTH_TOO_SHORT", "requests"),
        (both.to_vec(), vec![], "ARRAY_LENGTH_TOO_SHORT", "chains"),
        (
            both.to_vec(),
            vec![chain("PARALLEL", &["a", "b"]), chain("PARALLEL", &[])],
            "ARRAY_LENGTH_TOO_SHORT",
            "chains.1.requests",
        ),
        (vec![a.clone(), a], vec![chain("PARALLEL", &["a"])], "CONFLICTING_PARAMETERS", "requests.1.uid"),
        (vec![charge("", 500)], vec![chain("PARALLEL", &[""])], "VALUE_EMPTY", "requests.0.uid"),
        (both.to_vec(), vec![chain("PARALLEL", &["a"])], "MISSING_REQUIRED_PARAMETER", "requests.1.uid"),
        (
            both.to_vec(),
            vec![chain("PARALLEL", &["a", "b"]), chain("SEQUENTIAL", &["a"])],
            "CONFLICTING_PARAMETERS",
            "chains.1.requests.0.uid",
        ),
        (
            both.to_vec(),
            vec![chain("SEQUENTIAL", &["a", "b", "a"])],
            "CONFLICTING_PARAMETERS",
            "chains.0.requests.2.uid",
        ),
        (both.to_vec(), vec![chain("PARALLEL", &["a", "b", "c"])], "EXPECTED_STRING", "chains.0.requests.2.uid"),
    ] {
        run(&sandbox, &requests, &chains).await.refused(400, code, field);
    }
    assert_eq!(payments(&sandbox).await, 0);
}

#[tokio::test]
async fn everything_that_is_wrong_with_a_plan_is_told_at_once() {
    let sandbox = start().await;
    let query = json!({"limit": null});
    let odd = json!({"uid": "e", "method": "GET", "path": "/network/v1/nothing", "query_params": query});
    let requests = [charge("a", 500), fetch("b", "$c:payment.id"), odd];
    let reply = run(&sandbox, &requests, &[chain("PARALLEL", &["a", "d", "e"])]).await.expect(400);
    let errors = reply.body["errors"].as_array().expect("a list");
    let fields: Vec<_> = errors.iter().filter_map(|error| error["field"].as_str()).collect();
    let expected = [
        "chains.0.requests.1.uid",
        "requests.1.uid",
        "requests.1.path_params.payment_id",
        "requests.2.query_params.limit",
        "requests.2.path",
    ];
    assert_eq!(fields, expected);
}

#[tokio::test]
async fn only_signed_operations_that_are_no_forms_and_no_chains_can_be_in_a_chain() {
    let sandbox = start().await;
    for (method, path, field) in [
        ("POST", "/customer-request/v1/requests", "path"),
        ("GET", "/v2/configuration", "path"),
        ("GET", "/ping", "path"),
        ("GET", "/network/v1/nothing", "path"),
        ("GET", "/network/v1/payments?limit=1", "path"),
        ("POST", "/network/v1/disputes/DSPT_1/evidence-file", "path"),
        ("POST", CHAINS, "path"),
        ("DELETE", "/network/v1/payments", "method"),
        ("PUT", "/network/v1/payments", "method"),
    ] {
        let request = json!({"uid": "a", "method": method, "path": path});
        let reply = in_turn(&sandbox, &[charge("pay", 500), request]).await;
        reply.refused(400, "EXPECTED_STRING", &format!("requests.1.{field}"));
    }
    assert_eq!(payments(&sandbox).await, 0);
}

#[tokio::test]
async fn the_names_in_a_path_and_its_parameters_must_fit() {
    let sandbox = start().await;
    let path = "/network/v1/payments/{payment_id}";
    for (params, code, field) in [
        (json!({}), "MISSING_REQUIRED_PARAMETER", "payment_id"),
        (json!({"payment_id": "PWC_1", "other": "x"}), "UNKNOWN_BODY_PARAMETER", "other"),
        (json!({"payment_id": ""}), "VALUE_EMPTY", "payment_id"),
        (json!({"payment_id": ["PWC_1"]}), "EXPECTED_STRING", "payment_id"),
    ] {
        let request = json!({"uid": "a", "method": "GET", "path": path, "path_params": params});
        let reply = in_turn(&sandbox, &[request]).await;
        reply.refused(400, code, &format!("requests.0.path_params.{field}"));
    }
    let query = json!({"limit": {"most": 1}});
    let request = json!({"uid": "a", "method": "GET", "path": "/network/v1/payments", "query_params": query});
    in_turn(&sandbox, &[request]).await.refused(400, "EXPECTED_STRING", "requests.0.query_params.limit");
}

#[tokio::test]
async fn a_parameter_cannot_lead_to_another_path() {
    let sandbox = start().await;
    let reply = in_turn(&sandbox, &[fetch("look", "PWC_1/void?a=b")]).await.expect(201);
    assert_eq!(statuses(&reply), [Some(404)]);
    assert_eq!(reply.text("/responses/0/path"), "/network/v1/payments/PWC_1%2Fvoid%3Fa%3Db");
}

#[tokio::test]
async fn a_member_is_validated_like_a_call_of_its_own() {
    let sandbox = start().await;
    let mut member = charge("a", 500);
    member["body"]["payment"]["surprise"] = true.into();
    let reply = in_turn(&sandbox, &[member]).await.expect(201);
    assert_eq!(statuses(&reply), [Some(400)]);
    let error = &reply.body["responses"][0]["body"]["errors"][0];
    assert_eq!((&error["code"], &error["field"]), (&json!("UNKNOWN_BODY_PARAMETER"), &json!("payment.surprise")));

    let listing =
        |query: Value| json!({"uid": "l", "method": "GET", "path": "/network/v1/payments", "query_params": query});
    let reply = in_turn(&sandbox, &[listing(json!({"limit": 101}))]).await.expect(201);
    assert_eq!(reply.text("/responses/0/body/errors/0/code"), "VALUE_TOO_HIGH");
    let mut with_body = listing(json!({}));
    with_body["body"] = json!({"limit": 1});
    let reply = in_turn(&sandbox, &[with_body]).await.expect(201);
    assert_eq!(reply.text("/responses/0/body/errors/0/code"), "UNKNOWN_BODY_PARAMETER");
    let bare = json!({"uid": "p", "method": "POST", "path": "/network/v1/payments"});
    let reply = in_turn(&sandbox, &[bare]).await.expect(201);
    assert_eq!(statuses(&reply), [Some(400)]);
}

#[tokio::test]
async fn a_member_and_a_call_of_its_own_share_their_keys_of_idempotency() {
    let sandbox = start().await;
    let requests = [charge("order-1", 500)];
    let first = in_turn(&sandbox, &requests).await.expect(201);
    let again = in_turn(&sandbox, &requests).await.expect(201);
    assert_eq!(again.text("/responses/0/body/payment/id"), first.text("/responses/0/body/payment/id"));

    // What the answer to a chain would have told is found out one by one, with the client.
    let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    let new = NewPayment::new(500, Currency::Usd, merchant, grant);
    let request = CreatePaymentRequest::new(IdempotencyKey::new("order-1"), new);
    let alone = pay(&sandbox).create_payment(&request).await.expect("it was made before");
    assert_eq!(alone.payment.id.as_str(), first.text("/responses/0/body/payment/id"));

    let mut other = charge("other", 500);
    other["body"] = payment("order-1", 501);
    let other = in_turn(&sandbox, &[other]).await.expect(201);
    assert_eq!(other.text("/responses/0/body/errors/0/code"), "IDEMPOTENCY_KEY_REUSED");
    assert_eq!(payments(&sandbox).await, 1);
}

#[tokio::test]
async fn every_member_is_recorded_as_a_call() {
    let sandbox = start().await;
    in_turn(&sandbox, &[charge("pay", 500), fetch("look", "$pay:payment.id")]).await.expect(201);
    let calls = sandbox.calls();
    let [paid, looked, chain] = calls.as_slice() else { panic!("{calls:?}") };
    assert_eq!((paid.operation, paid.status), (Some("create_payment"), 201));
    assert_eq!(paid.idempotency_key.as_deref(), Some("pay"));
    assert_eq!(paid.region.as_deref(), Some("PDX"));
    assert_eq!((looked.operation, looked.method.as_str()), (Some("retrieve_payment"), "GET"));
    assert_eq!(looked.path.strip_prefix("/network/v1/payments/"), paid.made.as_deref());
    assert_eq!((chain.operation, chain.status), (Some("create_request_chain"), 201));
}

#[tokio::test]
async fn members_count_towards_the_rate_limits_of_their_operations() {
    let at = "2026-03-01T12:00:00Z".parse().expect("a time");
    let sandbox = builder().frozen_at(at).start().await.expect("it starts");
    let member = |number: usize| json!({"uid": number.to_string(), "method": "GET", "path": "/network/v1/disputes"});
    let requests: Vec<Value> = (0..51).map(member).collect();
    let reply = in_turn(&sandbox, &requests).await.expect(201);
    let statuses = statuses(&reply);
    assert_eq!(statuses[..50], [Some(200); 50]);
    assert_eq!(statuses[50], Some(429));
    call(&sandbox, "GET", "/network/v1/disputes", None).await.refused(429, "RATE_LIMITED", "");
}

#[tokio::test]
async fn a_chain_cannot_be_authorized_with_the_client_secret() {
    let sandbox = start().await;
    let caller = Caller::new(&sandbox).key(CLIENT_SECRET, CLIENT_SECRET);
    let body = json!({"requests": [charge("pay", 500)], "chains": [chain("PARALLEL", &["pay"])]});
    caller.call("POST", CHAINS, Some(body)).await.refused(401, "UNAUTHORIZED", "");
}

#[tokio::test]
async fn a_reference_in_the_notation_of_another_program_is_refused_with_the_right_one() {
    let sandbox = start().await;
    let field = "requests.1.path_params.payment_id";
    for reference in
        ["${pay.payment.id}", "${pay:payment.id}", "{{pay.payment.id}}", "$.pay.payment.id", "$pay.payment.id"]
    {
        let reply = in_turn(&sandbox, &[charge("pay", 500), fetch("look", reference)]).await;
        reply.refused(400, "CONFLICTING_PARAMETERS", field);
        assert!(reply.detail().contains("`$<uid>:<key.path>`"), "{reference}: {}", reply.body);
    }
    assert_eq!(payments(&sandbox).await, 0);
    for (number, text) in ["$pay", "$5.00", "$nobody.else", "{pay}", "costs ${much}"].into_iter().enumerate() {
        let mut member = charge(&format!("pay{number}"), 500);
        member["body"]["payment"]["reference_id"] = text.into();
        let reply = in_turn(&sandbox, &[member]).await.expect(201);
        assert_eq!(reply.text("/responses/0/body/payment/reference_id"), text);
    }
}
