//! What to do with a call that failed.

/// What to do with a call that failed, for code that keeps calls until they are settled, such as an outbox.
///
/// Exactly one of these applies to each error, and no other will be added: match on them without a last arm.
///
/// [`Retry`](Self::Retry) and [`Repair`](Self::Repair) hold for as long as the vendor keeps what it answered to a key:
/// 30 days at Cash App Pay, up to 24 hours at Afterpay, counted from the first attempt. After that the same call may be carried
/// out a second time, so treat both as [`LookUp`](Self::LookUp) then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Nothing was done, and nothing will be: declined, or invalid. Close the operation; a new request needs a new
    /// idempotency key. It speaks of the call that failed: that a look-up found nothing says nothing final about the
    /// payment that was looked for.
    Final,
    /// Make the same call again after a wait, with the same key, body and region, while the key lasts.
    Retry,
    /// Somebody has to act first: replace an API key, add a scope, have a client or merchant enabled, correct a setting.
    /// Alert the operator, keep the call, and make it again afterwards, with the same key, body and region, while the key
    /// lasts.
    Repair,
    /// It may have been carried out, or the resource is in another state than expected. Look it up before anything else, by
    /// its id, or in the list by your reference and again some minutes later; neither retry it nor close it by yourself. (A
    /// lost request chain can be run again: go by its outcome.)
    LookUp,
}
