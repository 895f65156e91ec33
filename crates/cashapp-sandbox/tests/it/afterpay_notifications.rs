//! Afterpay's notifications: delivered when something happens, signed, and readable as what they tell of.

use std::time::Duration;

use cashapp_afterpay_api::types::{
    CashAppPayGrantStatus, CashAppPayGrantStatusUpdated, DisputeNotification, DisputeNotificationType,
    OnFileGrantStatus, OnFileGrantStatusUpdated,
};
use cashapp_core::verification::AfterpayVerifier;
use cashapp_sandbox::Sandbox;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::afterpay_disputes::{accept, disputed, respond};
use crate::afterpay_grants::{cash_app_grant, on_file};
use crate::caller::{builder, call};
use crate::payments::{BRAND, DAY};
use crate::receiver::Receiver;

/// A sandbox and a server that its notifications go to.
struct Shop {
    sandbox: Sandbox,
    receiver: Receiver,
    url: String,
}

impl Shop {
    async fn open() -> Self {
        let receiver = Receiver::start().await;
        let url = format!("{}/afterpay?shop=1", receiver.url);
        let sandbox = builder().rate_limit_scale(0.0).afterpay_notifications(&url).start().await.expect("it starts");
        Self { sandbox, receiver, url }
    }

    /// The next notification, if it is signed. The sandbox's clock is ahead by as much as the tests have moved it.
    async fn told<T: DeserializeOwned>(&mut self) -> T {
        let hook = self.receiver.next().await;
        let ahead = (self.sandbox.now() - chrono::Utc::now()).to_std().unwrap_or_default();
        let verifier = AfterpayVerifier::new(&self.url, self.sandbox.notification_secret().expose());
        let verifier = verifier.tolerance(ahead + Duration::from_secs(300));
        verifier.verify(&hook.headers, &hook.body).expect("the signature is valid");
        serde_json::from_slice(&hook.body).expect("it is what it should be")
    }

    async fn told_of_dispute(&mut self, id: &str, kind: DisputeNotificationType) {
        let notification: DisputeNotification = self.told().await;
        let told = (notification.dispute_id.as_str(), notification.webhook_event_type);
        assert_eq!(told, (id, kind));
        assert_eq!(notification.merchant_reference.as_deref(), Some("order-1"));
    }
}

#[tokio::test]
async fn a_dispute_is_told_of_when_it_begins_and_whenever_it_changes() {
    let mut shop = Shop::open().await;
    let dispute = disputed(&shop.sandbox, "88.03").await;
    let id = dispute["id"].as_str().expect("an id");
    shop.told_of_dispute(id, DisputeNotificationType::Created).await;
    respond(&shop.sandbox, id, json!({ "uncategorizedText": "It was delivered." })).await.expect(200);
    shop.told_of_dispute(id, DisputeNotificationType::Updated).await;
    shop.sandbox.advance(30 * DAY);
    shop.told_of_dispute(id, DisputeNotificationType::Updated).await;

    let dispute = disputed(&shop.sandbox, "88.11").await;
    let id = dispute["id"].as_str().expect("an id");
    shop.told_of_dispute(id, DisputeNotificationType::Created).await;
    accept(&shop.sandbox, id).await.expect(200);
    shop.told_of_dispute(id, DisputeNotificationType::Updated).await;
    shop.receiver.has_no_more();
}

#[tokio::test]
async fn a_grant_on_file_that_is_revoked_is_told_of_once_under_its_kind() {
    let mut shop = Shop::open().await;
    let id = on_file(&shop.sandbox).await;
    for _ in 0..2 {
        call(&shop.sandbox, "POST", &format!("/v2/grants/{id}/revoke"), None).await.expect(200);
    }
    let event: OnFileGrantStatusUpdated = shop.told().await;
    assert_eq!((event.type_.as_str(), event.data.id.as_str()), ("grant.status.updated", id.as_str()));
    let grant = event.data.object.and_then(|object| object.grant).expect("it is nested");
    assert_eq!(grant.status, OnFileGrantStatus::Cancelled);
    let shown = call(&shop.sandbox, "GET", &format!("/v2/grants/{id}"), None).await.expect(200);
    assert_eq!(serde_json::to_value(&grant).expect("JSON"), shown.body["grant"]);
    shop.receiver.has_no_more();
}

#[tokio::test]
async fn a_grant_of_cash_app_pay_is_told_of_whichever_api_revoked_it() {
    let mut shop = Shop::open().await;
    for by_afterpay in [true, false] {
        let id = cash_app_grant(&shop.sandbox, BRAND);
        let body = json!({ "customerId": "CST_sandbox:customer", "grantId": id });
        if by_afterpay {
            call(&shop.sandbox, "POST", "/v2/grants/revoke", Some(body.clone())).await.expect(200);
        } else {
            let path = format!("/network/v1/customers/CST_sandbox:customer/grants/{id}/revoke");
            call(&shop.sandbox, "POST", &path, None).await.expect(200);
        }
        let event: CashAppPayGrantStatusUpdated = shop.told().await;
        assert_eq!((event.type_.as_str(), event.grant.id.as_str()), ("grant.status.updated", id.as_str()));
        assert_eq!(event.grant.details.status, CashAppPayGrantStatus::Revoked);
        let shown = call(&shop.sandbox, "POST", "/v2/grants/retrieve", Some(body)).await.expect(200);
        assert_eq!(serde_json::to_value(&event.grant).expect("JSON"), shown.body["grant"]);
    }
    shop.receiver.has_no_more();
}
