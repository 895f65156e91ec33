//! Every operation of an API called against a server, with what the contract says to expect.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use cashapp_core::{Operation, Rule};
use serde::de::DeserializeOwned;
use serde_json::Value;
use xtask::typed::is_empty;

use crate::address::{decoded, pairs};
use crate::answer::{Answer, Turn};
use crate::breach::{Breach, breaches};
use crate::outcome::Outcome;
use crate::place::places;
use crate::sample::{Extent, sample};
use crate::server::{Received, Server};
use crate::spec::Spec;

/// What a call is made with.
#[derive(Clone, Debug, Default)]
pub struct Cue {
    ids: BTreeMap<String, String>,
    body: Value,
    query: Value,
}

impl Cue {
    /// The body as the method takes it.
    pub fn body<T: DeserializeOwned>(&self) -> T {
        T::deserialize(&self.body).expect("a body by the contract is a value of its type")
    }

    /// The query as the method takes it.
    pub fn query<T: DeserializeOwned>(&self) -> T {
        T::deserialize(&self.query).expect("a query by the contract is a value of its type")
    }

    /// The path parameter of this name, in the case of either the contract or the method.
    pub fn id(&self, name: &str) -> &str {
        let plain = |name: &str| name.replace('_', "").to_lowercase();
        let found = self.ids.iter().find(|(known, _)| plain(known) == plain(name));
        found.unwrap_or_else(|| panic!("no path parameter {name}")).1
    }
}

/// What is tried with every operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Right arguments, and every documented success.
    Successes,
    /// Right arguments, and every documented failure.
    Failures,
    /// Arguments that break a rule.
    Refusals,
}

/// Calls operations in one scene and keeps account of them.
#[derive(Debug)]
pub struct Stage {
    /// The server that is called.
    pub server: Server,
    spec: Spec,
    operations: &'static [Operation],
    scene: Scene,
    called: RefCell<BTreeSet<String>>,
    refused: RefCell<BTreeSet<String>>,
}

impl Stage {
    /// Prepares a scene with the operations of a folder.
    pub async fn set(folder: &str, operations: &'static [Operation], scene: Scene) -> Self {
        let (spec, server) = (Spec::read(folder), Server::start().await);
        Self { server, spec, operations, scene, called: RefCell::default(), refused: RefCell::default() }
    }

    /// Plays the scene with one operation.
    pub async fn play(&self, id: &str, call: impl AsyncFn(&Cue) -> Outcome) {
        assert!(self.called.borrow_mut().insert(id.to_owned()), "{id} is called twice");
        match self.scene {
            Scene::Successes => self.successes(id, call).await,
            Scene::Failures => self.failures(id, call).await,
            Scene::Refusals => self.refusals(id, call).await,
        }
    }

    /// Fails unless every operation has been called; gives the rules that were refused for.
    pub fn finish(self) -> String {
        let all: BTreeSet<String> = self.operations.iter().map(|operation| operation.id().to_owned()).collect();
        let called = self.called.into_inner();
        let forgotten: Vec<_> = all.difference(&called).collect();
        assert!(forgotten.is_empty(), "add these operations to tests/it/calls.rs: {forgotten:?}");
        let unknown: Vec<_> = called.difference(&all).collect();
        assert!(unknown.is_empty(), "these are no operations: {unknown:?}");
        self.refused.into_inner().into_iter().collect::<Vec<_>>().join("\n")
    }

    async fn successes(&self, id: &str, call: impl AsyncFn(&Cue) -> Outcome) {
        for extent in [Extent::Full, Extent::Minimal] {
            let cue = self.cue(id, extent);
            for (status, schema) in self.answers(id, |status| status.starts_with('2')) {
                let (answer, value) = self.answer(status, schema, extent, |value| self.echo(id, &cue, value));
                self.server.then(Turn::Answer(answer));
                assert_eq!(call(&cue).await, Outcome::Answer(status, value), "{id}");
                self.compare(id, &cue, &self.server.only_request());
            }
        }
    }

