//! Evidence for disputes: texts and files. Adding it does not challenge the dispute.
//!
//! A piece of evidence chooses how a challenge ends: its metadata can have the entry `sandbox:outcome` with the value
//! `WON`, `PARTIALLY_WON` or `LOST`. Of several pieces the newest that has it decides; without any the dispute is won.

mod file;

use cashapp_pay_api::types::{
    self, CreateDisputeEvidenceFileRequest, CreateDisputeEvidenceTextRequest, DisputeId, DisputeState, ErrorCode,
    EvidenceCategory, EvidenceFile, EvidenceId, EvidencePage, EvidenceResponse, EvidenceType, Metadata,
};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::pay::disputes;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// The entry of a piece's metadata that chooses how a challenge ends.
const OUTCOME: &str = "sandbox:outcome";

/// A text or a file. Of a file only what is said of it is kept: its content is never given back.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Evidence {
    /// As the API shows it.
    pub(crate) view: types::Evidence,
}

impl Evidence {
    fn is_of(&self, dispute: &str) -> bool {
        self.view.dispute_id.as_ref().is_some_and(|of| of.as_str() == dispute)
    }
}

impl Record for Evidence {
    const KIND: &'static str = "evidence";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("list_dispute_evidence", list),
    ("retrieve_dispute_evidence", retrieve),
    ("create_dispute_evidence_text", create_text),
    ("create_dispute_evidence_file", create_file),
    ("delete_dispute_evidence", delete),
];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let dispute = disputes::of_call(world, call)?.id();
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let found = paging.table(&world.evidence, |piece| piece.is_of(dispute).then(|| piece.view.clone()));
    let mut page = EvidencePage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&EvidenceResponse::new(of_call(world, call)?.view.clone())))
}

fn create_text(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    disputes::awaiting_response(world, call, "given evidence")?;
    let CreateDisputeEvidenceTextRequest { evidence, .. } = call.body()?;
    may_be_text(&evidence.category)?;
    checked_outcome(evidence.metadata.as_ref())?;
    let text = |view: &mut types::Evidence| view.text = Some(evidence.text);
    Ok(create(world, call, EvidenceType::Text, evidence.category, evidence.metadata, text))
}

fn create_file(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    disputes::awaiting_response(world, call, "given evidence")?;
    let CreateDisputeEvidenceFileRequest { evidence, .. } = call.body()?;
    checked_outcome(evidence.metadata.as_ref())?;
    let Some(sent) = &call.file else {
        let detail = "the form lacks the part `file`";
        return Err(Refusal::pay(ErrorCode::MissingRequiredParameter, detail).field("file"));
    };
    file::check(sent, &evidence.file.content_type)?;
    let mut described = EvidenceFile::new();
    described.filename = Some(evidence.file.filename);
    described.content_type = Some(evidence.file.content_type);
    let file = |view: &mut types::Evidence| view.file = Some(described);
    Ok(create(world, call, EvidenceType::File, evidence.category, evidence.metadata, file))
}

fn create(
    world: &mut World,
    call: &Call,
    kind: EvidenceType,
    category: EvidenceCategory,
    metadata: Option<Metadata>,
    content: impl FnOnce(&mut types::Evidence),
) -> Answer {
    let id = world.ids.next("EVD_");
    let mut view = types::Evidence::new(EvidenceId::new(id.as_str()));
    view.dispute_id = Some(DisputeId::new(call.param("dispute_id")));
    view.type_ = Some(kind);
    view.category = Some(category);
    view.metadata = metadata;
    view.created_at = Some(world.now());
    content(&mut view);
    world.evidence.insert(Evidence { view: view.clone() });
    Answer::created(&EvidenceResponse::new(view), &id)
}

/// What was submitted with a challenge is not taken back.
fn delete(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = of_call(world, call)?.id().to_owned();
    disputes::awaiting_response(world, call, "relieved of evidence")?;
    world.evidence.remove(&id);
    Ok(Answer::empty())
}

fn of_call<'a>(world: &'a World, call: &Call) -> Result<&'a Evidence, Refusal> {
    let dispute = disputes::of_call(world, call)?.id();
    let piece = world.evidence.get(call.param("evidence_id")).filter(|piece| piece.is_of(dispute));
    piece.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "this dispute has no such evidence, or it was deleted"))
}

/// All that speaks for the merchant in a dispute, the newest last.
pub(crate) fn of_dispute<'a>(world: &'a World, dispute: &str) -> impl DoubleEndedIterator<Item = &'a Evidence> {
    world.evidence.iter().filter(move |piece| piece.is_of(dispute))
}

/// How a challenge of a dispute ends.
pub(crate) fn outcome(world: &World, dispute: &str) -> DisputeState {
    let asked = |piece: &Evidence| piece.view.metadata.as_ref()?.get(OUTCOME).map(|state| DisputeState::from(&**state));
    of_dispute(world, dispute).rev().find_map(asked).unwrap_or(DisputeState::Won)
}

/// Refuses a text in a category that is documented as for files only. The code is our decision: each of the two fields is
/// well formed, and they contradict each other.
fn may_be_text(category: &EvidenceCategory) -> Result<(), Refusal> {
    use EvidenceCategory as Category;
    if !matches!(
        category,
        Category::AuthorizationDocumentation
            | Category::CardholderCommunication
            | Category::DuplicateChargeDocumentation
    ) {
        return Ok(());
    }
    let detail = format!("evidence of the category {category} is a file: upload one, or choose another category");
    Err(Refusal::pay(ErrorCode::ConflictingParameters, &detail).field("evidence.category"))
}

/// A misspelt outcome would be another one than the test is about.
fn checked_outcome(metadata: Option<&Metadata>) -> Result<(), Refusal> {
    match metadata.and_then(|metadata| metadata.get(OUTCOME)).map(String::as_str) {
        None | Some("WON" | "PARTIALLY_WON" | "LOST") => Ok(()),
        Some(_) => {
            let detail = "`sandbox:outcome` chooses how a challenge ends: WON, PARTIALLY_WON or LOST";
            Err(Refusal::pay(ErrorCode::ExpectedString, detail).field("evidence.metadata.sandbox:outcome"))
        }
    }
}
