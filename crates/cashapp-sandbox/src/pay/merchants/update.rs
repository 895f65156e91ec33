//! Changing some fields of a merchant, its status among them.

use cashapp_pay_api::types::{ErrorCode, MerchantStatus, MerchantUpdateStatus, UpdateMerchantRequest};

use super::{of_call, put, requirements};
use crate::answer::Answer;
use crate::call::Call;
use crate::pay::patched::patched;
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn update(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let mut merchant = of_call(world, call)?.clone();
    let UpdateMerchantRequest { merchant: update, .. } = call.body()?;
    if let Some(reference) = &update.reference_id {
        requirements::check_reference(world, reference, Some(&merchant.id))?;
    }
    requirements::check_fee_plans(world, update.default_fee_plans.as_ref())?;
    let status = update.status.map(|status| next_status(&merchant.status, status)).transpose()?;

    merchant.status = status.unwrap_or(merchant.status);
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

/// A client can disable its merchant and take that back. What Cash App has decided, or has yet to decide, it cannot
/// change.
fn next_status(now: &MerchantStatus, wanted: MerchantUpdateStatus) -> Result<MerchantStatus, Refusal> {
    if !matches!(now, MerchantStatus::Active | MerchantStatus::ClientDisabled) {
        let detail = format!("the merchant is {now}, which Cash App alone can change: leave the status out");
        return Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail).field("merchant.status"));
    }
    Ok(MerchantStatus::from(wanted.as_str()))
}
