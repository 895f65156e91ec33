//! Payouts: money from a merchant to a customer.

mod create;

use cashapp_pay_api::types::{self, ErrorCode, ListPayoutsQuery, PayoutPage, PayoutResponse, PayoutStatus};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::timers::Timer;
use crate::world::World;

/// How long each step of a payout takes.
const STEP: TimeDelta = TimeDelta::seconds(1);

/// A payout.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Payout {
    /// As the API shows it.
    pub(crate) view: types::Payout,
}

impl Payout {
    /// Gives it a status, and the amounts that go with it.
    fn set_status(&mut self, status: PayoutStatus) {
        let all_if = |condition| if condition { self.view.amount } else { 0 };
        // What is captured was authorized, and stays so.
        let authorized = all_if(matches!(status, PayoutStatus::Authorized | PayoutStatus::Captured));
        let captured = all_if(status == PayoutStatus::Captured);
        let declined = all_if(status == PayoutStatus::Declined);
        self.view.authorized_amount = Some(authorized);
        self.view.captured_amount = Some(captured);
        self.view.declined_amount = Some(declined);
        self.view.voided_amount = Some(0);
        self.view.status = status;
    }
}

impl Record for Payout {
    const KIND: &'static str = "payout";

    fn id(&self) -> &str {
        self.view.payout_id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers =
    &[("list_payouts", list), ("create_payout", create::create), ("retrieve_payout", retrieve)];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListPayoutsQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let found = paging.table(&world.payouts, |payout| {
        let view = &payout.view;
        let selected = (query.customer_id.is_none() || view.customer_id == query.customer_id)
            && (query.merchant_id.is_none() || view.merchant_id == query.merchant_id);
        selected.then(|| view.clone())
    });
    let mut page = PayoutPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let found = world.payouts.get(call.param("payout_id"));
    let payout =
        found.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "there is no payout of this client with this id"))?;
    Ok(Answer::ok(&PayoutResponse::new(payout.view.clone())))
}

/// Has a payout go on after a while.
fn go_on(world: &mut World, id: &str) {
    let at = world.now() + STEP;
    world.timers.set(at, Timer::PayoutIsCaptured(id.to_owned()));
}

/// The timer of a payout that goes on: from `INITIATED` to `AUTHORIZED`, and from there to `CAPTURED`.
pub(crate) fn capture(world: &mut World, id: &str) {
    let Some(payout) = world.payouts.get_mut(id) else { return };
    match payout.view.status {
        PayoutStatus::Initiated => {
            payout.set_status(PayoutStatus::Authorized);
            go_on(world, id);
        }
        PayoutStatus::Authorized => payout.set_status(PayoutStatus::Captured),
        _ => {}
    }
}
