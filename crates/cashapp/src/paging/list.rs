//! A list that has not been read yet.

use std::fmt;
use std::time::Duration;

use cashapp_core::{Operation, Region, Transport};

use super::{Cursor, Items, Page, Pages};
use crate::error::Error;

/// A list as a value: set filters and options, then choose [`items`](Self::items) or [`pages`](Self::pages).
///
/// It cannot be awaited itself, because whether one page is enough is for the caller to say.
///
/// ```compile_fail
/// # async fn wrong(client: cashapp::Client) {
/// client.payments().list().await; // items or pages?
/// # }
/// ```
#[must_use = "a list does nothing until its items or pages are polled"]
#[derive(Clone)]
pub struct List<Q> {
    pub(crate) query: Q,
    transport: Transport,
    limit: Option<u32>,
    after: Option<Cursor>,
    ahead: bool,
    no_time: bool,
}

/// What is listed: an operation's query, with which each page is fetched. Sealed, because nobody else can name it.
#[allow(unreachable_pub, reason = "the type of a public method's items must be public itself")]
pub trait Listing: Clone + Send + Sync + 'static {
    /// One entry.
    type Item: Send + 'static;

    /// The operation that gives a page.
    const OPERATION: &'static Operation;

    /// Fetches the page at a cursor, without one the first.
    fn fetch(
        self,
        transport: Transport,
        at: Option<Cursor>,
        limit: Option<u32>,
    ) -> impl Future<Output = Result<Page<Self::Item>, Error>> + Send;
}

impl<Q: Listing> List<Q> {
    pub(crate) fn new(query: Q, transport: &Transport) -> Self {
        Self { query, transport: transport.clone(), limit: None, after: None, ahead: true, no_time: false }
    }

    /// How many entries a page has at most, 1 to 100. It changes how often the API is called, not what comes.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Begins after a page that was read before: with its [`next`](Page::next), and the same filters.
    pub fn after(mut self, cursor: impl Into<Cursor>) -> Self {
        self.after = Some(cursor.into());
        self
    }

    /// Whether the next page is fetched while the caller works on this one; it is, if not set. Switched off, a page is
    /// fetched when it is asked for.
    pub fn read_ahead(mut self, ahead: bool) -> Self {
        self.ahead = ahead;
        self
    }

    /// Sets how long one attempt to fetch a page may take. With a timeout of zero nothing is sent.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.no_time = timeout.is_zero();
        self.transport = self.transport.with_attempt_timeout(timeout);
        self
    }

    /// How long fetching a page may take with all of its attempts and waits.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.transport = self.transport.with_deadline(deadline);
        self
    }

    /// Every entry, one after the other, across all pages.
    #[doc(alias("auto_paginate", "all"))]
    pub fn items(self) -> Items<Q::Item> {
        Items::new(self.pages())
    }

    /// Page by page, each with the cursor of the next.
    pub fn pages(self) -> Pages<Q::Item> {
        let Self { query, mut transport, limit, after, ahead, no_time } = self;
        if no_time {
            transport = transport.with_deadline(Duration::ZERO);
        }
        let fetch = move |at| -> super::fetching::Fetch<Q::Item> {
            let page = query.clone().fetch(transport.clone(), at, limit);
            if no_time { Box::pin(async { page.await.map_err(Error::of_no_time) }) } else { Box::pin(page) }
        };
        Pages::new(Q::OPERATION, Box::new(fetch), after, ahead)
    }
}

/// What comes from Cash App Pay is listed in a region.
#[allow(unreachable_pub, reason = "as above")]
pub trait RegionalListing: Listing {}

impl<Q: RegionalListing> List<Q> {
    /// Lists from another region.
    pub fn region(mut self, region: Region) -> Self {
        self.transport = self.transport.with_region(region);
        self
    }
}

impl<Q: fmt::Debug> fmt::Debug for List<Q> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List")
            .field("query", &self.query)
            .field("limit", &self.limit)
            .field("after", &self.after)
            .field("read_ahead", &self.ahead)
            .finish_non_exhaustive()
    }
}
