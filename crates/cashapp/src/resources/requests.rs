//! Customer requests.

use cashapp_core::Transport;
use cashapp_pay_api::types::{
    CreateCustomerRequestRequest, CustomerRequest, CustomerRequestId, CustomerRequestUpdate, NewCustomerRequest,
    UpdateCustomerRequestRequest,
};
use cashapp_pay_api::{Client, operations};

use crate::call::{Call, Keyed, answer};
use crate::waiting::{Changes, Waiting};

/// What can be done with customer requests; made by [`Client::requests`](crate::Client::requests).
///
/// The client id is enough: these calls are not signed, and a till can make them.
#[derive(Clone, Debug)]
pub struct Requests {
    transport: Transport,
}

impl Requests {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Asks a customer to agree to one to five actions.
    ///
    /// The answer has what to show: a QR code, and addresses for a telephone and a desktop. They are replaced about every
    /// 30 seconds; [`watch`](Self::watch) gives the new ones. Repeating the call with the same key gives the first request
    /// again. Without a key of your own a fresh one is made for this call and kept for its retries.
    ///
    /// # Errors
    /// When the answer was lost the [outcome](crate::Error::outcome) is unknown: repeat with the same key. A second
    /// request moves no money by itself.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use cashapp::types::{Action, Channel, Currency, MerchantId, NewRequest};
    ///
    /// let action = Action::one_time_payment(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"));
    /// let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await?;
    /// let triggers = request.auth_flow_triggers.unwrap_or_default();
    /// println!("show {:?} to the customer", triggers.qr_code_svg_url);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, request: NewCustomerRequest) -> Call<CustomerRequest, Keyed> {
        Call::new(&operations::CREATE_CUSTOMER_REQUEST, &self.transport, |transport, options: Keyed| async move {
            let request = CreateCustomerRequestRequest::new(options.key(), request);
            answer(Client::new(transport).create_customer_request(&request).await, |answer| answer.request)
        })
    }

    /// The request as it is now.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &CustomerRequestId) -> Call<CustomerRequest> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_CUSTOMER_REQUEST, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_customer_request(&id).await, |answer| answer.request)
        })
    }

    /// Changes a request that the customer has not decided yet.
    ///
    /// What is not set is left as it is; [`Patch::Clear`](crate::Patch::Clear) clears; actions and metadata replace the
    /// whole of what was there. Repeating the call changes nothing more.
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION` once the request is no longer pending.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{Action, Channel, MerchantId, NewRequest};
    /// # let action = Action::one_time_payment_of_any_amount(MerchantId::new("MMI_sandbox:merchant"));
    /// # let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await?;
    /// use cashapp::Patch;
    /// use cashapp::types::RequestUpdate;
    ///
    /// let update = RequestUpdate::new().reference_id(Patch::Clear).metadata([("order", "42")]);
    /// client.requests().update(&request.id, update).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: &CustomerRequestId, update: CustomerRequestUpdate) -> Call<CustomerRequest> {
        let id = id.clone();
        let request = UpdateCustomerRequestRequest::new(update);
        Call::new(&operations::UPDATE_CUSTOMER_REQUEST, &self.transport, |transport, _| async move {
            answer(Client::new(transport).update_customer_request(&id, &request).await, |answer| answer.request)
        })
    }

    /// Waits until the customer has approved the request, and gives it with its grants.
    ///
    /// It polls about once a second, from the moment that it is awaited. Without a [timeout](Waiting::timeout) it waits
    /// until the request has expired by the server's time, and for two hours at most. A server that is out of reach for a
    /// while does not end the wait; [`waiting`](crate::waiting) lists the bounds.
    ///
    /// To wait in a task of its own: `tokio::spawn(client.requests().wait(&id).into_future())`. This is
    /// not a future yet, and [`into_future`](IntoFuture::into_future) makes it one as `.await` does.
    ///
    /// # Errors
    /// Whatever is not an approval: [declined](crate::Error::is_request_declined),
    /// [expired](crate::Error::is_request_expired), or [not decided in time](crate::Error::is_wait_timeout), each with the
    /// [request](crate::Error::customer_request) as it was last seen.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{Action, Channel, MerchantId, NewRequest};
    /// # let action = Action::one_time_payment_of_any_amount(MerchantId::new("MMI_sandbox:merchant"));
    /// # let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await?;
    /// # sandbox.approve_request(&request.id)?;
    /// use std::time::Duration;
    ///
    /// match client.requests().wait(&request.id).timeout(Duration::from_secs(120)).await {
    ///     Ok(approved) => println!("approved: {:?}", approved.grants),
    ///     Err(error) if error.is_request_declined() => println!("the customer said no"),
    ///     Err(error) if error.is_wait_timeout() => println!("nothing yet"),
    ///     Err(error) => return Err(error.into()),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(&self, id: &CustomerRequestId) -> Waiting {
        Waiting::new(&self.transport, id)
    }

    /// The request each time that it has changed: first as it is now, then with every new status and whenever its QR code
    /// and addresses are replaced by new ones.
    ///
    /// Nothing is asked before the stream is polled. It looks about once a second, so a status that lasts for less can be
    /// missed. It ends after the request was approved or declined.
    ///
    /// # Errors
    /// After an error there is nothing more: the request [expired](crate::Error::is_request_expired), was
    /// [not decided in time](crate::Error::is_wait_timeout), or cannot be retrieved at all.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{Action, Channel, MerchantId, NewRequest};
    /// # let action = Action::one_time_payment_of_any_amount(MerchantId::new("MMI_sandbox:merchant"));
    /// # let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await?;
    /// # use futures_util::TryStreamExt;
    /// let mut changes = client.requests().watch(&request.id);
    /// while let Some(request) = changes.try_next().await? {
    ///     if let Some(triggers) = &request.auth_flow_triggers {
    ///         println!("show {:?}", triggers.qr_code_svg_url);
    ///     }
    ///     println!("{}", request.status);
    /// #   let _ = sandbox.approve_request(&request.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn watch(&self, id: &CustomerRequestId) -> Changes {
        Changes::new(&self.transport, id)
    }
}
