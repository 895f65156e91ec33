//! The state on disk: every row as JSON, written before the answer that tells of it.

#[cfg(not(feature = "database"))]
mod absent;
#[cfg(feature = "database")]
mod file;
#[cfg(feature = "database")]
mod opening;

#[cfg(not(feature = "database"))]
pub(crate) use absent::Database;
#[cfg(feature = "database")]
pub(crate) use file::Database;
