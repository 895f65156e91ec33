//! Pages by cursor: opaque, bound to their query, stable while rows are added.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cashapp_pay_api::types::ErrorCode;
use serde_json::Value;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::call::Call;
use crate::refusal::Refusal;
use crate::table::{Record, Table};

/// One page of a list and where the next one begins.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) cursor: Option<String>,
}

/// What a call asks for of a list.
pub(crate) struct Paging {
    /// Rows at and above this number have been seen already.
    before: u64,
    limit: usize,
    query: [u8; 32],
    unlisted: Vec<String>,
}

impl Paging {
    /// Reads `cursor` and `limit`. The newest come first, so that a listing ends even while rows are added; they are on
    /// none of the pages to come, and none of what was there is missed.
    pub(crate) fn of(call: &Call, secret: &[u8], default_limit: usize) -> Result<Self, Refusal> {
        let limit = call.query.get("limit").and_then(Value::as_u64);
        let limit = limit.map_or(default_limit, |limit| usize::try_from(limit).unwrap_or(default_limit));
        let query = fingerprint(call, secret);
        let before = match call.query.get("cursor").and_then(Value::as_str) {
            None => u64::MAX,
            Some(cursor) => read(cursor, &query).ok_or_else(|| {
                let detail = "the cursor is not one of this query: begin again without it, and send filters and limit \
                              with every page as with the first";
                Refusal::pay(ErrorCode::InvalidCursor, detail).field("cursor")
            })?,
        };
        Ok(Self { before, limit, query, unlisted: call.unlisted.clone() })
    }

    /// The page of a table, of the rows that are selected.
    pub(crate) fn table<R: Record, T>(&self, table: &Table<R>, select: impl FnMut(&R) -> Option<T>) -> Page<T> {
        let end = u32::try_from(self.before).unwrap_or(u32::MAX).min(table.end());
        self.page((0..end).rev(), table, select)
    }

    /// The page of some rows of a table, whose numbers ascend.
    pub(crate) fn rows<R: Record, T>(
        &self,
        rows: &[u32],
        table: &Table<R>,
        select: impl FnMut(&R) -> Option<T>,
    ) -> Page<T> {
        let end = rows.partition_point(|row| u64::from(*row) < self.before);
        self.page(rows[..end].iter().rev().copied(), table, select)
    }

    fn page<R: Record, T>(
        &self,
        rows: impl Iterator<Item = u32>,
        table: &Table<R>,
        mut select: impl FnMut(&R) -> Option<T>,
    ) -> Page<T> {
        let mut items = Vec::with_capacity(self.limit.min(table.len()));
        let mut last = 0;
        for row in rows {
            let listed = table.at(row).filter(|row| !self.unlisted.iter().any(|id| id == row.id()));
            let Some(item) = listed.and_then(&mut select) else { continue };
            if items.len() == self.limit {
                return Page { items, cursor: Some(write(last, &self.query)) };
            }
            items.push(item);
            last = u64::from(row);
        }
        Page { items, cursor: None }
    }
}

/// All of the query but the cursor itself, under a secret, so that nobody can make a cursor of his own.
fn fingerprint(call: &Call, secret: &[u8]) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(secret);
    digest.update(call.operation.id());
    for (name, value) in &call.path {
        digest.update([0]);
        digest.update(name);
        digest.update([0]);
        digest.update(value);
    }
    for (name, value) in call.query.iter().filter(|(name, _)| *name != "cursor") {
        digest.update([1]);
        digest.update(name);
        digest.update([1]);
        digest.update(value.to_string());
    }
    digest.finalize().into()
}

fn tag(row: [u8; 8], query: &[u8; 32]) -> [u8; 16] {
    let digest: [u8; 32] = Sha256::new().chain_update(query).chain_update(row).finalize().into();
    let mut tag = [0; 16];
    tag.copy_from_slice(&digest[..16]);
    tag
}

fn write(row: u64, query: &[u8; 32]) -> String {
    let row = row.to_be_bytes();
    URL_SAFE_NO_PAD.encode([row.as_slice(), &tag(row, query)].concat())
}

fn read(cursor: &str, query: &[u8; 32]) -> Option<u64> {
    let bytes: [u8; 24] = URL_SAFE_NO_PAD.decode(cursor).ok()?.try_into().ok()?;
    let (row, given) = bytes.split_first_chunk::<8>()?;
    bool::from(tag(*row, query).ct_eq(given)).then(|| u64::from_be_bytes(*row))
}
