//! What the vendor says of sending a refused request again.

/// Whether a request that was refused with some error code may be sent again, as the vendor's documents have it.
///
/// It is for code that decides what to do with a failed call in the long run, such as a queue of orders. The runtime's
/// own repetitions go by the status and by whether the operation can be repeated: see [`retry`](crate::retry).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetryClass {
    /// The same request may succeed later: wait, and send it again with the same key, body and region.
    AsIs,
    /// The request, or who sends it, is at fault: it may succeed once that is mended, and what has another body needs a new
    /// key. Never a case for repeating by itself.
    WithNewPayload,
    /// Final: the same answer would come again.
    Never,
}
