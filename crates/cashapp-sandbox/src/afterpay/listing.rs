//! The list of payments: filters, order and pages.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cashapp_afterpay_api::types::{ListPaymentsQuery, Payment, PaymentOrderBy, PaymentPage, Timestamp};
use serde_json::{Value, json};

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
        .filter(|order| query.statuses.as_ref().is_none_or(|all| all.contains(&order.status())))
        .collect();
    // Stable, so that what is equal stays in the order of its making.
    found.sort_by(|a, b| sort(a).cmp(&sort(b)));
    if query.ascending != Some(true) {
        found.reverse();
    }
    let total = found.len();
    let offset = match call.query.get("cursor").and_then(Value::as_str) {
        None => query.offset.unwrap_or(0) as usize,
        Some(cursor) => after(cursor, total)?,
    };
    let limit = query.limit.unwrap_or(LIMIT.0).min(LIMIT.1);
    let results: Vec<Payment> = found.into_iter().skip(offset).take(limit as usize).map(Order::view).collect();
    if query.include_next_link == Some(true) {
        let next = offset + results.len();
        let cursor = if next < total { URL_SAFE_NO_PAD.encode(next.to_string()) } else { String::new() };
        let link = link(call, &cursor);
        let page = json!({ "limit": limit, "totalResults": total, "nextPageUrl": link, "results": results });
        return Ok(Answer::ok(&page));
    }
    let mut page = PaymentPage::new(results);
    page.total_results = i64::try_from(total).ok();
    (page.offset, page.limit) = (i64::try_from(offset).ok(), Some(limit.into()));
    Ok(Answer::ok(&page))
}

/// The address of the next page: the same query, with a cursor in place of the offset. The cursor is empty at the end.
fn link(call: &Call, cursor: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in call.query.iter().filter(|(name, _)| !matches!(name.as_str(), "cursor" | "offset")) {
        for value in value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice) {
            query.append_pair(name, &value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
    }
    format!("{}/v2/payments?{}", call.base, query.append_pair("cursor", cursor).finish())
}

/// How many payments a cursor skips. The empty one is that of the last page's link, after which there is nothing.
fn after(cursor: &str, total: usize) -> Result<usize, Refusal> {
    if cursor.is_empty() {
        return Ok(total);
    }
    let text = URL_SAFE_NO_PAD.decode(cursor).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    text.and_then(|text| text.parse().ok())
        .ok_or_else(|| Refusal::afterpay(422, "error", "take it from `nextPageUrl` as it is").field("cursor"))
}

/// A badly formed time is documented as 500.
fn time(name: &str, text: Option<&str>) -> Result<Option<Time>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    let time = Timestamp::Text(text.to_owned()).to_utc().ok_or_else(|| {
        let message = "give a time in ISO 8601 form, such as 2024-07-08T22:42:46Z";
        Refusal::afterpay(500, "error", message).field(name)
    })?;
    Ok(Some(time))
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
