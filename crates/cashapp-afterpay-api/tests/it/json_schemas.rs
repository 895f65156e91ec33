//! The JSON Schemas that are derived from the types say what the contract says.

use std::collections::BTreeSet;

use cashapp_afterpay_api::types;
use cashapp_test_support::shape::{of_contract, of_json_schema};
use cashapp_test_support::spec::Spec;
use serde_json::Value;

use cashapp_afterpay_api::every_type;

macro_rules! json_schemas {
    ($($name:ident,)+) => { [$((stringify!($name), schemars::schema_for!(types::$name).to_value())),+] };
}

#[test]
fn every_json_schema_has_the_fields_and_types_of_the_contract() {
    let spec = Spec::read("afterpay");
    let derived: Vec<(&str, Value)> = every_type!(json_schemas).into();
    for (name, schema) in &derived {
        assert_eq!(of_json_schema(schema), of_contract(&spec, name), "{name}: {schema:#}");
    }
    let names: BTreeSet<String> = derived.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(&names, spec.types());
}
