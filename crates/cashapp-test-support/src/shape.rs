//! A type's JSON Schema and the contract that it was made from, brought to one form to be compared.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::spec::{Spec, names};

/// The type of what can have any.
const ANYTHING: &str = "anything";

/// What a schema says about the values on the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// The JSON types that a value can have.
    pub types: BTreeSet<String>,
    /// An object's fields: the types of each, and whether it must be there. Only names and types; a field that is an
    /// object has a schema and a comparison of its own.
    pub fields: BTreeMap<String, Field>,
    /// A union's variants, by kind.
    pub variants: BTreeMap<String, BTreeMap<String, Field>>,
}

/// A field of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// The JSON types that its value can have.
    pub types: BTreeSet<String>,
    /// The JSON types of its items, where it is a list, or of its values, where it is a map.
    pub items: BTreeSet<String>,
    /// Whether it must be there.
    pub required: bool,
}

/// What the contract says.
pub fn of_contract(spec: &Spec, name: &str) -> Shape {
    let schema = spec.schema(name);
    let mut shape = Shape { types: contract_types(spec, schema), ..Shape::default() };
    if schema["x-open-union"] == true {
        let tag = schema["discriminator"]["propertyName"].as_str().unwrap_or_default();
        for variant in schema["oneOf"].as_array().into_iter().flatten() {
            let (name, variant) = spec.resolve(variant);
            let fields = contract_fields(spec, variant);
            let kind = if name.is_some_and(|name| spec.keeps_kind(name)) {
                fields.keys().cloned().collect::<Vec<_>>().join(" ")
            } else {
                variant["properties"][tag]["enum"][0].as_str().unwrap_or_default().to_owned()
            };
            shape.variants.insert(kind, fields);
        }
    } else if let Some(forms) = schema["oneOf"].as_array() {
        for form in forms {
            let fields = contract_fields(spec, spec.resolve(form).1);
            if !fields.is_empty() {
                shape.variants.insert(fields.keys().cloned().collect::<Vec<_>>().join(" "), fields);
            }
        }
    } else {
        shape.fields = contract_fields(spec, schema);
    }
    if spec.is_variant(name) && !spec.keeps_kind(name) {
        // The union writes the kind; the variant's own type has no field for it.
        shape.fields.retain(|field, _| schema["properties"][field].get("enum").is_none());
    }
    shape
}

fn contract_fields(spec: &Spec, schema: &Value) -> BTreeMap<String, Field> {
    let required = names(schema, "required");
    let properties = schema["properties"].as_object().into_iter().flatten();
    let field = |(name, property): (&String, &Value)| {
        let mut types = contract_types(spec, property);
        let is_required = required.contains(&name.as_str());
        // A value of which nothing is known may be null already.
        if (!is_required || property["nullable"] == true) && !types.contains("anything") {
            types.insert("null".to_owned());
        }
        let (_, target) = spec.resolve(property);
        // A list may be one of several forms.
        let forms = target["oneOf"].as_array().into_iter().flatten().map(|form| spec.resolve(form).1).chain([target]);
        let items = forms.flat_map(|form| ["items", "additionalProperties"].map(|key| form.get(key))).flatten();
        let items = items.filter(|items| items.is_object()).flat_map(|items| contract_types(spec, items)).collect();
        (name.clone(), Field { types, items, required: is_required && property["nullable"] != true })
    };
    properties.map(field).collect()
}

fn contract_types(spec: &Spec, schema: &Value) -> BTreeSet<String> {
    let (_, schema) = spec.resolve(schema);
    if schema["x-timestamp"] == true {
        return ["integer", "string"].map(str::to_owned).into();
    }
    match (schema["type"].as_str(), schema["oneOf"].as_array()) {
        (Some(name), _) => [name.to_owned()].into(),
        (None, Some(forms)) => forms.iter().flat_map(|form| contract_types(spec, form)).collect(),
        (None, None) => [ANYTHING.to_owned()].into(),
    }
}

/// What a derived JSON Schema says.
pub fn of_json_schema(schema: &Value) -> Shape {
    let derived = Derived { root: schema };
    let branches = derived.branches(schema);
    let mut shape = Shape { types: derived.types(schema), ..Shape::default() };
    match branches.as_slice() {
        [only] => shape.fields = derived.fields(only),
        _ => {
            for branch in &branches {
                let fields = derived.fields(branch);
                let kind = fields.keys().find_map(|name| constant(branch, name));
                // What is neither of a known kind nor has fields is the place of the unknown kinds.
                if kind.is_some() || !fields.is_empty() {
                    let key = kind.unwrap_or_else(|| fields.keys().cloned().collect::<Vec<_>>().join(" "));
                    shape.variants.insert(key, fields);
                }
            }
        }
    }
    shape
}

struct Derived<'a> {
    root: &'a Value,
}

impl<'a> Derived<'a> {
    fn target(&self, schema: &'a Value) -> Option<&'a Value> {
        let pointer = schema["$ref"].as_str()?.strip_prefix('#')?;
        Some(self.root.pointer(pointer).expect("references lead somewhere"))
    }

    /// The alternatives that a schema consists of; itself where there are none.
    fn branches(&self, schema: &'a Value) -> Vec<&'a Value> {
        let alternatives = ["oneOf", "anyOf"].into_iter().filter_map(|key| schema[key].as_array());
        let alternatives: Vec<&Value> = alternatives.flatten().flat_map(|branch| self.branches(branch)).collect();
        match self.target(schema) {
            _ if !alternatives.is_empty() => alternatives,
            Some(target) if schema.get("properties").is_none() => self.branches(target),
            _ => vec![schema],
        }
    }

    fn types(&self, schema: &'a Value) -> BTreeSet<String> {
        let mut types = BTreeSet::new();
        for branch in self.branches(schema) {
            match (&branch["type"], &branch["const"]) {
                (Value::String(name), _) => drop(types.insert(name.clone())),
                (Value::Array(several), _) => types.extend(several.iter().filter_map(Value::as_str).map(str::to_owned)),
                (_, Value::String(_)) => drop(types.insert("string".to_owned())),
                _ => drop(types.insert(ANYTHING.to_owned())),
            }
        }
        types
    }

    /// The fields of an object, those of what it refers to included.
    fn fields(&self, schema: &'a Value) -> BTreeMap<String, Field> {
        let mut fields = self.target(schema).map(|target| self.fields(target)).unwrap_or_default();
        let required = names(schema, "required");
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let lists = self.branches(property).into_iter();
            let items = lists.flat_map(|list| ["items", "additionalProperties"].map(|key| &list[key]));
            let items = items.filter(|items| items.is_object()).flat_map(|items| self.types(items)).collect();
            let required = required.contains(&name.as_str());
            fields.insert(name.clone(), Field { types: self.types(property), items, required });
        }
        fields
    }
}

fn constant(schema: &Value, field: &str) -> Option<String> {
    schema["properties"][field]["const"].as_str().map(str::to_owned)
}
