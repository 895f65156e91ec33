//! Cash App Pay for Rust services: signing, retries, idempotency, paging and webhooks are taken care of.
//!
//! It is not an official product: it is neither made nor endorsed by Block, Inc., Cash App or Afterpay.
//!
//! The page tells the story from installing to going live; the examples run as tests, against the sandbox.
//!
#![doc = include_str!("../docs/first_call.md")]
#![doc = include_str!("../docs/paying.md")]
#![doc = include_str!("../docs/lists.md")]
#![doc = include_str!("../docs/waiting.md")]
#![cfg_attr(feature = "webhooks", doc = include_str!("../docs/webhooks.md"))]
#![cfg_attr(feature = "afterpay", doc = include_str!("../docs/afterpay.md"))]
#![doc = include_str!("../docs/testing.md")]
#![doc = include_str!("../docs/going_live.md")]
#![doc = include_str!("../docs/features.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "afterpay")]
pub mod afterpay;
mod call;
pub mod chains;
mod client;
mod environment;
mod error;
mod evidence;
pub mod paging;
pub mod resources;
mod response;
#[cfg(feature = "sandbox")]
pub mod sandbox;
mod stored;
pub mod waiting;
#[cfg(feature = "webhooks")]
pub mod webhooks;

pub use call::{Call, KeyText, Keyed, Plain, Sending, WithSteps};
pub use cashapp_core::clock;
pub use cashapp_core::reqwest;
pub use cashapp_core::retry;
pub use cashapp_core::{
    ApiKeyId, ApiSecret, ClientId, ClientSecret, Credentials, CredentialsError, CredentialsProvider, Elements, Extras,
    FileError, Hidden, InvalidCredential, InvalidField, Limiter, LocalLimiter, MissingVariables, NoLimiter, OddElement,
    Operation, Outcome, Patch, ProvidedCredentials, Region, RetryClass, Rule, Secret, StoredCall, StoredCallError,
    StringMap, SwappableCredentials, Timestamp, Verdict,
};
pub use cashapp_pay_api::OnFileScope;
pub use client::{BuildError, Client, ClientBuilder};
pub use environment::Environment;
pub use error::{Declined, Error, MadeError};
pub use evidence::EvidenceFile;
pub use paging::{Cursor, Items, List, Page, Pages};
pub use response::Response;
pub use stored::Stored;

/// Everything that is sent to Cash App Pay, and everything that comes back.
pub mod types {
    pub use cashapp_pay_api::types::*;
    #[doc(inline)]
    pub use cashapp_pay_api::types::{CustomerRequestUpdate as RequestUpdate, NewCustomerRequest as NewRequest};
}

/// The program of the README, which runs as it is printed.
#[cfg(all(doctest, feature = "sandbox"))]
#[doc = include_str!("../../../README.md")]
mod readme {}
