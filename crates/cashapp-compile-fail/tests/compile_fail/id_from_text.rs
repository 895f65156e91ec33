//! Text becomes an id only by naming the kind of id that it is.

use cashapp::Client;

async fn look(client: Client) {
    let _ = client.payments().retrieve("PWC_1").await;
}

fn main() {}
