//! Several requests in one call.
//!
//! A [`RequestChain`] is made of steps, each of them one of the [`requests`] that can stand in a chain, with the
//! same types as a call by itself. A later step can refer to the answer to an earlier one, so that what takes three round
//! trips takes one.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = cashapp_sandbox::Sandbox::start().await?;
//! # let client = cashapp::Client::builder(sandbox.url())
//! #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
//! use cashapp::chains::{RequestChain, StepAnswer, requests};
//! use cashapp::types::{Currency, GrantId, MerchantId, NewPayment, NewRefund};
//!
//! let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
//! let mut chain = RequestChain::new();
//! let payment = chain.step(requests::create_payment(NewPayment::new(2500, Currency::Usd, &merchant, grant)));
//! let refund = chain.step(requests::create_refund(NewRefund::new(500, Currency::Usd, &merchant, payment.id())));
//!
//! let answers = client.request_chains().run(&chain).await?;
//! match answers.get(&refund) {
//!     StepAnswer::Executed(refund) => println!("{} is {}", refund.id, refund.status),
//!     StepAnswer::Failed(error) => println!("the refund failed: {error}"),
//!     StepAnswer::NotStarted => println!("the payment failed: {:?}", answers.get(&payment)),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! | Rule | What follows |
//! |---|---|
//! | steps run one after another, those of a [`Parallel`] group at once | a step can refer to what has ended before it begins |
//! | the first failure stops the rest | steps after it are [`NotStarted`](StepAnswer::NotStarted); what was done is not undone |
//! | a reference is `$<uid>:<key.path>` as a whole value | [`Step::id`] and [`Step::field`] write it; a text of that form that refers to nothing is refused before anything is sent |
//! | all steps are authorized as the call is | the key needs the scopes of all of them; customer requests and files cannot be steps |
//! | the call itself carries no key | once it was sent it is not repeated by itself |
//!
//! # When the answer to a chain is lost
//!
//! Nothing is known about any of its steps then. Each write that takes an idempotency key has one of its own, made with the
//! step or [given to it](SubRequest::idempotency_key), and running the same [`RequestChain`] again sends the same keys and
//! bytes: what was carried out is not carried out again, and its answer comes back. So keep the chain and run it again from
//! the same region, unless it has a step that is not safe to repeat, and within the 30 days for which keys are kept.
//!
//! The [verdict](crate::Error::verdict) on a lost chain is `LookUp` all the same, because the call as a whole has no key: go
//! by its [outcome](crate::Error::outcome) instead. A chain lives in memory alone. For a step that must not be lost in a
//! crash, store its key and what it is to do, and afterwards look for what it made: whether a chain that was put together
//! anew, with other uids in its references, counts as the same request is not documented.
//!
//! The first run may have come further than the second, so say that it is one: with
//! [`after_unknown`](crate::Call::after_unknown) a step that this run refused, or did not come to, is known not to have
//! been carried out only where that speaks for the first run too.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = cashapp_sandbox::Sandbox::start().await?;
//! # let client = cashapp::Client::builder(sandbox.url())
//! #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
//! # use cashapp::chains::{RequestChain, requests};
//! # use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};
//! # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
//! # let mut chain = RequestChain::new();
//! # let payment = chain.step(requests::create_payment(NewPayment::new(2500, Currency::Usd, merchant, grant)));
//! let answers = match client.request_chains().run(&chain).await {
//!     Err(error) if error.outcome() == cashapp::Outcome::Unknown => {
//!         client.request_chains().run(&chain).after_unknown().await?
//!     }
//!     result => result?,
//! };
//! # assert!(answers.get(&payment).is_executed());
//! # Ok(())
//! # }
//! ```

mod answers;
mod chain;
mod invalid_chain;
mod plan;
mod reference;
pub mod requests;
mod step;
mod sub_request;

pub(crate) use answers::Readable;
pub use answers::{Answers, StepAnswer};
pub use chain::{Parallel, RequestChain};
pub use invalid_chain::InvalidChain;
pub use reference::Reference;
pub use step::Step;
pub use sub_request::SubRequest;
