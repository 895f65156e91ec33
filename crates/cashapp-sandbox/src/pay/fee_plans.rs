//! Fee plans: what payments cost a merchant. Cash App makes them; a client can only look.

use cashapp_pay_api::types::{ErrorCode, FeePlan, FeePlanPage, FeePlanResponse, ListFeePlansQuery};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

impl Record for FeePlan {
    const KIND: &'static str = "fee_plan";

    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("list_fee_plans", list), ("retrieve_fee_plan", retrieve)];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListFeePlansQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let is_wanted = |plan: &FeePlan| {
        (query.currency.is_none() || query.currency == plan.currency)
            && (query.status.is_none() || query.status == plan.status)
            && (query.reference_id.is_none() || query.reference_id == plan.reference_id)
    };
    let found = paging.table(&world.fee_plans, |plan| is_wanted(plan).then(|| plan.clone()));
    let mut page = FeePlanPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let plan = world.fee_plans.get(call.param("fee_plan_id"));
    let plan = plan.ok_or_else(|| {
        Refusal::pay(ErrorCode::NotFound, "there is no such fee plan: `list_fee_plans` shows those that there are")
    })?;
    Ok(Answer::ok(&FeePlanResponse::new(plan.clone())))
}
