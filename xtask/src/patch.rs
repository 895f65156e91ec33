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

    #[test]
    fn other_properties_are_no_patches() {
        assert_eq!(property(&Document::parse("a.yaml", "{type: string, nullable: true}").unwrap().value), None);
    }

    #[test]
    fn a_patch_sends_its_body_and_what_that_wraps() {
        let yaml = "
paths:
  /cards:
    patch: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/UpdateCardRequest'}}}}}
    post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/CreateCardRequest'}}}}}
components:
  schemas:
    UpdateCardRequest: {properties: {key: {type: string}, card: {$ref: '#/components/schemas/CardUpdate'}}}
    CardUpdate: {properties: {holder: {$ref: '#/components/schemas/Holder'}}}
    CreateCardRequest: {properties: {card: {$ref: '#/components/schemas/Holder'}}}
    Holder: {type: object}
";
        let folder = crate::sample::folder(&[("a.yaml", yaml)]);
        let bundle = Bundle::new(&folder);
        let names: Vec<&str> = patch_schemas(&bundle).into_iter().collect();
        assert_eq!(names, ["CardUpdate", "UpdateCardRequest"]);
    }

    #[test]
    fn a_patch_field_is_left_out_when_it_is_kept() {
        let call = crate::sample::call(
            "
    CreateCardRequest: {description: Sent., type: object, properties: {color: {type: string}}}
    Card: {description: A card., type: object, properties: {color: {type: string}}}
    CardUpdate:
      description: What is to change.
      type: object
      properties:
        color: {type: string, nullable: true, x-patch: true, maxLength: 7, description: Its color.}
        holders: {type: array, items: {type: string}, nullable: true, x-patch: true, maxItems: 5}
",
        );
        let patch = call.replace("    post:", "    patch:").replace("schemas/CreateCardRequest", "schemas/CardUpdate");
        let patch = patch.replace("    CreateCardRequest: {", "    CreateCardRequest: {x-webhook: true, ");
        let (code, _) = crate::sample::outputs(&patch);
        insta::assert_snapshot!(crate::sample::items(
            &code,
            &["pub struct CardUpdate", "impl CardUpdate", "impl Check for CardUpdate"]
        ));
    }
}
