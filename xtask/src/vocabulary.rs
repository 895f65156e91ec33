//! The words that the specs may use, each with the kind of its value. A misspelt keyword would be ignored in silence by
//! every OpenAPI tool, and a limit or a `required` with it, and so would `x-secret: yes`; whatever is not known here is
//! refused.

use serde_json::Value;

use Kind::{Any, Count, Flag, Integer, List, Map, Text};

/// A keyword and what may stand behind it.
pub type Word = (&'static str, Kind);

/// The kind of a keyword's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whatever; somebody else looks at it.
    Any,
    /// A whole number that is not negative.
    Count,
    /// `true` or `false`; YAML's older words for them (`yes`, `True`) are texts.
    Flag,
    /// A whole number.
    Integer,
    /// A list.
    List,
    /// A map.
    Map,
    /// A text.
    Text,
}

impl Kind {
    /// Whether a value is of this kind.
    pub fn admits(self, value: &Value) -> bool {
        match self {
            Any => true,
            Count => value.is_u64(),
            Flag => value.is_boolean(),
            Integer => value.is_i64(),
            List => value.is_array(),
            Map => value.is_object(),
            Text => value.is_string(),
        }
    }

    /// How a message names it.
    pub fn name(self) -> &'static str {
        match self {
            Any => "anything",
            Count => "a whole number, 0 or more",
            Flag => "`true` or `false`",
            Integer => "a whole number",
            List => "a list",
            Map => "a map",
            Text => "a text (quote it if it reads as something else)",
        }
    }
}

/// The keywords of schemas that become checks of what is sent, and that nothing else reads.
pub const LIMITS: &[&str] = &[
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minimum",
    "maximum",
    "x-unique-by",
    "x-together",
    "x-at-least-one",
];

/// The type that a limit is for; on any other it would check nothing.
pub fn limited_type(limit: &str) -> &'static str {
    match limit {
        "minLength" | "maxLength" => "string",
        "minItems" | "maxItems" | "x-unique-by" => "array",
        "minimum" | "maximum" => "number",
        _ => "object",
    }
}

/// In a schema.
pub const SCHEMA: &[Word] = &[
    ("type", Text),
    ("format", Text),
    ("description", Text),
    ("enum", List),
    ("properties", Map),
    ("required", List),
    ("items", Map),
    ("additionalProperties", Any),
    ("oneOf", List),
    ("allOf", List),
    ("discriminator", Map),
    ("nullable", Flag),
    ("default", Any),
    ("example", Any),
    ("deprecated", Flag),
    ("title", Text),
    ("minLength", Count),
    ("maxLength", Count),
    ("minItems", Count),
    ("maxItems", Count),
    ("minProperties", Count),
    ("maxProperties", Count),
    ("minimum", Integer),
    ("maximum", Integer),
    ("x-unique-by", Text),
    ("x-together", List),
    ("x-at-least-one", List),
    ("x-id", Flag),
    ("x-hidden", Flag),
    ("x-inline", Flag),
    ("x-open-enum", Flag),
    ("x-enum-descriptions", Map),
    ("x-advice", Map),
    ("x-advice-otherwise", Text),
    ("x-retry-classes", Map),
    ("x-settles", List),
    ("x-verdicts", Map),
    ("x-open-union", Flag),
    ("x-nested", Text),
    ("x-one-or-many", Flag),
    ("x-patch", Flag),
    ("x-secret", Flag),
    ("x-timestamp", Flag),
    ("x-required-in-requests", List),
    ("x-required-by-sdk", List),
    ("x-required-because", Text),
    ("x-webhook", Flag),
];

/// In `discriminator`.
pub const DISCRIMINATOR: &[Word] = &[("propertyName", Text), ("mapping", Map)];

/// In an operation; what stands in `x-operation` has a parser of its own.
pub const OPERATION: &[Word] = &[
    ("operationId", Text),
    ("tags", List),
    ("summary", Text),
    ("description", Text),
    ("parameters", List),
    ("requestBody", Map),
    ("responses", Map),
    ("deprecated", Flag),
    ("externalDocs", Map),
    ("x-operation", Any),
];

/// In a parameter.
pub const PARAMETER: &[Word] = &[
    ("name", Text),
    ("in", Text),
    ("description", Text),
    ("required", Flag),
    ("schema", Map),
    ("style", Text),
    ("explode", Flag),
    ("deprecated", Flag),
    ("example", Any),
];

/// In `requestBody`.
pub const BODY: &[Word] = &[("description", Text), ("required", Flag), ("content", Map)];

/// In an answer.
pub const ANSWER: &[Word] = &[("description", Text), ("content", Map)];

/// In what `content` says of a media type.
pub const MEDIA: &[Word] = &[("schema", Map), ("encoding", Map), ("example", Any), ("examples", Any)];

/// In a file.
pub const DOCUMENT: &[Word] = &[
    ("openapi", Any),
    ("info", Map),
    ("servers", List),
    ("tags", List),
    ("paths", Map),
    ("components", Map),
    ("externalDocs", Map),
];

/// In `info`.
pub const INFO: &[Word] = &[("title", Text), ("version", Text), ("description", Text)];

/// In an entry of `servers`.
pub const SERVER: &[Word] = &[("url", Text), ("description", Text)];

/// In an entry of `tags`.
pub const TAG: &[Word] = &[("name", Text), ("description", Text)];

/// In `components`.
pub const COMPONENTS: &[Word] = &[("schemas", Map), ("parameters", Map), ("responses", Map)];

/// The formats of strings that are checked in what is sent, each with its function in the runtime's `check`.
pub const CHECKED_FORMATS: &[(&str, &str)] = &[
    ("uri", "uri"),
    ("web-address", "web_address"),
    ("decimal", "decimal"),
    ("email", "email"),
    ("date", "date"),
    ("date-time-string", "date_time"),
    ("duration", "duration"),
    ("color", "color"),
];

/// The function that checks a schema's format, if one does.
pub fn format_check(schema: &serde_json::Value) -> Option<&'static str> {
    let format = schema["format"].as_str()?;
    CHECKED_FORMATS.iter().find(|(name, _)| *name == format).map(|(_, function)| *function)
}

/// The types that a schema may be of.
pub const TYPES: &[&str] = &["string", "integer", "number", "boolean", "array", "object"];

/// The formats that mean something here: they decide a type or a check, or say what a text is.
pub const FORMATS: &[&str] = &[
    "int32",
    "int64",
    "uint32",
    "double",
    "date-time",
    "date",
    "uuid",
    "uri",
    "web-address",
    "email",
    "decimal",
    "duration",
    "date-time-string",
    "color",
    "binary",
];
