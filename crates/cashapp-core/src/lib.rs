//! The runtime under the generated Cash App Pay clients.
//!
//! It knows no endpoint by name: what an operation needs (how it is authorized, how often it may be called, whether it
//! may be repeated) it reads from the [`Operation`] that generated code hands over with each request. Users of the SDK
//! meet it only through the types that answers and errors are made of.
//!
//! | Concept | Where |
//! |---|---|
//! | who calls | [`Credentials`], [`CredentialsProvider`], [`SwappableCredentials`], [`Region`] |
//! | signing what is sent, verifying what is received | [`signing`], [`verification`] |
//! | sending a request, keeping all of its answer | [`Transport`], [`RawResponse`], [`ResponseValue`] |
//! | repeating a call, or not | [`retry`], [`Outcome`], [`RetryClass`], [`Verdict`] |
//! | rate limits | [`Limiter`], [`LocalLimiter`] |
//! | the time | [`clock`] |
//! | errors | [`Error`], [`ErrorBody`], [`TransportError`], [`InvalidField`], [`BuildError`] |
//! | a request that carries a file | [`Multipart`], [`FileSource`], [`FileError`] |
//! | what is known about an operation | [`Operation`], [`OperationTable`] |
//! | a call that has been written out, and one that is kept | [`Prepared`], [`StoredCall`] |
//! | checks of what is sent | [`check`] |
//! | the building blocks of types | [`Patch`], [`id!`], [`open_enum!`], [`closed_enum!`], [`open_union!`], [`nested_object!`], [`object!`], [`Extras`], [`Elements`], [`StringMap`], [`Secret`], [`Timestamp`], [`OneOrMany`] |

pub mod check;
pub mod clock;
mod closed_enum;
mod credentials;
mod decode;
pub mod echo;
mod elements;
mod error;
mod error_body;
mod extras;
mod file_source;
mod hidden;
mod id;
mod lenient;
mod limiter;
mod multipart;
mod nested;
mod object;
mod one_or_many;
mod open_enum;
mod open_union;
mod operation;
mod outcome;
mod patch;
mod path;
mod prepared;
mod response;
pub mod retry;
mod retry_class;
mod secret;
pub mod signing;
mod stored;
mod string_map;
mod timestamp;
mod transport;
mod verdict;
pub mod verification;

pub use check::{Check, InvalidField, Rule};
pub use closed_enum::UnknownValue;
pub use credentials::{
    ApiKeyId, ApiSecret, ClientId, ClientSecret, Credentials, CredentialsError, CredentialsProvider, InvalidCredential,
    MerchantAccount, MissingVariables, ProvidedCredentials, Region, SecretKey, SwappableCredentials,
};
pub use echo::Echo;
pub use elements::{Elements, OddElement};
pub use error::{DecodeError, Error, TransportError, TransportErrorKind};
pub use error_body::{ErrorBody, Refusal};
pub use extras::Extras;
pub use file_source::{FileError, FileSource, Inspection};
pub use hidden::Hidden;
pub use limiter::{Limiter, LocalLimiter, NoLimiter};
pub use multipart::{FileSize, Multipart};
pub use one_or_many::OneOrMany;
pub use operation::{Auth, Method, Operation, OperationTable, Pagination, Repeat, Stability, Undo};
pub use outcome::Outcome;
pub use patch::Patch;
pub use prepared::{Preparation, Prepared};
pub use response::{RawResponse, ResponseValue};
pub use retry_class::RetryClass;
pub use secret::Secret;
#[doc(hidden)]
pub use stored::Recorder;
pub use stored::{StoredCall, StoredCallError};
pub use string_map::StringMap;
pub use timestamp::Timestamp;
pub use transport::{BuildError, Transport, TransportBuilder};
pub use verdict::Verdict;

/// The version of reqwest whose `ClientBuilder` [`TransportBuilder::http_client_builder`] takes.
pub use reqwest;

#[doc(hidden)]
pub use path::encode_path;
#[doc(hidden)]
pub use response::is_code;
// The facade reads what was not an answer, such as webhooks, with the same care.
#[doc(hidden)]
pub use decode::{from_slice, from_value};
/// What the macros of this crate expand to; not for use by hand.
#[doc(hidden)]
pub mod private {
    pub use crate::nested::{read_nested, write_nested};
    pub use crate::object::{Key, optional, required, taken, time};
    pub use crate::open_enum::read_text;
    pub use crate::open_union::{first, read_object, read_variant};
    #[cfg(feature = "schemars")]
    pub use schemars;
    pub use serde;
    pub use serde_json;
}
