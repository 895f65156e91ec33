//! One call of every operation whose response is compared; all ids are `ID`, and all sums are 25 dollars.

use std::fmt::Debug;
use std::str::FromStr;

use cashapp::types::{
    BrandUpdate, Currency, EvidenceCategory, GrantId, MerchantId, MerchantUpdate, NewAuthorization, NewPayment,
    NewPayout, NewRefund, NewTextEvidence, PaymentId, PayoutPurpose, RequestUpdate, WebhookEndpointUpdate,
};
use cashapp::{Client, Error};

fn id<T: FromStr<Err: Debug>>() -> T {
    "ID".parse().unwrap()
}

pub(super) async fn call(client: &Client, operation: &str) -> Result<(), Error> {
    let (merchant, grant, payment) = (id::<MerchantId>(), id::<GrantId>(), id::<PaymentId>());
    match operation {
        "retrieve_customer_request" => client.requests().retrieve(&id()).await.map(drop),
        "update_customer_request" => client.requests().update(&id(), RequestUpdate::new()).await.map(drop),
        "retrieve_api_key" => client.api_keys().retrieve(&id::<cashapp::types::ApiKeyId>()).await.map(drop),
        "retrieve_webhook_endpoint" => client.webhook_endpoints().retrieve(&id()).await.map(drop),
        "update_webhook_endpoint" => {
            client.webhook_endpoints().update(&id(), WebhookEndpointUpdate::new()).await.map(drop)
        }
        "retrieve_balance" => client.balances().retrieve(&id(), None).await.map(drop),
        "retrieve_brand" => client.brands().retrieve(&id()).await.map(drop),
        "update_brand" => client.brands().update(&id(), BrandUpdate::new()).await.map(drop),
        "retrieve_customer" => client.customers().retrieve(&id()).await.map(drop),
        "retrieve_customer_grant" => client.customers().retrieve_grant(&id(), &id()).await.map(drop),
        "revoke_customer_grant" => client.customers().revoke_grant(&id(), &id()).await.map(drop),
        "retrieve_dispute" => client.disputes().retrieve(&id()).await.map(drop),
        "accept_dispute" => client.disputes().accept(&id()).await.map(drop),
        "challenge_dispute" => client.disputes().challenge(&id()).await.map(drop),
        "create_dispute_evidence_text" => {
            let text = NewTextEvidence::new(EvidenceCategory::GenericEvidence, "It was cold.");
            client.disputes().add_text_evidence(&id(), text).await.map(drop)
        }
        "retrieve_dispute_evidence" => client.disputes().retrieve_evidence(&id(), &id()).await.map(drop),
        "retrieve_fee_plan" => client.fee_plans().retrieve(&id()).await.map(drop),
        "retrieve_merchant" => client.merchants().retrieve(&id()).await.map(drop),
        "update_merchant" => client.merchants().update(&id(), MerchantUpdate::new()).await.map(drop),
        "create_payment" => {
            client.payments().create(NewPayment::new(2500, Currency::Usd, merchant, grant)).await.map(drop)
        }
        "retrieve_payment" => client.payments().retrieve(&payment).await.map(drop),
        "create_payment_authorization" => {
            client.payments().authorize(&payment, NewAuthorization::new(2500, Currency::Usd)).await.map(drop)
        }
        "capture_payment" => client.payments().capture(&payment, 2500).await.map(drop),
        "void_payment" => client.payments().void(&payment).await.map(drop),
        "create_payout" => {
            let payout = NewPayout::new(2500, Currency::Usd, merchant, grant, PayoutPurpose::Services, "Thanks");
            client.payouts().create(payout).await.map(drop)
        }
        "retrieve_payout" => client.payouts().retrieve(&id()).await.map(drop),
        "create_refund" => {
            client.refunds().create(NewRefund::new(2500, Currency::Usd, merchant, payment)).await.map(drop)
        }
        "retrieve_refund" => client.refunds().retrieve(&id()).await.map(drop),
        "capture_refund" => client.refunds().capture(&id()).await.map(drop),
        "void_refund" => client.refunds().void(&id()).await.map(drop),
        other => panic!("a call of `{other}` is missing here"),
    }
}
