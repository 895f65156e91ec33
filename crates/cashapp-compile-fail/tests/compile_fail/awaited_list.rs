//! Whether one page is enough is for the caller to say.

use cashapp::Client;

async fn list(client: Client) {
    let _ = client.payments().list().await;
}

fn main() {}
