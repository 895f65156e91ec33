//! What is asked of a customer: on whose behalf, and whether that can be asked.

use cashapp_pay_api::types::{Action, ErrorCode, RequesterProfile};

use crate::refusal::Refusal;
use crate::world::World;

/// On whose behalf an action is asked for.
enum Scope<'a> {
    Client,
    Brand,
    Merchant,
    Unknown(&'a str),
}

/// Merchants that are there without being listed: the vendor's sandbox has them for payments that are refused.
const MAGIC_MERCHANTS: [&str; 2] = ["MMI_sandbox:disabled", "MMI_sandbox:pending"];

/// Whether a customer can be asked for these actions. The section "Life cycles": a scope names a client, a brand or a merchant, and what is kept on file belongs to no
/// single merchant.
pub(crate) fn check(world: &World, actions: &[Action]) -> Result<(), Refusal> {
    for (index, action) in actions.iter().enumerate() {
        let Some(scope) = scope(action) else { continue };
        let refuse =
            |code, detail: &str| Err(Refusal::pay(code, detail).field(&format!("request.actions.{index}.scope_id")));
        match named(world, scope) {
            Scope::Merchant if is_on_file(action) => {
                let detail = "an action that stays on file cannot belong to a merchant: name its brand or the client";
                return refuse(ErrorCode::ConflictingParameters, detail);
            }
            Scope::Client | Scope::Brand | Scope::Merchant => {}
            Scope::Unknown(id) if id.starts_with("BRAND_") => {
                return refuse(ErrorCode::BrandNotFound, "there is no such brand: create it first, or correct the id");
            }
            Scope::Unknown(id) if id.starts_with("MMI_") => {
                let detail = "there is no such merchant: create it first, or correct the id";
                return refuse(ErrorCode::MerchantNotFound, detail);
            }
            Scope::Unknown(id) if id.starts_with("CAS-CI_") || id.starts_with("CA-CI_") => {
                return refuse(ErrorCode::Forbidden, "this is another client: name the one that asks");
            }
            Scope::Unknown(_) => {
                let detail = "a scope is the client (`CAS-CI_`), a brand (`BRAND_`) or a merchant (`MMI_`)";
                return refuse(ErrorCode::NotFound, detail);
            }
        }
    }
    Ok(())
}

/// Who asks, as the customer sees it: whoever the first action that has a scope is for.
pub(super) fn requester(world: &World, actions: &[Action], base: &str) -> RequesterProfile {
    let scope = actions.iter().find_map(scope).unwrap_or(&world.account().client_id);
    let merchant = world.merchants.get(scope);
    let brand_id = merchant.and_then(|merchant| merchant.brand_id.as_ref()).map_or(scope, |brand| brand.as_str());
    let brand = world.brands.get(brand_id);
    let name = merchant.and_then(|merchant| merchant.name.clone());
    let name = name.or_else(|| brand.and_then(|brand| brand.name.clone()));
    let mut requester = RequesterProfile::new();
    requester.name = Some(name.unwrap_or_else(|| scope.to_owned()));
    let logo = brand.and_then(|brand| brand.profile_image_url.clone());
    requester.logo_url = Some(logo.unwrap_or_else(|| format!("{base}/_sandbox/assets/logo.svg")));
    requester
}

fn scope(action: &Action) -> Option<&str> {
    let scope = match action {
        Action::OneTimePayment(action) => &action.scope_id,
        Action::OnFilePayment(action) => &action.scope_id,
        Action::OnFileDeposit(action) => &action.scope_id,
        Action::OnFilePayout(action) => &action.scope_id,
        Action::CheckingBalance(action) => &action.scope_id,
        _ => return None,
    };
    Some(scope.as_str())
}

fn is_on_file(action: &Action) -> bool {
    matches!(action, Action::OnFilePayment(_) | Action::OnFileDeposit(_) | Action::OnFilePayout(_))
}

fn named<'a>(world: &World, id: &'a str) -> Scope<'a> {
    if id == world.account().client_id {
        Scope::Client
    } else if world.brands.get(id).is_some() {
        Scope::Brand
    } else if world.merchants.get(id).is_some() || MAGIC_MERCHANTS.contains(&id) {
        Scope::Merchant
    } else {
        Scope::Unknown(id)
    }
}
