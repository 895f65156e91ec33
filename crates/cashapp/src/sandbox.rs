//! Cash App Pay on your own machine, for tests.
//!
//! [`start`] gives a sandbox of your own, at a port of the system's choice, and [`Sandbox::client`] a client that talks to
//! it: by HTTP, signed, as to the vendor. What a customer, time or bad luck would do is a method of the [`Sandbox`]. It has
//! a thread of its own and ends when it is dropped. As a dev-dependency with the feature `sandbox` nothing of it is in what
//! you ship:
//!
//! ```toml
//! [dev-dependencies]
//! cashapp = { path = "../cashapp/crates/cashapp", features = ["sandbox"] }
//! ```
//!
//! # How to test your integration
//!
//! | What | How |
//! |---|---|
//! | a customer decides | [`approve_request`](cashapp_sandbox::Sandbox::approve_request), [`decline_request`](cashapp_sandbox::Sandbox::decline_request) |
//! | a grant without asking anybody | the id `GRG_sandbox:active`, or [`make_grant`](cashapp_sandbox::Sandbox::make_grant) |
//! | a decline | an amount of 7770 to 7773, or 7776 |
//! | a lost answer | [`inject`](cashapp_sandbox::Sandbox::inject) with [`FaultKind::DropAfterCommitting`] |
//! | a dispute | [`open_dispute`](cashapp_sandbox::Sandbox::open_dispute), [`decide_dispute`](cashapp_sandbox::Sandbox::decide_dispute) |
//! | time passes | [`advance`](cashapp_sandbox::Sandbox::advance); a client that goes by [`Sandbox::clock`] |
//! | what was sent | [`calls`](cashapp_sandbox::Sandbox::calls), [`payments`](cashapp_sandbox::Sandbox::payments) and their like |
//!
//! ## The answer is lost, and nobody is charged twice
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use cashapp::sandbox::{self, Fault, FaultKind};
//! use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};
//!
//! let sandbox = sandbox::start().await?;
//! let client = sandbox.client();
//!
//! sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("create_payment").times(1))?;
//! let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
//! let order = NewPayment::new(2500, Currency::Usd, &merchant, &grant);
//! let paid = client.payments().create(order).idempotency_key("order-42").response().await?;
//!
//! assert_eq!(paid.attempts(), 2);
//! assert_eq!(sandbox.payments().len(), 1);
//!
//! // A decline is an amount.
//! let declined = client.payments().create(NewPayment::new(7771, Currency::Usd, &merchant, &grant)).await.unwrap_err();
//! assert!(declined.is_declined());
//! # Ok(())
//! # }
//! ```
//!
//! ## The customer approves, and disputes the payment later
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # use cashapp::types::{Action, Channel, Currency, DisputeReason, MerchantId, NewPayment, NewRequest};
//! let sandbox = cashapp::sandbox::start().await?;
//! let client = sandbox.client();
//!
//! let action = Action::one_time_payment(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"));
//! let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await?;
//! sandbox.approve_request(&request.id)?;
//! let approved = client.requests().wait(&request.id).await?;
//!
//! let grant = &approved.grants.unwrap_or_default()[0].id;
//! let order = NewPayment::new(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), grant);
//! let payment = client.payments().create(order).await?;
//! let dispute = sandbox.open_dispute(&payment.id, DisputeReason::Fr10, None)?;
//! assert_eq!(dispute.payment_id, Some(payment.id));
//! # Ok(())
//! # }
//! ```
//!
//! ## Time passes in no time
//!
//! A client that goes by the sandbox's clock moves it on whenever it waits: between two attempts, or for a customer. So a
//! test of it takes no time, and what falls into the meantime happens.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # use cashapp::types::{Action, Channel, MerchantId, NewRequest};
//! use std::time::Duration;
//!
//! let sandbox = cashapp::sandbox::start().await?;
//! let client = sandbox.client_builder().clock(sandbox.clock()).build()?;
//!
//! let action = Action::one_time_payment_of_any_amount(MerchantId::new("MMI_sandbox:merchant"));
//! let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await?;
//! // Nobody decides, so the request lapses after an hour. A look a minute is enough: each is a call.
//! let error = client.requests().wait(&request.id).poll_every(Duration::from_secs(60)).await.unwrap_err();
//! assert!(error.is_request_declined());
//! # Ok(())
//! # }
//! ```

mod builder;
mod clock;
mod started;

pub use builder::SandboxBuilder;
pub use cashapp_sandbox::{CallRecord, ControlError, Fault, FaultKind, StartError};
pub use clock::SandboxClock;
pub use started::Sandbox;

/// Starts a sandbox at a port of the system's choice on the loopback interface, in memory.
///
/// # Errors
/// If the system has no port or no thread left.
pub async fn start() -> Result<Sandbox, StartError> {
    builder().start().await
}

/// Begins a sandbox that is to be like nobody else's: its clock stands still, it has seeded grants, it keeps its keys.
///
/// # Examples
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use cashapp::sandbox;
///
/// let sandbox = sandbox::builder().require_signatures().seeded_grants(250).start().await?;
/// let client = sandbox.client();
/// assert_eq!(sandbox.grants().len(), 250);
/// # let _ = client;
/// # Ok(())
/// # }
/// ```
pub fn builder() -> SandboxBuilder {
    SandboxBuilder::new()
}
