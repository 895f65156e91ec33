//! One signed call with the generated client and its runtime, and nothing else.
//!
//! Lists the newest payments, one line each. Who calls, and where, is read from the environment:
//!
//! ```sh
//! export CASHAPP_CLIENT_ID=CAS-CI_... CASHAPP_API_KEY_ID=KEY_... CASHAPP_API_SECRET=CASH_... CASHAPP_REGION=PDX
//! cargo run --package cashapp-pay-api --example raw_call
//! ```
//!
//! `CASHAPP_BASE_URL` is the vendor's sandbox if it is not set.

use std::io::Write;
use std::process::ExitCode;

use cashapp_pay_api::runtime::MissingVariables;
use cashapp_pay_api::types::{ErrorResponse, ListPaymentsQuery};
use cashapp_pay_api::{Client, Credentials, Error, Region, Transport};

const SANDBOX: &str = "https://sandbox.api.cash.app";

type Failure = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let printed = run(|name| std::env::var(name).ok(), &mut std::io::stdout(), &mut std::io::stderr()).await;
    printed.unwrap_or(ExitCode::FAILURE)
}

/// The whole program. Fails only where nothing can be printed; `main` is apart so that a test can run the rest.
pub(crate) async fn run(
    variable: impl Fn(&str) -> Option<String>,
    out: &mut impl Write,
    err: &mut impl Write,
) -> std::io::Result<ExitCode> {
    let client = match client(variable) {
        Ok(client) => client,
        Err(error) => {
            writeln!(err, "{error}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    match client.list_payments(&ListPaymentsQuery::new().limit(10)).await {
        Ok(page) => {
            for payment in &page.payments {
                writeln!(out, "{} {}", payment.id, payment.status)?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            writeln!(err, "{error}")?;
            let (outcome, attempts, codes) = (error.outcome(), error.attempts(), codes(&error));
            writeln!(err, "outcome {outcome:?}, attempts {attempts}, codes {codes}")?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// A client made from the environment, or everything that the environment lacks.
fn client(variable: impl Fn(&str) -> Option<String>) -> Result<Client, Failure> {
    let credentials = Credentials::from_variables(&variable);
    let region = variable("CASHAPP_REGION").unwrap_or_default();
    let mut missing = match &credentials {
        Err(MissingVariables::Missing(names)) => names.clone(),
        _ => Vec::new(),
    };
    if region.is_empty() {
        missing.push("CASHAPP_REGION");
    }
    if !missing.is_empty() {
        return Err(MissingVariables::Missing(missing).into());
    }
    let base_url = variable("CASHAPP_BASE_URL").unwrap_or_else(|| SANDBOX.to_owned());
    let transport = Transport::builder(&base_url).credentials(credentials?).region(Region::new(&region)?).build()?;
    Ok(Client::new(transport))
}

/// What the server says is wrong, if it was the server who said something.
fn codes(error: &Error<ErrorResponse>) -> String {
    let Error::ErrorResponse(answer) = error else { return "none".to_owned() };
    let codes: Vec<&str> = answer.errors.iter().filter_map(|error| Some(error.code.as_ref()?.as_str())).collect();
    codes.join(", ")
}
