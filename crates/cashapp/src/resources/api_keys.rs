//! API keys.

use cashapp_core::Transport;
use cashapp_pay_api::types::{CreateApiKeyRequest, ListApiKeysQuery};
use cashapp_pay_api::{Client, operations};

use super::api_key_id::AsApiKeyId;
use super::listing;
use crate::call::{Call, Keyed, answer};
use crate::paging::List;
use crate::types::{ApiKey, CreateApiKeyResponse, NewApiKey};

/// What can be done with API keys; made by [`Client::api_keys`](crate::Client::api_keys).
///
/// A key lives 30 days, and nothing renews it: whoever uses one has to rotate it, several days before it ends.
///
/// 1. [Create](Self::create) the successor, with the same scopes, and store its secret before anything else.
/// 2. Give it to every instance. [`SwappableCredentials`](crate::SwappableCredentials) replaces it in clients that are
///    at work, with the answer's [`credentials`](CreateApiKeyResponse::credentials); they learn of it at different times,
///    and both keys can be used until the old one ends.
/// 3. Teach whoever receives webhooks the new [key and secret](CreateApiKeyResponse::signing_key) beside the old ones,
///    and only then [move the endpoints](crate::resources::WebhookEndpoints::update) to the new key.
/// 4. [Delete](Self::delete) the old key when nobody signs with it any more. Deliveries that were signed under it can
///    still arrive: keep its secret for verifying them a while longer.
///
/// The first key of all is made with the client secret, which can do nothing else:
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
/// use cashapp::types::{NewApiKey, Scope};
/// use cashapp::{Client, Region};
///
/// // Elsewhere: Credentials::bootstrap(&ClientId::new(..)?, &ClientSecret::new(..)?)
/// let credentials = sandbox.bootstrap_credentials();
/// let client = Client::builder(sandbox.url()).credentials(credentials).region(Region::PDX).build()?;
/// let new = NewApiKey::new([Scope::ApiKeysRead, Scope::ApiKeysWrite]).reference_id("key-keeper");
/// let made = client.api_keys().create(new).idempotency_key("first-key").await?;
/// println!("{} until {:?}", made.api_key.id, made.api_key.expires_at);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ApiKeys {
    transport: Transport,
}

listing! {
    /// The API keys to list.
    ListApiKeys {}, ListApiKeysQuery => ApiKey,
    LIST_API_KEYS, list_api_keys, api_keys
}

impl ApiKeys {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Makes a key, and tells its secret, this once.
    ///
    /// The secret is in this answer and in no later one: store it before anything else. It is left out of `Debug`, but
    /// not of [`Response::body`](crate::Response::body). Other keys go on working. What a rotation asks for besides is
    /// said [above](Self).
    ///
    /// With credentials made by [`Credentials::bootstrap`](crate::Credentials::bootstrap) this is the one call that can
    /// be made. Let that first key have `API_KEYS_READ` and `API_KEYS_WRITE`, and make a narrower one with it for each
    /// service.
    ///
    #[doc = cashapp_pay_api::needs!(create_api_key)]
    ///
    /// # Errors
    /// When the answer was lost, the key may exist and its secret be unknown. Repeat with the same idempotency key; if
    /// the secret cannot be had, [delete](Self::delete) the key, which nobody can use, and make another.
    ///
    /// # Examples
    /// A rotation, as the service that signs with the key sees it:
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let begun_with = sandbox.credentials();
    /// # let client_id = cashapp::ClientId::new(begun_with.client_id().unwrap_or_default())?;
    /// use std::sync::Arc;
    ///
    /// use cashapp::types::{NewApiKey, Scope};
    /// use cashapp::{Client, Region, SwappableCredentials};
    ///
    /// let credentials = Arc::new(SwappableCredentials::new(begun_with));
    /// let client = Client::builder(sandbox.url())
    ///     .shared_credentials(credentials.clone())
    ///     .region(Region::PDX)
    ///     .build()?;
    ///
    /// let scopes = [Scope::ApiKeysWrite, Scope::PaymentsRead, Scope::PaymentsWrite];
    /// let made = client.api_keys().create(NewApiKey::new(scopes)).await?;
    /// // Store made.api_key.id and made.secret, then go on with them.
    /// credentials.swap(made.credentials(&client_id)?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, key: NewApiKey) -> Call<CreateApiKeyResponse, Keyed> {
        Call::new(&operations::CREATE_API_KEY, &self.transport, |transport, options: Keyed| async move {
            let request = CreateApiKeyRequest::new(options.key(), key);
            answer(Client::new(transport).create_api_key(&request).await, |answer| answer)
        })
    }

    /// The key as it is now, without its secret. The id may be that of an answer or that of your credentials.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_api_key)]
    ///
    /// # Errors
    /// `NOT_FOUND`: there is no such key, or it was deleted.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &impl AsApiKeyId) -> Call<ApiKey> {
        let id = id.to_api_key_id();
        Call::new(&operations::RETRIEVE_API_KEY, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_api_key(&id).await, |answer| answer.api_key)
        })
    }

    /// The client's keys, without their secrets. `expires_at` tells which of them are due for rotation.
    ///
    #[doc = cashapp_pay_api::needs!(list_api_keys)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use chrono::{TimeDelta, Utc};
    /// use futures_util::TryStreamExt;
    ///
    /// let soon = Utc::now() + TimeDelta::days(7);
    /// let mut keys = client.api_keys().list().items();
    /// while let Some(key) = keys.try_next().await? {
    ///     if key.expires_at.is_some_and(|end| end < soon) {
    ///         println!("{} is due", key.id);
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<ListApiKeys> {
        List::new(ListApiKeys { query: ListApiKeysQuery::new() }, &self.transport)
    }

    /// Ends a key for good.
    ///
    /// Whoever still signs with it is refused from then on and can neither capture nor void. So first see that every
    /// instance has another key, and that no webhook endpoint names this one.
    ///
    #[doc = cashapp_pay_api::needs!(delete_api_key)]
    ///
    /// # Errors
    /// `NOT_FOUND`: there is no such key any more. Where the [outcome](crate::Error::outcome) is unknown, an attempt
    /// whose answer was lost may have deleted it.
    #[doc(alias = "revoke")]
    pub fn delete(&self, id: &impl AsApiKeyId) -> Call<()> {
        let id = id.to_api_key_id();
        Call::new(&operations::DELETE_API_KEY, &self.transport, |transport, _| async move {
            answer(Client::new(transport).delete_api_key(&id).await, |()| ())
        })
    }
}
