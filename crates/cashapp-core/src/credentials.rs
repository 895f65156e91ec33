//! Who calls: ids and secrets, checked when they are made, hidden from `Debug`, wiped when dropped.

mod environment;
mod provider;
mod region;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;
use zeroize::Zeroizing;

pub use environment::MissingVariables;
pub use provider::{CredentialsError, CredentialsProvider, ProvidedCredentials, SwappableCredentials};
pub use region::Region;

use crate::secret::Secret;
use crate::signing::SigningKey;

/// An id or a secret that cannot be one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the {what} {rule}")]
pub struct InvalidCredential {
    pub(crate) what: &'static str,
    pub(crate) rule: &'static str,
}

impl InvalidCredential {
    /// What was to be made.
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// The rule that it breaks.
    pub fn rule(&self) -> &'static str {
        self.rule
    }
}

/// Ids and secrets travel in headers, separated by spaces: so they are visible ASCII, and not empty. What begins like
/// another kind has been taken for it, and a secret in the place of an id would get into logs.
fn check(what: &'static str, text: &str, alien: Option<Alien>) -> Result<(), InvalidCredential> {
    let is_visible = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
    let rule = match text {
        "" => "must not be empty",
        _ if text.len() > 512 => "must not be longer than 512 characters",
        _ if is_visible(text.trim_end_matches(['\r', '\n'])) && !is_visible(text) => {
            "must be visible ASCII characters: take off the line break at its end"
        }
        _ if !is_visible(text) => "must be visible ASCII characters, without spaces",
        _ => match alien {
            Some(Alien::Prefix(prefix, rule)) if text.starts_with(prefix) => rule,
            Some(Alien::Character(character, rule)) if text.contains(character) => rule,
            _ => return Ok(()),
        },
    };
    Err(InvalidCredential { what, rule })
}

