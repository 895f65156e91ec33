//! What customers are asked to approve, and what they say: checkouts and grants alike.

use cashapp_afterpay_api::types::CheckoutMerchant;
use serde::{Deserialize, Serialize};

use super::{money, not_found, precondition};
use crate::refusal::Refusal;
use crate::world::World;

/// What the customer has said.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) enum State {
    Pending,
    Approved,
    Declined,
}

/// What the customer's page shows.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// Who asks.
    pub(crate) merchant: String,
    /// What for: names and values, in the order in which they are shown.
    pub(crate) lines: Vec<(String, String)>,
    pub(crate) state: State,
    /// Where the customer goes afterwards; `None`: nowhere.
    pub(crate) then: Option<CheckoutMerchant>,
    /// Whether it is too late to say anything.
    pub(crate) lapsed: bool,
}

/// The address of the customer's page.
pub(super) fn address(base: &str, token: &str) -> String {
    format!("{base}/afterpay/approvals/{token}")
}

/// What the customer is asked under this token.
pub(crate) fn asked(world: &World, token: &str) -> Option<Asked> {
    let merchant = |then: &Option<CheckoutMerchant>| {
        let name = then.as_ref().and_then(|merchant| merchant.name.clone());
        name.unwrap_or_else(|| "Sandbox Merchant".to_owned())
    };
    let line = |name: &str, value: String| (name.to_owned(), value);
    if let Some(checkout) = world.checkouts.get(token) {
        let view = &checkout.view;
        let mut lines = vec![line("Total", format!("{} USD", money::text(checkout.amount)))];
        for item in view.items.iter().flatten() {
            let quantity = item.quantity.unwrap_or(1);
            let price = item.price.as_ref().map_or("", |price| &price.amount);
            lines.push((item.name.clone().unwrap_or_default(), format!("{quantity} × {price} USD")));
        }
        lines.extend(view.description.clone().map(|text| line("Order", text)));
        lines.extend(view.merchant_reference.clone().map(|text| line("Reference", text)));
        lines.extend(view.consumer.iter().filter_map(|who| who.email.clone()).map(|text| line("Customer", text)));
        let pays_with = if checkout.cash_app_pay { "Cash App Pay" } else { "Afterpay" };
        lines.push(line("Pays with", pays_with.to_owned()));
        return Some(Asked {
            merchant: merchant(&view.merchant),
            lines,
            state: checkout.state,
            then: view.merchant.clone(),
            lapsed: checkout.payment.is_some() || world.now() >= checkout.expires_at,
        });
    }
    let asked = world.grant_tokens.get(token).filter(|asked| !asked.is_alias())?;
    let mut lines = vec![line("Permission", "Charge later without asking again".to_owned())];
    lines.extend(asked.references.iter().flatten().map(|text| line("Reference", text.clone())));
    lines.extend(asked.email.clone().map(|text| line("Customer", text)));
    Some(Asked {
        merchant: merchant(&asked.merchant),
        lines,
        state: asked.state,
        then: asked.merchant.clone(),
        lapsed: world.now() >= asked.expires_at,
    })
}

/// The customer confirms a checkout or a grant approval.
pub(crate) fn approve(world: &mut World, token: &str) -> Result<(), Refusal> {
    say(world, token, State::Approved)
}

/// The customer does not confirm it.
pub(crate) fn decline(world: &mut World, token: &str) -> Result<(), Refusal> {
    say(world, token, State::Declined)
}

/// Once said it stays; to say the same again changes nothing.
fn say(world: &mut World, token: &str, state: State) -> Result<(), Refusal> {
    let asked = asked(world, token).ok_or_else(|| not_found("nothing waits for a customer under this token"))?;
    if asked.state == state {
        return Ok(());
    }
    if asked.state != State::Pending {
        return Err(precondition("the customer has decided otherwise already: start another"));
    }
    if asked.lapsed {
        return Err(precondition("it is too late: the token has lapsed"));
    }
    if let Some(checkout) = world.checkouts.get_mut(token) {
        checkout.state = state;
    } else if let Some(asked) = world.grant_tokens.get_mut(token) {
        asked.state = state;
    }
    Ok(())
}
