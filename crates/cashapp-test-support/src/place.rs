//! A value and its schema, walked together.

use serde_json::Value;

use crate::spec::{Spec, names};

/// A node of a value, with what its schema says.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// Where it stands, as a JSON pointer.
    pub pointer: String,
    /// Where it stands, in the notation of errors: `request.actions[0].amount`.
    pub field: String,
    /// The schema's name, or that of the schema that contains it and the way from there.
    pub name: String,
    /// What the schema says, references followed.
    pub schema: &'a Value,
    /// The discriminator, where the node is a variant of a union.
    pub tag: Option<&'a str>,
    /// Whether the whole cannot be read where this cannot: it is required, and so is all that it stands in.
    pub essential: bool,
}

/// Every node of the value that the schema knows, outermost first. An object of an unknown kind is a leaf.
pub fn places<'a>(spec: &'a Spec, schema: &'a Value, value: &Value) -> Vec<Place<'a>> {
    let mut walk = Walk { spec, places: Vec::new() };
    let root = Way { pointer: String::new(), field: String::new(), name: String::new(), essential: true };
    walk.node(schema, value, &root);
    walk.places
}

struct Walk<'a> {
    spec: &'a Spec,
    places: Vec<Place<'a>>,
}

#[derive(Clone)]
struct Way {
    pointer: String,
    field: String,
    name: String,
    essential: bool,
}

impl Way {
    fn key(&self, key: &str) -> Self {
        let field = if self.field.is_empty() { key.to_owned() } else { format!("{}.{key}", self.field) };
        let escaped = key.replace('~', "~0").replace('/', "~1");
        Self {
            pointer: format!("{}/{escaped}", self.pointer),
            field,
            name: format!("{}.{key}", self.name),
            ..self.clone()
        }
    }

    fn index(&self, index: usize) -> Self {
        let name = format!("{}[]", self.name);
        Self {
            pointer: format!("{}/{index}", self.pointer),
            field: format!("{}[{index}]", self.field),
            name,
            ..self.clone()
        }
    }
}

impl<'a> Walk<'a> {
    fn node(&mut self, schema: &'a Value, value: &Value, way: &Way) {
        let (name, schema) = self.spec.resolve(schema);
        let mut way = way.clone();
        way.name = name.map_or(way.name, str::to_owned);
        if value.is_null() {
            return;
        }
        if schema["x-open-union"] == true {
            let tag = schema["discriminator"]["propertyName"].as_str().unwrap_or_default();
            let kind = value[tag].as_str().unwrap_or_default();
            if let Some((name, variant)) = self.spec.variant(schema, kind) {
                name.clone_into(&mut way.name);
                self.push(variant, &way, Some(tag));
                self.properties(variant, value, &way);
            }
        } else if let Some(key) = schema["x-nested"].as_str() {
            let is_nested = value.get(key).is_some();
            let form = schema["oneOf"].as_array().into_iter().flatten();
            let form = form.into_iter().find(|form| form.get("properties").is_some() == is_nested);
            self.node(form.expect("both forms are written down"), value, &way);
        } else if schema["x-one-or-many"] == true {
            let form = schema["oneOf"].as_array().into_iter().flatten();
            let form = form.into_iter().find(|form| (form["type"] == "array") == value.is_array());
            self.node(form.expect("both forms are written down"), value, &way);
        } else {
            self.push(schema, &way, None);
            for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                let mut way = way.index(index);
                way.essential &= !self.spec.is_page_list(&way.name);
                self.node(&schema["items"], item, &way);
            }
            self.properties(schema, value, &way);
        }
    }

    fn push(&mut self, schema: &'a Value, way: &Way, tag: Option<&'a str>) {
        let Way { pointer, field, name, essential } = way.clone();
        self.places.push(Place { pointer, field, name, schema, tag, essential });
    }

    fn properties(&mut self, schema: &'a Value, value: &Value, way: &Way) {
        let required = names(schema, "required");
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(value) = value.get(key) {
                let mut way = way.key(key);
                way.essential &= required.contains(&key.as_str());
                self.node(property, value, &way);
            }
        }
    }
}
