//! Webhooks: what is accepted, what it says, and how the rest is answered.
#![cfg(feature = "webhooks")]

#[cfg(feature = "axum")]
mod addresses;
#[cfg(feature = "afterpay")]
mod afterpay;
#[cfg(feature = "axum")]
mod deliveries;
#[cfg(feature = "axum")]
mod extractor;
#[cfg(feature = "axum")]
mod foreign;
mod reading;
#[cfg(feature = "axum")]
mod rotation;
#[cfg(feature = "axum")]
mod shop;
mod signed;
mod tampering;
mod test_delivery;
