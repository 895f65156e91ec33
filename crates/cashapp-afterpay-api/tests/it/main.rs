//! Tests of the client and types of the Afterpay Global API, through what the crate makes public.

mod addresses;
mod broken_answers;
mod calls;
mod combined_changes;
mod error_codes;
mod every_type;
mod examples;
#[cfg(feature = "schemars")]
mod json_schemas;
mod lenient_reading;
mod lost_answers;
mod one_or_many;
mod operation_table;
mod patches;
mod plain_answers;
mod refusals;
