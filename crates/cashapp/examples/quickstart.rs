//! The five calls to begin with: list a customer's grants across pages, revoke one, retrieve and update a customer request,
//! retrieve a grant through the Afterpay API.
//!
//! ```text
//! cargo run -p cashapp --example quickstart
//! ```
//!
//! It brings its own sandbox, needs no credentials, and ends by itself. With `CASHAPP_BASE_URL` and the other variables
//! set, as `cashapp-sandbox --seed 250` prints them, it calls that sandbox instead.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use cashapp::sandbox::{self, Sandbox};
use cashapp::types::{Action, Channel, Currency, CustomerId, CustomerRequestId, GrantStatus, MerchantId};
use cashapp::types::{NewRequest, RequestUpdate};
use cashapp::{Client, Patch, afterpay};
use futures_util::TryStreamExt;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let Connected { client, afterpay, sandbox } = connect().await?;
    let customer_id = CustomerId::new("CST_sandbox:seeded");

    // Pages are fetched ahead while you work on this one, and never more of them.
    let mut grants = client.customers().grants(&customer_id).limit(100).items();
    let (mut count, mut found) = (0, None);
    while let Some(grant) = grants.try_next().await? {
        count += 1;
        if grant.status == GrantStatus::Active {
            found = Some(grant);
        }
    }
    let grant = found.ok_or("the customer has no active grant")?;
    println!("1. list grants: {count} of {customer_id}, 100 to a page; the last active one is {}", grant.id);
    if let Some(sandbox) = &sandbox {
        let pages = sandbox.calls().iter().filter(|call| call.operation == Some("list_customer_grants")).count();
        println!("   it took {pages} pages");
    }

    let revoked = client.customers().revoke_grant(&customer_id, &grant.id).await?;
    println!("2. revoke a grant: {} was {}, is {}", revoked.id, grant.status, revoked.status);

    let request_id = ask(&client).await?;
    let request = client.requests().retrieve(&request_id).await?;
    let reference = request.reference_id.unwrap_or_default();
    println!("3. retrieve a request: {} for {reference} is {}", request.id, request.status);
    let links = request.auth_flow_triggers.unwrap_or_default();
    println!("   its QR code: {}", links.qr_code_svg_url.unwrap_or_default());

    // One field is cleared, another set; the rest stays as it is.
    let update = RequestUpdate::new().reference_id(Patch::Clear).metadata([("order", "42")]);
    let updated = client.requests().update(&request_id, update).await?;
    let reference = updated.reference_id.map_or("no reference".to_owned(), |text| format!("the reference {text}"));
    let metadata = serde_json::to_string(&updated.metadata)?;
    println!("4. update the request: {} has {reference} and the metadata {metadata}", updated.id);

    // The same grant, as the Afterpay API knows it.
    let seen = afterpay.cash_app_pay_grants().retrieve(&customer_id, &grant.id).await?;
    println!("5. retrieve an Afterpay grant: {} is {}", seen.id, seen.details.status);
    Ok(())
}

/// A request for the third and fourth call: a customer is asked for 25 dollars.
async fn ask(client: &Client) -> Result<CustomerRequestId, cashapp::Error> {
    let merchant_id = MerchantId::new("MMI_sandbox:merchant");
    let action = Action::one_time_payment(2500, Currency::Usd, &merchant_id);
    let request = NewRequest::new(Channel::Online, [action]).reference_id("order-42");
    Ok(client.requests().create(request).await?.id)
}

struct Connected {
    client: Client,
    afterpay: afterpay::Client,
    /// Ends when it is dropped.
    sandbox: Option<Sandbox>,
}

/// Clients of the sandbox that the environment names, or of one in this process.
async fn connect() -> Result<Connected, Box<dyn Error>> {
    if std::env::var_os("CASHAPP_BASE_URL").is_some() {
        let (client, afterpay) = (Client::from_env()?.build()?, afterpay::Client::from_env()?.build()?);
        return Ok(Connected { client, afterpay, sandbox: None });
    }
    let sandbox = sandbox::builder().seeded_grants(250).start().await?;
    Ok(Connected { client: sandbox.client(), afterpay: sandbox.afterpay(), sandbox: Some(sandbox) })
}
