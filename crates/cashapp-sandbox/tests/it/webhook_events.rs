//! Webhook events: which one tells of what, with which object, delivered and signed.

use std::collections::BTreeSet;
use std::time::Duration;

use cashapp_core::verification::{KeyRing, Received};
use cashapp_core::{ApiKeyId, ApiSecret};
use cashapp_pay_api::types::{Action, Event, EventType, OnFilePaymentAction, ScopeId};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{KEY, SECRET, call, voiding_captured};
use crate::customer_requests::{self, one_payment};
use crate::payments::{DAY, capture, captured, fresh_key, held, pay, pay_as, void, void_by_key};
use crate::receiver::{Hook, Receiver};
use crate::refunds::{self, refund, refund_as};

/// A sandbox whose time stands still, and a server that is told of everything.
struct Shop {
    sandbox: Sandbox,
    receiver: Receiver,
    ring: KeyRing,
    /// The kinds that were delivered.
    kinds: BTreeSet<String>,
}

impl Shop {
    async fn open() -> Self {
        let (sandbox, receiver) = (voiding_captured().await, Receiver::start().await);
        let kinds: Vec<Value> =
            EventType::KNOWN.iter().map(|kind| json!({ "event_type": kind, "api_version": "v1" })).collect();
        let endpoint = json!({ "api_key_id": KEY, "url": receiver.url, "event_configurations": kinds });
        let body = json!({ "idempotency_key": fresh_key(), "webhook_endpoint": endpoint });
        call(&sandbox, "POST", "/management/v1/webhook-endpoints", Some(body)).await.expect(201);
        let ring = KeyRing::new();
        ring.insert(ApiKeyId::new(KEY).expect("well formed"), &ApiSecret::new(SECRET).expect("well formed"));
        Self { sandbox, receiver, ring, kinds: BTreeSet::new() }
    }

    /// Asserts that exactly these events are delivered, by kind and state. Everything that is told of is retrieved, and
    /// what the last event about it told is what it is now.
    async fn tells(&mut self, expected: &[(&str, &str)]) -> Vec<Value> {
        let mut told = Vec::new();
        for _ in expected {
            let hook = self.receiver.next().await;
            let event = self.read(&hook);
            self.kinds.insert(event["type"].as_str().expect("a kind").to_owned());
            told.push(event);
        }
        self.nothing_more().await;
        // No order is promised between deliveries.
        let mut states: Vec<(&str, &str)> = told.iter().map(|event| (text(event, "type"), state(event))).collect();
        let mut expected = expected.to_vec();
        states.sort_unstable();
        expected.sort_unstable();
        assert_eq!(states, expected);
        let objects: BTreeSet<(&str, &str)> =
            told.iter().map(|event| (text(&event["data"], "type"), text(&event["data"], "id"))).collect();
        for (kind, id) in objects {
            let of_it: Vec<&Value> = told.iter().map(|event| &event["data"]).filter(|data| data["id"] == id).collect();
            if let Some(now) = self.retrieve(kind, of_it[0]).await {
                assert!(of_it.iter().any(|data| data["object"][kind] == now), "{now}\n{of_it:?}");
            }
        }
        told
    }

    /// Asserts that nothing is on its way.
    async fn nothing_more(&mut self) {
        let path = format!("{}/_sandbox/webhooks/deliveries", self.sandbox.url());
        loop {
            let reply = crate::caller::send(crate::caller::http().get(&path)).await.expect(200);
            let deliveries = reply.body["deliveries"].as_array().expect("a list").clone();
            if deliveries.iter().all(|delivery| delivery["state"] == "delivered") {
                break;
            }
            assert!(deliveries.iter().all(|delivery| delivery["state"] != "waiting"), "{deliveries:?}");
            tokio::task::yield_now().await;
        }
        self.receiver.has_no_more();
    }

    /// The event in a delivery, if it is signed and the typed form of it says the same.
    fn read(&self, hook: &Hook) -> Value {
        let Hook { method, path_and_query, headers, body } = hook;
        self.ring.verify(&Received { method, path_and_query, headers, body }).expect("the signature is valid");
        let (event, json): (Event, Value) = (serde_json::from_slice(body).expect("it is an event"), hook.json());
        assert!(!matches!(event, Event::Unknown(_)), "{json}");
        assert_eq!(serde_json::to_value(&event).expect("JSON"), json);
        let object = json["data"]["object"].as_object().expect("an object");
        let kind = text(&json["data"], "type");
        assert!(object.len() == 1 && object[kind]["id"] == json["data"]["id"], "not nested under its kind: {json}");
        assert!(text(&json, "event_id").starts_with("WE_"), "{json}");
        json
    }

