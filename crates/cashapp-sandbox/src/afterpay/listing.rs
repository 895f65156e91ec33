//! The list of payments: filters, order and pages.

use cashapp_afterpay_api::types::{ListPaymentsQuery, PaymentOrderBy, PaymentPage, PaymentStatus, Timestamp};

use super::invalid;
use super::payments::Order;
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// A page without a `limit`, and the largest one: the vendor may return fewer than are asked for.
const LIMIT: (u32, u32) = (20, 250);

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("list_payments", list)];

/// Filters narrow the list together; within one filter any of its values will do.
fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListPaymentsQuery = call.query()?;
    let from = time("fromCreatedDate", query.from_created_date.as_deref())?;
    let to = time("toCreatedDate", query.to_created_date.as_deref())?;
    let sort = sort(query.order_by);
    let mut found: Vec<&Order> = world
        .orders
        .iter()
        .filter(|order| !call.unlisted.contains(&order.id))
        .filter(|order| from.is_none_or(|from| order.created_at >= from))
        .filter(|order| to.is_none_or(|to| order.created_at <= to))
        .filter(|order| query.tokens.as_ref().is_none_or(|all| all.iter().any(|one| one.as_str() == order.token)))
        .filter(|order| query.ids.as_ref().is_none_or(|all| all.iter().any(|one| one.as_str() == order.id)))
        .filter(|order| {
            let reference = order.merchant_reference.as_ref();
            query.merchant_references.as_ref().is_none_or(|all| reference.is_some_and(|one| all.contains(one)))
        })
        .filter(|order| {
            let status = if order.declined { PaymentStatus::Declined } else { PaymentStatus::Approved };
            query.statuses.as_ref().is_none_or(|all| all.contains(&status))
        })
        .collect();
    // Stable, so that what is equal stays in the order of its making.
    found.sort_by(|a, b| sort(a).cmp(&sort(b)));
    if query.ascending != Some(true) {
        found.reverse();
    }
    let (offset, limit) = (query.offset.unwrap_or(0), query.limit.unwrap_or(LIMIT.0).min(LIMIT.1));
    let total = found.len();
    let results = found.into_iter().skip(offset as usize).take(limit as usize).map(Order::view);
    let mut page = PaymentPage::new(results);
    page.total_results = i64::try_from(total).ok();
    (page.offset, page.limit) = (Some(offset.into()), Some(limit.into()));
    Ok(Answer::ok(&page))
}

fn time(name: &str, text: Option<&str>) -> Result<Option<Time>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    match Timestamp::Text(text.to_owned()).to_utc() {
        Some(time) => Ok(Some(time)),
        None => Err(invalid(name, "give a time in ISO 8601 form, such as 2024-07-08T22:42:46Z")),
    }
}

/// A number or a text of a payment, by which it has its place in the list.
type SortKey = fn(&Order) -> (i64, &str);

/// What payments are sorted by, the time of their making unless another field is named.
fn sort(by: Option<PaymentOrderBy>) -> SortKey {
    match by {
        Some(PaymentOrderBy::Id) => |order| (0, &order.id),
        Some(PaymentOrderBy::TotalAmount) => |order| (i64::try_from(order.original).unwrap_or(i64::MAX), ""),
        Some(PaymentOrderBy::MerchantReference) => |order| (0, order.merchant_reference.as_deref().unwrap_or_default()),
        Some(PaymentOrderBy::Email) => |order| (0, order.email()),
        _ => |order| (order.created_at.timestamp_millis(), ""),
    }
}
