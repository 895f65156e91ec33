//! A list as a stream of pages.

use std::collections::HashSet;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use cashapp_core::Operation;
use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::fetching::{Fetch, Fetching};
use super::{Cursor, Page};
use crate::error::Error;

/// How many empty pages in a row end a list that goes on. Our decision: the vendor documents no empty pages, and filters may
/// make some.
const MAX_EMPTY: u32 = 100;

/// A list as a stream of pages; made by [`List::pages`](super::List::pages).
///
/// An empty page is not the end. After 100 empty pages in a row, with one more to come, the stream ends with an error that
/// [keeps the cursor](Error::next_cursor) to go on from.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<T> {
    operation: &'static Operation,
    fetch: Box<dyn Fn(Option<Cursor>) -> Fetch<T> + Send + Sync>,
    ahead: bool,
    state: State<T>,
    /// Of each cursor that was seen only its hash, so that a long list needs little.
    seen: HashSet<u64>,
    hasher: RandomState,
    /// How many pages in a row were empty.
    empty: u32,
}

enum State<T> {
    Beginning(Option<Cursor>),
    Fetching(Fetching<T>),
    /// The page before was given away, and the caller did not want the next one fetched ahead.
    Resting(Cursor),
    /// The page before leads nowhere: its cursor has been there already, or there is nothing but empty pages.
    Failing(Error),
    Ended,
}

impl<T: Send + 'static> Pages<T> {
    pub(super) fn new(
        operation: &'static Operation,
        fetch: Box<dyn Fn(Option<Cursor>) -> Fetch<T> + Send + Sync>,
        after: Option<Cursor>,
        ahead: bool,
    ) -> Self {
        let hasher = RandomState::new();
        let seen = after.iter().map(|cursor| hasher.hash_one(cursor)).collect();
        Self { operation, fetch, ahead, state: State::Beginning(after), seen, hasher, empty: 0 }
    }

    pub(super) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// What comes after a page that goes on here.
    fn go_on(&mut self, page: &Page<T>) -> State<T> {
        let Some(next) = &page.next else {
            return if page.is_cut_off { State::Failing(Error::unreadable_cursor()) } else { State::Ended };
        };
        if !self.seen.insert(self.hasher.hash_one(next)) {
            return State::Failing(Error::repeated_cursor());
        }
        self.empty = if page.received() == 0 { self.empty + 1 } else { 0 };
        if self.empty >= MAX_EMPTY {
            return State::Failing(Error::empty_pages(next.clone()));
        }
        if self.ahead {
            State::Fetching(Fetching::ahead((self.fetch)(Some(next.clone()))))
        } else {
            State::Resting(next.clone())
        }
    }
}

impl<T> Unpin for Pages<T> {}

impl<T: Send + 'static> Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            let at = match &mut this.state {
                State::Ended => return Poll::Ready(None),
                State::Failing(_) => {
                    let State::Failing(error) = std::mem::replace(&mut this.state, State::Ended) else { continue };
                    return Poll::Ready(Some(Err(error.of(this.operation))));
                }
                State::Fetching(fetching) => {
                    let result = ready!(fetching.poll(context));
                    this.state = match &result {
                        Ok(page) => this.go_on(page),
                        Err(_) => State::Ended,
                    };
                    return Poll::Ready(Some(result.map_err(|error| error.of(this.operation))));
                }
                State::Beginning(at) => at.take(),
                State::Resting(at) => Some(at.clone()),
            };
            this.state = State::Fetching(Fetching::Awaited((this.fetch)(at)));
        }
    }
}

impl<T: Send + 'static> FusedStream for Pages<T> {
    fn is_terminated(&self) -> bool {
        matches!(self.state, State::Ended)
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("ended", &matches!(self.state, State::Ended)).finish_non_exhaustive()
    }
}
