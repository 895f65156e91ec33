//! What the tool says and does, from the outside.

#![allow(clippy::unwrap_used, reason = "what tests call may panic as tests may")]

mod broken;
mod command;
mod determinism;
mod specs;
mod workspace;
