//! x

#[rustfmt::skip]
#[allow(missing_docs, unused_imports, clippy::all, clippy::pedantic, reason = "generated")]
mod generated;
#[rustfmt::skip]
pub mod operations;

pub use generated::*;
