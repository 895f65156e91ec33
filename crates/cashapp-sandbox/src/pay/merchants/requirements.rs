//! What must be true of every merchant, and no schema says.

use cashapp_pay_api::types::{ErrorCode, FeePlanStatus, Merchant, MerchantFeePlans, MerchantId};

use crate::refusal::Refusal;
use crate::world::World;

/// Checks a merchant as it would be: its brand exists, and its category is a code.
pub(super) fn check(world: &World, merchant: &Merchant) -> Result<(), Refusal> {
    let refuse = |code, field: &str, detail: &str| Err(Refusal::pay(code, detail).field(field));
    if merchant.brand_id.as_ref().is_none_or(|brand| world.brands.get(brand.as_str()).is_none()) {
        let detail = "there is no such brand: create it first, or correct the id";
        return refuse(ErrorCode::BrandNotFound, "merchant.brand_id", detail);
    }
    let is_code = |code: &String| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
    if merchant.category.as_ref().is_some_and(|category| !is_code(category)) {
        let detail = "must be a merchant category code: four digits, such as 5432";
        return refuse(ErrorCode::ExpectedString, "merchant.category", detail);
    }
    Ok(())
}

/// Checks fee plans that a merchant is to have: they exist and are in use.
pub(super) fn check_fee_plans(world: &World, plans: Option<&MerchantFeePlans>) -> Result<(), Refusal> {
    let Some(plans) = plans else { return Ok(()) };
    for (name, id) in [
        ("in_app_fee_plan_id", &plans.in_app_fee_plan_id),
        ("in_person_fee_plan_id", &plans.in_person_fee_plan_id),
        ("online_fee_plan_id", &plans.online_fee_plan_id),
    ] {
        let Some(id) = id else { continue };
        let (code, detail) = match world.fee_plans.get(id.as_str()) {
            None => (ErrorCode::NotFound, "there is no such fee plan: `list_fee_plans` shows those that there are"),
            Some(plan) if plan.status == Some(FeePlanStatus::Disabled) => {
                (ErrorCode::FeatureDisabled, "this fee plan is not in use any more: choose one that is ACTIVE")
            }
            Some(_) => continue,
        };
        return Err(Refusal::pay(code, detail).field(&format!("merchant.default_fee_plans.{name}")));
    }
    Ok(())
}

/// The merchant of this reference.
pub(super) fn by_reference<'a>(world: &'a World, reference: &str) -> Option<&'a Merchant> {
    world.merchants.iter().find(|merchant| merchant.reference_id.as_deref() == Some(reference))
}

/// Upserts match by `reference_id`, so two merchants must not have the same: with two of them nobody could say to whom
/// the money goes.
pub(super) fn check_reference(world: &World, reference: &str, own: Option<&MerchantId>) -> Result<(), Refusal> {
    match by_reference(world, reference) {
        Some(merchant) if Some(&merchant.id) != own => {
            let detail = format!("{} has this reference: update that merchant, or use another reference", merchant.id);
            Err(Refusal::pay(ErrorCode::Conflict, &detail).field("merchant.reference_id"))
        }
        _ => Ok(()),
    }
}
