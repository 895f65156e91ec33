//! Tests of the client and types of the Cash App Pay APIs, through what the crate makes public.

mod broken_answers;
mod calls;
mod combined_changes;
mod declines;
mod error_codes;
mod every_type;
mod evidence_upload;
mod examples;
#[cfg(feature = "schemars")]
mod json_schemas;
mod lenient_reading;
mod lost_answers;
mod operation_table;
mod patches;
mod raw_call;
mod refusals;
mod secrets;
mod upserts;
