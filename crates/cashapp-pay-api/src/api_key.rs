//! A new API key as something to sign and verify with.
//!
//! An id in an answer is whatever the server sent; one that goes into a header has to be checked first.

use cashapp_core::{ApiKeyId, ApiSecret, ClientId, Credentials, InvalidCredential};

use crate::types;
use crate::types::CreateApiKeyResponse;

impl CreateApiKeyResponse {
    /// Credentials with the new key, for this client: to begin with, or to go on with at the end of a rotation.
    ///
    /// The secret is told in this answer alone. Store it before you use it.
    ///
    /// # Errors
    /// An id or a secret that cannot travel in a header, and so is none of the vendor's.
    ///
    /// # Examples
    ///
    /// ```
    /// use cashapp_pay_api::runtime::{ClientId, SwappableCredentials};
    /// use cashapp_pay_api::types::CreateApiKeyResponse;
    ///
    /// # fn rotate(in_use: &SwappableCredentials, made: &CreateApiKeyResponse) -> Result<(), Box<dyn std::error::Error>> {
    /// in_use.swap(made.credentials(&ClientId::new("CA-CI_ACME")?)?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn credentials(&self, client: &ClientId) -> Result<Credentials, InvalidCredential> {
        let (key, secret) = self.signing_key()?;
        Ok(Credentials::new(client, &key, &secret))
    }

    /// The new key's id and its secret, as a verifier of webhooks takes them.
    ///
    /// # Errors
    /// An id or a secret that cannot travel in a header, and so is none of the vendor's.
    pub fn signing_key(&self) -> Result<(ApiKeyId, ApiSecret), InvalidCredential> {
        Ok((ApiKeyId::try_from(&self.api_key.id)?, ApiSecret::try_from(&self.secret)?))
    }
}

impl TryFrom<&types::ApiKeyId> for ApiKeyId {
    type Error = InvalidCredential;

    fn try_from(id: &types::ApiKeyId) -> Result<Self, InvalidCredential> {
        Self::new(id.as_str())
    }
}

impl From<ApiKeyId> for types::ApiKeyId {
    fn from(id: ApiKeyId) -> Self {
        Self::new(id.into_string())
    }
}

impl From<&ApiKeyId> for types::ApiKeyId {
    fn from(id: &ApiKeyId) -> Self {
        Self::new(id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use cashapp_core::Secret;

    use super::*;
    use crate::types::ApiKey;

    fn made(id: &str, secret: &str) -> CreateApiKeyResponse {
        CreateApiKeyResponse::new(ApiKey::new(types::ApiKeyId::new(id)), Secret::new(secret))
    }

    #[test]
    fn a_new_key_becomes_credentials_of_the_client() {
        let client = ClientId::new("CA-CI_1").unwrap();
        let made = made("KEY_1", "CASH_secret");
        let (key, secret) = made.signing_key().unwrap();
        assert_eq!((key.as_str(), secret.expose()), ("KEY_1", "CASH_secret"));
        assert_eq!(types::ApiKeyId::from(&key), made.api_key.id);
        assert_eq!(types::ApiKeyId::from(key), made.api_key.id);
        let credentials = made.credentials(&client).unwrap();
        assert_eq!(credentials.client_id(), Some("CA-CI_1"));
        assert!(credentials.has_key());
    }

    #[test]
    fn what_cannot_travel_in_a_header_is_refused_and_not_shown() {
        let client = ClientId::new("CA-CI_1").unwrap();
        for (id, secret, what) in [("", "CASH_secret", "API key id"), ("KEY_1", "not\nto be seen", "API secret")] {
            let fault = made(id, secret).credentials(&client).unwrap_err();
            assert_eq!(fault.what(), what);
            assert!(!format!("{fault} {fault:?}").contains("seen"));
        }
    }
}
