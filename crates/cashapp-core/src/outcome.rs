//! What is known about a call that failed.

/// Whether a call that failed may have been carried out. For whoever moves money it is the first thing to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// Nothing reached the server.
    NotSent,
    /// The server answered that it did not do it. That speaks for this call; a call that was made before under the same
    /// key, and whose outcome was unknown, is another matter.
    Refused,
    /// It may have been done. Repeat with the same key, body and region, or look, before telling anybody anything.
    Unknown,
}
