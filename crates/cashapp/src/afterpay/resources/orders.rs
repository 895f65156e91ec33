//! Orders that are placed with a grant on file.

use cashapp_afterpay_api::types::{CreateOrderRequest, OrderResponse};
use cashapp_afterpay_api::{Client, operations};
use cashapp_core::Transport;

use crate::afterpay::{Call, WithRequestId};
use crate::call::answer;

/// Orders that are placed with a grant on file; made by [`Client::orders`](crate::afterpay::Client::orders).
#[derive(Clone, Debug)]
pub struct Orders {
    transport: Transport,
}

impl Orders {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Places an order on a customer's grant at Afterpay, without asking the customer again.
    ///
    /// No money moves yet: the answer's token takes the place of an approved checkout, and is
    /// [authorized](super::Payments::authorize) or [captured](super::Payments::capture_full) before it lapses. Say
    /// truthfully in the enrichments whether the customer or you started it. Repeating the call with the same
    /// `requestId`, which the request brings with it, gives the first token again.
    ///
    /// # Errors
    /// A 422 says that the grant, the amount or another field was refused.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn place(
    /// #     afterpay: cashapp::afterpay::Client,
    /// #     grant: cashapp::afterpay::types::OnFileGrant,
    /// # ) -> Result<(), cashapp::Error> {
    /// use cashapp::afterpay::Uuid;
    /// use cashapp::afterpay::types::{
    ///     CreateOrderRequest, Currency, Enrichments, Initiation, InitiationActor, Money,
    /// };
    ///
    /// let monthly = Enrichments::new(Initiation::new(InitiationActor::Merchant));
    /// let amount = Money::from_minor_units(1200, Currency::Usd);
    /// let order = CreateOrderRequest::new(Uuid::new_v4(), amount, &grant.id, monthly);
    /// let placed = afterpay.orders().create(order).await?;
    /// println!("{} can be captured", placed.token);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, order: CreateOrderRequest) -> Call<OrderResponse, WithRequestId> {
        let options = WithRequestId::of(Some(order.request_id.clone()));
        let send = |transport, options: WithRequestId| async move {
            let mut order = order;
            order.request_id = options.into_id();
            answer(Client::new(transport).create_order(&order).await, |answer| answer)
        };
        Call::with_options(&operations::CREATE_ORDER, &self.transport, options, send)
    }
}
