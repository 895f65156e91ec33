//! Merchants, and whether they may take payments.
//!
//! A merchant is `ACTIVE` as soon as it is made, because a sandbox that has its users wait would be of little use. Whoever
//! wants to see a review gives the new merchant the metadata `sandbox:review`: it is `PENDING` for a minute of the
//! sandbox's time then, and becomes `RISK_DISABLED` where the value is `refuse`, `ACTIVE` where it is `pending`.

mod register;
mod requirements;
mod update;

use cashapp_pay_api::types::{ErrorCode, ListMerchantsQuery, Merchant, MerchantPage, MerchantResponse, MerchantStatus};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// The key of a new merchant's metadata that has it reviewed.
const REVIEW: &str = "sandbox:review";

impl Record for Merchant {
    const KIND: &'static str = "merchant";

    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// The operations of these files.
pub(crate) const HANDLERS: Handlers = &[
    ("list_merchants", list),
    ("create_merchant", register::create),
    ("upsert_merchant", register::upsert),
    ("retrieve_merchant", retrieve),
    ("update_merchant", update::update),
];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListMerchantsQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let is_wanted = |merchant: &Merchant| query.reference_id.is_none() || query.reference_id == merchant.reference_id;
    let found = paging.table(&world.merchants, |merchant| is_wanted(merchant).then(|| merchant.clone()));
    let mut page = MerchantPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&MerchantResponse::new(of_call(world, call)?.clone())))
}

fn of_call<'a>(world: &'a World, call: &Call) -> Result<&'a Merchant, Refusal> {
    world.merchants.get(call.param("merchant_id")).ok_or_else(unknown)
}

fn unknown() -> Refusal {
    let detail = "there is no such merchant: ids of production are unknown here, and the other way round";
    Refusal::pay(ErrorCode::NotFound, detail)
}

/// The merchant, if payments can be made to it. Three ids are magic: the vendor's sandbox refuses them.
pub(crate) fn able_to_take_payments<'a>(world: &'a World, id: &str) -> Result<&'a Merchant, Refusal> {
    let refuse = |code, detail: &str| Err(Refusal::pay(code, detail));
    let status = match id {
        "MMI_sandbox:disabled" => Some(MerchantStatus::RiskDisabled),
        "MMI_sandbox:pending" => Some(MerchantStatus::Pending),
        "MMI_sandbox:missing" => None,
        id => world.merchants.get(id).map(|merchant| merchant.status.clone()),
    };
    match status {
        None => refuse(ErrorCode::MerchantNotFound, "there is no such merchant: create it first, or correct the id"),
        Some(MerchantStatus::Pending) => {
            refuse(ErrorCode::MerchantPending, "the merchant is still being reviewed: wait for merchant.status.updated")
        }
        Some(MerchantStatus::Active) => match world.merchants.get(id) {
            Some(merchant) => Ok(merchant),
            None => refuse(ErrorCode::MerchantNotFound, "there is no such merchant"),
        },
        Some(_) => refuse(ErrorCode::MerchantDisabled, "the merchant is disabled; its status says by whom"),
    }
}

/// Changes the status of a merchant as Cash App can, from any to any, and tells the webhooks. Without a change nothing
/// is told.
pub(crate) fn set_status(world: &mut World, id: &str, status: MerchantStatus) -> Result<(), Refusal> {
    let mut merchant = world.merchants.get(id).ok_or_else(unknown)?.clone();
    merchant.status = status;
    put(world, merchant);
    Ok(())
}

/// The timer of a merchant that is being reviewed. What its metadata says by then decides.
pub(crate) fn review(world: &mut World, id: &str) {
    let Some(merchant) = world.merchants.get(id).filter(|merchant| merchant.status == MerchantStatus::Pending) else {
        return;
    };
    let mut merchant = merchant.clone();
    let is_refused = asked_review(&merchant) == Some("refuse");
    merchant.status = if is_refused { MerchantStatus::RiskDisabled } else { MerchantStatus::Active };
    put(world, merchant);
}

/// What the metadata asks of the review.
fn asked_review(merchant: &Merchant) -> Option<&str> {
    merchant.metadata.as_ref()?.get(REVIEW).map(String::as_str)
}

/// Puts a merchant in the place of what it was, and tells the webhooks of another status. Without a change it keeps its
/// `updated_at`, so that a repeated upsert gets the same answer.
fn put(world: &mut World, mut merchant: Merchant) -> Answer {
    let now = world.now();
    let known = world.merchants.get_mut(merchant.id.as_str());
    if let Some(known) = known.filter(|known| **known != merchant) {
        merchant.updated_at = Some(now);
        let has_other_status = known.status != merchant.status;
        known.clone_from(&merchant);
        if has_other_status {
            events::emit(world, Occurrence::MerchantStatusUpdated(merchant.clone()));
        }
    }
    Answer::ok(&MerchantResponse::new(merchant))
}

#[cfg(test)]
mod tests;
