//! A call that has been checked and written out: what goes over the wire, to the byte, before anything is sent.

use std::fmt;

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::form_urlencoded;

use crate::check::{Check, InvalidField, path_segment};
use crate::error::Error;
use crate::operation::Operation;
use crate::path::encode_path;
use crate::response::{RawResponse, ResponseValue};

/// A call that can be sent: its operation, its path with the query, and the bytes of its body.
///
/// Made by a generated client's functions that begin with `prepare_`, and sent by
/// [`Transport::call`](crate::Transport::call).
/// `T` is what a success is read as, `E` an error.
pub struct Prepared<T, E> {
    operation: &'static Operation,
    target: String,
    body: Option<Bytes>,
    read: Reading<T, E>,
}

type Reading<T, E> = fn(RawResponse) -> Result<ResponseValue<T>, Error<E>>;

impl<T, E> Prepared<T, E> {
    /// Returns the operation that is called.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Returns path and query, encoded as they are sent.
    pub fn target(&self) -> &str {
        &self.target
    }

    /// Returns the body, as it is sent; none where the operation takes none.
    pub fn body(&self) -> Option<&Bytes> {
        self.body.as_ref()
    }

    /// A call whose bytes are known, of an operation that responds with JSON.
    pub(crate) fn restored(operation: &'static Operation, target: &str, body: Option<&str>) -> Self
    where
        T: DeserializeOwned,
    {
        let body = body.map(|body| Bytes::copy_from_slice(body.as_bytes()));
        Self { operation, target: target.to_owned(), body, read: RawResponse::json }
    }

    pub(crate) fn read(&self, response: RawResponse) -> Result<ResponseValue<T>, Error<E>> {
        (self.read)(response)
    }
}

impl<T, E> Clone for Prepared<T, E> {
    fn clone(&self) -> Self {
        Self { operation: self.operation, target: self.target.clone(), body: self.body.clone(), read: self.read }
    }
}

/// Path, query and body may hold ids, secrets or a customer's data, so only the operation is shown.
impl<T, E> fmt::Debug for Prepared<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared")
            .field("operation", &self.operation.id())
            .field("body_length", &self.body.as_ref().map(Bytes::len))
            .finish_non_exhaustive()
    }
}

/// A call that is being prepared; the first thing that is wrong with it is kept until its end.
pub struct Preparation {
    operation: &'static Operation,
    /// What of the path's template is not written yet.
    rest: &'static str,
    target: String,
    body: Option<Bytes>,
    fault: Option<Fault>,
}

enum Fault {
    Invalid(InvalidField),
    Encode(serde_json::Error),
}

impl Preparation {
    /// Begins a call of this operation.
    pub fn new(operation: &'static Operation) -> Self {
        let target = String::with_capacity(operation.path().len() + 32);
        Self { operation, rest: operation.path(), target, body: None, fault: None }
    }

    /// Writes an id in the place of the path's next parameter.
    #[must_use]
    pub fn id(mut self, id: &(impl Check + AsRef<str>)) -> Self {
        let Some((before, rest)) = self.rest.split_once('{') else { return self };
        let (name, rest) = rest.split_once('}').unwrap_or((rest, ""));
        self.target.push_str(before);
        self.target.push_str(&encode_path(id.as_ref()));
        self.rest = rest;
        self.hold(path_segment(name, id))
    }

    /// Checks and writes the query: a parameter for each field that is there, and for each entry of a list.
    #[must_use]
    pub fn query(mut self, query: &(impl Check + Serialize)) -> Self {
        self.finish_path();
        match serde_json::to_value(query) {
            Ok(Value::Object(fields)) => {
                let mut encoded = form_urlencoded::Serializer::new(String::new());
                for (name, value) in &fields {
                    match value {
                        Value::Array(entries) => entries.iter().for_each(|entry| pair(&mut encoded, name, entry)),
                        value => pair(&mut encoded, name, value),
                    }
                }
                let encoded = encoded.finish();
                if !encoded.is_empty() {
                    self.target.push('?');
                    self.target.push_str(&encoded);
                }
            }
            Ok(_) => {}
            Err(fault) => self.note(Fault::Encode(fault)),
        }
        self.hold(query.check())
    }

    /// Checks and writes the body.
    #[must_use]
    pub fn body(mut self, body: &(impl Check + Serialize)) -> Self {
        self = self.hold(body.check());
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body = Some(bytes.into()),
            Err(fault) => self.note(Fault::Encode(fault)),
        }
        self
    }

    /// Ends with an operation whose success is JSON.
    ///
    /// # Errors
    /// What is wrong with the call.
    pub fn json<T: DeserializeOwned, E>(self) -> Result<Prepared<T, E>, Error<E>> {
        self.read_by(RawResponse::json)
    }

    /// Ends with an operation whose success is text.
    ///
    /// # Errors
    /// What is wrong with the call.
    pub fn text<E>(self) -> Result<Prepared<String, E>, Error<E>> {
        self.read_by(RawResponse::text)
    }

    /// Ends with an operation whose success has no body.
    ///
    /// # Errors
    /// What is wrong with the call.
    pub fn empty<E>(self) -> Result<Prepared<(), E>, Error<E>> {
        self.read_by(RawResponse::empty)
    }

    fn read_by<T, E>(mut self, read: Reading<T, E>) -> Result<Prepared<T, E>, Error<E>> {
        self.finish_path();
        match self.fault {
            Some(Fault::Invalid(field)) => Err(Error::InvalidRequest(field)),
            Some(Fault::Encode(fault)) => Err(Error::Encode(fault)),
            None => Ok(Prepared { operation: self.operation, target: self.target, body: self.body, read }),
        }
    }

    fn finish_path(&mut self) {
        self.target.push_str(std::mem::take(&mut self.rest));
    }

    fn hold(mut self, check: Result<(), InvalidField>) -> Self {
        if let Err(field) = check {
            self.note(Fault::Invalid(field));
        }
        self
    }

    fn note(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }
}

/// As little as of what is prepared.
impl fmt::Debug for Preparation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Preparation").field("operation", &self.operation.id()).finish_non_exhaustive()
    }
}

/// Writes one parameter; `null` stands for one that is absent.
fn pair(encoded: &mut form_urlencoded::Serializer<'_, String>, name: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::String(text) => drop(encoded.append_pair(name, text)),
        value => drop(encoded.append_pair(name, &value.to_string())),
    }
}
