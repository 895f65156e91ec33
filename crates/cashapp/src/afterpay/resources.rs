//! One resource of this API in each file.

mod cash_app_pay_grants;
mod charged;
mod checkouts;
mod configuration;
mod disputes;
mod grants;
mod orders;
mod payments;
mod status;

pub use cash_app_pay_grants::CashAppPayGrants;
pub use checkouts::Checkouts;
pub use configuration::Configuration;
pub use disputes::{Disputes, ListDisputes};
pub use grants::Grants;
pub use orders::Orders;
pub use payments::{ListPayments, Payments};
pub use status::Status;
