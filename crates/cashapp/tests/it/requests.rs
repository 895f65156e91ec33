//! Customer requests: asking, looking, changing.

use cashapp::types::{
    Action, Channel, Currency, CustomerRequest, CustomerRequestStatus, ErrorCode, MerchantId, NewRequest, RequestUpdate,
};
use cashapp::{Client, Outcome, Patch};
use cashapp_sandbox::{Fault, FaultKind};

use crate::started::started;

/// A request for 25 dollars, which the sandbox's merchant makes.
pub(crate) fn new_request() -> NewRequest {
    let action = Action::one_time_payment(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"));
    NewRequest::new(Channel::Online, [action]).redirect_url("https://shop.example/thanks")
}

/// The request, made.
pub(crate) async fn asked(client: &Client) -> CustomerRequest {
    client.requests().create(new_request().reference_id("order-42")).await.unwrap()
}

#[tokio::test]
async fn a_request_is_made_once_although_its_answer_was_lost() {
    let (sandbox, client) = started().await;
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).times(1)).unwrap();
    let request = client.requests().create(new_request()).response().await.unwrap();
    assert_eq!((request.attempts(), sandbox.customer_requests().len()), (2, 1));
    assert_eq!(client.requests().retrieve(&request.id).await.unwrap().id, request.id);
}

#[tokio::test]
async fn an_update_sets_one_field_clears_another_and_leaves_the_rest() {
    let (_sandbox, client) = started().await;
    let request = asked(&client).await;
    assert_eq!(request.reference_id.as_deref(), Some("order-42"));
    let update = RequestUpdate::new().reference_id(Patch::Clear).metadata([("order", "42")]);
    let updated = client.requests().update(&request.id, update).await.unwrap();
    assert_eq!(updated.reference_id, None);
    assert_eq!(updated.metadata.unwrap().get("order").map(String::as_str), Some("42"));
    assert_eq!(updated.actions, request.actions);

    let updated = client.requests().update(&request.id, RequestUpdate::new().metadata(Patch::Clear)).await.unwrap();
    assert!(updated.metadata.is_none_or(|metadata| metadata.is_empty()));
}

#[tokio::test]
async fn a_decided_request_cannot_be_updated() {
    let (sandbox, client) = started().await;
    let request = asked(&client).await;
    sandbox.approve_request(&request.id).unwrap();
    let approved = client.requests().retrieve(&request.id).await.unwrap();
    assert_eq!((approved.status, approved.grants.unwrap().len()), (CustomerRequestStatus::Approved, 1));
    let update = RequestUpdate::new().reference_id("order-43");
    let error = client.requests().update(&request.id, update).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), (Some(&ErrorCode::InvalidStateTransition), Outcome::Refused));
}

#[tokio::test]
async fn a_request_without_actions_is_not_sent() {
    let (sandbox, client) = started().await;
    let nothing: [Action; 0] = [];
    let error = client.requests().create(NewRequest::new(Channel::Online, nothing)).await.unwrap_err();
    assert_eq!((error.outcome(), sandbox.calls().len()), (Outcome::NotSent, 0));
    assert!(error.invalid_field().unwrap().to_string().contains("actions"));
}
