//! A list as a stream of its entries.

use std::fmt;
use std::iter::Peekable;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use cashapp_core::OddElement;
use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::Pages;
use crate::error::Error;

/// A list as a stream of its entries; made by [`List::items`](super::List::items).
///
/// An entry that cannot be read comes as an error that [has it as it came](Error::raw_element), and the stream goes on
/// behind it when it is polled again. An error of a page ends the stream. `while let Some(item) = items.try_next().await?`
/// ends at the first error of either kind; to pass over what cannot be read, look at each result:
///
/// ```
/// # async fn go_on(client: cashapp::Client) -> Result<(), cashapp::Error> {
/// use futures_util::StreamExt;
///
/// let mut payments = client.payments().list().items();
/// while let Some(payment) = payments.next().await {
///     match payment {
///         Ok(payment) => println!("{}", payment.id),
///         Err(error) => match error.raw_element() {
///             Some(raw) => println!("cannot be read: {raw}"),
///             None => return Err(error),
///         },
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<T> {
    pages: Pages<T>,
    page: vec::IntoIter<T>,
    odd: Peekable<vec::IntoIter<OddElement>>,
    /// How many entries of the page were given away.
    given: usize,
}

impl<T> Items<T> {
    pub(super) fn new(pages: Pages<T>) -> Self {
        Self { pages, page: Vec::new().into_iter(), odd: Vec::new().into_iter().peekable(), given: 0 }
    }
}

impl<T: Send + 'static> Items<T> {
    /// The next entry of the page that is here, read or odd, in their order.
    fn next_at_hand(&mut self) -> Option<Result<T, Error>> {
        let given = self.given;
        let odd = self.odd.next_if(|odd| odd.index() == given);
        let item = match odd {
            Some(odd) => Some(Err(Error::odd_element(odd).of(self.pages.operation()))),
            None => self.page.next().map(Ok),
        };
        self.given += usize::from(item.is_some());
        item
    }
}

impl<T> Unpin for Items<T> {}

impl<T: Send + 'static> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.next_at_hand() {
                return Poll::Ready(Some(item));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => {
                    self.page = page.items.into_iter();
                    self.odd = page.odd.into_iter().peekable();
                    self.given = 0;
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.page.len() + self.odd.len(), None)
    }
}

impl<T: Send + 'static> FusedStream for Items<T> {
    fn is_terminated(&self) -> bool {
        self.page.len() == 0 && self.odd.len() == 0 && self.pages.is_terminated()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("at_hand", &self.page.len()).field("pages", &self.pages).finish_non_exhaustive()
    }
}
