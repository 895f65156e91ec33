//! The extension `x-operation`: what OpenAPI has no word for.

use std::collections::BTreeMap;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Deserialize;
use serde_json::{Value, json};

/// How an operation is authorized, limited, repeated and paged.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct XOperation {
    /// How a call shows who makes it.
    pub auth: Auth,
    /// May also be authorized with the client secret, when there is no API key yet.
    #[serde(default)]
    pub bootstrap: bool,
    /// What the API key must be allowed to do; for `signed` operations only.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Requests per second and client; absent: not limited.
    #[schemars(range(min = 1))]
    pub rate_limit: Option<u32>,
    /// Whether a call may be made again when its answer was lost.
    pub repeat: Repeat,
    /// The body's fields that make a `keyed` operation repeatable, all of them needed; absent: `idempotency_key` or
    /// `requestId`, whichever the body has.
    pub key: Option<Vec<String>>,
    /// How the call names what it undoes; for operations that undo something.
    pub undo: Option<Undo>,
    /// The name of the list in the answer, for operations that answer page by page.
    pub paginate: Option<String>,
    /// How far the vendor stands by the operation; absent: stable.
    pub stability: Option<Stability>,
    /// Seconds that the vendor advises to wait for the answer; absent: the runtime's default.
    #[schemars(range(min = 1))]
    pub attempt_timeout: Option<u32>,
    /// Fields of the response that repeat the request: from the response's field (`payment.amount`) to where its value was
    /// sent (`body.payment.amount`, `path.payment_id`). A response that contradicts one belongs to another request.
    #[serde(default)]
    pub echo: BTreeMap<String, String>,
}

/// How a call shows who makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Auth {
    /// Client id, API key id and signature.
    Signed,
    /// Client id alone.
    Client,
    /// Merchant id and secret key.
    Basic,
    /// Anybody may call.
    None,
}

/// Whether a call may be made again when its answer was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Repeat {
    /// It can neither move money nor create anything twice.
    Safe,
    /// If the body carries its key.
    Keyed,
    /// Not once it was sent.
    Unsafe,
}

/// How a call names what it undoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Undo {
    /// By the id that its response had.
    ById,
    /// By the idempotency key of the call that made it, perhaps.
    ByKey,
    /// By the token that it was made with, perhaps.
    ByToken,
}

/// How far the vendor stands by an operation that is not stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stability {
    /// Given to selected clients.
    EarlyAccess,
    /// May change.
    Beta,
}

/// The key because of which an extension cannot be read; none where one is missing or the whole is no map.
pub fn wrong_key(extension: &Value) -> Option<&str> {
    let entry = extension.as_object()?.iter().find(|(key, value)| {
        let mut alone = json!({ "auth": "none", "repeat": "safe" });
        alone[*key] = (*value).clone();
        serde_json::from_value::<XOperation>(alone).is_err()
    });
    entry.map(|(key, _)| key.as_str())
}

/// The JSON Schema by which editors complete the extension: that of a whole document, of which it describes nothing else.
pub fn json_schema() -> String {
    let mut definitions = SchemaGenerator::default();
    let extension = definitions.subschema_for::<XOperation>();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "x-operation in the files of specs/",
        "description": "Made from xtask/src/x_operation.rs by `cargo xtask regen`. Do not edit.",
        "properties": {"paths": {"additionalProperties": {"additionalProperties": {
            "required": ["x-operation"],
            "properties": {"x-operation": extension},
        }}}},
        "$defs": definitions.definitions(),
    });
    // A value's `Display` with `#` indents; it cannot fail.
    format!("{schema:#}\n")
}
