//! Every operation is called: what arrives is what the table and the contract say, and so is what comes back.

use cashapp_afterpay_api::operations::OPERATIONS;
use cashapp_afterpay_api::{Client, every_method, types};
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
    every_method!(play, stage, client);
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
