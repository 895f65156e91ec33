//! An upsert tells by its status whether it created or updated.

use cashapp_pay_api::Client;
use cashapp_pay_api::types::{NewBrand, UpsertBrandRequest};
use cashapp_test_support::answer::{Answer, Turn};
use cashapp_test_support::server::{Server, api_key};
use serde_json::json;

#[tokio::test]
async fn the_caller_of_an_upsert_sees_whether_it_created_or_updated() {
    let server = Server::start().await;
    let brand = json!({"brand": {"id": "BRAND_1", "name": "A shop"}});
    let client = Client::new(server.transport(api_key()));
    let request = UpsertBrandRequest::new(NewBrand::new("A shop", "shop-1"));
    // 202 is not documented, and a success all the same: an error would say that nothing was done.
    for status in [201, 200, 202] {
        server.then(Turn::Answer(Answer::json(status, &brand)));
        let answer = client.upsert_brand(&request).await.unwrap();
        assert_eq!(answer.status(), status);
        assert_eq!(answer.brand.id.as_str(), "BRAND_1");
        assert_eq!(server.only_request().method, "PUT");
    }
}
