//! What the tests of the client crates share. Not published.
//!
//! The contracts in `specs/` are read as data here, by the reader that `cargo xtask regen` uses, so that tests can ask
//! them what to expect instead of repeating it.
//!
//! | What | Where |
//! |---|---|
//! | the contracts as data | [`spec`] |
//! | a value and its schema, walked together | [`place`] |
//! | values made from a schema | [`sample`] |
//! | values changed in ways that must do no harm | [`mutation`] |
//! | what is changed, and what must come of it | [`trial`] |
//! | values that break a rule for what is sent | [`breach`] |
//! | a type's JSON Schema and its contract, brought to one form | [`shape`] |
//! | the vendor's example payloads | [`example`] |
//! | a type by its name | [`wire_type`] |
//! | a server that records what it is sent and answers as it is told | [`server`], [`answer`] |
//! | every operation called once with everything and once with next to nothing | [`stage`], [`outcome`], [`address`] |

#![allow(clippy::missing_panics_doc, reason = "in a test a panic is how a failure is reported")]

pub mod address;
pub mod alteration;
pub mod answer;
pub mod breach;
pub mod example;
pub mod mutation;
pub mod outcome;
pub mod place;
pub mod sample;
pub mod server;
pub mod shape;
pub mod spec;
pub mod stage;
pub mod trial;
pub mod wire_type;
