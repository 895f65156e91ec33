//! What became of the steps of a chain.

use std::fmt;

use bytes::Bytes;
use cashapp_core::{Outcome, RawResponse, Region, Repeat};
use cashapp_pay_api::types::{ChainExecutionStatus, ChainResponse, ErrorResponse};
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::chain::RequestChain;
use super::step::Step;
use crate::error::Error;

/// What became of the steps of a chain, to be asked by [`get`](Self::get).
#[derive(Clone)]
pub struct Answers {
    /// The uids of the steps that were sent, and whether each carries a key; none where that is not known.
    steps: Vec<(String, bool)>,
    told: Vec<Told>,
    /// Where the chain was run from, and so each of its steps.
    region: Option<Region>,
    /// Whether the chain was run before, and nobody knows what became of it then.
    after_unknown: bool,
}

/// What the server tells of one step.
#[derive(Clone)]
struct Told {
    uid: String,
    execution_status: ChainExecutionStatus,
    status_code: Option<i64>,
    body: Option<Value>,
}

/// The answer to a chain of which not everything can be read: what can be is kept, for it tells of money.
pub(crate) struct Readable(Vec<Told>);

/// What became of one step.
#[derive(Debug)]
#[must_use = "a step may have failed"]
pub enum StepAnswer<T> {
    /// It was run, and this is its answer.
    Executed(T),
    /// It was run and refused or declined, or what became of it is not known: the [outcome](Error::outcome) says which.
    /// The error is what a call by itself would have given.
    Failed(Error),
    /// It was not run, because one before it failed. Nothing happened.
    ///
    /// Of a chain that is run again after a lost response, with [`after_unknown`](crate::Call::after_unknown), a write has
    /// [failed](Self::Failed) with an unknown outcome in this case, because the first run may have come to it; unless the
    /// step before it was declined, which speaks for both runs.
    NotStarted,
}

impl<T> StepAnswer<T> {
    /// The answer of a step that succeeded.
    pub fn ok(self) -> Option<T> {
        match self {
            Self::Executed(answer) => Some(answer),
            _ => None,
        }
    }

    /// Why the step failed.
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }

    /// Whether the step was run and succeeded.
    pub fn is_executed(&self) -> bool {
        matches!(self, Self::Executed(_))
    }

    /// Whether the step was not run.
    pub fn is_not_started(&self) -> bool {
        matches!(self, Self::NotStarted)
    }
}

impl Answers {
    pub(crate) fn new(chain: &RequestChain, responses: Vec<ChainResponse>) -> Self {
        Self {
            steps: chain.steps(),
            told: responses.into_iter().map(Told::from).collect(),
            region: None,
            after_unknown: false,
        }
    }

    pub(crate) fn of_readable(chain: &RequestChain, Readable(told): Readable) -> Self {
        Self { steps: chain.steps(), told, region: None, after_unknown: false }
    }

    /// Adds what the chain was run with.
    pub(crate) fn of_run(mut self, region: Option<Region>, after_unknown: bool) -> Self {
        (self.region, self.after_unknown) = (region, after_unknown);
        self
    }

    /// What became of the steps of a chain that failed as a whole, if the server says it: what was run before a reference
    /// turned out to lead nowhere is not undone.
    pub fn from_error(error: &Error) -> Option<Self> {
        let Readable(told) = serde_json::from_slice(error.body()?).ok()?;
        Some(Self { steps: Vec::new(), told, region: error.region(), after_unknown: error.is_after_unknown() })
    }

