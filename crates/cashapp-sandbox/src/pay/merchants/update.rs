//! Changing some fields of a merchant, its status among them.

use cashapp_pay_api::types::{ErrorCode, MerchantStatus, UpdateMerchantRequest};

use super::{of_call, put, requirements};
use crate::answer::Answer;
use crate::call::Call;
use crate::pay::patched::patched;
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn update(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let mut merchant = of_call(world, call)?.clone();
    changeable(&merchant.status)?;
    let UpdateMerchantRequest { merchant: update, .. } = call.body()?;
    if let Some(reference) = &update.reference_id {
        requirements::check_reference(world, reference, Some(&merchant.id))?;
    }
    requirements::check_fee_plans(world, update.default_fee_plans.as_ref())?;

    merchant.status = update.status.map_or(merchant.status, |status| MerchantStatus::from(status.as_str()));
    merchant.name = update.name.or(merchant.name);
    merchant.brand_id = update.brand_id.or(merchant.brand_id);
    merchant.reference_id = update.reference_id.or(merchant.reference_id);
    merchant.category = update.category.or(merchant.category);
    merchant.country = update.country.or(merchant.country);
    merchant.currency = update.currency.or(merchant.currency);
    merchant.address = update.address.or(merchant.address);
    merchant.default_fee_plans = update.default_fee_plans.or(merchant.default_fee_plans);
    merchant.site_url = patched(merchant.site_url, update.site_url);
    merchant.metadata = patched(merchant.metadata, update.metadata);
    requirements::check(world, &merchant)?;
    if merchant.address.is_none() && merchant.site_url.is_none() {
        let detail = "a merchant needs an address or a site: send an address along, or leave the site as it is";
        return Err(Refusal::pay(ErrorCode::MerchantMissingAddressOrSite, detail).field("merchant.site_url"));
    }
    Ok(put(world, merchant))
}

/// Refuses to change a merchant that Cash App has disabled or still reviews: section "Facts found later, by topic". The
/// code is our decision.
fn changeable(status: &MerchantStatus) -> Result<(), Refusal> {
    if matches!(status, MerchantStatus::Active | MerchantStatus::ClientDisabled) {
        return Ok(());
    }
    let detail = format!("the merchant is {status}: nothing of it can be changed until Cash App has changed that");
    Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail))
}