    /// What a call gets of it now; nothing of one who has left.
    async fn retrieve(&self, kind: &str, data: &Value) -> Option<Value> {
        let (id, object) = (text(data, "id"), &data["object"][kind]);
        let path = match kind {
            "customer" => format!("/network/v1/customers/{id}"),
            "request" => format!("{}/{id}", customer_requests::REQUESTS),
            "grant" => format!("/network/v1/customers/{}/grants/{id}", text(object, "customer_id")),
            other => format!("/network/v1/{other}s/{id}"),
        };
        let reply = call(&self.sandbox, "GET", &path, None).await;
        if kind == "customer" && reply.status == 400 {
            reply.refused(400, "CUSTOMER_DELETED_ACCOUNT", "");
            return None;
        }
        Some(reply.expect(200).body[kind].clone())
    }

    /// A new customer request.
    async fn ask(&self, request: Value) -> String {
        customer_requests::create(&self.sandbox, &fresh_key(), request).await.expect(201).text("/request/id").to_owned()
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

/// The state of an event's object.
fn state(event: &Value) -> &str {
    let data = &event["data"];
    let object = &data["object"][text(data, "type")];
    if object.get("state").is_some() { text(object, "state") } else { text(object, "status") }
}

#[tokio::test]
async fn every_kind_of_event_is_delivered_and_tells_what_a_retrieval_shows() {
    let mut shop = Shop::open().await;
    let customer = shop.sandbox.add_customer("$jane").expect("nobody has it").id;
    shop.tells(&[]).await;
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand")));
    shop.sandbox.make_grant_of(customer.as_str(), action).expect("she can give it");
    shop.tells(&[("customer.created", ""), ("grant.created", "ACTIVE")]).await;
    shop.sandbox.rename_customer(customer.as_str(), "$jane2").expect("nobody has it");
    shop.tells(&[("customer.updated", "")]).await;
    shop.sandbox.delete_customer(customer.as_str()).expect("she is there");
    let deleted = shop.tells(&[("customer.deleted", "")]).await;
    assert_eq!(deleted[0]["data"]["object"], json!({ "customer": { "id": customer } }), "nothing that she provided");

    let request = shop.ask(one_payment()).await;
    shop.sandbox.approve_request(&request).expect("it waits");
    shop.tells(&[
        ("customer_request.state.updated", "PROCESSING"),
        ("customer_request.state.updated", "APPROVED"),
        ("grant.created", "ACTIVE"),
    ])
    .await;
    let grant = shop.sandbox.grants().pop().expect("he gave one").id;
    let paid = pay(&shop.sandbox, 2500, json!({ "grant_id": grant })).await.expect(201);
    shop.tells(&[("grant.status.updated", "CONSUMED"), ("payment.status.updated", "CAPTURED")]).await;
    refund(&shop.sandbox, paid.text("/payment/id"), 100, json!({})).await.expect(200);
    shop.tells(&[("refund.status.updated", "CAPTURED")]).await;

    let status = json!({ "merchant": { "status": "CLIENT_DISABLED" } });
    call(&shop.sandbox, "PATCH", "/network/v1/merchants/MMI_sandbox:merchant", Some(status)).await.expect(200);
    shop.tells(&[("merchant.status.updated", "CLIENT_DISABLED")]).await;
    let reason = "CD12".into();
    let dispute = shop.sandbox.open_dispute(paid.text("/payment/id"), reason, None).expect("it is captured");
    shop.tells(&[("dispute.created", "RESPONSE_REQUIRED")]).await;
    let path = format!("/network/v1/disputes/{}/accept", dispute.id.as_str());
    call(&shop.sandbox, "POST", &path, None).await.expect(200);
    shop.tells(&[("dispute.state.updated", "ACCEPTED")]).await;

    let known: BTreeSet<String> = EventType::KNOWN.iter().map(|kind| (*kind).to_owned()).collect();
    assert_eq!(shop.kinds, known, "a kind of event is never delivered, or is not known");
}

#[tokio::test]
async fn a_customer_request_tells_of_every_state_that_it_comes_to() {
    let mut shop = Shop::open().await;
    let mut slow = one_payment();
    slow["metadata"] = json!({ "sandbox:processing_seconds": "20" });
    let request = shop.ask(slow).await;
    shop.sandbox.approve_request(&request).expect("it waits");
    shop.tells(&[("customer_request.state.updated", "PROCESSING")]).await;
    shop.sandbox.advance(Duration::from_secs(20));
    shop.tells(&[("customer_request.state.updated", "APPROVED"), ("grant.created", "ACTIVE")]).await;

    let declined = [("customer_request.state.updated", "DECLINED")];
    let request = shop.ask(one_payment()).await;
    shop.sandbox.decline_request(&request).expect("it waits");
    shop.tells(&declined).await;
    shop.ask(one_payment()).await;
    shop.sandbox.advance(Duration::from_secs(3600));
    shop.tells(&[("customer_request.state.updated", "DECLINED")]).await;
    let request = shop.ask(one_payment()).await;
    let shown = customer_requests::retrieve(&shop.sandbox, &request).await;
    customer_requests::page(shown.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    shop.sandbox.advance(Duration::from_secs(5 * 60));
    shop.tells(&declined).await;
}

#[tokio::test]
async fn a_grant_is_told_of_for_each_action_and_when_its_status_changes() {
    let mut shop = Shop::open().await;
    let mut asked = one_payment();
    let more = json!([{ "type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand" }, { "type": "LINK_ACCOUNT" }]);
    asked["actions"].as_array_mut().expect("a list").extend(more.as_array().expect("a list").clone());
    let request = shop.ask(asked).await;
    shop.sandbox.approve_request(&request).expect("it waits");
    let created = ("grant.created", "ACTIVE");
    let approved = [("customer_request.state.updated", "PROCESSING"), ("customer_request.state.updated", "APPROVED")];
    shop.tells(&[created, created, created, approved[0], approved[1]]).await;
    let grants = shop.sandbox.grants();
    shop.sandbox.revoke_grant(&grants[1].id).expect("it is active");
    shop.tells(&[("grant.status.updated", "REVOKED")]).await;
    shop.sandbox.advance(DAY);
    shop.tells(&[("grant.status.updated", "EXPIRED")]).await;
}

#[tokio::test]
async fn customer_events_tell_of_the_first_approval_and_of_another_cashtag_alone() {
    let mut shop = Shop::open().await;
    let approved = [
        ("customer_request.state.updated", "PROCESSING"),
        ("customer_request.state.updated", "APPROVED"),
        ("grant.created", "ACTIVE"),
    ];
    let request = shop.ask(one_payment()).await;
    shop.sandbox.approve_request_as(&request, "CST_jane").expect("it waits");
    shop.tells(&[&approved[..], &[("customer.created", "")]].concat()).await;

    let mut named = one_payment();
    named["customer_metadata"] = json!({ "reference_id": "jane-at-our-shop" });
    let request = shop.ask(named).await;
    shop.sandbox.approve_request_as(&request, "CST_jane").expect("it waits");
    shop.tells(&approved).await;
    let known = call(&shop.sandbox, "GET", "/network/v1/customers/CST_jane", None).await.expect(200);
    let jane = json!({ "id": "CST_jane", "cashtag": "$jane", "reference_id": "jane-at-our-shop" });
    assert_eq!(known.body["customer"], jane);

    shop.sandbox.rename_customer("CST_jane", "$jane2").expect("nobody has it");
    shop.tells(&[("customer.updated", "")]).await;
    shop.sandbox.rename_customer("CST_jane", "$jane2").expect("it is her own");
    shop.tells(&[]).await;
}

#[tokio::test]
async fn a_payment_tells_of_every_status_and_of_nothing_else() {
    let mut shop = Shop::open().await;
    let status = |status| [("payment.status.updated", status)];
    let [authorized, voided, done] = [status("AUTHORIZED"), status("VOIDED"), status("CAPTURED")];
    let id = held(&shop.sandbox, 1000).await;
    shop.tells(&authorized).await;
    crate::payments::raise(&shop.sandbox, &id, 1200, &json!({})).await.expect(201);
    shop.tells(&[]).await;
    capture(&shop.sandbox, &id, 700).await.expect(200);
    shop.tells(&done).await;

    let id = held(&shop.sandbox, 1000).await;
    shop.tells(&authorized).await;
    void(&shop.sandbox, &id).await.expect(200);
    shop.tells(&voided).await;
    void(&shop.sandbox, &id).await.expect(200);
    shop.tells(&[]).await;

    held(&shop.sandbox, 1000).await;
    shop.tells(&authorized).await;
    shop.sandbox.advance(7 * DAY);
    shop.tells(&voided).await;

    let key = fresh_key();
    pay_as(&shop.sandbox, &key, 6670, json!({})).await.refused(500, "INTERNAL_SERVER_ERROR", "");
    shop.tells(&done).await;
    void_by_key(&shop.sandbox, &key).await.expect(200);
    shop.tells(&voided).await;

    pay(&shop.sandbox, 7773, json!({})).await.refused(400, "PAYMENT_DECLINED_RISK", "payment.amount");
    shop.tells(&status("DECLINED")).await;
}

#[tokio::test]
async fn a_refund_tells_of_every_status_and_of_nothing_else() {
    let mut shop = Shop::open().await;
    let status = |status| [("refund.status.updated", status)];
    let [authorized, voided, done] = [status("AUTHORIZED"), status("VOIDED"), status("CAPTURED")];
    let paid = captured(&shop.sandbox, 20_000).await;
    shop.tells(&[("payment.status.updated", "CAPTURED")]).await;
    for (action, body, outcome) in
        [("capture", Some(json!({ "idempotency_key": fresh_key() })), done), ("void", None, voided)]
    {
        let waiting = refund(&shop.sandbox, &paid, 100, json!({ "capture": false })).await.expect(200);
        shop.tells(&authorized).await;
        let path = format!("/network/v1/refunds/{}/{action}", waiting.text("/refund/id"));
        call(&shop.sandbox, "POST", &path, body).await.expect(200);
        shop.tells(&outcome).await;
    }
    let key = fresh_key();
    refund_as(&shop.sandbox, &key, &paid, 6670, json!({})).await.refused(500, "INTERNAL_SERVER_ERROR", "");
    shop.tells(&done).await;
    refunds::void_by_key(&shop.sandbox, &key).await.expect(200);
    shop.tells(&voided).await;
    refund(&shop.sandbox, &paid, 7773, json!({})).await.refused(400, "REFUND_DECLINED_RISK", "refund.amount");
    shop.tells(&status("DECLINED")).await;
}

#[tokio::test]
async fn a_dispute_tells_of_every_state_that_it_comes_to() {
    let mut shop = Shop::open().await;
    let moved = |state| [("dispute.state.updated", state)];
    for (outcome, credited) in [("WON", 0), ("LOST", 8803)] {
        captured(&shop.sandbox, 8803).await;
        shop.tells(&[("payment.status.updated", "CAPTURED")]).await;
        shop.sandbox.advance(Duration::from_secs(2));
        shop.tells(&[("dispute.created", "RESPONSE_REQUIRED")]).await;
        let dispute = shop.sandbox.disputes().pop().expect("it is disputed");
        let dispute = json!({ "id": dispute.id });
        let metadata = json!({ "sandbox:outcome": outcome });
        crate::disputes::add_text(&shop.sandbox, &dispute, &fresh_key(), metadata).await.expect(201);
        shop.tells(&[]).await;
        let path = format!("{}/challenge", crate::disputes::path(&dispute));
        call(&shop.sandbox, "POST", &path, None).await.expect(200);
        shop.tells(&moved("PROCESSING")).await;
        shop.sandbox.advance(5 * DAY);
        shop.tells(&moved(outcome)).await;
        let dispute = crate::disputes::fetch(&shop.sandbox, &dispute).await;
        assert_eq!(dispute["customer_credited_amount"], credited);
    }
    captured(&shop.sandbox, 8811).await;
    shop.tells(&[("payment.status.updated", "CAPTURED")]).await;
    shop.sandbox.advance(Duration::from_secs(2));
    shop.tells(&[("dispute.created", "RESPONSE_REQUIRED")]).await;
    shop.sandbox.advance(14 * DAY);
    shop.tells(&moved("LOST")).await;
}
