//! Every operation is called: what arrives is what the table and the contract say, and so is what comes back.

use cashapp_afterpay_api::operations::OPERATIONS;
use cashapp_afterpay_api::{Client, types};
use cashapp_test_support::outcome::outcome;
use cashapp_test_support::server::merchant_account;
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

/// Plays a scene with every operation.
async fn scene(scene: Scene) -> String {
    let stage = Stage::set("afterpay", OPERATIONS, scene).await;
    let client = Client::new(stage.server.transport(merchant_account()));
    play! { stage, client:
        ping();
        create_checkout(body: CreateCheckoutRequest);
        retrieve_checkout(token: CheckoutToken);
        retrieve_configuration(query: RetrieveConfigurationQuery);
        retrieve_configuration_mappings();
        list_disputes(query: ListDisputesQuery);
        upload_dispute_file(body: UploadDisputeFileRequest);
        retrieve_dispute_file(file_id: DisputeFileId, query: RetrieveDisputeFileQuery);
        retrieve_dispute(dispute_id: DisputeId);
        respond_to_dispute(dispute_id: DisputeId, body: RespondToDisputeRequest);
        accept_dispute(dispute_id: DisputeId);
        create_grant(body: CreateGrantRequest);
        alias_grant(body: AliasGrantRequest);
        start_grant_approval(body: StartGrantApprovalRequest);
        retrieve_cash_app_pay_grant(body: RetrieveCashAppPayGrantRequest);
        revoke_cash_app_pay_grant(body: RevokeCashAppPayGrantRequest);
        start_grant_link(body: StartGrantLinkRequest);
        retrieve_grant(grant_id: GrantId);
        revoke_grant(grant_id: GrantId);
        create_order(body: CreateOrderRequest);
        list_payments(query: ListPaymentsQuery);
        authorize_payment(body: AuthorizePaymentRequest);
        capture_full_payment(body: CaptureFullPaymentRequest);
        retrieve_payment_by_token(token: CheckoutToken);
        reverse_payment(token: CheckoutToken);
        retrieve_payment(order_id: OrderId);
        update_payment(order_id: OrderId, body: UpdatePaymentRequest);
        capture_payment(order_id: OrderId, body: CapturePaymentRequest);
        update_shipping_courier(order_id: OrderId, body: UpdateShippingCourierRequest);
        create_refund(order_id: OrderId, body: CreateRefundRequest);
        void_payment(order_id: OrderId, body: VoidPaymentRequest);
    }
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
