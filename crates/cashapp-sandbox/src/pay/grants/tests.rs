//! Life cycles of grants, as far as no operation alone brings them about.

use std::time::Duration;

use cashapp_pay_api::types::{OnFilePaymentAction, OneTimePaymentAction, ScopeId};
use chrono::TimeDelta;

use super::*;
use crate::pay::seed::{BRAND, CUSTOMER};
use crate::sandbox::Sandbox;
use crate::table::{Change, Stored};

fn on_file(scope: &str) -> Action {
    Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(scope)))
}

/// A grant that runs out after this many seconds.
fn lapsing(world: &mut World, kind: GrantType, seconds: i64) -> String {
    let at = world.now() + TimeDelta::seconds(seconds);
    let view = create(world, CUSTOMER, "GRR_one", on_file(BRAND), kind, Channel::Online, at);
    view.id.to_string()
}

fn status(sandbox: &Sandbox, id: &str) -> GrantStatus {
    sandbox.engine().with(|world| world.grants.get(id).map(|grant| grant.status.clone())).unwrap()
}

fn code(refused: Result<Usable, Refusal>) -> String {
    refused.err().map_or_else(|| "none".to_owned(), |refusal| refusal.code)
}

#[tokio::test]
async fn a_grant_runs_out_at_its_time_and_is_shown_so_afterwards() {
    let sandbox = Sandbox::start().await.unwrap();
    let id = sandbox.engine().with(|world| lapsing(world, GrantType::Extended, 60));
    sandbox.advance(Duration::from_secs(50));
    assert_eq!(status(&sandbox, &id), GrantStatus::Active);
    sandbox.advance(Duration::from_secs(10));
    sandbox.engine().with(|world| {
        let view = world.grants.get(&id).unwrap().view();
        assert_eq!(view.status, GrantStatus::Expired);
        assert_eq!(view.updated_at, view.expires_at);
        assert_eq!(code(usable(world, &id)), "GRANT_EXPIRED");
    });
}

#[tokio::test]
async fn a_grant_that_was_used_or_revoked_does_not_run_out() {
    let sandbox = Sandbox::start().await.unwrap();
    let (used, revoked) = sandbox.engine().with(|world| {
        let (used, revoked) = (lapsing(world, GrantType::OneTime, 60), lapsing(world, GrantType::Extended, 60));
        consume(world, &used);
        set_status(world, &revoked, GrantStatus::Revoked);
        (used, revoked)
    });
    sandbox.advance(Duration::from_secs(60));
    assert_eq!(status(&sandbox, &used), GrantStatus::Consumed);
    assert_eq!(status(&sandbox, &revoked), GrantStatus::Revoked);
}

#[tokio::test]
async fn a_grant_for_one_time_is_used_up_and_an_extended_one_is_not() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.engine().with(|world| {
        let (once, ever) = (lapsing(world, GrantType::OneTime, 60), lapsing(world, GrantType::Extended, 60));
        consume(world, &once);
        consume(world, &ever);
        assert_eq!(code(usable(world, &once)), "GRANT_CONSUMED");
        assert_eq!(code(usable(world, &ever)), "none");
    });
}

#[tokio::test]
async fn the_ids_that_the_vendors_sandbox_knows_have_their_statuses() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.engine().with(|world| {
        for (id, expected) in [
            ("GRG_sandbox:active", "none"),
            ("GRG_sandbox:consumed", "GRANT_CONSUMED"),
            ("GRG_sandbox:expired", "GRANT_EXPIRED"),
            ("GRG_sandbox:revoked", "GRANT_REVOKED"),
            ("GRG_sandbox:missing", "GRANT_NOT_FOUND"),
        ] {
            assert_eq!(code(usable(world, id)), expected, "{id}");
        }
    });
}

/// What a database would have of these grants, read into others.
fn reloaded(grants: &mut Grants) -> Grants {
    let mut rows = Vec::new();
    grants.changes(&mut rows);
    let mut loaded = Grants::default();
    for Change { row, text, .. } in rows {
        loaded.load(row, &text.unwrap()).unwrap();
    }
    loaded
}

#[tokio::test]
async fn what_grants_have_in_common_is_kept_once_also_after_a_restart() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.engine().with(|world| {
        world.grants.watch();
        let payment = Action::OneTimePayment(OneTimePaymentAction::new(ScopeId::new(BRAND)));
        for action in [on_file(BRAND), payment, on_file(BRAND)] {
            let end = end_of_extended(world.now());
            create(world, CUSTOMER, "GRR_one", action, GrantType::Extended, Channel::Online, end);
        }
        let loaded = reloaded(&mut world.grants);
        for grants in [&world.grants, &loaded] {
            let [first, second, third] = grants.of_customer(CUSTOMER).collect::<Vec<_>>()[..] else {
                panic!("there are three");
            };
            assert!(Arc::ptr_eq(&first.action, &third.action) && !Arc::ptr_eq(&first.action, &second.action));
            for other in [second, third] {
                assert!(Arc::ptr_eq(&first.customer, &other.customer));
                assert!(Arc::ptr_eq(&first.request, &other.request));
            }
        }
        let texts = |grants: &Grants| grants.iter().map(|grant| serde_json::to_string(grant).unwrap()).collect();
        let (before, after): (Vec<String>, Vec<String>) = (texts(&world.grants), texts(&loaded));
        assert_eq!(before, after);
    });
}

#[test]
fn a_grant_is_small_enough_for_a_million_of_them() {
    // With its id of 28 bytes, its place in the index and in the rows of its customer it stays far below 600 bytes.
    assert!(size_of::<Grant>() <= 192, "{}", size_of::<Grant>());
}
