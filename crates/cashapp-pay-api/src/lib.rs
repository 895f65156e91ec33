//! Client and types of the Cash App Pay APIs: Network, Customer Request and Management.
//!
//! Nearly all of it is made from the contracts in `specs/pay`. This is the raw layer: one method for each operation, with
//! its body and query as values, and nothing decided for the caller.
//!
//! | What | Where |
//! |---|---|
//! | calling an operation | [`Client`] |
//! | what is sent and received | [`types`] |
//! | what is known about each operation before it is called | [`operations`] |
//!
//! What is sent is checked before it leaves; what is received is read leniently. An enum value, a kind of object or a
//! field that this version does not know, an optional field that cannot be read and an entry of a page that cannot be read
//! are no errors: they can be looked at ([`Extras`], [`Elements::odd`]), and come back unchanged when the value is written
//! again. Times are read with a zone or without (as UTC), as dates, seconds and milliseconds, and written in one form.
//!
//! ```no_run
//! use cashapp_pay_api::types::{CreatePaymentRequest, Currency, GrantId, IdempotencyKey, MerchantId, NewPayment};
//! use cashapp_pay_api::{Client, Credentials, Region, Transport};
//!
//! # async fn pay() -> Result<(), Box<dyn std::error::Error>> {
//! let transport = Transport::builder("https://sandbox.api.cash.app")
//!     .credentials(Credentials::from_env()?)
//!     .region(Region::PDX)
//!     .build()?;
//! let client = Client::new(transport);
//! let payment = NewPayment::new(2500, Currency::Usd, MerchantId::new("MMI_1"), GrantId::new("GRG_1"))
//!     .reference_id("order-42")
//!     .metadata([("till", "3")]);
//! let answer = client.create_payment(&CreatePaymentRequest::new(IdempotencyKey::new("order-42-try-1"), payment)).await?;
//! println!("{} {}", answer.payment.id, answer.payment.status);
//! # Ok(())
//! # }
//! ```

mod action;
mod api_key;
mod customer_request;
mod event;
mod evidence_content_type;
mod evidence_file;
#[rustfmt::skip]
#[allow(missing_docs, clippy::all, clippy::pedantic, reason = "generated")]
mod generated;
#[rustfmt::skip]
#[allow(clippy::pedantic, reason = "generated")]
pub mod operations;
mod refusal;

pub use action::OnFileScope;
/// The runtime: all that the types and errors here are made of.
pub use cashapp_core as runtime;
pub use cashapp_core::{
    Credentials, Elements, Error, Extras, FileSource, Hidden, InvalidField, OddElement, Outcome, Patch, Prepared,
    RawResponse, Region, ResponseValue, Secret, StoredCall, StoredCallError, StringMap, Transport, TransportError,
    from_slice, from_value,
};
pub use generated::{Client, types};
