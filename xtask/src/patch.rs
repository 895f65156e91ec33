//! The fields of PATCH bodies, which are kept, cleared or set.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::bundle::{Bundle, referred};
use crate::special_types::runtime_type;

/// The schemas whose fields a PATCH sends: its body, and what the body wraps.
pub fn patch_schemas<'a>(bundle: &'a Bundle<'_>) -> BTreeSet<&'a str> {
    let bodies = bundle.operations.iter().filter(|operation| operation.method == "PATCH");
    let bodies: Vec<&str> = bodies.filter_map(|operation| referred(operation.body()?.1)).collect();
    let wrapped = bodies.iter().flat_map(|body| bundle.schema(body)["properties"].as_object().into_iter().flatten());
    bodies.iter().copied().chain(wrapped.filter_map(|(_, property)| referred(property))).collect()
}

/// The property as the generator is to see it, if it is a patch.
pub fn property(property: &Value) -> Option<Value> {
    (property["x-patch"] == true).then(|| {
        let mut inner = property.clone();
        for key in ["x-patch", "nullable", "description"] {
            inner.as_object_mut().into_iter().for_each(|inner| drop(inner.remove(key)));
        }
        let mut property_type = runtime_type("Patch", &[inner]);
        property_type["description"] = property["description"].clone();
        property_type
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Document;

    #[test]
    fn a_nullable_field_becomes_a_patch_of_its_type() {
        let yaml = "{type: string, nullable: true, x-patch: true, description: Its color., maxLength: 7}";
        let property = property(&Document::parse("a.yaml", yaml).unwrap().value).unwrap();
        insta::assert_snapshot!(serde_json::to_string_pretty(&property).unwrap());
    }
}
