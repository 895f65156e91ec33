//! Amounts are whole numbers of the smallest unit.

use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};

fn pay(merchant: MerchantId, grant: GrantId) -> NewPayment {
    NewPayment::new(25.00, Currency::Usd, merchant, grant)
}

fn main() {}
