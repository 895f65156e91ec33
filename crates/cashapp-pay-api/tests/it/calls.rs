//! Every operation is called: what arrives is what the table and the contract say, and so is what comes back.

use cashapp_pay_api::operations::OPERATIONS;
use cashapp_pay_api::types::{
    CreateDisputeEvidenceFileRequest, DisputeId, EvidenceCategory, EvidenceContentType, IdempotencyKey,
    NewEvidenceFile, NewFileEvidence,
};
use cashapp_pay_api::{Client, every_method, types};
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
    every_method!(play, stage, client);
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
