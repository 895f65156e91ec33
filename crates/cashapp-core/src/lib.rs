//! The runtime under the generated Cash App Pay clients.
//!
//! It knows no endpoint by name: what an operation needs (how it is authorized, how often it may be called, whether it
//! may be repeated) it reads from the [`Operation`] that generated code hands over with each request. Users of the SDK
//! meet it only through the types that answers and errors are made of.
//!
//! | Concept | Where |
//! |---|---|
//! | sending a request, keeping all of its answer | [`Transport`], [`RawResponse`], [`ResponseValue`] |
//! | what can go wrong | [`Error`], [`TransportError`], [`InvalidField`] |
//! | a request that carries a file | [`Multipart`] |
//! | what is known about an operation | [`Operation`], [`OperationTable`] |
//! | checks of what is sent | [`check`] |
//! | the building blocks of types | [`Patch`], [`id!`], [`open_enum!`], [`closed_enum!`], [`open_union!`], [`nested_object!`], [`StringMap`], [`Secret`], [`Timestamp`], [`OneOrMany`] |

pub mod check;
mod closed_enum;
mod decode;
mod error;
mod id;
mod multipart;
mod nested;
mod one_or_many;
mod open_enum;
mod open_union;
mod operation;
mod patch;
mod path;
mod response;
mod secret;
mod string_map;
mod timestamp;
mod transport;

pub use check::{Check, InvalidField, Rule};
pub use closed_enum::UnknownValue;
pub use error::{DecodeError, Error, TransportError};
pub use multipart::{FileSize, Multipart};
pub use one_or_many::OneOrMany;
pub use operation::{Auth, Method, Operation, OperationTable, Pagination, Repeat, Stability};
pub use patch::Patch;
pub use response::{RawResponse, ResponseValue};
pub use secret::Secret;
pub use string_map::StringMap;
pub use timestamp::Timestamp;
pub use transport::Transport;

#[doc(hidden)]
pub use path::encode_path;
// Generated code names it; the stock runtime's encoder of queries is kept because it is right.
#[doc(hidden)]
pub use progenitor_client::QueryParam;

/// What the macros of this crate expand to; not for use by hand.
#[doc(hidden)]
pub mod private {
    pub use crate::decode::none_if_broken;
    pub use crate::nested::{Shape, read_nested, write_nested};
    pub use crate::open_enum::read_text;
    pub use crate::open_union::{first, read_variant};
    #[cfg(feature = "schemars")]
    pub use schemars;
    pub use serde;
    pub use serde_json;
}
