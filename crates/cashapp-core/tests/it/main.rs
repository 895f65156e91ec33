//! The runtime as its users meet it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails; what the tests share lies outside of them")]

mod afterpay;
mod authorization;
mod budget;
mod calls;
mod cancelling;
mod credentials;
mod deadlines;
mod decisions;
mod departures;
mod faults;
mod file_sources;
mod forms;
mod fuzz_corpus;
mod http_client;
mod interop;
mod keyed_writes;
mod ledger;
mod limits;
mod logging;
mod prepared;
mod random_faults;
mod recorder;
mod retry_after;
#[cfg(target_os = "linux")]
mod roots;
mod runtimes;
mod secrets;
mod server;
mod signed_headers;
mod stored_calls;
mod streaming;
mod swapping;
mod tampering;
mod turn;
mod vectors;
mod verification;
