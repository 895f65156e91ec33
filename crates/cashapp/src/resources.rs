//! One resource of the API in each file: what can be done with payments, with customers, with disputes.

mod api_key_id;
mod api_keys;
mod balances;
mod brands;
mod customers;
mod disputes;
mod fee_plans;
mod merchants;
mod payments;
mod payouts;
mod refunds;
mod request_chains;
mod requests;
mod webhook_endpoints;
mod webhook_events;

pub use api_key_id::AsApiKeyId;
pub use api_keys::{ApiKeys, ListApiKeys};
pub use balances::{Balances, ListBalances};
pub use brands::{Brands, ListBrands};
pub use customers::{Customers, ListCustomerGrants, ListCustomers};
pub use disputes::{Disputes, ListDisputeEvidence, ListDisputes};
pub use fee_plans::{FeePlans, ListFeePlans};
pub use merchants::{ListMerchants, Merchants};
pub use payments::{ListPayments, Payments};
pub use payouts::{ListPayouts, Payouts};
pub use refunds::{ListRefunds, Refunds};
pub use request_chains::RequestChains;
pub use requests::Requests;
pub use webhook_endpoints::{ListWebhookEndpoints, WebhookEndpoints};
pub use webhook_events::{ListWebhookEvents, WebhookEvents};

/// Defines how a list is fetched: which query, which operation, which generated function, and where the entries are.
macro_rules! listing {
    (
        $(#[$attribute:meta])*
        $name:ident { $($id:ident: $id_type:ty),* }, $query:ty => $item:ty,
        $operation:ident, $function:ident, $items:ident
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $($id: $id_type,)*
            query: $query,
        }

        impl crate::paging::Listing for $name {
            type Item = $item;

            const OPERATION: &'static cashapp_core::Operation = &cashapp_pay_api::operations::$operation;

            async fn fetch(
                mut self,
                transport: cashapp_core::Transport,
                at: Option<crate::paging::Cursor>,
                limit: Option<u32>,
            ) -> Result<crate::paging::Page<$item>, crate::error::Error> {
                self.query.cursor = at.map(crate::paging::Cursor::into_string);
                self.query.limit = limit;
                let api = cashapp_pay_api::Client::new(transport);
                let page = api.$function($(&self.$id,)* &self.query).await;
                let page = page.map_err(crate::error::Error::from_api)?.into_inner();
                let odd = page.extras().clone();
                Ok(crate::paging::Page::by_cursor(page.$items, page.cursor, &odd))
            }
        }

        impl crate::paging::RegionalListing for $name {}
    };
}
pub(crate) use listing;
