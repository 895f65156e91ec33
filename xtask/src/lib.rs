//! The parts of `cargo xtask`, one module for each step from the specs to the crates.

pub mod advice;
pub mod bundle;
pub mod checks;
pub mod ci;
pub mod code;
pub mod constructors;
pub mod contract;
pub mod docs;
pub mod enums;
pub mod fields;
pub mod finding;
pub mod folder;
pub mod lenient;
pub mod lint;
pub mod methods;
pub mod model;
pub mod msrv;
pub mod names;
pub mod patch;
pub mod regen;
#[cfg(test)]
mod sample;
pub mod special_types;
pub mod structs;
pub mod table;
pub mod typed;
pub mod unions;
pub mod vocabulary;
pub mod x_operation;
pub mod yaml;
