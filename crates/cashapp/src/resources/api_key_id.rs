//! The id of a key, as answers have it and as one signs with it.

use cashapp_pay_api::types::ApiKeyId;

/// Names an API key: [`types::ApiKeyId`](ApiKeyId), as it stands in answers, or the [`ApiKeyId`](crate::ApiKeyId) of
/// credentials and verifiers, which is checked to be fit for a header.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not name an API key",
    note = "give the id of a key: `cashapp::types::ApiKeyId` or `cashapp::ApiKeyId`"
)]
pub trait AsApiKeyId: sealed::Sealed {
    /// The id as answers have it.
    fn to_api_key_id(&self) -> ApiKeyId;
}

impl AsApiKeyId for ApiKeyId {
    fn to_api_key_id(&self) -> ApiKeyId {
        self.clone()
    }
}

impl AsApiKeyId for crate::ApiKeyId {
    fn to_api_key_id(&self) -> ApiKeyId {
        self.into()
    }
}

mod sealed {
    #[allow(unreachable_pub, reason = "it seals a public trait")]
    pub trait Sealed {}

    impl Sealed for crate::ApiKeyId {}

    impl Sealed for crate::types::ApiKeyId {}
}
