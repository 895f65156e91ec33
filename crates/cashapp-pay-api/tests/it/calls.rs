//! Every operation is called: what arrives is what the table and the contract say, and so is what comes back.

use cashapp_pay_api::operations::OPERATIONS;
use cashapp_pay_api::types::{
    CreateDisputeEvidenceFileRequest, DisputeId, EvidenceCategory, EvidenceContentType, IdempotencyKey,
    NewEvidenceFile, NewFileEvidence,
};
use cashapp_pay_api::{Client, types};
use cashapp_test_support::outcome::outcome;
use cashapp_test_support::server::api_key;
use cashapp_test_support::stage::{Cue, Scene, Stage};

macro_rules! argument {
    ($cue:ident, body: $type:ident) => {
        $cue.body::<types::$type>()
    };
    ($cue:ident, query: $type:ident) => {
        $cue.query::<types::$type>()
    };
    ($cue:ident, $id:ident: $type:ident) => {
        types::$type::new($cue.id(stringify!($id)))
    };
}

macro_rules! play {
    ($stage:ident, $client:ident: $($method:ident($($name:ident: $type:ident),*);)+) => {
        $($stage
            .play(stringify!($method), async |_cue: &Cue| {
                outcome($client.$method($(&argument!(_cue, $name: $type)),*).await)
            })
            .await;)+
    };
}

fn evidence() -> CreateDisputeEvidenceFileRequest {
    let file = NewEvidenceFile::new("receipt.pdf", EvidenceContentType::ApplicationPdf);
    let evidence = NewFileEvidence::new(EvidenceCategory::GenericEvidence, file);
    CreateDisputeEvidenceFileRequest::new(IdempotencyKey::new("key"), evidence)
}

/// Plays a scene with every operation.
async fn scene(scene: Scene) -> String {
    let stage = Stage::set("pay", OPERATIONS, scene).await;
    let client = Client::new(stage.server.transport(api_key()));
    play! { stage, client:
        create_customer_request(body: CreateCustomerRequestRequest);
        retrieve_customer_request(request_id: CustomerRequestId);
        update_customer_request(request_id: CustomerRequestId, body: UpdateCustomerRequestRequest);
        list_api_keys(query: ListApiKeysQuery);
        create_api_key(body: CreateApiKeyRequest);
        delete_api_key(api_key_id: ApiKeyId);
        retrieve_api_key(api_key_id: ApiKeyId);
        create_request_chain(body: CreateRequestChainRequest);
        list_webhook_endpoints(query: ListWebhookEndpointsQuery);
        create_webhook_endpoint(body: CreateWebhookEndpointRequest);
        delete_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId);
        retrieve_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId);
        update_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId, body: UpdateWebhookEndpointRequest);
        list_webhook_events(query: ListWebhookEventsQuery);
        list_balances(query: ListBalancesQuery);
        retrieve_balance(balance_id: BalanceId, query: RetrieveBalanceQuery);
        list_brands(query: ListBrandsQuery);
        create_brand(body: CreateBrandRequest);
        upsert_brand(body: UpsertBrandRequest);
        retrieve_brand(brand_id: BrandId);
        update_brand(brand_id: BrandId, body: UpdateBrandRequest);
        list_customers(query: ListCustomersQuery);
        retrieve_customer(customer_id: CustomerId);
        list_customer_grants(customer_id: CustomerId, query: ListCustomerGrantsQuery);
        retrieve_customer_grant(customer_id: CustomerId, grant_id: GrantId);
        revoke_customer_grant(customer_id: CustomerId, grant_id: GrantId);
        list_disputes(query: ListDisputesQuery);
        retrieve_dispute(dispute_id: DisputeId);
        accept_dispute(dispute_id: DisputeId);
        challenge_dispute(dispute_id: DisputeId);
        list_dispute_evidence(dispute_id: DisputeId, query: ListDisputeEvidenceQuery);
        create_dispute_evidence_text(dispute_id: DisputeId, body: CreateDisputeEvidenceTextRequest);
        delete_dispute_evidence(dispute_id: DisputeId, evidence_id: EvidenceId);
        retrieve_dispute_evidence(dispute_id: DisputeId, evidence_id: EvidenceId);
        list_fee_plans(query: ListFeePlansQuery);
        retrieve_fee_plan(fee_plan_id: FeePlanId);
        list_merchants(query: ListMerchantsQuery);
        create_merchant(body: CreateMerchantRequest);
        upsert_merchant(body: UpsertMerchantRequest);
        retrieve_merchant(merchant_id: MerchantId);
        update_merchant(merchant_id: MerchantId, body: UpdateMerchantRequest);
        list_payments(query: ListPaymentsQuery);
        create_payment(body: CreatePaymentRequest);
        void_payment_by_idempotency_key(body: VoidPaymentByIdempotencyKeyRequest);
        retrieve_payment(payment_id: PaymentId);
        create_payment_authorization(payment_id: PaymentId, body: CreatePaymentAuthorizationRequest);
        capture_payment(payment_id: PaymentId, body: CapturePaymentRequest);
        void_payment(payment_id: PaymentId);
        list_payouts(query: ListPayoutsQuery);
        create_payout(body: CreatePayoutRequest);
        retrieve_payout(payout_id: PayoutId);
        list_refunds(query: ListRefundsQuery);
        create_refund(body: CreateRefundRequest);
        void_refund_by_idempotency_key(body: VoidRefundByIdempotencyKeyRequest);
        retrieve_refund(refund_id: RefundId);
        capture_refund(refund_id: RefundId, body: CaptureRefundRequest);
        void_refund(refund_id: RefundId);
    }
    stage
        .play("create_dispute_evidence_file", async |cue| {
            let request = evidence();
            outcome(
                client.create_dispute_evidence_file(&DisputeId::new(cue.id("dispute_id")), &request, b"%PDF-1.7").await,
            )
        })
        .await;
    stage.finish()
}

#[tokio::test]
async fn every_operation_sends_what_the_contract_says_and_reads_every_success() {
    scene(Scene::Successes).await;
}

#[tokio::test]
async fn every_operation_reads_its_documented_error_whatever_the_status() {
    scene(Scene::Failures).await;
}

#[tokio::test]
async fn every_rule_is_checked_before_anything_is_sent() {
    insta::assert_snapshot!(scene(Scene::Refusals).await);
}