    /// What became of this step. A step of which the answer says nothing, of another chain for instance, or two things at
    /// once, has failed with an unknown outcome.
    pub fn get<T>(&self, step: &Step<T>) -> StepAnswer<T> {
        let key = || step.key().map(|key| key.as_str().to_owned());
        let whole = |error: Error| error.of(step.operation()).with_key(key()).with_region(self.region);
        let failed = |error: Error| StepAnswer::Failed(whole(error));
        let Some(told) = self.told_of(step.uid()) else {
            return failed(Error::no_step_answer());
        };
        if told.execution_status == ChainExecutionStatus::NotStarted && told.status_code.is_none() {
            let is_open =
                self.after_unknown && step.operation().repeat() != Repeat::Safe && !self.is_broken_off_for_good();
            return if is_open { failed(Error::no_step_answer()) } else { StepAnswer::NotStarted };
        }
        match told.raw().map(|raw| step.read(raw.of_call(step.key().is_some(), self.after_unknown))) {
            Some(Ok(answer)) => StepAnswer::Executed(answer),
            Some(Err(error)) => failed(error.of_step()),
            None => failed(Error::no_step_answer()),
        }
    }

    /// Whether every step of the chain was run and succeeded. Not if the answer says nothing of one of them, nor of a chain
    /// that failed as a whole.
    pub fn all_succeeded(&self) -> bool {
        let succeeded = |told: &Told| told.status_code.is_some_and(|code| (200..300).contains(&code));
        !self.steps.is_empty() && self.steps.iter().all(|(uid, _)| self.told_of(uid).is_some_and(succeeded))
    }

    pub(crate) fn any_executed(&self) -> bool {
        self.told.iter().any(|told| told.execution_status != ChainExecutionStatus::NotStarted)
    }

    /// Whether a step was refused in a way that is bound to its key: it was refused so in every run, and what comes after it
    /// was started in none.
    fn is_broken_off_for_good(&self) -> bool {
        let keyed = self.steps.iter().filter(|(_, keyed)| *keyed);
        let failures = keyed.filter_map(|(uid, _)| self.told_of(uid)?.raw()).filter(|raw| !raw.status().is_success());
        let mut failures = failures.map(|raw| raw.of_call(true, true).into_error::<ErrorResponse>());
        failures.any(|error| error.outcome() == Outcome::Refused)
    }

    fn told_of(&self, uid: &str) -> Option<&Told> {
        let mut told = self.told.iter().filter(|told| told.uid == uid);
        told.next().filter(|_| told.next().is_none())
    }
}

impl Told {
    /// The step's answer as a call by itself would have got it; `None` if the server does not say how it went.
    fn raw(&self) -> Option<RawResponse> {
        let status = StatusCode::from_u16(u16::try_from(self.status_code?).ok()?).ok()?;
        let body = match &self.body {
            Some(body) => Bytes::from(serde_json::to_vec(body).ok()?),
            None if status.is_success() => Bytes::from_static(b"{}"),
            None => Bytes::new(),
        };
        Some(RawResponse::new(status, HeaderMap::new(), body))
    }

    /// `None` of an entry that does not even say which step it is about.
    fn of(entry: &Value) -> Option<Self> {
        Some(Self {
            uid: entry["request_uid"].as_str()?.to_owned(),
            execution_status: entry["execution_status"].as_str().unwrap_or_default().into(),
            status_code: entry["status_code"].as_i64(),
            body: entry.get("body").filter(|body| !body.is_null()).cloned(),
        })
    }
}

impl From<ChainResponse> for Told {
    fn from(response: ChainResponse) -> Self {
        Self {
            uid: response.request_uid,
            execution_status: response.execution_status,
            status_code: response.status_code,
            body: response.body.map(|body| Value::Object(body.into_inner())),
        }
    }
}

impl<'de> Deserialize<'de> for Readable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Whole {
            responses: Vec<Value>,
        }
        let whole = Whole::deserialize(deserializer)?;
        Ok(Self(whole.responses.iter().filter_map(Told::of).collect()))
    }
}

/// Answers may hold secrets, so only how the steps went is shown.
impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps =
            self.told.iter().map(|told| (told.uid.as_str(), (told.execution_status.as_str(), told.status_code)));
        f.debug_map().entries(steps).finish()
    }
}