/// What an id or a secret cannot have, and the rule about it.
#[derive(Clone, Copy)]
enum Alien {
    /// How another kind begins.
    Prefix(&'static str, &'static str),
    /// A character that ends it where it travels.
    Character(char, &'static str),
}

macro_rules! credential_id {
    ($(#[$attribute:meta])* $name:ident, $what:literal, $alien:expr) => {
        $(#[$attribute])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it was issued.
            ///
            /// # Errors
            /// A text that cannot be one: empty, too long, with characters that do not travel in a header, or begun like
            /// another kind.
            pub fn new(text: impl Into<String>) -> Result<Self, InvalidCredential> {
                let text = text.into();
                check($what, &text, $alien)?;
                Ok(Self(text))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text, owned.
            pub fn into_string(self) -> String {
                self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({:?})"), self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

macro_rules! credential_secret {
    ($(#[$attribute:meta])* $name:ident, $what:literal, $alien:expr) => {
        $(#[$attribute])*
        #[derive(Clone)]
        pub struct $name(Zeroizing<String>);

        impl $name {
            /// Takes charge of the secret as it was issued.
            ///
            /// # Errors
            /// A text that cannot be one: empty, too long, with characters that do not travel in a header, or begun like
            /// another kind.
            pub fn new(secret: impl Into<String>) -> Result<Self, InvalidCredential> {
                let secret = Zeroizing::new(secret.into());
                check($what, &secret, $alien)?;
                Ok(Self(secret))
            }

            /// The secret itself. Whoever calls this answers for where it goes.
            pub fn expose(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(***)"))
            }
        }
    };
}

credential_id! {
    /// A client's id; begins `CA-CI_`, in the sandbox `CAS-CI_`.
    ClientId, "client id", Some(Alien::Prefix(
        "CASH_", "must not begin CASH_, as secrets do: give the id, which begins CA-CI_ or CAS-CI_"
    ))
}
credential_id! {
    /// An API key's id; begins `KEY_`. It names the key in a header and is no secret.
    ApiKeyId, "API key id", Some(Alien::Prefix("CASH_", "must not begin CASH_, as secrets do: give the key's id, which begins KEY_"))
}
credential_id! {
    /// A merchant account's id at Afterpay.
    MerchantAccount, "merchant id", Some(Alien::Character(
        ':', "must not contain a colon, which separates it from the secret key in the header: give the id alone"
    ))
}
credential_secret! {
    /// An API key's secret, with which requests are signed; begins `CASH_`. It is shown once, when the key is created.
    ApiSecret, "API secret", Some(Alien::Prefix(
        "KEY_", "must not begin KEY_, as the ids of keys do: give the key's secret, which begins CASH_"
    ))
}
credential_secret! {
    /// The client's own secret, good only for making the first API key.
    ClientSecret, "client secret", None
}
credential_secret! {
    /// A merchant account's secret key at Afterpay.
    SecretKey, "secret key", None
}

impl TryFrom<&Secret> for ApiSecret {
    type Error = InvalidCredential;

    /// The secret of an answer, to sign with.
    fn try_from(secret: &Secret) -> Result<Self, InvalidCredential> {
        Self::new(secret.expose())
    }
}

/// With what a client of this library shows who calls. Cheap to clone.
#[derive(Clone)]
pub struct Credentials(pub(crate) Arc<Kind>);

pub(crate) enum Kind {
    /// Calls of Cash App Pay.
    CashApp { client: HeaderValue, key: Option<Key> },
    /// Calls of Afterpay.
    Basic { merchant: MerchantAccount, header: HeaderValue },
}

/// What goes with the client id.
pub(crate) enum Key {
    /// An API key: the whole header, and what signs it.
    Api { header: HeaderValue, key: SigningKey },
    /// The client secret, which signs nothing.
    Bootstrap { header: HeaderValue },
}

impl Credentials {
    /// A client id and an API key: what a server has.
    pub fn new(client: &ClientId, key: &ApiKeyId, secret: &ApiSecret) -> Self {
        let header = header(&format!("Client {client} {key}"), false);
        let key = SigningKey::new(secret.expose());
        Self(Arc::new(Kind::CashApp { client: client_header(client), key: Some(Key::Api { header, key }) }))
    }

    /// The client id alone: enough for customer requests, and all that a till or a browser may know.
    pub fn client_only(client: &ClientId) -> Self {
        Self(Arc::new(Kind::CashApp { client: client_header(client), key: None }))
    }

    /// The client id and its secret: enough to make the first API key, and for nothing else.
    pub fn bootstrap(client: &ClientId, secret: &ClientSecret) -> Self {
        let text = Zeroizing::new(format!("Client {client} {}", secret.expose()));
        let key = Key::Bootstrap { header: header(&text, true) };
        Self(Arc::new(Kind::CashApp { client: client_header(client), key: Some(key) }))
    }

    /// A merchant account at Afterpay.
    pub fn basic(merchant: &MerchantAccount, secret: &SecretKey) -> Self {
        use base64::Engine;
        let pair = Zeroizing::new(format!("{merchant}:{}", secret.expose()));
        let text = Zeroizing::new(format!("Basic {}", base64::prelude::BASE64_STANDARD.encode(pair.as_bytes())));
        Self(Arc::new(Kind::Basic { merchant: merchant.clone(), header: header(&text, true) }))
    }
}

impl Credentials {
    /// The client id, unless these are for Afterpay.
    pub fn client_id(&self) -> Option<&str> {
        match &*self.0 {
            Kind::CashApp { client, .. } => client.to_str().ok()?.strip_prefix("Client "),
            Kind::Basic { .. } => None,
        }
    }

    /// The merchant account, if these are for Afterpay.
    pub fn merchant_account(&self) -> Option<&MerchantAccount> {
        match &*self.0 {
            Kind::CashApp { .. } => None,
            Kind::Basic { merchant, .. } => Some(merchant),
        }
    }

    /// The id of the API key that signs; `None` without one. It is no secret.
    pub fn key_id(&self) -> Option<&str> {
        match &*self.0 {
            Kind::CashApp { key: Some(Key::Api { header, .. }), .. } => header.to_str().ok()?.rsplit(' ').next(),
            _ => None,
        }
    }

    /// Whom the vendor counts calls for: the client id, or the merchant account.
    pub fn account(&self) -> &str {
        match &*self.0 {
            Kind::CashApp { .. } => self.client_id().unwrap_or_default(),
            Kind::Basic { merchant, .. } => merchant.as_str(),
        }
    }

    /// Whether there is more than a client id: an API key, or the client secret. Calls that need it need a region too.
    pub fn has_key(&self) -> bool {
        matches!(&*self.0, Kind::CashApp { key: Some(_), .. })
    }

    /// Whether both speak for the same client or merchant, perhaps with another key. A key for repetitions counts for one
    /// caller only, so a call must not change it on the way.
    pub(crate) fn is_same_caller(&self, other: &Self) -> bool {
        match (&*self.0, &*other.0) {
            (Kind::CashApp { client, .. }, Kind::CashApp { client: other, .. }) => client == other,
            (Kind::Basic { merchant, .. }, Kind::Basic { merchant: other, .. }) => merchant == other,
            _ => false,
        }
    }
}

fn client_header(client: &ClientId) -> HeaderValue {
    header(&format!("Client {client}"), false)
}

fn header(text: &str, secret: bool) -> HeaderValue {
    // Ids and secrets were checked when they were made.
    let mut value = HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""));
    // A sensitive value is redacted wherever headers are shown, and not kept in HTTP/2's table of seen values.
    value.set_sensitive(secret || text.starts_with("Client "));
    value
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &*self.0 {
            Kind::CashApp { key: Some(Key::Api { .. }), .. } => "Credentials(API key, ***)",
            Kind::CashApp { key: Some(Key::Bootstrap { .. }), .. } => "Credentials(client secret, ***)",
            Kind::CashApp { key: None, .. } => "Credentials(client id)",
            Kind::Basic { .. } => "Credentials(basic, ***)",
        })
    }
}
