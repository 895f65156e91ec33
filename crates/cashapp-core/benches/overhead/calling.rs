//! A call through a generated client, beside the same call written by hand, signature included as a constant.

use std::hint::black_box;
use std::time::Duration;

use cashapp_pay_api::types::PaymentId;
use cashapp_pay_api::{Client, Credentials, Region, Transport};
use chrono::{DateTime, Utc};
use criterion::Criterion;
use reqwest::header::{ACCEPT, AUTHORIZATION};
use serde::Deserialize;

use crate::pair::{Pair, Row};
use crate::server::Server;

/// What is answered.
const PAYMENT: &str = r#"{"payment":{"id":"PWC_1","amount":1500,"refunded_amount":100,
"net_amount":1400,"currency":"USD","customer_id":"CST_24g7nq7m1je9b6fnzbtvwzqej","merchant_id":"MMI_4vxs5egfk7hmta3q",
"grant_id":"GRG_221243dc6985a6819ff6950c1a21332f7bc4a46ebd49b5a7002908ab768e8e5f","status":"CAPTURED",
"created_at":"2023-01-01T12:00:00Z","updated_at":"2023-01-05T12:00:00Z","refund_ids":["PWCR_da1v3j4p3z15y47adpzzq0wh"],
"reference_id":"order-42","metadata":{"till":"3"}}}"#;

/// The payment as somebody would write it who needs just this.
#[derive(Deserialize)]
struct Answer {
    payment: Payment,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is read to the end, as by the generated type")]
struct Payment {
    id: String,
    amount: i64,
    refunded_amount: Option<i64>,
    net_amount: Option<i64>,
    currency: Currency,
    customer_id: Option<String>,
    merchant_id: Option<String>,
    grant_id: Option<String>,
    status: Status,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
    refund_ids: Option<Vec<String>>,
    reference_id: Option<String>,
    metadata: Option<std::collections::BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum Currency {
    Usd,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum Status {
    Captured,
}

/// The call by hand. A service that takes money has a time-out here, and follows no redirect.
async fn by_hand(http: &reqwest::Client, url: &str) -> reqwest::Result<Answer> {
    let request = http
        .get(format!("{url}/network/v1/payments/PWC_1"))
        .header(ACCEPT, "application/json")
        .header(AUTHORIZATION, "Client CAS-CI_FOR_BENCHMARKS KEY_FOR_BENCHMARKS")
        .header("x-region", "PDX")
        .header("x-signature", "V1 ab8804c81805daa2d452ef3145e21e8d980e4be9d9925587601c79ec8cdfb4d4");
    request.send().await?.error_for_status()?.json().await
}

pub(crate) fn compare(criterion: &mut Criterion) -> Option<Row> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime can be made");
    let server = Server::start(PAYMENT).expect("a port is free");
    let variables = |name: &str| Some(format!("{name}_FOR_BENCHMARKS"));
    let credentials = Credentials::from_variables(variables).expect("they are all there");
    let transport = Transport::builder(&server.url).credentials(credentials).region(Region::PDX).build();
    let (client, id) = (Client::new(transport.expect("it is on this machine")), PaymentId::new("PWC_1"));
    let http = reqwest::Client::builder().user_agent("by-hand/1.0").redirect(reqwest::redirect::Policy::none());
    let http = http.timeout(Duration::from_secs(30)).build().expect("a client can be made");

    let row = Pair { name: "calling", batch: 1, allowed: 1.05 }.compare(
        criterion,
        || {
            let answer = runtime.block_on(client.retrieve_payment(&id)).expect("it is answered");
            assert_eq!(black_box(answer).payment.amount, 1500);
        },
        || {
            let answer = runtime.block_on(by_hand(&http, &server.url)).expect("it is answered");
            assert_eq!(black_box(answer).payment.amount, 1500);
        },
    );
    let connections = server.connections();
    assert!(connections <= 2, "each side keeps its connection, but {connections} were made");
    row
}
