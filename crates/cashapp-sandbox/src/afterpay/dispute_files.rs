//! Files that serve as evidence: stored for a while, and fetched from an address that nobody can guess.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cashapp_afterpay_api::types::{DisputeFile, DisputeFileId, DisputeFileLink, UploadDisputeFileRequest};
use chrono::{DateTime, TimeDelta};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::{invalid, not_found, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// How long a file is kept, and how long an address of it works. The documents name no figures.
const KEPT: TimeDelta = TimeDelta::days(7);
const LINKED: TimeDelta = TimeDelta::minutes(15);

/// The largest file, in bytes: it must be under 10 MB.
const MOST: usize = 10_000_000 - 1;

/// The kinds of file: media type, how the contents begin, endings of names.
const KINDS: [(&str, &[u8], &[&str]); 4] = [
    ("application/pdf", b"%PDF", &["pdf"]),
    ("image/gif", b"GIF8", &["gif"]),
    ("image/jpeg", b"\xff\xd8\xff", &["jpeg", "jpg"]),
    ("image/png", b"\x89PNG", &["png"]),
];

/// A file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct File {
    id: String,
    pub(crate) kind: String,
    /// As it came, in base64.
    contents: String,
    expires_at: Time,
}

impl Record for File {
    const KIND: &'static str = "dispute_file";

    fn id(&self) -> &str {
        &self.id
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("upload_dispute_file", upload), ("retrieve_dispute_file", retrieve)];

fn upload(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: UploadDisputeFileRequest = call.body()?;
    let (kind, contents) = read(&asked.file)?;
    let now = world.now();
    let id = world.ids.uuid();
    let mut stored = DisputeFile::new(DisputeFileId::new(id.as_str()));
    (stored.created_at, stored.expires_at) = (Some(stamp(now)), Some(stamp(now + KEPT)));
    let answer = Answer::ok(&stored).making(&id);
    world.dispute_files.insert(File { id, kind: kind.to_owned(), contents, expires_at: now + KEPT });
    Ok(answer)
}

/// The kind of a file and its contents in base64. The vendor documents no form of them: its published body names a file by
/// `key`, and contents as base64 are the sandbox's own.
fn read(file: &Value) -> Result<(&'static str, String), Refusal> {
    let unknown = || Refusal::afterpay(415, "error", "only GIF, PDF, JPEG and PNG files are taken").field("file");
    if let Some(key) = file.get("key").and_then(Value::as_str) {
        let ending = key.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        let found = KINDS.iter().find(|(_, _, endings)| endings.contains(&ending.as_str()));
        return found.map(|(kind, ..)| (*kind, String::new())).ok_or_else(unknown);
    }
    let contents = file.as_str().unwrap_or_default();
    let bytes = STANDARD.decode(contents).ok().filter(|bytes| !bytes.is_empty());
    let bytes = bytes.ok_or_else(|| {
        invalid("file", "name the file by `{\"key\": \"...pdf\"}`, or give its contents as base64, which are not empty")
    })?;
    if bytes.len() > MOST {
        return Err(Refusal::afterpay(413, "error", "a file must be under 10 MB").field("file"));
    }
    let found = KINDS.iter().find(|(_, begin, _)| bytes.starts_with(begin));
    found.map(|(kind, ..)| (*kind, contents.to_owned())).ok_or_else(unknown)
}

/// The id stands in the path, and by the documents in the query as well.
fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    if call.query.get("id").and_then(Value::as_str).is_some_and(|id| id != call.param("file_id")) {
        return Err(invalid("id", "the query names another file than the path"));
    }
    let file =
        kept(world, call.param("file_id")).ok_or_else(|| not_found("there is no such file, or it has expired"))?;
    let until = (world.now() + LINKED).min(file.expires_at);
    let tag = tag(world, &file.id, until);
    let url = format!("{}/afterpay/files/{}/{}/{tag}", call.base, file.id, until.timestamp_millis());
    let mut link = DisputeFileLink::new(url);
    link.expires_at = Some(stamp(until));
    Ok(Answer::ok(&link))
}

/// The file, while it is kept.
pub(super) fn kept<'a>(world: &'a World, id: &str) -> Option<&'a File> {
    world.dispute_files.get(id).filter(|file| world.now() < file.expires_at)
}

/// A file's kind and contents, for whoever has an address that still works.
pub(crate) fn fetch(world: &World, id: &str, until: i64, given: &str) -> Option<(String, Vec<u8>)> {
    let until = DateTime::from_timestamp_millis(until)?;
    let expected = tag(world, id, until);
    if !bool::from(expected.as_bytes().ct_eq(given.as_bytes())) || world.now() >= until {
        return None;
    }
    let file = kept(world, id)?;
    Some((file.kind.clone(), STANDARD.decode(&file.contents).ok()?))
}

/// Only the sandbox can make it.
fn tag(world: &World, id: &str, until: Time) -> String {
    let secret = world.account().own_secret.as_bytes();
    let digest =
        Sha256::new().chain_update(secret).chain_update(id).chain_update(until.timestamp_millis().to_be_bytes());
    hex::encode(&digest.finalize()[..16])
}
