//! Making merchants, once or as often as one likes.

use cashapp_pay_api::types::{
    CreateMerchantRequest, Merchant, MerchantId, MerchantResponse, MerchantStatus, NewMerchant, UpsertMerchantRequest,
};
use chrono::TimeDelta;

use super::{asked_review, put, requirements};
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::world::World;

/// How long a review takes.
const REVIEW_TIME: TimeDelta = TimeDelta::seconds(60);

pub(super) fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CreateMerchantRequest { merchant, .. } = call.body()?;
    requirements::check_reference(world, &merchant.reference_id, None)?;
    insert(world, merchant)
}

/// A PUT says all of the merchant: what it leaves out is gone afterwards, except its status, which no PUT can say.
pub(super) fn upsert(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let UpsertMerchantRequest { merchant, .. } = call.body()?;
    let Some(known) = requirements::by_reference(world, &merchant.reference_id) else {
        return insert(world, merchant);
    };
    let mut merchant = described(known.id.clone(), known.status.clone(), merchant);
    (merchant.created_at, merchant.updated_at) = (known.created_at, known.updated_at);
    requirements::check(world, &merchant)?;
    requirements::check_fee_plans(world, merchant.default_fee_plans.as_ref())?;
    Ok(put(world, merchant))
}

fn described(id: MerchantId, status: MerchantStatus, new: NewMerchant) -> Merchant {
    let mut merchant = Merchant::new(id, status);
    merchant.name = Some(new.name);
    merchant.brand_id = Some(new.brand_id);
    merchant.reference_id = Some(new.reference_id);
    merchant.category = Some(new.category);
    merchant.country = Some(new.country);
    merchant.currency = Some(new.currency);
    merchant.address = new.address;
    merchant.site_url = new.site_url;
    merchant.default_fee_plans = new.default_fee_plans;
    merchant.metadata = new.metadata;
    merchant
}

fn insert(world: &mut World, new: NewMerchant) -> Result<Answer, Refusal> {
    let now = world.now();
    let mut merchant = described(MerchantId::new(world.ids.next("MMI_")), MerchantStatus::Active, new);
    requirements::check(world, &merchant)?;
    requirements::check_fee_plans(world, merchant.default_fee_plans.as_ref())?;
    if matches!(asked_review(&merchant), Some("pending" | "refuse")) {
        merchant.status = MerchantStatus::Pending;
        world.timers.set(now + REVIEW_TIME, Timer::MerchantIsReviewed(merchant.id.as_str().to_owned()));
    }
    (merchant.created_at, merchant.updated_at) = (Some(now), Some(now));
    let answer = Answer::created(&MerchantResponse::new(merchant.clone()), merchant.id.as_str());
    world.merchants.insert(merchant);
    Ok(answer)
}
