//! A request that is to be a step of a chain.

use std::fmt;

use cashapp_core::check::{self, Check};
use cashapp_core::{InvalidField, Operation, RawResponse};
use cashapp_pay_api::types::IdempotencyKey;
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::invalid_chain::{Flaw, InvalidChain};
use crate::call::KeyText;
use crate::error::Error;

/// A request that is to be a step of a chain, answered with a `T`; made by one of the functions of
/// [`requests`](super::requests).
///
/// A clone carries the same idempotency key: as two steps of a chain they are one request, made twice and carried out once.
#[must_use = "a request does nothing until it is a step of a chain that is run"]
pub struct SubRequest<T> {
    draft: Draft,
    key: Option<IdempotencyKey>,
    read: fn(RawResponse) -> Result<T, Error>,
}

/// What of a request is sent.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) operation: &'static Operation,
    pub(super) path_params: Map<String, Value>,
    pub(super) query_params: Map<String, Value>,
    pub(super) body: Option<Map<String, Value>>,
    fault: Option<Fault>,
}

/// What is wrong with a request in itself. It is told when the chain is run.
#[derive(Clone)]
pub(super) enum Fault {
    Field { part: &'static str, fault: InvalidField },
    Place(String),
    Unwritable,
}

impl Fault {
    pub(super) fn of_step(self, step: usize) -> Error {
        match self {
            Self::Field { part, fault } => {
                let field = format!("requests[{step}].{part}.{}", fault.field());
                Error::invalid(InvalidField::new(field, fault.rule().clone()))
            }
            Self::Place(place) => Error::of_invalid_chain(InvalidChain::at(step, &place, Flaw::NoPlace)),
            Self::Unwritable => Error::of_invalid_chain(InvalidChain::at(step, "body", Flaw::Unwritable)),
        }
    }
}

impl<T> SubRequest<T> {
    pub(super) fn new(operation: &'static Operation, read: fn(RawResponse) -> Result<T, Error>) -> Self {
        let draft = Draft { operation, path_params: Map::new(), query_params: Map::new(), body: None, fault: None };
        Self { draft, key: None, read }
    }

    /// Gives the next of the path's names in braces its value.
    pub(super) fn path(mut self, id: &(impl Check + AsRef<str>)) -> Self {
        let names = self.draft.operation.path().split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        let next = names.map(|(name, _)| name).find(|name| !self.draft.path_params.contains_key(*name));
        if let Some(name) = next {
            self.draft.note(check::path_segment(name, id), "path_params");
            self.draft.path_params.insert(name.to_owned(), id.as_ref().into());
        }
        self
    }

    pub(super) fn query(mut self, query: &(impl Check + Serialize)) -> Self {
        self.draft.note(query.check(), "query_params");
        self.draft.query_params = self.draft.object(query);
        self
    }

    pub(super) fn body(mut self, body: &(impl Check + Serialize)) -> Self {
        self.draft.note(body.check(), "body");
        self.draft.body = Some(self.draft.object(body));
        self
    }

    /// A body that has a key, which is made here.
    pub(super) fn keyed<B: Check + Serialize>(self, body: impl FnOnce(&IdempotencyKey) -> B) -> Self {
        let key = IdempotencyKey::new(Uuid::new_v4().to_string());
        let mut request = self.body(&body(&key));
        request.key = Some(key);
        request
    }

    /// Sets a value of the body by its place, such as `payment.amount`, usually to a
    /// [reference](super::Step::field) where the field is no text.
    ///
    /// Whatever is set so is checked by the server alone. A place whose parents are not there is refused when the chain
    /// is run, before anything is sent; so is the idempotency key, which has a [method](Self::idempotency_key) of its own.
    ///
    /// ```
    /// use cashapp::chains::{RequestChain, requests};
    /// use cashapp::types::{Currency, MerchantId, NewRefund, PaymentId};
    ///
    /// let mut chain = RequestChain::new();
    /// let payment = chain.step(requests::retrieve_payment(&PaymentId::new("PWC_1")));
    /// // All that is left of the payment, whatever that is.
    /// let refund = NewRefund::new(1, Currency::Usd, MerchantId::new("MMI_1"), payment.id());
    /// chain.step(requests::create_refund(refund).set("refund.amount", payment.field("payment.net_amount")));
    /// ```
    pub fn set(mut self, place: &str, value: impl Into<Value>) -> Self {
        if self.draft.set(place, value.into()).is_none() {
            self.draft.fault.get_or_insert_with(|| Fault::Place(format!("body.{place}")));
        }
        self
    }

    /// Gives the step a key of your own, 1 to 64 characters. A key names one request: no other step may have the same, nor
    /// a call by itself, for nothing documents that both count as one. Refused when the chain is run if the operation takes
    /// no key.
    pub fn idempotency_key(mut self, key: impl Into<KeyText>) -> Self {
        let key = key.into().into_key();
        match (&mut self.key, &mut self.draft.body) {
            (Some(own), Some(body)) => {
                body.insert(KEY.to_owned(), key.as_str().into());
                *own = key.clone();
                self.draft.note(check::within(KEY, &key), "body");
            }
            _ => {
                self.draft.fault.get_or_insert_with(|| Fault::Place(format!("body.{KEY}")));
            }
        }
        self
    }

    /// The key that the step is going to carry; `None` where its operation takes none.
    pub fn key(&self) -> Option<&IdempotencyKey> {
        self.key.as_ref()
    }

    pub(super) fn operation(&self) -> &'static Operation {
        self.draft.operation
    }

    pub(super) fn reader(&self) -> fn(RawResponse) -> Result<T, Error> {
        self.read
    }

    pub(super) fn into_draft(self) -> Draft {
        self.draft
    }
}

const KEY: &str = "idempotency_key";

impl Draft {
    pub(super) fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// Keeps the first thing that is wrong.
    fn note(&mut self, result: Result<(), InvalidField>, part: &'static str) {
        if let Err(fault) = result {
            self.fault.get_or_insert(Fault::Field { part, fault });
        }
    }

    fn object(&mut self, value: &impl Serialize) -> Map<String, Value> {
        if let Ok(Value::Object(map)) = serde_json::to_value(value) {
            map
        } else {
            self.fault.get_or_insert(Fault::Unwritable);
            Map::new()
        }
    }

    fn set(&mut self, place: &str, value: Value) -> Option<()> {
        let mut parts: Vec<&str> = place.split('.').collect();
        let last = parts.pop().filter(|name| !name.is_empty())?;
        if place == KEY {
            return None;
        }
        let mut map = self.body.as_mut()?;
        for part in parts {
            map = map.get_mut(part)?.as_object_mut()?;
        }
        map.insert(last.to_owned(), value);
        Some(())
    }
}

impl<T> Clone for SubRequest<T> {
    fn clone(&self) -> Self {
        Self { draft: self.draft.clone(), key: self.key.clone(), read: self.read }
    }
}

impl<T> fmt::Debug for SubRequest<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SubRequest")
            .field("operation", &self.draft.operation.id())
            .field("key", &self.key)
            .finish_non_exhaustive()
    }
}
