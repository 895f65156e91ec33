//! What Cash App does with merchants, which no operation does.

use super::*;
use crate::pay::seed::MERCHANT;
use crate::sandbox::Sandbox;

fn code(world: &World) -> String {
    able_to_take_payments(world, MERCHANT).map_or_else(|refusal| refusal.code, |merchant| merchant.status.to_string())
}

#[tokio::test]
async fn cash_app_can_set_any_status_and_payments_heed_it() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.engine().with(|world| {
        for (status, expected) in [
            (MerchantStatus::Pending, "MERCHANT_PENDING"),
            (MerchantStatus::RiskDisabled, "MERCHANT_DISABLED"),
            (MerchantStatus::ComplianceDisabled, "MERCHANT_DISABLED"),
            (MerchantStatus::ClientDisabled, "MERCHANT_DISABLED"),
            (MerchantStatus::Active, "ACTIVE"),
        ] {
            set_status(world, MERCHANT, status).unwrap();
            assert_eq!(code(world), expected);
        }
    });
}

#[tokio::test]
async fn a_status_that_is_set_again_leaves_the_merchant_as_it_was() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.advance(std::time::Duration::from_secs(1));
    sandbox.engine().with(|world| {
        let before = world.merchants.get(MERCHANT).cloned();
        set_status(world, MERCHANT, MerchantStatus::Active).unwrap();
        assert_eq!(world.merchants.get(MERCHANT).cloned(), before);
    });
}

#[tokio::test]
async fn the_status_of_no_merchant_cannot_be_set() {
    let sandbox = Sandbox::start().await.unwrap();
    let refused = sandbox.engine().with(|world| set_status(world, "MMI_none", MerchantStatus::Active));
    assert_eq!(refused.unwrap_err().code, "NOT_FOUND");
}

#[tokio::test]
async fn a_review_does_not_undo_what_was_decided_before_it_was_over() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.engine().with(|world| {
        set_status(world, MERCHANT, MerchantStatus::ComplianceDisabled).unwrap();
        review(world, MERCHANT);
        assert_eq!(code(world), "MERCHANT_DISABLED");
    });
}

#[tokio::test]
async fn the_ids_that_the_vendors_sandbox_refuses_are_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.engine().with(|world| {
        for (id, code) in [
            ("MMI_sandbox:disabled", "MERCHANT_DISABLED"),
            ("MMI_sandbox:pending", "MERCHANT_PENDING"),
            ("MMI_sandbox:missing", "MERCHANT_NOT_FOUND"),
            ("MMI_none", "MERCHANT_NOT_FOUND"),
        ] {
            assert_eq!(able_to_take_payments(world, id).unwrap_err().code, code, "{id}");
        }
    });
}
