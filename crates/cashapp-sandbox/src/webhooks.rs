//! Webhooks: what is told, to whom, and how often it is tried.

pub(crate) mod address;
pub(crate) mod delivery;
pub(crate) mod events;
pub(crate) mod request;
pub(crate) mod review;
pub(crate) mod schedule;
pub(crate) mod settings;
pub(crate) mod traffic;
pub(crate) mod worker;

#[cfg(test)]
mod tests;
