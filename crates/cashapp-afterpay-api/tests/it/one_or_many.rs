//! What comes as one object or as a list.

use cashapp_afterpay_api::Client;
use cashapp_afterpay_api::types::{Dispute, DisputeId, OrderId};
use cashapp_test_support::answer::Answer;
use cashapp_test_support::server::{Server, merchant_account};
use serde_json::{Value, json};

async fn brands(answer: &Value) -> Vec<String> {
    let server = Server::answering(Answer::json(200, answer)).await;
    let mappings = Client::new(server.transport(merchant_account()))
        .retrieve_configuration_mappings()
        .await
        .expect("it can be read");
    assert_eq!(&serde_json::to_value(&*mappings).expect("it can be written"), answer);
    mappings.iter().map(|mapping| mapping.external_brand_id.to_string()).collect()
}

#[tokio::test]
async fn mappings_are_read_and_given_back_in_either_form() {
    let (one, two) = (json!({"externalBrandId": "BRAND_1"}), json!({"externalBrandId": "BRAND_2", "name": "Two"}));
    assert_eq!(brands(&one).await, ["BRAND_1"]);
    assert_eq!(brands(&json!([one])).await, ["BRAND_1"]);
    assert_eq!(brands(&json!([one, two])).await, ["BRAND_1", "BRAND_2"]);
    assert!(brands(&json!([])).await.is_empty());
}

#[tokio::test]
async fn payment_with_bare_or_listed_parts_is_read_and_given_back() {
    let (event, refund) = (json!({"id": "e1", "type": "CAPTURED"}), json!({"refundId": "r1"}));
    let item = json!({"name": "Tea", "quantity": 1});
    let payment = |listed: bool| {
        let form = |part: &Value| if listed { json!([part]) } else { part.clone() };
        let shipping = json!({"name": "Ada", "line1": "1 Tea Lane"});
        json!({"id": "100101", "status": "APPROVED", "paymentState": "EXPIRED", "events": form(&event),
            "refunds": form(&refund), "orderDetails": {"items": form(&item), "shipping": shipping}})
    };
    for body in [payment(true), payment(false)] {
        let server = Server::answering(Answer::json(200, &body)).await;
        let client = Client::new(server.transport(merchant_account()));
        let read = client.retrieve_payment(&OrderId::new("100101")).await.expect("it can be read").into_inner();
        assert_eq!(serde_json::to_value(&read).expect("it can be written"), body);
        let details = read.order_details.expect("they came");
        let counts = [read.events.map(|list| list.len()), read.refunds.map(|list| list.len())];
        assert_eq!((counts, details.items.map(|list| list.len())), ([Some(1); 2], Some(1)));
        assert_eq!(details.shipping.and_then(|address| address.line1).as_deref(), Some("1 Tea Lane"));
    }
}

#[tokio::test]
async fn discount_with_an_empty_amount_does_not_cost_the_payment() {
    let discounts =
        json!([{"displayName": "Ten off", "amount": {}}, {"amount": {"amount": "1.00", "currency": "USD"}}]);
    let body = json!({"id": "100101", "status": "APPROVED", "orderDetails": {"discounts": discounts}});
    let server = Server::answering(Answer::json(200, &body)).await;
    let client = Client::new(server.transport(merchant_account()));
    let read = client.retrieve_payment(&OrderId::new("100101")).await.expect("it can be read").into_inner();
    let discounts = read.order_details.and_then(|details| details.discounts).expect("they came");
    assert_eq!(discounts[0].display_name.as_deref(), Some("Ten off"));
    assert_eq!(discounts.iter().map(|discount| discount.amount.is_some()).collect::<Vec<_>>(), [false, true]);
}

#[tokio::test]
async fn dispute_attachments_survive_in_every_form() {
    for attachments in [json!("a.png"), json!({"key": "a.png"}), json!(["a.png", {"key": "b.png"}]), json!([])] {
        let body = json!({"id": "d1", "status": "won", "openingNoteAttachments": attachments});
        let server = Server::answering(Answer::json(200, &body)).await;
        let client = Client::new(server.transport(merchant_account()));
        let read: Dispute = client.retrieve_dispute(&DisputeId::new("d1")).await.expect("it can be read").into_inner();
        assert_eq!(serde_json::to_value(&read).expect("it can be written"), body);
    }
}
