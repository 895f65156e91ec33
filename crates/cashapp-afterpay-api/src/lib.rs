//! Client and types of the Afterpay Global API, through which Cash App Pay is offered as well.
//!
//! Nearly all of it is made from the contracts in `specs/afterpay`. This is the raw layer: one method for each operation,
//! with its body and query as values, and nothing decided for the caller.
//!
//! | What | Where |
//! |---|---|
//! | calling an operation | [`Client`] |
//! | what is sent and received | [`types`] |
//! | what is known about each operation before it is called | [`operations`] |
//!
//! What is sent is checked before it leaves; what is received is read leniently. An enum value or a field that this version
//! does not know, an optional field that cannot be read and an entry of a page that cannot be read are no errors: they can
//! be looked at ([`Extras`], [`Elements::odd`]), and come back unchanged when the value is written again. Times are kept in
//! the form in which they came.
//!
//! ```no_run
//! use cashapp_afterpay_api::types::{CashAppCustomerId, CashAppGrantId, RetrieveCashAppPayGrantRequest};
//! use cashapp_afterpay_api::{Client, Credentials, Transport};
//!
//! # async fn look() -> Result<(), Box<dyn std::error::Error>> {
//! let transport = Transport::builder("https://global-api-sandbox.afterpay.com")
//!     .credentials(Credentials::basic_from_env()?)
//!     .build()?;
//! let client = Client::new(transport);
//! let asked = RetrieveCashAppPayGrantRequest::new(CashAppCustomerId::new("CST_1"), CashAppGrantId::new("GRG_1"));
//! let answer = client.retrieve_cash_app_pay_grant(&asked).await?;
//! println!("{}", answer.grant.id);
//! # Ok(())
//! # }
//! ```

#[rustfmt::skip]
#[allow(missing_docs, clippy::all, clippy::pedantic, reason = "generated")]
mod generated;
mod money;
#[rustfmt::skip]
#[allow(clippy::pedantic, reason = "generated")]
pub mod operations;
mod refusal;

/// The runtime: all that the types and errors here are made of.
pub use cashapp_core as runtime;
pub use cashapp_core::{
    Credentials, Elements, Error, Extras, InvalidField, OddElement, OneOrMany, Outcome, Prepared, RawResponse, Region,
    ResponseValue, StoredCall, StoredCallError, Timestamp, Transport, TransportError, from_slice, from_value,
};
pub use generated::{Client, types};
