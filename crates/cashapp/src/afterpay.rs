//! The Afterpay Global API, and Cash App Pay through it.
//!
//! Another host with credentials of its own: a merchant id and a secret key. There are no regions. Errors, retries,
//! paging and everything else are as with the other [`Client`](crate::Client).
//!
//! # A customer who is there
//!
//! A [checkout](Checkouts) describes one order. The customer approves it at its address, and comes back to yours. Then
//! its token is charged: [captured in full](Payments::capture_full) for goods that are delivered at once, or
//! [authorized](Payments::authorize) now and [captured](Payments::capture) when they are sent.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use cashapp::afterpay::types::{
//!     CaptureFullPaymentRequest, CheckoutMerchant, Consumer, CreateCheckoutRequest, CreateRefundRequest, Currency, Money,
//! };
//! use cashapp::afterpay::{Client, UserAgent};
//! use cashapp::sandbox;
//!
//! let sandbox = sandbox::start().await?; // or Environment::Sandbox, or Environment::Production
//! let afterpay = Client::builder(sandbox.url())
//!     .credentials(sandbox.merchant_credentials())
//!     .user_agent(UserAgent::new("acme-checkout", "1.4").platform("axum", "0.8").website("https://acme.example"))
//!     .build()?;
//!
//! let total = Money::from_minor_units(2500, Currency::Usd);
//! let order = CreateCheckoutRequest::new(total, Consumer::new("anna@example.com"))
//!     .merchant(CheckoutMerchant::new("https://acme.example/done", "https://acme.example/back"))
//!     .merchant_reference("order-42")
//!     .is_cash_app_pay(true);
//! let checkout = afterpay.checkouts().create(order).await?;
//! // Send the customer to checkout.redirect_checkout_url. Here the sandbox's approves at once.
//! sandbox.approve_checkout(&checkout.token)?;
//!
//! // What comes back is paid: a decline is an error, however Afterpay answers it.
//! let payment = afterpay.payments().capture_full(CaptureFullPaymentRequest::new(&checkout.token)).await?;
//! # assert_eq!(payment.status, cashapp::afterpay::types::PaymentStatus::Approved);
//!
//! // Within 120 days, in one or several parts.
//! let part = CreateRefundRequest::new("order-42-refund-1").amount(Money::from_minor_units(500, Currency::Usd));
//! let refund = afterpay.payments().refund(&payment.id, part).await?;
//! assert_eq!(refund.amount.and_then(|amount| amount.minor_units()), Some(500));
//! # Ok(())
//! # }
//! ```
//!
//! # A customer who is not there
//!
//! Once a Cash App Pay grant is on file, the token of a checkout is charged without the customer: by the grant's id in
//! [`AuthorizePaymentRequest::grant_id`](types::AuthorizePaymentRequest::grant_id) or the same of a full capture. The
//! grant must have been requested, with the other client, for a brand of the
//! [configuration's mappings](Configuration::mappings). It is one and the same grant at both APIs; a
//! [`types::GrantId`](crate::types::GrantId) becomes what this API takes by [`AsGrantId::to_cash_app_grant_id`].
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = cashapp::sandbox::start().await?;
//! # let (client, afterpay) = (sandbox.client(), sandbox.afterpay());
//! use cashapp::afterpay::{AsBrandId, AsGrantId};
//! use cashapp::afterpay::types::{
//!     CaptureFullPaymentRequest, CashAppPayGrantStatus, CheckoutMerchant, Consumer, CreateCheckoutRequest, Currency, Money,
//! };
//! use cashapp::types::{Action, Channel, NewRequest};
//!
//! // Once, while the customer is there, at Cash App Pay: ask to charge for this brand from now on.
//! let mappings = afterpay.configuration().mappings().await?;
//! let brand = &mappings.first().ok_or("no brand belongs to the account")?.external_brand_id;
//! let action = Action::on_file_payment(brand.to_brand_id());
//! let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await?;
//! sandbox.approve_request(&request.id)?; // in place of the customer
//! let approved = client.requests().wait(&request.id).await?;
//! // Keep its id, and that of its customer.
//! let grant = approved.grant().ok_or("no grant")?;
//!
//! // Whenever you charge, at Afterpay: does the grant still hold? Then the token of a checkout, with the grant.
//! let customer_id = grant.customer_id.as_ref().ok_or("a grant has a customer")?;
//! let seen = afterpay.cash_app_pay_grants().retrieve(customer_id, &grant.id).await?;
//! assert_eq!(seen.details.status, CashAppPayGrantStatus::Active);
//!
//! let total = Money::from_minor_units(2500, Currency::Usd);
//! let order = CreateCheckoutRequest::new(total, Consumer::new("anna@example.com"))
//!     .merchant(CheckoutMerchant::new("https://acme.example/done", "https://acme.example/back"))
//!     .is_cash_app_pay(true);
//! let checkout = afterpay.checkouts().create(order).await?;
//! let charge = CaptureFullPaymentRequest::new(&checkout.token).grant_id(grant.id.to_cash_app_grant_id());
//! let payment = afterpay.payments().capture_full(charge).await?;
//! # assert_eq!(payment.status, cashapp::afterpay::types::PaymentStatus::Approved);
//! # Ok(())
//! # }
//! ```
//!
//! Afterpay has [grants](Grants) of its own as well, with which [orders](Orders) are placed. Their ids are others.
//!
//! # When the money is refused
//!
//! [`Error::is_declined`](crate::Error::is_declined) says so, and it is final. Afterpay answers a declined authorization
//! with 402, a declined capture in full with 201, both with a payment that is `DECLINED`; it declines refunds with an error
//! body, whose code is [`afterpay_code`](crate::Error::afterpay_code). Calls that take money return an error in each case,
//! with the payment where one came:
//! [`declined_afterpay_payment`](crate::Error::declined_afterpay_payment). Payments that are retrieved or listed are
//! returned as they are.
//!
//! A checkout that the customer did not confirm is no decline: it is refused with 412 `invalid_order_transaction_status`,
//! and the verdict is `Repair`. Send the customer to the checkout again; no operator is needed.
//!
//! # When an answer is lost
//!
//! | Call | Repeated safely by | Otherwise |
//! |---|---|---|
//! | [`capture_full`](Payments::capture_full) | its token, which is never charged twice | [look the token up](Payments::retrieve_by_token) |
//! | [`authorize`](Payments::authorize), [`capture`](Payments::capture), [`void`](Payments::void), [`Orders::create`] | its `requestId`, for up to 24 hours | the same |
//! | [`refund`](Payments::refund) | `requestId` and `merchantReference` together, for longer | look through the payment's refunds |
//! | [`reverse`](Payments::reverse), and all others that change something | nothing: they are not repeated by themselves | look before you ask again |
//!
//! Afterpay documents that it keeps the response to a `requestId` for up to 24 hours, to that of a refund for longer. A job
//! that retries calls stops well before, and looks for what the first call may have made.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = cashapp::sandbox::start().await?;
//! # let afterpay = sandbox.afterpay();
//! # use cashapp::afterpay::types::{CheckoutMerchant, Consumer, CreateCheckoutRequest, Currency, Money};
//! # let order = CreateCheckoutRequest::new(Money::from_minor_units(7771, Currency::Usd), Consumer::new("a@example.com"))
//! #     .merchant(CheckoutMerchant::new("https://acme.example/done", "https://acme.example/back")).is_cash_app_pay(true);
//! # let checkout = afterpay.checkouts().create(order).await?;
//! # sandbox.approve_checkout(&checkout.token)?;
//! use cashapp::Verdict;
//! use cashapp::afterpay::types::AuthorizePaymentRequest;
//!
//! let call = afterpay.payments().authorize(AuthorizePaymentRequest::new(&checkout.token)).request_id("order-42");
//! match call.await {
//!     Ok(held) => println!("{} is {}", held.id, held.status),
//!     Err(error) => match error.verdict() {
//!         Verdict::Final => println!("not paid: {error}"), // a decline, here
//!         Verdict::Retry => println!("later, with {:?}: {error}", error.idempotency_key()),
//!         Verdict::Repair => println!("the customer has to confirm, or the operator to act: {error}"),
//!         Verdict::LookUp => println!("look for the payment of this token: {error}"),
//!     },
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A `requestId` is made for each call unless you give one, by [`request_id`](crate::Call::request_id) or in the request.
//! [`Error::idempotency_key`](crate::Error::idempotency_key) tells it afterwards.
//!
//! # How long things last
//!
//! | What | How long |
//! |---|---|
//! | a checkout | 60 minutes |
//! | an authorization that is not captured | 13 days |
//! | a reversal by token | 10 minutes from the order |
//! | refunds | 120 days from the purchase |
//! | a Cash App Pay grant on file | 10 years |
//! | one attempt of a call | 20 seconds; 70 where money moves (the vendor's advice, unless you set another time) |

mod builder;
mod call;
mod client;
mod ids;
mod resources;
mod user_agent;

pub use builder::ClientBuilder;
pub use call::{ByToken, Call, Plain, WithRequestId};
pub use cashapp_core::{MerchantAccount, SecretKey};
pub use client::Client;
pub use ids::{AsBrandId, AsCustomerId, AsGrantId};
pub use resources::{
    CashAppPayGrants, Checkouts, Configuration, Disputes, Grants, ListDisputes, ListPayments, Orders, Payments, Status,
};
pub use user_agent::UserAgent;
pub use uuid::Uuid;

/// Everything that is sent to Afterpay, and everything that comes back.
///
/// `Debug` of what is received shows what is in it, and in payments, orders and grants that is the customer's name, e-mail
/// and address: personal data, which does not belong in a log. Log their ids.
pub mod types {
    #[doc(inline)]
    pub use cashapp_afterpay_api::types::*;
}
