//! The facade as its users meet it: through its public interface alone, against the sandbox.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod accounts;
mod afterpay;
mod api_keys;
mod building;
mod chains;
mod chaos;
mod customers;
mod design;
mod disputes;
mod errors;
mod every_operation;
mod evidence;
mod examples;
mod extremes;
mod faults;
mod merchants_and_brands;
mod mismatch;
mod outcomes;
mod paging;
mod payments;
mod proxies;
mod refunds_and_payouts;
mod requests;
mod runtimes;
mod sandbox;
mod script;
mod started;
mod stored;
mod unsent;
mod verdicts;
mod visible_code;
mod waiting;
mod webhook_endpoints;
mod webhooks;
