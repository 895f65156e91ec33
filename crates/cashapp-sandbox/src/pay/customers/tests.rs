//! What customers do, and what becomes of their payments.

use super::changes::{add, delete, rename, set_blocked, set_disabled, set_funds, set_reference};
use super::*;
use crate::pay::grants;
use crate::pay::seed::{CUSTOMER, MERCHANT};
use crate::sandbox::Sandbox;

async fn with_world(test: impl FnOnce(&mut World)) {
    Sandbox::start().await.unwrap().engine().with(test);
}

fn code(refused: Result<impl Sized, Refusal>) -> String {
    refused.err().map_or_else(|| "none".to_owned(), |refusal| refusal.code)
}

#[tokio::test]
async fn a_customer_can_pay_any_amount_to_anybody_unless_something_else_is_said() {
    with_world(|world| assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, i64::MAX)), "none")).await;
}

#[tokio::test]
async fn a_payment_that_comes_to_more_than_the_funds_is_declined() {
    with_world(|world| {
        set_funds(world, CUSTOMER, Some(500)).unwrap();
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 500)), "none");
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 501)), "PAYMENT_DECLINED_INSUFFICIENT_FUNDS");
        assert_eq!(code(set_funds(world, CUSTOMER, Some(-1))), "VALUE_TOO_LOW");
        set_funds(world, CUSTOMER, None).unwrap();
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 501)), "none");
    })
    .await;
}

#[tokio::test]
async fn a_payment_to_a_merchant_whom_the_customer_blocked_is_declined_until_he_unblocks_it() {
    with_world(|world| {
        set_blocked(world, CUSTOMER, MERCHANT, true).unwrap();
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 1)), "PAYMENT_DECLINED_CUSTOMER_BLOCKED_MERCHANT");
        assert_eq!(code(able_to_pay(world, CUSTOMER, "MMI_other", 1)), "none");
        assert_eq!(code(set_blocked(world, CUSTOMER, "MMI_none", true)), "NOT_FOUND");
        set_blocked(world, CUSTOMER, MERCHANT, false).unwrap();
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 1)), "none");
    })
    .await;
}

#[tokio::test]
async fn a_disabled_customer_can_pay_nothing_and_use_no_grant_until_he_is_enabled_again() {
    with_world(|world| {
        set_disabled(world, CUSTOMER, true).unwrap();
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 1)), "CUSTOMER_DISABLED");
        assert_eq!(code(grants::usable(world, "GRG_sandbox:active")), "CUSTOMER_DISABLED");
        assert_eq!(code(present(world, CUSTOMER)), "none", "he can still be looked up");
        set_disabled(world, CUSTOMER, false).unwrap();
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 1)), "none");
        assert_eq!(code(grants::usable(world, "GRG_sandbox:active")), "none");
    })
    .await;
}

#[tokio::test]
async fn deleted_customer_is_refused_by_the_code_for_deleted_accounts_for_good() {
    with_world(|world| {
        delete(world, CUSTOMER).unwrap();
        assert_eq!(code(present(world, CUSTOMER)), "CUSTOMER_DELETED_ACCOUNT");
        assert_eq!(code(able_to_pay(world, CUSTOMER, MERCHANT, 1)), "CUSTOMER_DELETED_ACCOUNT");
        assert_eq!(code(grants::usable(world, "GRG_sandbox:active")), "CUSTOMER_DELETED_ACCOUNT");
        assert_eq!(code(delete(world, CUSTOMER)), "CUSTOMER_DELETED_ACCOUNT");
        assert_eq!(code(set_disabled(world, CUSTOMER, false)), "CUSTOMER_DELETED_ACCOUNT");
        assert_eq!(code(add(world, Some(CUSTOMER), "$again", None)), "CONFLICT", "his payments still name him");
        assert_eq!(code(add(world, None, "$sandbox", None)), "none", "his cashtag is free again");
    })
    .await;
}

#[tokio::test]
async fn a_new_customer_has_an_id_a_cashtag_and_the_reference_of_the_client() {
    with_world(|world| {
        let made = add(world, None, "$alice", Some("account-7")).unwrap();
        assert!(made.id.as_str().starts_with("CST_"));
        assert_eq!(made.reference_id.as_deref(), Some("account-7"));
        assert_eq!(present(world, made.id.as_str()).unwrap().view, made);
        let named = add(world, Some("CST_bob"), "$bob", None).unwrap();
        assert_eq!((named.id.as_str(), named.reference_id), ("CST_bob", None));
        assert_eq!(set_reference(world, "CST_bob", "account-8").unwrap().reference_id.as_deref(), Some("account-8"));
    })
    .await;
}

#[tokio::test]
async fn a_customer_can_go_by_another_cashtag_that_nobody_else_has() {
    with_world(|world| {
        let alice = add(world, None, "$alice", None).unwrap();
        assert_eq!(code(rename(world, CUSTOMER, "$alice")), "CONFLICT");
        assert_eq!(code(add(world, None, "$sandbox", None)), "CONFLICT");
        assert_eq!(rename(world, alice.id.as_str(), "$alice").unwrap(), alice, "her own is no conflict");
        assert_eq!(rename(world, alice.id.as_str(), "$alice2").unwrap().cashtag.as_deref(), Some("$alice2"));
        for odd in ["alice", "$", "$12", "$al ice", "$abcdefghijklmnopqrstu"] {
            assert_eq!(code(rename(world, CUSTOMER, odd)), "EXPECTED_STRING", "{odd}");
        }
        assert_eq!(code(rename(world, "CST_nobody", "$nobody")), "NOT_FOUND");
    })
    .await;
}

#[tokio::test]
async fn a_payment_of_nobody_is_refused() {
    with_world(|world| assert_eq!(code(able_to_pay(world, "CST_nobody", MERCHANT, 1)), "NOT_FOUND")).await;
}

/// The events that are told of what happens, by kind.
fn told(world: &mut World, kinds: &[&str], happens: impl FnOnce(&mut World)) -> Vec<String> {
    let mut endpoint = types::WebhookEndpoint::new(types::WebhookEndpointId::new("WC_tests"));
    let wanted = kinds.iter().map(|kind| types::EventConfiguration::new(*kind, "v1"));
    endpoint.event_configurations = Some(wanted.collect());
    world.webhook_endpoints.insert(endpoint);
    happens(world);
    let kinds = world.webhook_events.iter().filter_map(|event| event.event_type.as_ref());
    kinds.map(ToString::to_string).collect()
}

#[tokio::test]
async fn customer_events_are_told_from_the_first_approval_on() {
    with_world(|world| {
        let kinds = ["customer.created", "customer.updated", "customer.deleted"];
        let told = told(world, &kinds, |world| {
            for (id, cashtag) in [("CST_alice", "$alice"), ("CST_stranger", "$stranger")] {
                add(world, Some(id), cashtag, None).unwrap();
                rename(world, id, &format!("{cashtag}1")).unwrap();
            }
            approves(world, "CST_alice");
            approves(world, "CST_alice");
            rename(world, "CST_alice", "$alice2").unwrap();
            rename(world, "CST_alice", "$alice2").unwrap();
            set_reference(world, "CST_alice", "account-7").unwrap();
            set_disabled(world, "CST_alice", true).unwrap();
            delete(world, "CST_alice").unwrap();
            delete(world, "CST_stranger").unwrap();
        });
        assert_eq!(told, kinds);
    })
    .await;
}
