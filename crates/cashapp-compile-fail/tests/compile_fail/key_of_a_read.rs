//! Only what creates something takes an idempotency key.

use cashapp::Client;
use cashapp::types::PaymentId;

async fn look(client: Client, id: PaymentId) {
    let _ = client.payments().retrieve(&id).idempotency_key("order-42").await;
}

fn main() {}
