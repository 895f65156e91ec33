//! Open unions: an enum of the variants, read by the runtime's macro.

use std::fmt::Write;

use serde_json::{Value, json};

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
    /// Its own value, then its aliases.
    pub kinds: Vec<String>,
}

impl Variant {
    /// Whether its body keeps the discriminator, because it came under one of several values and is given back under it.
    fn keeps_kind(&self) -> bool {
        self.kinds.len() > 1
    }
}

/// Whether this schema is a variant of some union.
pub fn is_variant(model: &Model, name: &str) -> bool {
    model.schemas.values().any(|schema| variants(model, schema).iter().any(|variant| variant.body == name))
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
    text += "#[derive(Clone, Debug, PartialEq, Serialize)]\n";
    text += "#[cfg_attr(feature = \"schemars\", derive(::schemars::JsonSchema))]\n";
    let _ = writeln!(text, "#[serde(tag = \"{tag}\")]\n#[non_exhaustive]\npub enum {name} {{");
    // What is untagged must come last.
    let (own_kind, tagged): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.keeps_kind());
    for variant in tagged.into_iter().chain(own_kind) {
        let Variant { name, body, kinds } = variant;
        text += &docs::comment(model.schema(body)["description"].as_str().unwrap_or_default(), "    ");
        let attribute = if variant.keeps_kind() { "untagged".to_owned() } else { format!("rename = \"{}\"", kinds[0]) };
        let _ = writeln!(text, "    #[serde({attribute})]\n    {name}({body}),");
    }
    text += "    /// An object of a kind that was not known when this code was written, as it came.\n";
    text += "    #[serde(untagged)]\n    Unknown(Map<String, Value>),\n}\n";
    let _ = writeln!(text, "open_union! {{\n    {name} by \"{tag}\" {{");
    for Variant { name, body, kinds } in &variants {
        let _ = writeln!(text, "        \"{}\" => {name}({body}),", kinds.join("\" | \""));
    }
    text += "    }\n}\n";
    Some(text)
}

/// Takes the discriminator out of the variants' bodies: the union writes it. A body that is known under several values keeps
/// it as a string, which its constructor fills in.
pub fn strip_discriminators(model: &Model, schemas: &mut serde_json::Map<String, Value>) {
    for union in model.schemas.values() {
        let tag = union["discriminator"]["propertyName"].as_str().unwrap_or_default();
        for variant in variants(model, union) {
            let Some(body) = schemas.get_mut(&variant.body) else { continue };
            if variant.keeps_kind() {
                let description = format!("The name under which it came: `{}`.", variant.kinds.join("` or `"));
                body["properties"][tag] = json!({"type": "string", "description": description});
                continue;
            }
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
    fn union_variant_with_an_alias_writes_the_kind_it_came_under() {
        let model = model();
        insta::assert_snapshot!(render(&model, "Holder", model.schema("Holder")).unwrap());
    }

    #[test]
    fn what_is_no_union_is_left_alone() {
        let model = model();
        assert_eq!(render(&model, "Person", model.schema("Person")), None);
    }

    #[test]
    fn bodies_lose_the_discriminator_unless_they_have_an_alias() {
        let model = model();
        let mut schemas = model.schemas.clone().into_iter().collect();
        strip_discriminators(&model, &mut schemas);
        insta::assert_snapshot!(schemas["Person"], @r#"{"description":"A person.","properties":{"kind":{"description":"The name under which it came: `PERSON` or `HUMAN`.","type":"string"},"name":{"type":"string"}},"required":["kind","name"],"type":"object"}"#);
        insta::assert_snapshot!(schemas["Company"], @r#"{"properties":{},"required":[],"type":"object"}"#);
        assert_eq!(schemas["Holder"], *model.schema("Holder"));
    }
}