    async fn failures(&self, id: &str, call: impl AsyncFn(&Cue) -> Outcome) {
        let cue = self.cue(id, Extent::Minimal);
        let mut statuses = Vec::new();
        for (status, schema) in self.answers(id, |status| !status.starts_with('2')) {
            for (status, extent) in [(status, Extent::Full), (status + 29, Extent::Minimal)] {
                let (answer, value) = self.answer(status, schema, extent, |value| self.echo(id, &cue, value));
                self.server.then(Turn::Answer(answer));
                assert_eq!(call(&cue).await, Outcome::Error(status, value), "{id}");
                self.server.only_request();
                statuses.push(status);
            }
        }
        assert_eq!(statuses, [400, 429, 500, 529], "{id}");
    }

    async fn refusals(&self, id: &str, call: impl AsyncFn(&Cue) -> Outcome) {
        let operation = self.spec.operation(id);
        let cue = self.cue(id, Extent::Full);
        let mut broken = Vec::new();
        for parameter in operation.parameters("path") {
            let name = parameter["name"].as_str().unwrap_or_default();
            for (id, rule) in self.unaddressable(&parameter["schema"]) {
                let mut cue = cue.clone();
                cue.ids.insert(name.to_owned(), id);
                let (field, name) = (name.to_owned(), format!("{{{name}}}"));
                broken.push((cue, Breach { value: Value::Null, field, rule, name }));
            }
        }
        if let Some(schema) = self.spec.body(operation) {
            let breaches = breaches(&self.spec, schema, &cue.body).into_iter();
            broken.extend(breaches.map(|breach| (Cue { body: breach.value.clone(), ..cue.clone() }, breach)));
        }
        if let Some(schema) = self.spec.query(operation) {
            let breaches = breaches(&self.spec, schema, &cue.query).into_iter();
            broken.extend(breaches.map(|breach| (Cue { query: breach.value.clone(), ..cue.clone() }, breach)));
        }
        for (cue, Breach { field, rule, name, .. }) in broken {
            assert_eq!(call(&cue).await, Outcome::Refused(field, rule.clone()), "{id}");
            let name = name.trim_start_matches('.');
            self.refused.borrow_mut().insert(format!("{name} {rule}"));
        }
        assert_eq!(self.server.connections(), 0, "{id}");
    }

    /// The ids that must not stand in a path, each with the rule that it breaks.
    fn unaddressable(&self, schema: &Value) -> Vec<(String, String)> {
        let dotted = ["", ".", ".."].map(|id| (id.to_owned(), Rule::PathSegment.to_string()));
        let breaches = breaches(&self.spec, schema, &sample(&self.spec, schema, Extent::Full));
        let breaches =
            breaches.into_iter().map(|breach| (breach.value.as_str().unwrap_or_default().to_owned(), breach.rule));
        // Empty is a matter of the path before it is one of the length.
        dotted.into_iter().chain(breaches.filter(|(id, _)| !id.is_empty())).collect()
    }

    fn cue(&self, id: &str, extent: Extent) -> Cue {
        let operation = self.spec.operation(id);
        let name = |parameter: &Value| parameter["name"].as_str().unwrap_or_default().to_owned();
        // What would change the address if it were written as it is.
        let ids = operation.parameters("path").map(name).map(|name| (name.clone(), format!("{name}/a b?c#d%2Fü+&\\x")));
        let sample = |schema: Option<&Value>| schema.map(|schema| sample(&self.spec, schema, extent));
        Cue {
            ids: ids.collect(),
            body: sample(self.spec.body(operation)).unwrap_or_default(),
            query: sample(self.spec.query(operation)).unwrap_or_default(),
        }
    }

