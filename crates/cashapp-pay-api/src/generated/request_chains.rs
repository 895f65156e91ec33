// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Error, Extras, Hidden, InvalidField, Preparation, Prepared, ResponseValue, closed_enum, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use super::Client;
use crate::operations;
use super::types::*;

/// Requests that are run together. The next chain begins when this one has ended.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Chain {
    pub execution_mode: ChainExecutionMode,
    pub requests: Vec<ChainRequestRef>,
}

impl Chain {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        requests: impl IntoIterator<Item = impl Into<ChainRequestRef>>,
        execution_mode: impl Into<ChainExecutionMode>,
    ) -> Self {
        Self {
            execution_mode: execution_mode.into(),
            requests: requests.into_iter().map(Into::into).collect(),
        }
    }
}

closed_enum! {
    /// How the requests of one chain are run.
    pub enum ChainExecutionMode {
        /// In turn, so that one can refer to the answer to another before it.
        Sequential = "SEQUENTIAL",
        /// At once; none can refer to another of the same chain.
        Parallel = "PARALLEL",
    }
}

open_enum! {
    /// Whether a request of a chain was run.
    pub enum ChainExecutionStatus {
        /// It was sent; `status_code` says with what success.
        Executed = "EXECUTED",
        /// It was not sent, because one before it failed.
        NotStarted = "NOT_STARTED",
    }
}

/// One request to be run in a chain.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChainRequest {
    /// The JSON body, with an idempotency key of its own for a write that takes one; a value can be a reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Map<String, Value>>,
    pub method: RequestMethod,
    /// The path of the operation. A `{name}` in it is replaced by the entry of `path_params` of that name.
    pub path: String,
    /// What takes the place of the names in `path`; a value can be a reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_params: Option<Map<String, Value>>,
    /// The query parameters; a value can be a reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_params: Option<Map<String, Value>>,
    /// Your name for this request, by which chains, references and responses refer to it. Unique in the call.
    pub uid: String,
}

impl ChainRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        uid: impl Into<String>,
        method: impl Into<RequestMethod>,
        path: impl Into<String>,
    ) -> Self {
        Self {
            body: Default::default(),
            method: method.into(),
            path: path.into(),
            path_params: Default::default(),
            query_params: Default::default(),
            uid: uid.into(),
        }
    }
    /// The JSON body, with an idempotency key of its own for a write that takes one; a value can be a reference.
    pub fn body(mut self, body: Map<String, Value>) -> Self {
        self.body = Some(body);
        self
    }
    /// What takes the place of the names in `path`; a value can be a reference.
    pub fn path_params(mut self, path_params: Map<String, Value>) -> Self {
        self.path_params = Some(path_params);
        self
    }
    /// The query parameters; a value can be a reference.
    pub fn query_params(mut self, query_params: Map<String, Value>) -> Self {
        self.query_params = Some(query_params);
        self
    }
}

/// Names a request of the call.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChainRequestRef {
    /// The `uid` of one of the requests.
    pub uid: String,
}

impl ChainRequestRef {
    /// Takes what is required and leaves out the rest.
    pub fn new(uid: impl Into<String>) -> Self {
        Self { uid: uid.into() }
    }
}

/// What became of one request of a chain.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChainResponse {
    /// The body of the answer, or of the error. It may hold a secret, such as that of a new key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Hidden<Map<String, Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<DateTime<Utc>>,
    pub execution_status: ChainExecutionStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<RequestMethod>,
    /// The path that was called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The `uid` of the request.
    pub request_uid: String,
    /// The HTTP status of this request alone; absent if it was not sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_code: Option<i64>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ChainResponse { optional body = "body", time completed_at = "completed_at", required
    execution_status = "execution_status", optional method = "method", optional path =
    "path", required request_uid = "request_uid", optional status_code = "status_code", }
}

impl ChainResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        request_uid: impl Into<String>,
        execution_status: impl Into<ChainExecutionStatus>,
    ) -> Self {
        Self {
            body: Default::default(),
            completed_at: Default::default(),
            execution_status: execution_status.into(),
            method: Default::default(),
            path: Default::default(),
            request_uid: request_uid.into(),
            status_code: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The requests of a call, and the chains in which they run.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateRequestChainRequest {
    /// Run one after another.
    pub chains: Vec<Chain>,
    /// What is to be run; the order is given by `chains`.
    pub requests: Vec<ChainRequest>,
}

impl CreateRequestChainRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        requests: impl IntoIterator<Item = impl Into<ChainRequest>>,
        chains: impl IntoIterator<Item = impl Into<Chain>>,
    ) -> Self {
        Self {
            chains: chains.into_iter().map(Into::into).collect(),
            requests: requests.into_iter().map(Into::into).collect(),
        }
    }
}

impl Check for CreateRequestChainRequest {
    fn check(&self) -> Result<(), InvalidField> {
        Ok(())
    }
}

/// What became of the requests of a call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RequestChainResponse {
    pub responses: Vec<ChainResponse>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RequestChainResponse { required responses = "responses", }
}

impl RequestChainResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(responses: impl IntoIterator<Item = impl Into<ChainResponse>>) -> Self {
        Self {
            responses: responses.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

open_enum! {
    /// The HTTP method of a request in a chain.
    pub enum RequestMethod {
        Get = "GET",
        Post = "POST",
        Patch = "PATCH",
        Put = "PUT",
        Delete = "DELETE",
    }
}

impl Client {
    /// Runs several requests in one call.
    ///
    /// Runs the chains one after another, each with its requests in turn or at once. A value `$<uid>:<key.path>` in
    /// `body`, `path_params` or `query_params` is taken from the answer to an earlier request. Every request is
    /// authorized by the headers of this call, so the API key needs the scopes of all of them.
    ///
    /// Money moves if one of the requests moves it. The first failure stops the rest, which come back
    /// `NOT_STARTED`; what ran before it is not undone. Look at `status_code` of every response, since 201 for the
    /// whole does not mean that each succeeded. A bad reference is refused with 400 for the whole.
    ///
    /// The call itself has no idempotency key and must not be repeated blindly. Give the writes in it keys of their
    /// own; after a lost answer, look up what they did or repeat them one by one under the same keys.
    ///
    /// `POST /management/v1/request-chains`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_request_chain(
        &self,
        body: &CreateRequestChainRequest,
    ) -> Result<ResponseValue<RequestChainResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_request_chain(body)?).await
    }
    /// Checks and writes out a call of [`create_request_chain`](Self::create_request_chain), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_request_chain(
        body: &CreateRequestChainRequest,
    ) -> Result<Prepared<RequestChainResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_REQUEST_CHAIN).body(body).json()
    }
}
