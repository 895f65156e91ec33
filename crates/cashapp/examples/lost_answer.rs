//! A payment is made, its answer is lost, and nobody is charged twice.
//!
//! ```text
//! cargo run -p cashapp --example lost_answer
//! ```
//!
//! 6670 is an amount of the vendor's sandbox: the payment is made, and the answer is an HTTP error. It brings its own
//! sandbox and ends by itself. With `CASHAPP_BASE_URL` and the other variables set it pays there.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;
use std::time::Instant;

use cashapp::retry::RetryPolicy;
use cashapp::sandbox::{self, Sandbox};
use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};
use cashapp::{Client, ClientBuilder, Verdict};
use futures_util::TryStreamExt;

const LOST: i64 = 6670;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let sandbox = match std::env::var_os("CASHAPP_BASE_URL") {
        Some(_) => None,
        None => Some(sandbox::start().await?),
    };
    // Before anything is sent: the key, and what it is for. A crash from here on loses neither.
    let order = format!("order-{}", std::process::id());
    let key = format!("{order}-payment");
    let payment = || {
        let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
        NewPayment::new(LOST, Currency::Usd, merchant, grant).reference_id(&order)
    };

    // A client that gives up at once, like a process that dies: the worst case.
    let hasty = client(sandbox.as_ref())?.retry(RetryPolicy::never()).build()?;
    match hasty.payments().create(payment()).idempotency_key(&key).await {
        Err(error) if error.verdict() == Verdict::Retry => {
            println!("the answer is lost: {error}");
            println!("  its key: {}", error.idempotency_key().unwrap_or_default());
        }
        Err(error) => return Err(error.into()),
        Ok(payment) => return Err(format!("the answer was to be lost, but {} came", payment.id).into()),
    }

    // The way out: the same key, body and region. If the first call was carried out this gives its payment, and if it was
    // not it makes one; refund it if it is not wanted any more. (Voiding by the key is certain only for authorizations.)
    let client = client(sandbox.as_ref())?.build()?;
    let paid = client.payments().create(payment()).idempotency_key(&key).after_unknown().response().await?;
    println!("the same key again: {} is {}, {} cents", paid.id, paid.status, paid.amount);

    // As often as anybody asks. A client with its usual retries would not have noticed in the first place.
    let again = client.payments().create(payment()).idempotency_key(&key).response().await?;
    println!("and once more: {} is {}", again.id, again.status);

    let booked: Vec<_> = client.payments().list().reference_id(&order).items().try_collect().await?;
    let sum: i64 = booked.iter().map(|payment| payment.amount).sum();
    println!("payments of this order in the list: {}, {sum} cents in all", booked.len());
    if let Some(sandbox) = &sandbox {
        let calls = sandbox.calls().iter().filter(|call| call.operation == Some("create_payment")).count();
        println!("payments in the sandbox's ledger, after {calls} calls: {}", sandbox.payments().len());
    }
    if booked.len() != 1 || booked[0].id != paid.id || again.id != paid.id {
        return Err("the order was charged more than once".into());
    }

    println!("{:.2} s, and {} of memory at most", start.elapsed().as_secs_f64(), peak_memory());
    Ok(())
}

fn client(sandbox: Option<&Sandbox>) -> Result<ClientBuilder, cashapp::BuildError> {
    match sandbox {
        None => Client::from_env(),
        Some(sandbox) => Ok(sandbox.client_builder()),
    }
}

/// The most that this process has held at once, the sandbox in it included, as far as the system tells.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "an unknown amount".to_owned(), |amount| amount.trim().to_owned())
}
