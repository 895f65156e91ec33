//! A chain as it is put together.

use std::fmt;

use cashapp_core::{Operation, Repeat};
use cashapp_pay_api::types::{ChainExecutionMode, CreateRequestChainRequest};
use uuid::Uuid;

use super::plan;
use super::step::Step;
use super::sub_request::{Draft, SubRequest};
use crate::error::Error;

/// Steps to be run in one call, by [`RequestChains::run`](crate::resources::RequestChains::run).
///
/// Running the same value again, or a clone, sends the same idempotency keys and bytes again.
#[derive(Clone)]
pub struct RequestChain {
    /// Part of every uid, so that a step of another chain is not taken for one of this.
    tag: String,
    pub(super) members: Vec<Member>,
    pub(super) groups: Vec<Group>,
}

/// A step with the name that it is referred to by.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) uid: String,
    pub(super) draft: Draft,
}

/// Steps that are run in one mode.
#[derive(Clone)]
pub(super) struct Group {
    pub(super) mode: ChainExecutionMode,
    pub(super) members: Vec<usize>,
}

impl Default for RequestChain {
    fn default() -> Self {
        Self::new()
    }
}

impl RequestChain {
    /// A chain without steps.
    pub fn new() -> Self {
        let mut tag = Uuid::new_v4().simple().to_string();
        // Eight digits tell apart the chains of one program, and leave room where a reference takes an id's place.
        tag.truncate(8);
        Self { tag, members: Vec::new(), groups: Vec::new() }
    }

    /// Adds a step that is run after all that are there already.
    pub fn step<T>(&mut self, request: SubRequest<T>) -> Step<T> {
        if !self.groups.last().is_some_and(|group| group.mode == ChainExecutionMode::Sequential) {
            self.begin(ChainExecutionMode::Sequential);
        }
        self.add(request)
    }

    /// Begins a group of steps that are run at once, after all that are there already. It ends with the next
    /// [`step`](Self::step), or with the next group.
    ///
    /// ```
    /// use cashapp::chains::{RequestChain, requests};
    /// use cashapp::types::NewBrand;
    ///
    /// let mut chain = RequestChain::new();
    /// let mut beside = chain.parallel();
    /// let tea = beside.step(requests::create_brand(NewBrand::new("Acme Tea", "acme-tea")));
    /// let coffee = beside.step(requests::create_brand(NewBrand::new("Acme Coffee", "acme-coffee")));
    /// let look = chain.step(requests::retrieve_brand(&tea.id()));
    /// ```
    pub fn parallel(&mut self) -> Parallel<'_> {
        self.begin(ChainExecutionMode::Parallel);
        Parallel { chain: self }
    }

    fn begin(&mut self, mode: ChainExecutionMode) {
        self.groups.push(Group { mode, members: Vec::new() });
    }

    fn add<T>(&mut self, request: SubRequest<T>) -> Step<T> {
        let uid = format!("s{}_{}", self.members.len() + 1, self.tag);
        let step = Step::new(uid.clone(), &request);
        if let Some(group) = self.groups.last_mut() {
            group.members.push(self.members.len());
        }
        self.members.push(Member { uid, draft: request.into_draft() });
        step
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are no steps.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The uid of each step, and whether it carries a key.
    pub(super) fn steps(&self) -> Vec<(String, bool)> {
        let is_keyed = |operation: &Operation| matches!(operation.repeat(), Repeat::Keyed(_));
        self.members.iter().map(|member| (member.uid.clone(), is_keyed(member.draft.operation))).collect()
    }

    /// Whether a step reads the answer to another one.
    pub(crate) fn has_references(&self) -> bool {
        plan::has_references(self)
    }

    /// The whole as it is sent, or the first thing that is wrong with it.
    pub(crate) fn to_request(&self) -> Result<CreateRequestChainRequest, Error> {
        plan::request(self)
    }
}

/// What is sent may be a customer's own, so only the operations are shown.
impl fmt::Debug for RequestChain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps: Vec<_> = self.members.iter().map(|member| member.draft.operation.id()).collect();
        f.debug_struct("RequestChain").field("steps", &steps).finish_non_exhaustive()
    }
}

/// Steps that are run at once: made by [`RequestChain::parallel`]. None can refer to another of them.
#[derive(Debug)]
pub struct Parallel<'a> {
    chain: &'a mut RequestChain,
}

impl Parallel<'_> {
    /// Adds a step that is run beside the others of this group.
    pub fn step<T>(&mut self, request: SubRequest<T>) -> Step<T> {
        self.chain.add(request)
    }
}
