//! A customer's id cannot stand where a grant's belongs, nor the other way round.

use cashapp::Client;
use cashapp::types::{CustomerId, GrantId};

async fn revoke(client: Client, customer: CustomerId, grant: GrantId) {
    let _ = client.customers().revoke_grant(&grant, &customer).await;
}

fn main() {}
