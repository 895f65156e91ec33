//! A chain as it is sent, checked before it leaves.

use std::collections::HashMap;
use std::convert::Infallible;

use cashapp_pay_api::types::{Chain, ChainExecutionMode, ChainRequest, ChainRequestRef, CreateRequestChainRequest};
use serde_json::{Map, Value};

use super::chain::{Member, RequestChain};
use super::invalid_chain::{Flaw, InvalidChain};
use super::reference;
use super::sub_request::Draft;
use crate::error::Error;

pub(super) fn request(chain: &RequestChain) -> Result<CreateRequestChainRequest, Error> {
    if chain.is_empty() {
        return Err(Error::of_invalid_chain(InvalidChain::no_steps()));
    }
    let stages = stages(chain);
    let uids: HashMap<&str, usize> =
        chain.members.iter().enumerate().map(|(index, member)| (member.uid.as_str(), index)).collect();
    let mut requests = Vec::with_capacity(chain.len());
    for (index, member) in chain.members.iter().enumerate() {
        if let Some(fault) = member.draft.fault() {
            return Err(fault.clone().of_step(index));
        }
        each_text(&member.draft, &mut |place, text| {
            let Some((uid, path)) = reference::parse(text) else { return Ok(()) };
            let flaw = match uids.get(uid) {
                None => Flaw::UnknownStep,
                Some(other) if stages[*other] >= stages[index] => Flaw::NotEnded,
                Some(_) if path.split('.').any(str::is_empty) => Flaw::NoKeyPath,
                Some(_) => return Ok(()),
            };
            Err(Error::of_invalid_chain(InvalidChain::at(index, place, flaw)))
        })?;
        requests.push(to_request(member));
    }
    let groups = chain.groups.iter().filter(|group| !group.members.is_empty());
    let chains = groups.map(|group| {
        let members = group.members.iter().map(|index| ChainRequestRef::new(chain.members[*index].uid.as_str()));
        Chain::new(members, group.mode)
    });
    Ok(CreateRequestChainRequest::new(requests, chains))
}

pub(super) fn has_references(chain: &RequestChain) -> bool {
    let mut found = false;
    for member in &chain.members {
        let visited = each_text(&member.draft, &mut |_, text| {
            found |= reference::parse(text).is_some();
            Ok::<(), Infallible>(())
        });
        let Ok(()) = visited;
    }
    found
}

/// When each step is run: a sequential chain has a stage for each of its steps, a parallel one a single stage. Whatever
/// a step refers to must be of an earlier stage.
fn stages(chain: &RequestChain) -> Vec<usize> {
    let mut stages = vec![0; chain.len()];
    let mut stage = 0;
    for group in &chain.groups {
        let parallel = group.mode == ChainExecutionMode::Parallel;
        for index in &group.members {
            stages[*index] = stage;
            stage += usize::from(!parallel);
        }
        stage += usize::from(parallel);
    }
    stages
}

fn each_text<E>(draft: &Draft, visit: &mut dyn FnMut(&str, &str) -> Result<(), E>) -> Result<(), E> {
    reference::each(&draft.path_params, "path_params", visit)?;
    reference::each(&draft.query_params, "query_params", visit)?;
    draft.body.iter().try_for_each(|body| reference::each(body, "body", visit))
}

fn to_request(member: &Member) -> ChainRequest {
    let Member { uid, draft } = member;
    let given = |map: &Map<String, Value>| (!map.is_empty()).then(|| map.clone());
    let mut request = ChainRequest::new(uid, draft.operation.method().as_str(), draft.operation.path());
    request.path_params = given(&draft.path_params);
    request.query_params = given(&draft.query_params);
    request.body.clone_from(&draft.body);
    request
}
