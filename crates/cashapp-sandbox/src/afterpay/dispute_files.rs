//! Files that serve as evidence: stored for a while, and fetched from an address that nobody can guess.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cashapp_afterpay_api::types::{DisputeFile, DisputeFileId, DisputeFileLink, UploadDisputeFileRequest};
use chrono::{DateTime, TimeDelta};
use serde::{Deserialize, Serialize};
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

/// The largest file, in bytes. The documents know of one that is too large and do not say which.
const MOST: usize = 5 * 1024 * 1024;

/// The kinds of file: those that Cash App Pay takes as evidence.
const KINDS: [&str; 6] = ["image/jpeg", "image/heic", "image/heif", "image/png", "application/pdf", "image/tiff"];

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

/// Contents come as base64: the vendor does not document their form, and JSON has no other.
fn upload(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: UploadDisputeFileRequest = call.body()?;
    if !KINDS.contains(&asked.file_type.as_str()) {
        let message = format!("no files of this type are taken: {}", KINDS.join(", "));
        return Err(Refusal::afterpay(415, "unsupported_media_type", &message).field("fileType"));
    }
    let contents = asked.file.as_str().unwrap_or_default();
    let bytes = STANDARD.decode(contents).ok().filter(|bytes| !bytes.is_empty());
    let bytes =
        bytes.ok_or_else(|| invalid("file", "give the contents of the file as base64; it must not be empty"))?;
    if bytes.len() > MOST {
        return Err(Refusal::afterpay(413, "payload_too_large", "a file has at most 5 MiB").field("file"));
    }
    let now = world.now();
    let id = world.ids.uuid();
    let mut stored = DisputeFile::new(DisputeFileId::new(id.as_str()));
    (stored.created_at, stored.expires_at) = (Some(stamp(now)), Some(stamp(now + KEPT)));
    let answer = Answer::ok(&stored).making(&id);
    let file = File { id, kind: asked.file_type, contents: contents.to_owned(), expires_at: now + KEPT };
    world.dispute_files.insert(file);
    Ok(answer)
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let file = kept(world, call.param("id")).ok_or_else(|| not_found("there is no such file, or it has expired"))?;
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
