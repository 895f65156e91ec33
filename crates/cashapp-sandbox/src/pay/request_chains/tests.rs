//! Who calls is known to the members: the key that signed for the chain must be allowed what they do.

use cashapp_pay_api::types::Scope;
use serde_json::{Map, Value, json};

use crate::call::{Api, Call};
use crate::routes::{self, Found};
use crate::sandbox::Sandbox;
use crate::world::World;

/// Runs two members, one that lists disputes and one that lists payments, under a key.
fn run(world: &mut World, key: &str) -> Value {
    let Found::Route(route, _) = routes::all().find("POST", "/management/v1/request-chains") else {
        panic!("it is answered")
    };
    let body = json!({
        "requests": [
            {"uid": "disputes", "method": "GET", "path": "/network/v1/disputes"},
            {"uid": "payments", "method": "GET", "path": "/network/v1/payments"},
        ],
        "chains": [{"execution_mode": "PARALLEL", "requests": [{"uid": "disputes"}, {"uid": "payments"}]}],
    });
    let call = Call {
        api: Api::Pay,
        operation: route.operation,
        path: Vec::new(),
        query: Map::new(),
        body,
        file: None,
        region: "PDX".to_owned(),
        key: Some(key.to_owned()),
        base: "http://localhost".to_owned(),
        unlisted: Vec::new(),
    };
    let answer = (route.handler)(world, &call).unwrap();
    assert_eq!(answer.status, 201);
    serde_json::from_slice(&answer.body).unwrap()
}

/// The code that each member was refused with.
fn codes(answer: &Value) -> Vec<&str> {
    let responses = answer["responses"].as_array().unwrap();
    responses.iter().map(|response| response["body"]["errors"][0]["code"].as_str().unwrap_or_default()).collect()
}

async fn with(test: impl FnOnce(&mut World, &str)) {
    Sandbox::start().await.unwrap().engine().with(|world| {
        let key = world.account().first_key.clone();
        test(world, &key);
    });
}

#[tokio::test]
async fn a_key_needs_the_scopes_of_every_member() {
    with(|world, key| {
        world.api_keys.get_mut(key).unwrap().view.scopes = Some(vec![Scope::from("DISPUTES_READ")]);
        let answer = run(world, key);
        assert_eq!(codes(&answer), ["", "INSUFFICIENT_SCOPES"]);
        assert_eq!(answer["responses"][1]["status_code"], 403);
    })
    .await;
}

#[tokio::test]
async fn a_key_that_was_deleted_on_the_way_carries_no_further_member() {
    with(|world, key| {
        world.api_keys.get_mut(key).unwrap().revoked = true;
        assert_eq!(codes(&run(world, key)), ["ACCESS_TOKEN_REVOKED", "ACCESS_TOKEN_REVOKED"]);
        assert_eq!(codes(&run(world, "KEY_gone")), ["UNAUTHORIZED", "UNAUTHORIZED"]);
    })
    .await;
}
