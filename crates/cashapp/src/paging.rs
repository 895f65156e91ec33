//! Lists, page by page or item by item.
//!
//! Every list of both APIs is read by the same engine. A [`List`] does nothing until it is asked for its
//! [`items`](List::items), one after the other, or its [`pages`](List::pages), each with the cursor of the next, which can
//! be stored to go on later. While the caller works on one page, the next one is on its way already; no more than that
//! one is held.
//!
//! | Rule | Why |
//! |---|---|
//! | an empty page is not the end | the end is a page without a cursor, or with an empty one |
//! | filters and limit go with every page | a cursor belongs to its query |
//! | a cursor that comes twice is an error | the list would go round for ever |
//! | an entry that cannot be read costs no other | the list goes on behind its error, and a [`Page`] has it as it came |
//! | after any other error there is nothing more | go on [`after`](List::after) the last page that came |

mod cursor;
mod fetching;
mod items;
mod list;
#[cfg(feature = "afterpay")]
pub(crate) mod offset;
mod page;
mod pages;

pub use cursor::Cursor;
pub use items::Items;
pub use list::List;
pub(crate) use list::{Listing, RegionalListing};
pub use page::Page;
pub use pages::Pages;