    /// The documented answers that are meant; `4XX` is taken as 400.
    fn answers(&self, id: &str, meant: impl Fn(&str) -> bool) -> Vec<(u16, &Value)> {
        let responses = self.spec.operation(id).responses().filter(|(status, _)| meant(status));
        let answers: Vec<(u16, &Value)> = responses
            .map(|(status, schema)| (status.replace("XX", "00").parse().expect("statuses are numbers"), schema))
            .collect();
        assert!(!answers.is_empty(), "{id} documents no such answer");
        answers
    }

    /// Has a response repeat what was sent, where the table says that it does.
    fn echo(&self, id: &str, cue: &Cue, value: &mut Value) {
        for echo in self.operation(id).echo() {
            let pointer = |path: &str| format!("/{}", path.replace('.', "/"));
            let sent = match echo.sent.split_once('.') {
                Some(("path", name)) => Some(cue.id(name).into()),
                Some(("body", path)) => cue.body.pointer(&pointer(path)).cloned(),
                _ => panic!("{id}: `{}` is sent nowhere", echo.sent),
            };
            if let (Some(received), Some(sent)) = (value.pointer_mut(&pointer(echo.received)), sent) {
                *received = sent;
            }
        }
    }

    fn operation(&self, id: &str) -> &'static Operation {
        self.operations.iter().find(|operation| operation.id() == id).expect("the table lists it")
    }

    fn answer(&self, status: u16, schema: &Value, extent: Extent, adapt: impl FnOnce(&mut Value)) -> (Answer, Value) {
        if schema.is_null() {
            return (Answer::empty(status), Value::Null);
        }
        let mut value = sample(&self.spec, schema, extent);
        adapt(&mut value);
        match &value {
            Value::String(text) => (Answer::text(status, "text/plain", text.clone()), value),
            // A success that says nothing is read as nothing.
            _ if is_empty(self.spec.resolve(schema).1) => (Answer::json(status, &value), Value::Null),
            _ => (Answer::json(status, &value), value),
        }
    }

    fn compare(&self, id: &str, cue: &Cue, received: &Received) {
        let operation = self.operation(id);
        assert_eq!(received.method, operation.method().as_str(), "{id}");
        let segments: Vec<String> = received.path.split('/').map(decoded).collect();
        let filled = operation.path().split('/').map(|segment| match segment.split_once('{') {
            Some((before, name)) => format!("{before}{}", cue.id(name.trim_end_matches('}'))),
            None => segment.to_owned(),
        });
        assert_eq!(segments, filled.collect::<Vec<_>>(), "{id}");
        assert_eq!(received.header("accept"), Some("application/json"), "{id}");
        if operation.file().is_none() {
            let body = if received.body.is_empty() { Value::Null } else { received.json() };
            assert_eq!(body, cue.body, "{id}");
            // A signed request has one without a body too, so that nothing can take its place after signing.
            let has_type = !body.is_null() || operation.auth() == cashapp_core::Auth::Signed;
            let content_type = has_type.then_some("application/json");
            assert_eq!(received.header("content-type"), content_type, "{id}");
        }
        assert_eq!(pairs(&received.query), self.expected_query(id, cue), "{id}");
    }

    /// The query as pairs, in the order of the contract's names; a list gives a pair for each item.
    fn expected_query(&self, id: &str, cue: &Cue) -> Vec<(String, String)> {
        let Some(schema) = self.spec.query(self.spec.operation(id)) else { return Vec::new() };
        let leaves = places(&self.spec, schema, &cue.query).into_iter().filter_map(|place| {
            let name = place.field.split('[').next().unwrap_or_default().to_owned();
            match cue.query.pointer(&place.pointer)? {
                Value::String(text) => Some((name, text.clone())),
                Value::Object(_) | Value::Array(_) | Value::Null => None,
                scalar => Some((name, scalar.to_string())),
            }
        });
        let mut pairs: Vec<_> = leaves.collect();
        pairs.sort();
        pairs
    }
}
