//! Grants of Cash App Pay, as this API shows them.

use cashapp_afterpay_api::types::{
    CashAppCustomerId, CashAppGrantId, CashAppPayGrant, CashAppPayGrantAccount, CashAppPayGrantDetails,
    CashAppPayGrantIntent, CashAppPayGrantResponse, CashAppPayGrantStatus, CashAppPayGrantType,
    RetrieveCashAppPayGrantRequest,
};
use cashapp_pay_api::types::{Action, GrantStatus, GrantType};

use super::{forbidden, grants, invalid, notifications, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::pay;
use crate::refusal::Refusal;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers =
    &[("retrieve_cash_app_pay_grant", retrieve), ("revoke_cash_app_pay_grant", revoke)];

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&CashAppPayGrantResponse::new(of_call(world, call)?)))
}

/// Revoking cannot be undone; revoking twice changes nothing. It is the same grant as at Cash App Pay, and is revoked
/// there as well.
fn revoke(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let grant = of_call(world, call)?;
    match grant.details.status {
        CashAppPayGrantStatus::Active => pay::grants::set_status(world, grant.id.as_str(), GrantStatus::Revoked),
        CashAppPayGrantStatus::Revoked => {}
        status => return Err(invalid("grantId", &format!("a grant that is {status} cannot be revoked"))),
    }
    retrieve(world, call)
}

/// 401 and 403 are all that is documented, so 403 is for what a merchant account cannot see.
fn of_call(world: &World, call: &Call) -> Result<CashAppPayGrant, Refusal> {
    let asked: RetrieveCashAppPayGrantRequest = call.body()?;
    let grant = view(world, asked.grant_id.as_str());
    grant.filter(|(_, customer)| customer == asked.customer_id.as_str()).map(|(grant, _)| grant).ok_or_else(|| {
        forbidden("this merchant account sees no such grant of this customer: compare `customerId` and `grantId`")
    })
}

/// A grant and whose it is.
fn view(world: &World, id: &str) -> Option<(CashAppPayGrant, String)> {
    let grant = world.grants.get(id)?;
    let (view, customer) = (grant.view(), grant.customer.to_string());
    let mut account = CashAppPayGrantAccount::new();
    account.customer_id = Some(CashAppCustomerId::new(customer.as_str()));
    account.cashtag = world.customers.get(&customer).and_then(|customer| customer.view.cashtag.clone());
    let mut details = CashAppPayGrantDetails::new(CashAppPayGrantStatus::from(view.status.as_str()));
    details.cashapp = Some(account);
    details.created_at = view.created_at.map(stamp);
    details.updated_at = view.updated_at.map(stamp);
    details.expires_at = view.expires_at.or_else(|| view.created_at.map(grants::end)).map(stamp);
    let mut shown = CashAppPayGrant::new(CashAppGrantId::new(id), details);
    shown.type_ = Some(CashAppPayGrantType::Cashapp);
    let once = view.type_ == Some(GrantType::OneTime);
    shown.intent = Some(if once { CashAppPayGrantIntent::OneTime } else { CashAppPayGrantIntent::OnFile });
    Some((shown, customer))
}

/// Tells that a grant has changed its status, if it is one that this API charges.
pub(crate) fn changed(world: &mut World, id: &str) {
    let charged = world.grants.get(id).is_some_and(|grant| {
        matches!(&*grant.action, Action::OnFilePayment(action) if world.brands.get(action.scope_id.as_str()).is_some())
    });
    if let Some((grant, _)) = view(world, id).filter(|_| charged) {
        notifications::cash_app_grant(world, grant);
    }
}
