//! How fast the sandbox is, against what is promised: `cargo bench -p cashapp-sandbox`. Ends with a failure if a figure is
//! missed.
//!
//! A sandbox has one thread, and the calls come from another, over connections that are kept, so that it is the sandbox
//! that is measured. Requests are put together and signed before the clock runs.

#![allow(clippy::print_stdout, reason = "the table is what this is for")]

mod million;
mod program;
mod requests;

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use cashapp_core::{ApiKeyId, ApiSecret, ClientId, ClientSecret};
use cashapp_sandbox::Sandbox;

use requests::{Caller, Connection};

/// One line of the table.
struct Line {
    what: &'static str,
    measured: String,
    promised: &'static str,
    kept: bool,
}

impl Line {
    fn at_least(what: &'static str, measured: f64, least: f64, promised: &'static str) -> Self {
        Self { what, measured: format!("{measured:.0} /s"), promised, kept: measured >= least }
    }

    fn at_most(what: &'static str, measured: Duration, most: Duration, promised: &'static str) -> Self {
        Self { what, measured: format!("{:.1} ms", measured.as_secs_f64() * 1000.0), promised, kept: measured <= most }
    }
}

fn main() -> ExitCode {
    if cfg!(debug_assertions) {
        println!("the figures are promised for an optimized build: cargo bench -p cashapp-sandbox");
        return ExitCode::SUCCESS;
    }
    match measure() {
        Ok(lines) => {
            println!("{:<58} {:>12}   promised", "", "measured");
            for Line { what, measured, promised, kept } in &lines {
                println!("{what:<58} {measured:>12}   {promised}{}", if *kept { "" } else { "   MISSED" });
            }
            if lines.iter().all(|line| line.kept) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            println!("it could not be measured: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<Vec<Line>, Box<dyn Error>> {
    let mut lines = vec![program::first_answer()?];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let builder = Sandbox::builder()
        .client(ClientId::new(requests::CLIENT)?, ClientSecret::new("CASH_client")?)
        .api_key(ApiKeyId::new(requests::KEY)?, ApiSecret::new(requests::SECRET)?)
        .seeded_grants(1_000)
        .rate_limit_scale(0.0)
        .require_signatures();
    let sandbox = runtime.block_on(builder.start())?;
    let caller = Caller::new(sandbox.address());

    let listing = caller.signed("GET", "/network/v1/customers/CST_sandbox:seeded/grants?limit=50", "");
    let rate = rate(&caller, 30_000, |_| listing.clone())?;
    lines.push(Line::at_least("list_customer_grants, signed, 50 of them, a second", rate, 8_000.0, ">= 8000 /s"));

    let rate = self::rate(&caller, 30_000, |number| {
        let body = format!(
            r#"{{"idempotency_key":"bench-{number}","payment":{{"amount":2500,"currency":"USD","merchant_id":"MMI_sandbox:merchant","grant_id":"GRG_sandbox:active","capture":true}}}}"#
        );
        caller.signed("POST", "/network/v1/payments", &body)
    })?;
    lines.push(Line::at_least("create_payment, signed, each under its key, a second", rate, 5_000.0, ">= 5000 /s"));
    drop(sandbox);
    lines.extend(million::grants()?);
    lines.extend(million::payments()?);
    Ok(lines)
}

/// Calls a second, of a great many over eight connections. Several requests are on their way at any time, as from a
/// server with several workers.
fn rate(caller: &Caller, calls: usize, request: impl Fn(usize) -> Vec<u8>) -> Result<f64, Box<dyn Error>> {
    const CONNECTIONS: usize = 8;
    let mut connections = (0..CONNECTIONS).map(|_| Connection::open(caller.address)).collect::<Result<Vec<_>, _>>()?;
    let warm_up = calls / 10;
    let requests: Vec<Vec<u8>> = (0..calls + warm_up).map(request).collect();
    let (first, rest) = requests.split_at(warm_up);
    let mut start = Instant::now();
    for (timed, requests) in [(false, first), (true, rest)] {
        if timed {
            start = Instant::now();
        }
        for round in requests.chunks(CONNECTIONS) {
            for (connection, request) in connections.iter_mut().zip(round) {
                connection.send(request)?;
            }
            for (connection, _) in connections.iter_mut().zip(round) {
                connection.receive()?;
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "far from 2^52")]
    Ok(calls as f64 / start.elapsed().as_secs_f64())
}
