//! What every sandbox has from the beginning, so that the first payment needs no preparation.

use cashapp_pay_api::types::{
    Address, Brand, BrandId, Country, Currency, FeePlan, FeePlanId, FeePlanStatus, FeeRate, Merchant, MerchantId,
    MerchantStatus,
};

use crate::pay::customers;
use crate::world::World;

/// A brand.
pub(crate) const BRAND: &str = "BRAND_sandbox:brand";
/// A merchant of that brand that takes payments.
pub(crate) const MERCHANT: &str = "MMI_sandbox:merchant";
/// A fee plan: 2.75 percent and 15 cents.
pub(crate) const FEE_PLAN: &str = "FEE_sandbox:plan";
/// A fee plan that is not in use any more.
pub(crate) const DISABLED_FEE_PLAN: &str = "FEE_sandbox:disabled";
/// The customer who approves, if no other is named.
pub(crate) const CUSTOMER: &str = "CST_sandbox:customer";

/// Puts in a brand, a merchant, a customer and two fee plans.
pub(crate) fn begin(world: &mut World) {
    let now = Some(world.now());
    let mut brand = Brand::new(BrandId::new(BRAND));
    brand.name = Some("Sandbox Brand".to_owned());
    brand.reference_id = Some("sandbox-brand".to_owned());
    (brand.created_at, brand.updated_at) = (now, now);
    world.brands.insert(brand);

    let mut merchant = Merchant::new(MerchantId::new(MERCHANT), MerchantStatus::Active);
    merchant.name = Some("Sandbox Merchant".to_owned());
    merchant.brand_id = Some(BrandId::new(BRAND));
    merchant.country = Some(Country::Us);
    merchant.currency = Some(Currency::Usd);
    merchant.category = Some("5411".to_owned());
    merchant.reference_id = Some("sandbox-merchant".to_owned());
    let mut address = Address::new(Country::Us);
    address.address_line_1 = Some("1 Market Street".to_owned());
    address.locality = Some("San Francisco".to_owned());
    address.administrative_district_level_1 = Some("CA".to_owned());
    address.postal_code = Some("94105".to_owned());
    merchant.address = Some(address);
    (merchant.created_at, merchant.updated_at) = (now, now);
    world.merchants.insert(merchant);

    make_plan(world, FEE_PLAN, "sandbox-plan", FeePlanStatus::Active, fee_rate(), "2.75 percent and 15 cents");
    let old = "2.9 percent and 30 cents, no longer in use";
    make_plan(world, DISABLED_FEE_PLAN, "sandbox-old-plan", FeePlanStatus::Disabled, rate(290, 30), old);

    customers::create(world, CUSTOMER, "$sandbox");
}

/// What [`FEE_PLAN`] asks for.
pub(crate) fn fee_rate() -> FeeRate {
    rate(275, 15)
}

fn rate(basis_points: i64, fixed_amount: i64) -> FeeRate {
    let mut rate = FeeRate::new();
    (rate.basis_points, rate.fixed_amount) = (Some(basis_points), Some(fixed_amount));
    rate
}

fn make_plan(world: &mut World, id: &str, reference: &str, status: FeePlanStatus, rate: FeeRate, description: &str) {
    let mut plan = FeePlan::new(FeePlanId::new(id));
    plan.rate = Some(rate);
    plan.currency = Some(Currency::Usd);
    plan.status = Some(status);
    plan.reference_id = Some(reference.to_owned());
    plan.description = Some(description.to_owned());
    (plan.created_at, plan.updated_at) = (Some(world.now()), Some(world.now()));
    world.fee_plans.insert(plan);
}
