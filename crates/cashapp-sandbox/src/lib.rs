//! Cash App Pay on your own machine.
//!
//! All operations of the vendor's APIs, answered from state: signatures are verified, requests validated, keys of
//! idempotency kept, customers approve or decline, payments are captured, refunded and disputed, webhooks are delivered.
//! The clock can be moved and faults can be injected, so that what takes a week or a broken network elsewhere is a line
//! of a test here. It is as strict as what the vendor documents, and where that is silent, stricter.
//!
//! ```
//! use cashapp_pay_api::types::{CreateBrandRequest, IdempotencyKey, NewBrand};
//! use cashapp_pay_api::{Client, Region, Transport};
//! use cashapp_sandbox::Sandbox;
//!
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # runtime.block_on(async {
//! let sandbox = Sandbox::start().await?;
//! let transport = Transport::builder(sandbox.url()).credentials(sandbox.credentials()).region(Region::PDX).build()?;
//! let client = Client::new(transport);
//! let brand = NewBrand::new("Acme Tea", "acme-tea");
//! let answer = client.create_brand(&CreateBrandRequest::new(IdempotencyKey::new("first-brand"), brand)).await?;
//! println!("{}", answer.brand.id);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod afterpay;
mod answer;
mod at_work;
mod audit;
mod authenticate;
mod builder;
mod call;
mod clock;
mod contract;
mod control;
mod cors;
mod cursor;
mod database;
mod engine;
mod faults;
mod form;
mod handler;
mod idempotency;
mod ids;
mod json;
mod modes;
mod pages;
mod pay;
mod rate_limit;
mod refusal;
mod regions;
mod routes;
mod sandbox;
mod seed;
mod server;
#[cfg_attr(not(feature = "database"), allow(dead_code, reason = "only a database asks what has changed"))]
mod table;
mod timers;
mod tolerance;
mod webhooks;
mod world;

pub use audit::CallRecord;
pub use builder::SandboxBuilder;
pub use control::ControlError;
pub use faults::{Fault, FaultKind};
pub use sandbox::{Sandbox, StartError};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
