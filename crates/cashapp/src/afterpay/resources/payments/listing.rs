//! The list of payments.

mod link;

use cashapp_afterpay_api::types::{CheckoutToken, ListPaymentsQuery, OrderId, Payment, PaymentOrderBy, PaymentStatus};
use cashapp_afterpay_api::{Client, operations};
use cashapp_core::{Operation, Transport};
use chrono::{DateTime, SecondsFormat, Utc};

use link::Next;

use crate::error::Error;
use crate::paging::offset::{self, Counted};
use crate::paging::{Cursor, List, Listing, Page};

/// The payments to list.
#[derive(Clone, Debug)]
pub struct ListPayments {
    query: ListPaymentsQuery,
}

impl ListPayments {
    pub(super) fn new() -> Self {
        Self { query: ListPaymentsQuery::new() }
    }
}

impl Listing for ListPayments {
    type Item = Payment;

    const OPERATION: &'static Operation = &operations::LIST_PAYMENTS;

    async fn fetch(
        mut self,
        transport: Transport,
        at: Option<Cursor>,
        limit: Option<u32>,
    ) -> Result<Page<Payment>, Error> {
        self.query.limit = limit;
        let offset = match at.as_ref().and_then(link::cursor) {
            Some(cursor) => {
                (self.query.cursor, self.query.include_next_link) = (Some(cursor.to_owned()), Some(true));
                None
            }
            None => Some(offset::offset(at.as_ref())?),
        };
        self.query.offset = at.and(offset);
        let page = Client::new(transport).list_payments(&self.query).await.map_err(Error::from_api)?.into_inner();
        let total = page.total_results;
        let is_cut_off = page.extras().get("nextPageUrl").is_some();
        let by_link = |items, next| Page::new(items, next, total.and_then(|total| u64::try_from(total).ok()));
        match (link::next(page.next_page_url.as_deref().unwrap_or_default()), offset) {
            (Next::Page(next), _) => Ok(by_link(page.results, Some(next))),
            (Next::End, _) | (Next::Unknown, None) => Ok(Page { is_cut_off, ..by_link(page.results, None) }),
            // Without a link the list goes on by counting, if anything is known to count from.
            (Next::Unknown, Some(offset)) => {
                let limit = page.limit.or(limit.map(i64::from));
                Ok(Page::by_offset(page.results, Counted { offset, limit, total }))
            }
        }
    }
}

/// Filters narrow the list together; within one filter any of its values will do.
impl List<ListPayments> {
    /// Only those with these order ids.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<OrderId>>) -> Self {
        self.query.query.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// Only those of these checkouts or orders.
    pub fn tokens(mut self, tokens: impl IntoIterator<Item = impl Into<CheckoutToken>>) -> Self {
        self.query.query.tokens = Some(tokens.into_iter().map(Into::into).collect());
        self
    }

    /// Only those with one of these names of yours.
    pub fn merchant_references(mut self, references: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.query.query.merchant_references = Some(references.into_iter().map(Into::into).collect());
        self
    }

    /// Only those with one of these statuses.
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = impl Into<PaymentStatus>>) -> Self {
        self.query.query.statuses = Some(statuses.into_iter().map(Into::into).collect());
        self
    }

    /// Only those that were created at this time or later.
    pub fn created_from(mut self, time: DateTime<Utc>) -> Self {
        self.query.query.from_created_date = Some(written(time));
        self
    }

    /// Only those that were created at this time or before.
    pub fn created_until(mut self, time: DateTime<Utc>) -> Self {
        self.query.query.to_created_date = Some(written(time));
        self
    }

    /// Sorts by a field.
    pub fn order_by(mut self, field: PaymentOrderBy) -> Self {
        self.query.query.order_by = Some(field);
        self
    }

    /// Reads page after page by the vendor's own cursor in place of an offset, so that payments that are made meanwhile
    /// move no others between pages. Nothing but the cursor is taken of the link that the vendor sends, and credentials go
    /// to the client's base URL only. Where the response has no link, the list is counted.
    pub fn by_link(mut self) -> Self {
        self.query.query.include_next_link = Some(true);
        self
    }

    /// Whether the smallest or oldest comes first; the largest or newest, if not set.
    pub fn ascending(mut self, ascending: bool) -> Self {
        self.query.query.ascending = Some(ascending);
        self
    }
}

/// As the vendor writes times in its examples.
fn written(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}
