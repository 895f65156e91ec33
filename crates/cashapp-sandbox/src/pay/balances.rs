//! Balances of customers' accounts.

use cashapp_pay_api::types::{
    self, Action, BalanceId, BalancePage, BalanceResponse, BalanceType, Currency, CustomerId, ErrorCode, GrantId,
    GrantStatus, ListBalancesQuery, RetrieveBalanceQuery,
};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::pay::grants;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// What every customer of the sandbox holds.
const HELD: i64 = 100_000;

/// A balance.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Balance {
    /// As the API shows it.
    pub(crate) view: types::Balance,
}

impl Record for Balance {
    const KIND: &'static str = "balance";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("list_balances", list), ("retrieve_balance", retrieve)];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListBalancesQuery = call.query()?;
    let customer = query.customer_id.as_str();
    if world.customers.get(customer).is_none() {
        return Err(Refusal::pay(ErrorCode::NotFound, "there is no such customer").field("customer_id"));
    }
    permitted(world, customer, query.grant_id.as_ref())?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    open(world, &query.customer_id);
    let found = paging.table(&world.balances, |balance| {
        let view = &balance.view;
        let selected =
            view.customer_id.as_ref() == Some(&query.customer_id) && view.type_.as_ref() == Some(&query.type_);
        selected.then(|| view.clone())
    });
    let mut page = BalancePage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: RetrieveBalanceQuery = call.query()?;
    let found = world.balances.get(call.param("balance_id"));
    let balance = found.ok_or_else(|| {
        Refusal::pay(ErrorCode::NotFound, "this client knows no such balance: list the customer's balances first")
    })?;
    let customer = balance.view.customer_id.as_ref().map_or("", CustomerId::as_str);
    permitted(world, customer, query.grant_id.as_ref())?;
    Ok(Answer::ok(&BalanceResponse::new(balance.view.clone())))
}

/// Whether the customer lets the client see balances. A grant need not be named: any that fits will do.
fn permitted(world: &World, customer: &str, grant: Option<&GrantId>) -> Result<(), Refusal> {
    let refuse = |code, detail: &str| Err(Refusal::pay(code, detail).field("grant_id"));
    let Some(grant) = grant else {
        let fits = |grant: &grants::Grant| {
            grant.status == GrantStatus::Active && matches!(*grant.action, Action::CheckingBalance(_))
        };
        if world.grants.of_customer(customer).any(fits) {
            return Ok(());
        }
        let detail = "the customer has given no grant with the CHECKING_BALANCE action: ask for one, and name it";
        return refuse(ErrorCode::GrantNotFound, detail);
    };
    let usable = grants::usable(world, grant.as_str()).map_err(|refusal| refusal.field("grant_id"))?;
    if usable.customer != customer {
        return refuse(ErrorCode::GrantNotFound, "the customer has given no such grant: it is another customer's");
    }
    match usable.action.as_deref() {
        None | Some(Action::CheckingBalance(_)) => Ok(()),
        Some(_) => {
            refuse(ErrorCode::GrantActionTypeMismatch, "the grant is not for balances: ask for CHECKING_BALANCE")
        }
    }
}

/// Makes the customer's account when it is looked at first.
fn open(world: &mut World, customer: &CustomerId) {
    if world.balances.iter().any(|balance| balance.view.customer_id.as_ref() == Some(customer)) {
        return;
    }
    let now = Some(world.now());
    let id = BalanceId::new(world.ids.next("BAL_"));
    let mut view = types::Balance::new(id, HELD, Currency::Usd);
    view.customer_id = Some(customer.clone());
    view.type_ = Some(BalanceType::Checking);
    (view.created_at, view.updated_at) = (now, now);
    world.balances.insert(Balance { view });
}
