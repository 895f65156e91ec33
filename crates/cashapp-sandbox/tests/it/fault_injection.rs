//! Faults on demand, as a client meets them.

use std::time::{Duration, Instant};

use cashapp_core::Outcome;
use cashapp_pay_api::types::{
    ApiKeyId, ApiVersion, CreateWebhookEndpointRequest, EventConfiguration, EventType, IdempotencyKey,
    ListWebhookEndpointsQuery, NewWebhookEndpoint,
};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use serde_json::{Value, json};

use crate::afterpay_checkouts::approved;
use crate::caller::{Caller, KEY, builder, call, pay, start};

const PATH: &str = "/management/v1/webhook-endpoints";

/// How many there are; this says whether a call was carried out.
async fn endpoints(sandbox: &Sandbox) -> usize {
    sandbox.clear_faults();
    let all = call(sandbox, "GET", PATH, None).await.expect(200);
    all.body["webhook_endpoints"].as_array().expect("a list").len()
}

fn request() -> CreateWebhookEndpointRequest {
    let event = EventConfiguration::new(EventType::GrantCreated, ApiVersion::V1);
    let endpoint = NewWebhookEndpoint::new(ApiKeyId::new(KEY), [event], None);
    CreateWebhookEndpointRequest::new(IdempotencyKey::new("once"), endpoint)
}

fn raw(sandbox: &Sandbox) -> reqwest::RequestBuilder {
    let body = serde_json::to_vec(&request()).expect("it can be written");
    Caller::new(sandbox).request("POST", PATH, &body)
}

fn inject(sandbox: &Sandbox, kind: FaultKind) {
    sandbox.inject(Fault::new(kind).operation("create_webhook_endpoint").times(1)).expect("it makes sense");
}

/// Has a fault befall the creation of an endpoint by the generated client. What the client makes of it, and whether it
/// happened; then the same call under the same key, which must succeed and leave one endpoint.
async fn befallen(kind: FaultKind) -> (Option<u16>, Outcome, bool) {
    let sandbox = start().await;
    inject(&sandbox, kind);
    let client = pay(&sandbox);
    let error = client.create_webhook_endpoint(&request()).await.expect_err("a fault befalls it");
    let happened = endpoints(&sandbox).await == 1;
    let made = client.create_webhook_endpoint(&request()).await.expect("the fault is gone");
    assert_eq!(endpoints(&sandbox).await, 1, "{kind:?}");
    let replayed = sandbox.calls().iter().filter(|call| call.replayed).count();
    assert_eq!(replayed, usize::from(happened), "{kind:?}");
    assert!(made.webhook_endpoint.id.as_str().starts_with("WC_"));
    (error.status().map(|status| status.as_u16()), error.outcome(), happened)
}

#[tokio::test]
async fn a_connection_that_breaks_before_reading_carries_nothing_out() {
    let (status, outcome, happened) = befallen(FaultKind::DropBeforeReading).await;
    assert_eq!((status, outcome, happened), (None, Outcome::Unknown, false));
}

#[tokio::test]
async fn a_connection_that_breaks_after_committing_loses_the_answer_alone() {
    let (status, outcome, happened) = befallen(FaultKind::DropAfterCommitting).await;
    assert_eq!((status, outcome, happened), (None, Outcome::Unknown, true));
}

