//! Open unions: an enum of the variants, read by the runtime's macro.

use std::fmt::Write;

use serde_json::Value;

use crate::bundle::{SCHEMAS, referred};
use crate::docs;
use crate::model::Model;
use crate::names::pascal_case;

/// A variant of a union.
#[derive(Debug)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// The schema of its body.
    pub body: String,
    /// The value that is written, then those that are read as well.
    pub kinds: Vec<String>,
}

/// The variants of an open union, in the order of `oneOf`; none where the schema is no union.
pub fn variants(model: &Model, schema: &Value) -> Vec<Variant> {
    if schema["x-open-union"] != true {
        return Vec::new();
    }
    let tag = schema["discriminator"]["propertyName"].as_str().unwrap_or_default();
    let mapping = schema["discriminator"]["mapping"].as_object();
    let bodies = schema["oneOf"].as_array().into_iter().flatten().filter_map(referred);
    bodies
        .map(|body| {
            let own = model.schema(body)["properties"][tag]["enum"][0].as_str().unwrap_or_default().to_owned();
            let target = format!("{SCHEMAS}{body}");
            let aliases = mapping.into_iter().flatten().filter(|(kind, value)| **value == *target && **kind != own);
            let kinds = std::iter::once(own.clone()).chain(aliases.map(|(kind, _)| kind.clone())).collect();
            Variant { name: pascal_case(&own), body: body.to_owned(), kinds }
        })
        .collect()
}

/// The type, if the schema is an open union.
pub fn render(model: &Model, name: &str, schema: &Value) -> Option<String> {
    let variants = variants(model, schema);
    if variants.is_empty() {
        return None;
    }
    let tag = schema["discriminator"]["propertyName"].as_str().unwrap_or_default();
    let mut text = docs::comment(schema["description"].as_str().unwrap_or_default(), "");
    text += "#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]\n";
    text += "#[cfg_attr(feature = \"schemars\", derive(::schemars::JsonSchema))]\n";
    let _ = writeln!(text, "#[serde(tag = \"{tag}\")]\n#[non_exhaustive]\npub enum {name} {{");
    for Variant { name, body, kinds } in &variants {
        text += &docs::comment(model.schema(body)["description"].as_str().unwrap_or_default(), "    ");
        let _ = writeln!(text, "    #[serde(rename = \"{}\")]\n    {name}({body}),", kinds[0]);
    }
    text += "    /// An object of a kind that was not known when this code was written, as it came.\n";
    text += "    #[serde(untagged)]\n    Unknown(::serde_json::Map<String, ::serde_json::Value>),\n}\n";
    let _ = writeln!(text, "::progenitor_client::open_union! {{\n    {name} by \"{tag}\" {{");
    for Variant { name, body, kinds } in &variants {
        let _ = writeln!(text, "        \"{}\" => {name}({body}),", kinds.join("\" | \""));
    }
    text += "    }\n}\n";
    Some(text)
}

/// Takes the discriminator out of the variants' bodies: the union writes it.
pub fn strip_discriminators(model: &Model, schemas: &mut serde_json::Map<String, Value>) {
    for union in model.schemas.values() {
        let tag = union["discriminator"]["propertyName"].as_str().unwrap_or_default();
        for variant in variants(model, union) {
            let Some(body) = schemas.get_mut(&variant.body) else { continue };
            body["properties"].as_object_mut().into_iter().for_each(|properties| drop(properties.remove(tag)));
            body["required"].as_array_mut().into_iter().for_each(|required| required.retain(|field| field != tag));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Bundle;
    use crate::sample::folder;

    const UNION: &str = "
components:
  schemas:
    Holder:
      description: Who holds it.
      x-open-union: true
      oneOf: [{$ref: '#/components/schemas/Person'}, {$ref: '#/components/schemas/Company'}]
      discriminator:
        propertyName: kind
        mapping:
          PERSON: '#/components/schemas/Person'
          HUMAN: '#/components/schemas/Person'
          COMPANY: '#/components/schemas/Company'
    Person:
      description: A person.
      type: object
      required: [kind, name]
      properties: {kind: {type: string, enum: [PERSON]}, name: {type: string}}
    Company: {type: object, required: [kind], properties: {kind: {type: string, enum: [COMPANY]}}}
";

    fn model() -> Model {
        Model::new(&Bundle::new(&folder(&[("a.yaml", UNION)])))
    }

    #[test]
    fn variants_are_read_by_their_aliases_and_written_by_their_own_kind() {
        let model = model();
        insta::assert_snapshot!(render(&model, "Holder", model.schema("Holder")).unwrap());
    }

    #[test]
    fn what_is_no_union_is_left_alone() {
        let model = model();
        assert_eq!(render(&model, "Person", model.schema("Person")), None);
    }

    #[test]
    fn the_bodies_lose_the_discriminator_and_nothing_else() {
        let model = model();
        let mut schemas = model.schemas.clone().into_iter().collect();
        strip_discriminators(&model, &mut schemas);
        insta::assert_snapshot!(schemas["Person"], @r#"{"description":"A person.","properties":{"name":{"type":"string"}},"required":["name"],"type":"object"}"#);
        insta::assert_snapshot!(schemas["Company"], @r#"{"properties":{},"required":[],"type":"object"}"#);
        assert_eq!(schemas["Holder"], *model.schema("Holder"));
    }
}
