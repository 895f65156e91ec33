//! A call that has been authenticated and validated.

use cashapp_core::Operation;
use cashapp_pay_api::types::ErrorCode;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::form::FilePart;
use crate::refusal::Refusal;

pub(crate) use crate::contract::Api;

/// A call that has been authenticated and validated: what it asks for can be read from it without further doubt.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) api: Api,
    pub(crate) operation: &'static Operation,
    /// The path's parameters, decoded.
    pub(crate) path: Vec<(String, String)>,
    /// The query's parameters, typed by their schema.
    pub(crate) query: Map<String, Value>,
    /// The body; of a form, its part `request`. `Null` where there is none.
    pub(crate) body: Value,
    /// The file that a form carries.
    pub(crate) file: Option<FilePart>,
    /// `X-Region`; empty where the API has none.
    pub(crate) region: String,
    /// The key that signed, with which a chain's members are called.
    pub(crate) key: Option<String>,
    /// By what address the caller knows the sandbox, without a slash at the end; links are made of it.
    pub(crate) base: String,
    /// What is too new to be in a list.
    pub(crate) unlisted: Vec<String>,
}

impl Call {
    /// A parameter of the path.
    pub(crate) fn param(&self, name: &str) -> &str {
        self.path.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The body as the type that the client sends it from.
    pub(crate) fn body<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        self.read(&self.body)
    }

    /// A part of the body as such a type.
    pub(crate) fn read<T: DeserializeOwned>(&self, part: &Value) -> Result<T, Refusal> {
        T::deserialize(part).map_err(|error| self.unreadable(&error))
    }

    /// The query as the type that the client sends it from.
    pub(crate) fn query<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        T::deserialize(&Value::Object(self.query.clone())).map_err(|error| self.unreadable(&error))
    }

    /// What passed validation can be read: so this is a fault of the sandbox, and says so.
    fn unreadable(&self, error: &serde_json::Error) -> Refusal {
        let detail = format!(
            "this is a fault of the sandbox: {} passed validation and cannot be read: {error}",
            self.operation.id()
        );
        Refusal::of(self.api, ErrorCode::InternalServerError, &detail)
    }
}
