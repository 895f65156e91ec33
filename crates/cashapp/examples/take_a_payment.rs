//! A payment from the first question to the refund: ask a customer, show the QR code, wait for the approval, hold the money,
//! capture it when the goods go out, give a part of it back.
//!
//! ```text
//! cargo run -p cashapp --example take_a_payment             # 25 dollars
//! cargo run -p cashapp --example take_a_payment -- 7771     # an amount that the sandbox declines
//! cargo run -p cashapp --example take_a_payment -- 6670     # the answer is lost, and nothing is charged twice
//! ```
//!
//! It brings its own sandbox, whose customer approves, and ends by itself. With `CASHAPP_BASE_URL` and the other variables
//! set it asks there, for the merchant `CASHAPP_MERCHANT_ID`: open the link that it prints, and approve.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use cashapp::sandbox::{self, Sandbox};
use cashapp::types::{Action, Channel, Currency, CustomerRequest, CustomerRequestId, GrantId, MerchantId, Payment};
use cashapp::types::{NewPayment, NewRefund, NewRequest};
use cashapp::{Client, Outcome, Verdict};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let amount: i64 = std::env::args().nth(1).map_or(Ok(2500), |amount| amount.parse())?;
    let (client, sandbox) = connect().await?;
    let merchant = MerchantId::new(std::env::var("CASHAPP_MERCHANT_ID").unwrap_or("MMI_sandbox:merchant".to_owned()));
    // From your own store: keys that are made of the order's number are the same after a crash.
    let order = format!("order-{}", std::process::id());

    let action = Action::one_time_payment(amount, Currency::Usd, &merchant);
    let question =
        NewRequest::new(Channel::Online, [action]).reference_id(&order).redirect_url("https://shop.example/thanks");
    let request = client.requests().create(question).idempotency_key(&order).await?;
    show(&request);
    if let Some(sandbox) = &sandbox {
        tokio::spawn(approve_soon(Arc::clone(sandbox), request.id.clone()));
    }

    let Some(grant) = approval(&client, &request.id).await? else { return Ok(()) };
    let Some(held) = hold(&client, amount, &merchant, &grant, &order).await? else { return Ok(()) };

    let captured = client.payments().capture(&held.id, amount).idempotency_key(format!("{order}-shipped")).await?;
    println!(
        "captured: {} is {}, {} cents",
        captured.id,
        captured.status,
        captured.captured_amount.unwrap_or_default()
    );

    // One of the things came back.
    let back = NewRefund::new(amount / 5, Currency::Usd, &merchant, &held.id);
    let refund = client.refunds().create(back).idempotency_key(format!("{order}-returned")).await?;
    println!("refunded: {} is {}, {} cents", refund.id, refund.status, refund.amount);

    let payment = client.payments().retrieve(&held.id).await?;
    println!("in the end: {} cents of {} are the merchant's", payment.net_amount.unwrap_or_default(), payment.amount);
    Ok(())
}

/// What a checkout page shows. The links are replaced about every 30 seconds: `requests().watch()` gives the new ones.
fn show(request: &CustomerRequest) {
    println!("asked: {} is {}", request.id, request.status);
    let links = request.auth_flow_triggers.clone().unwrap_or_default();
    println!("  QR code: {}", links.qr_code_svg_url.unwrap_or_default());
    println!("  on a telephone: {}", links.mobile_url.unwrap_or_default());
    println!("  on a desktop: {}", links.desktop_url.unwrap_or_default());
}

/// Waits for the customer; gives the grant, unless there is none.
async fn approval(client: &Client, id: &CustomerRequestId) -> Result<Option<GrantId>, cashapp::Error> {
    match client.requests().wait(id).timeout(Duration::from_secs(120)).await {
        Ok(approved) => {
            let grant = approved.grant().map(|grant| grant.id.clone());
            println!("approved: the customer gave {}", grant.as_ref().map_or("nothing", GrantId::as_str));
            Ok(grant)
        }
        Err(error) if error.is_request_declined() || error.is_request_expired() => {
            println!("not approved: {error}");
            Ok(None)
        }
        // The customer may approve a moment later all the same. In earnest: wait again, or take it from the webhook.
        Err(error) if error.is_wait_timeout() => {
            println!("nothing yet: {error}");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Holds the money, and decides by the verdict on an error what becomes of the order.
async fn hold(
    client: &Client,
    amount: i64,
    merchant: &MerchantId,
    grant: &GrantId,
    order: &str,
) -> Result<Option<Payment>, cashapp::Error> {
    let payment = NewPayment::new(amount, Currency::Usd, merchant, grant).capture(false).reference_id(order);
    match client.payments().create(payment).idempotency_key(order).response().await {
        Ok(answer) => {
            println!("held: {} is {}, at attempt {}", answer.id, answer.status, answer.attempts());
            Ok(Some(answer.into_inner()))
        }
        Err(error) => match error.verdict() {
            // Another attempt takes another approval, or another way to pay.
            Verdict::Final => {
                println!("not paid: {error}");
                if let Some(payment) = error.declined_payment() {
                    println!("  {} is {}", payment.id, payment.status);
                }
                Ok(None)
            }
            // The client has retried it as often as it may, and nobody knows whether the money is held. A job would keep the
            // order and make the same call again; this till gives the order up, and undoes what may have been done before
            // the customer is told anything. The key alone is enough, because the payment is only authorized.
            _ if error.outcome() == Outcome::Unknown => {
                println!("unknown: {error}");
                let undone = client.payments().void_by_key(order).await?;
                println!("undone: {} is {}", undone.id, undone.status);
                Ok(None)
            }
            // Nothing was done: the API is away, or somebody has to mend something.
            Verdict::Retry | Verdict::Repair | Verdict::LookUp => Err(error),
        },
    }
}

/// Elsewhere this is a person with a telephone.
async fn approve_soon(sandbox: Arc<Sandbox>, id: CustomerRequestId) {
    tokio::time::sleep(Duration::from_millis(300)).await;
    if let Err(error) = sandbox.approve_request(&id) {
        println!("the customer cannot approve: {error}");
    }
}

/// A client of the API that the environment names, or of a sandbox in this process.
async fn connect() -> Result<(Client, Option<Arc<Sandbox>>), Box<dyn Error>> {
    if std::env::var_os("CASHAPP_BASE_URL").is_some() {
        return Ok((Client::from_env()?.build()?, None));
    }
    let sandbox = sandbox::start().await?;
    Ok((sandbox.client(), Some(Arc::new(sandbox))))
}
