//! Whether the API is there.

use bytes::Bytes;

use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("ping", ping)];

#[expect(clippy::unnecessary_wraps, reason = "every handler has this form")]
fn ping(_world: &mut World, _call: &Call) -> Result<Answer, Refusal> {
    let body = Bytes::from_static(b"pong");
    Ok(Answer { status: 200, content_type: "text/plain", body, resource: None, lost: false })
}
