//! What the specs say about a request, enforced: the documents that `cargo xtask regen` bundles, compiled at first use.

mod check;
mod compile;
mod format;
mod known;
mod query;
mod rule;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use cashapp_pay_api::types::ErrorCode;
use serde_json::{Map, Value};

use check::{Checker, Place};
pub(crate) use format::leads_away;
use rule::{Rule, Slot};

const PAY_DOCUMENT: &str = include_str!("../contract/pay.json");
const AFTERPAY_DOCUMENT: &str = include_str!("../contract/afterpay.json");

static PAY: LazyLock<Operations> = LazyLock::new(|| compile::operations(PAY_DOCUMENT));
static AFTERPAY: LazyLock<Operations> = LazyLock::new(|| compile::operations(AFTERPAY_DOCUMENT));

type Operations = HashMap<String, OperationContract>;

/// One of the two hosts. Operation ids are unique within one only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Api {
    Pay,
    Afterpay,
}

/// The contract of an operation, by its `operationId`.
pub(crate) fn operation(api: Api, id: &str) -> Option<&'static OperationContract> {
    let operations: &'static Operations = match api {
        Api::Pay => &PAY,
        Api::Afterpay => &AFTERPAY,
    };
    operations.get(id)
}

/// All that the specs say about one host: an OpenAPI document as JSON.
pub(crate) fn document(api: Api) -> &'static str {
    match api {
        Api::Pay => PAY_DOCUMENT,
        Api::Afterpay => AFTERPAY_DOCUMENT,
    }
}

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// What Cash App Pay calls it; Afterpay's own code is somebody else's to choose.
    pub code: ErrorCode,
    /// In dot notation from the top of the body (`request.actions.0.amount`), or a parameter's name.
    pub field: String,
    /// The rule and its limit, never the value, which may be a secret.
    pub detail: String,
}

/// What body an operation takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyKind {
    None,
    Json,
    /// `multipart/form-data`, whose part `request` is JSON.
    Form,
}

/// What a request of one operation must be like.
#[derive(Debug)]
pub(crate) struct OperationContract {
    /// Shared by all operations of an API; slots are positions in it.
    rules: Arc<[Rule]>,
    body: Option<(BodyKind, Slot)>,
    path: Vec<Parameter>,
    query: Vec<Parameter>,
    success: Vec<u16>,
}

#[derive(Debug)]
struct Parameter {
    name: String,
    slot: Slot,
    required: bool,
}

impl OperationContract {
    /// What body the operation takes.
    pub(crate) fn body(&self) -> BodyKind {
        self.body.map_or(BodyKind::None, |(kind, _)| kind)
    }

    /// The documented statuses of success.
    pub(crate) fn success(&self) -> &[u16] {
        &self.success
    }

    /// Every rule that a body breaks, in the order of its fields; of a form, the part `request` is looked at.
    pub(crate) fn check_body(&self, body: &Value) -> Vec<Violation> {
        let mut checker = Checker::new(&self.rules);
        if let Some((_, slot)) = self.body {
            checker.value(slot, body, &Place::Top);
        }
        checker.violations
    }

    /// Every rule that a body breaks, and the fields that no schema knows, which break none here.
    pub(crate) fn check_known_fields(&self, body: &Value) -> (Vec<Violation>, Vec<String>) {
        let mut checker = Checker::tolerant(&self.rules);
        if let Some((_, slot)) = self.body {
            checker.value(slot, body, &Place::Top);
        }
        (checker.violations, checker.unknown.unwrap_or_default())
    }

    /// Takes out of a body the fields that no schema knows.
    pub(crate) fn retain_known_fields(&self, body: &mut Value) {
        if let Some((_, slot)) = self.body {
            known::retain(&self.rules, slot, body);
        }
    }

    /// The parameters of a query, each of the type that its schema has.
    ///
    /// # Errors
    /// Every rule that the query breaks, in its order; what is missing comes last.
    pub(crate) fn read_query(&self, raw: Option<&str>) -> Result<Map<String, Value>, Vec<Violation>> {
        query::read(&self.rules, &self.query, raw.unwrap_or_default())
    }

    /// Every rule that the path's parameters break, given by name and decoded.
    pub(crate) fn check_path(&self, params: &[(String, String)]) -> Vec<Violation> {
        let mut checker = Checker::new(&self.rules);
        for parameter in &self.path {
            match params.iter().find(|(name, _)| *name == parameter.name) {
                Some((name, text)) => {
                    let value = query::typed(&self.rules[parameter.slot.rule], text);
                    checker.value(parameter.slot, &value, &Place::Field(&Place::Top, name));
                }
                None => checker.missing(&Place::Field(&Place::Top, &parameter.name)),
            }
        }
        checker.violations
    }
}
