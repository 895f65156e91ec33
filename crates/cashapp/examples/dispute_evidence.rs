//! Answers a dispute with a text and a file, in a sandbox in this same process, and ends by itself.
//!
//! ```text
//! cargo run -p cashapp --example dispute_evidence
//! ```
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::time::Duration;

use cashapp::types::{
    Currency, Dispute, DisputeId, DisputeState, EvidenceCategory, GrantId, MerchantId, NewPayment, NewTextEvidence,
    PaymentId,
};
use cashapp::{Client, EvidenceFile, sandbox};
use futures_util::TryStreamExt;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Result<()> {
    // In earnest: `Client::from_env()?.build()?`.
    let sandbox = sandbox::start().await?;
    let client = sandbox.client();

    let paid = pay(&client).await?;
    // The customer objects two seconds after the payment; the sandbox's clock need not be waited for.
    sandbox.advance(Duration::from_secs(3));

    let dispute = find(&client, &paid).await?;
    println!("disputed: {}, {} cents", dispute.id, dispute.amount.unwrap_or_default());
    if let Some(due) = dispute.response_due_at {
        println!("to be answered before {due}");
    }

    say(&client, &dispute.id).await?;
    show(&client, &dispute.id).await?;

    // Evidence alone is no answer: without a challenge the dispute is lost when its time is over.
    let challenged = client.disputes().challenge(&dispute.id).await?;
    println!("challenged: {}", challenged.state);

    let decided = sandbox.decide_dispute(&dispute.id, DisputeState::Won)?;
    println!("decided: {}", decided.state);
    Ok(())
}

/// A payment of an amount that the sandbox disputes.
async fn pay(client: &Client) -> Result<PaymentId> {
    let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    let order = NewPayment::new(8801, Currency::Usd, merchant, grant).reference_id("order-42");
    let payment = client.payments().create(order).idempotency_key("order-42").await?;
    println!("paid: {}, {}", payment.id, payment.status);
    Ok(payment.id)
}

/// The dispute over a payment, if it waits for an answer. In earnest a webhook tells of it: `dispute.created`.
async fn find(client: &Client, payment: &PaymentId) -> Result<Dispute> {
    let mut disputes = client.disputes().list().items();
    while let Some(dispute) = disputes.try_next().await? {
        if dispute.state == DisputeState::ResponseRequired && dispute.payment_id.as_ref() == Some(payment) {
            return Ok(dispute);
        }
    }
    Err("nobody has disputed it".into())
}

/// Adds a text. The keys are of the dispute: whoever runs this again after a crash adds nothing twice.
async fn say(client: &Client, dispute: &DisputeId) -> Result<()> {
    let text = NewTextEvidence::new(EvidenceCategory::TrackingNumber, "Delivered on May 2nd, 1Z 999 AA1 01");
    let call = client.disputes().add_text_evidence(dispute, text);
    let added = call.idempotency_key(format!("{dispute}-text")).await?;
    println!("added a text: {}", added.id);
    Ok(())
}

/// Adds a file, which is read while it is sent.
async fn show(client: &Client, dispute: &DisputeId) -> Result<()> {
    let scans = tempfile::tempdir()?;
    let path = scans.path().join("receipt.pdf");
    std::fs::write(&path, "%PDF-1.7\n%%EOF\n")?;

    let receipt = EvidenceFile::from_path(&path).category(EvidenceCategory::Receipt).metadata([("order", "42")]);
    let call = client.disputes().add_file_evidence(dispute, receipt).idempotency_key(format!("{dispute}-receipt"));
    match call.await {
        Ok(added) => println!("added a file: {}", added.id),
        // The vendor was not asked: the file is missing, cannot be read or was changed meanwhile.
        Err(error) if error.is_file_error() => return Err(format!("{}: {error}", path.display()).into()),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
