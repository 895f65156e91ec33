//! Webhook events: what happened, and whether it was delivered.

use cashapp_pay_api::types::{self, ErrorCode, ListWebhookEventsQuery, WebhookEvent, WebhookEventPage};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

impl Record for types::WebhookEvent {
    const KIND: &'static str = "webhook_event";

    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("list_webhook_events", list)];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListWebhookEventsQuery = call.query()?;
    if query.webhook_endpoint_id.as_ref().is_some_and(|id| world.webhook_endpoints.get(id.as_str()).is_none()) {
        let detail = "there is no such webhook endpoint; events of one that was deleted are listed without this filter";
        return Err(Refusal::pay(ErrorCode::WebhookEndpointNotFound, detail).field("webhook_endpoint_id"));
    }
    let now = world.now();
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 100)?;
    let found = paging.table(&world.webhook_events, |event| {
        let wanted = event.expires_at.is_none_or(|expires_at| expires_at > now)
            && is_or_any(event.webhook_endpoint_id.as_ref(), query.webhook_endpoint_id.as_ref())
            && is_or_any(event.status.as_ref(), query.status.as_ref())
            && is_or_any(event.event_type.as_ref(), query.event_type.as_ref());
        wanted.then(|| WebhookEvent::clone(event))
    });
    let mut page = WebhookEventPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

/// Whether a filter lets this pass.
fn is_or_any<T: PartialEq>(is: Option<&T>, wanted: Option<&T>) -> bool {
    wanted.is_none() || is == wanted
}