#[tokio::test]
async fn a_refused_call_is_not_carried_out_and_one_that_fails_late_is() {
    for (kind, expected) in [
        (FaultKind::RateLimited, (429, Outcome::Refused, false)),
        (FaultKind::InternalServerError, (500, Outcome::Unknown, false)),
        (FaultKind::ServiceUnavailable, (503, Outcome::Unknown, false)),
        (FaultKind::GatewayTimeout, (504, Outcome::Unknown, false)),
        (FaultKind::InternalServerErrorAfterCommitting, (500, Outcome::Unknown, true)),
        (FaultKind::ServiceUnavailableAfterCommitting, (503, Outcome::Unknown, true)),
        (FaultKind::GatewayTimeoutAfterCommitting, (504, Outcome::Unknown, true)),
        (FaultKind::HtmlBody, (502, Outcome::Unknown, true)),
    ] {
        let (status, outcome, happened) = befallen(kind).await;
        assert_eq!((status, outcome, happened), (Some(expected.0), expected.1, expected.2), "{kind:?}");
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_unreadable_and_the_call_was_carried_out() {
    let (_, outcome, happened) = befallen(FaultKind::TruncatedBody).await;
    assert_eq!((outcome, happened), (Outcome::Unknown, true));
    let sandbox = start().await;
    inject(&sandbox, FaultKind::TruncatedBody);
    let response = raw(&sandbox).send().await.expect("it begins");
    assert_eq!(response.status(), 201);
    let announced = response.content_length().expect("its length is announced");
    let mut response = response;
    let mut received = 0;
    let end = loop {
        match response.chunk().await {
            Ok(Some(chunk)) => received += chunk.len(),
            other => break other,
        }
    };
    end.expect_err("the connection breaks");
    assert_eq!(u64::try_from(received).expect("it is small"), announced / 2);
}

#[tokio::test]
async fn an_answer_without_a_body_is_lost_where_it_would_break_off() {
    let sandbox = start().await;
    let token = approved(&sandbox, "100.00").await;
    call(&sandbox, "POST", "/v2/payments/capture", Some(json!({ "token": token }))).await.expect(201);
    let path = format!("/v2/payments/token:{token}/reversal");
    sandbox.inject(Fault::new(FaultKind::TruncatedBody).times(1)).expect("it makes sense");
    Caller::new(&sandbox).request("POST", &path, b"").send().await.expect_err("the connection breaks");
    assert_eq!(sandbox.calls().last().map(|call| call.status), Some(204), "it was carried out");
    call(&sandbox, "POST", &path, None).await.refused(412, "precondition_failed", "");
}

#[tokio::test]
async fn what_goes_over_the_wire_is_what_the_fault_says() {
    for (kind, status, content_type, retry_after) in [
        (FaultKind::RateLimited, 429, "application/json", Some("1")),
        (FaultKind::InternalServerError, 500, "application/json", None),
        (FaultKind::ServiceUnavailable, 503, "application/json", None),
        (FaultKind::GatewayTimeout, 504, "application/json", None),
        (FaultKind::InternalServerErrorAfterCommitting, 500, "application/json", None),
        (FaultKind::ServiceUnavailableAfterCommitting, 503, "application/json", None),
        (FaultKind::GatewayTimeoutAfterCommitting, 504, "application/json", None),
        (FaultKind::HtmlBody, 502, "text/html", None),
        (FaultKind::WrongContentType, 201, "text/plain", None),
    ] {
        let sandbox = start().await;
        inject(&sandbox, kind);
        let response = raw(&sandbox).send().await.expect("it is answered");
        assert_eq!(response.status(), status, "{kind:?}");
        assert_eq!(response.headers()["content-type"], content_type, "{kind:?}");
        let header = response.headers().get("retry-after").map(|value| value.to_str().expect("a text").to_owned());
        assert_eq!(header.as_deref(), retry_after, "{kind:?}");
        let text = response.text().await.expect("it has a body");
        let code = match status {
            429 => "\"RATE_LIMITED\"",
            500 => "\"INTERNAL_SERVER_ERROR\"",
            503 => "\"SERVICE_UNAVAILABLE\"",
            504 => "\"GATEWAY_TIMEOUT\"",
            502 => "<!doctype html>",
            _ => "\"webhook_endpoint\"",
        };
        assert!(text.contains(code), "{kind:?}: {text}");
        assert_eq!(sandbox.calls()[0].fault, Some(kind));
    }
    for kind in [FaultKind::DropBeforeReading, FaultKind::DropAfterCommitting] {
        let sandbox = start().await;
        inject(&sandbox, kind);
        raw(&sandbox).send().await.expect_err("the connection breaks");
    }
}

#[tokio::test]
async fn a_delayed_answer_comes_late_and_holds_up_nobody_else() {
    let sandbox = start().await;
    let delay = Duration::from_millis(300);
    sandbox.inject(Fault::delay(delay).operation("create_webhook_endpoint")).expect("it makes sense");
    let begin = Instant::now();
    let delayed = tokio::spawn(raw(&sandbox).send());
    crate::receiver::until(|| sandbox.calls().len() == 1).await;
    call(&sandbox, "GET", PATH, None).await.expect(200);
    assert_eq!(delayed.await.expect("it runs").expect("it is answered").status(), 201);
    assert!(begin.elapsed() >= delay);
}

#[tokio::test]
async fn a_fault_befalls_its_operation_as_often_as_was_said() {
    let sandbox = start().await;
    let fault = Fault::new(FaultKind::ServiceUnavailable).operation("list_webhook_endpoints").times(2);
    sandbox.inject(fault).expect("it makes sense");
    let list = async || call(&sandbox, "GET", PATH, None).await.status;
    call(&sandbox, "GET", "/management/v1/webhook-events", None).await.expect(200);
    assert_eq!([list().await, list().await, list().await], [503, 503, 200]);
    assert_eq!(sandbox.faults(), []);
}

#[tokio::test]
async fn of_two_faults_the_first_that_is_meant_for_a_call_befalls_it() {
    let sandbox = start().await;
    let list = Fault::new(FaultKind::RateLimited).operation("list_webhook_endpoints").times(1);
    sandbox.inject(list).expect("it makes sense");
    sandbox.inject(Fault::new(FaultKind::InternalServerError)).expect("it makes sense");
    for (path, status) in [("/management/v1/webhook-events", 500), (PATH, 429), (PATH, 500)] {
        assert_eq!(call(&sandbox, "GET", path, None).await.status, status, "{path}");
    }
    sandbox.clear_faults();
    call(&sandbox, "GET", PATH, None).await.expect(200);
}

#[tokio::test]
async fn chance_can_be_repeated() {
    async fn statuses(probability: f64, seed: u64) -> Vec<u16> {
        let sandbox = start().await;
        let fault = Fault::new(FaultKind::ServiceUnavailable).probability(probability, seed);
        sandbox.inject(fault).expect("it makes sense");
        let mut statuses = Vec::new();
        for _ in 0..40 {
            statuses.push(call(&sandbox, "GET", PATH, None).await.status);
        }
        statuses
    }
    let first = statuses(0.5, 7).await;
    assert!(first.contains(&200) && first.contains(&503), "{first:?}");
    assert_eq!(first, statuses(0.5, 7).await);
    assert_ne!(first, statuses(0.5, 8).await);
    assert!(!statuses(0.0, 7).await.contains(&503));
    assert!(!statuses(1.0, 7).await.contains(&200));
}

#[tokio::test]
async fn a_fault_that_could_befall_no_call_is_refused() {
    let sandbox = start().await;
    let fault = || Fault::new(FaultKind::RateLimited);
    for (fault, part) in [
        (fault().operation("create_payments"), "create_payments"),
        (fault().operation(""), "no operation"),
        (fault().times(0), "times"),
        (fault().probability(-0.1, 1), "probability"),
        (fault().probability(1.1, 1), "probability"),
        (fault().probability(f64::NAN, 1), "probability"),
        (Fault::delay(Duration::MAX), "delay"),
        (Fault::new(FaultKind::StillAtWork(u64::MAX)), "delay"),
    ] {
        let error = sandbox.inject(fault).expect_err("it makes no sense");
        assert!(error.to_string().contains(part), "{error}");
    }
    assert_eq!(sandbox.faults(), []);
}

#[tokio::test]
async fn every_kind_of_fault_is_written_as_it_is_read() {
    let sandbox = start().await;
    for kind in [
        "drop_before_reading",
        "drop_after_committing",
        "rate_limited",
        "internal_server_error",
        "service_unavailable",
        "gateway_timeout",
        "internal_server_error_after_committing",
        "service_unavailable_after_committing",
        "gateway_timeout_after_committing",
        "truncated_body",
        "html_body",
        "wrong_content_type",
    ]
    .map(Value::from)
    .into_iter()
    .chain([json!({ "delay": 1 }), json!({ "still_at_work": 1 })])
    {
        let url = format!("{}/_sandbox/faults", sandbox.url());
        let reply = crate::caller::send(crate::caller::http().post(&url).json(&json!({ "kind": kind }))).await;
        assert_eq!(reply.expect(200).body["faults"][0]["kind"], kind);
        sandbox.clear_faults();
    }
}

#[tokio::test]
async fn an_answer_under_the_wrong_label_is_the_answer_all_the_same() {
    let sandbox = start().await;
    inject(&sandbox, FaultKind::WrongContentType);
    let client = pay(&sandbox);
    let made = client.create_webhook_endpoint(&request()).await.expect("the client reads what it got");
    let listed = client.list_webhook_endpoints(&ListWebhookEndpointsQuery::new()).await.expect("the fault is gone");
    let ids: Vec<_> = listed.webhook_endpoints.iter().map(|endpoint| &endpoint.id).collect();
    assert_eq!(ids, [&made.webhook_endpoint.id]);
}

#[tokio::test]
async fn a_sandbox_can_begin_with_a_fault_and_refuses_one_that_makes_no_sense() {
    let fault = Fault::new(FaultKind::ServiceUnavailable).operation("list_brands").times(1);
    let sandbox = builder().fault(fault).start().await.expect("it starts");
    call(&sandbox, "GET", "/network/v1/brands", None).await.refused(503, "SERVICE_UNAVAILABLE", "");
    call(&sandbox, "GET", "/network/v1/brands", None).await.expect(200);

    let senseless = builder().fault(Fault::new(FaultKind::HtmlBody).operation("list_nothing")).start().await;
    assert!(senseless.is_err_and(|error| error.to_string().contains("list_nothing")));
}
