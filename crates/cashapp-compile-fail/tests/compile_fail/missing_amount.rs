//! A payment without an amount is none.

use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};

fn pay(merchant: MerchantId, grant: GrantId) -> NewPayment {
    NewPayment::new(Currency::Usd, merchant, grant)
}

fn main() {}
