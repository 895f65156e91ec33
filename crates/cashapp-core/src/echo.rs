//! Fields of a response that repeat the request.
//!
//! An intermediary that sends one response too many on a kept connection shifts all that follow: each request is answered
//! with the response to another one, and a payment of somebody else's would be taken for the buyer's. The contracts name
//! the fields that must repeat what was sent. A field that is absent contradicts nothing.

/// A field of the response that repeats what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Echo {
    /// The field of the response: `payment.amount`.
    pub received: &'static str,
    /// Where its value was sent: `body.payment.amount`, or `path.payment_id`.
    pub sent: &'static str,
}

/// Whether a received value is the one that was sent. Where either is absent there is nothing to compare.
pub fn agrees<T: PartialEq>(received: Option<&T>, sent: Option<&T>) -> bool {
    received.zip(sent).is_none_or(|(received, sent)| received == sent)
}

#[cfg(test)]
mod tests {
    use super::agrees;

    #[test]
    fn echo_agrees_unless_both_values_are_there_and_differ() {
        let values = [None, Some(&1), Some(&2)];
        let differing = values.iter().flat_map(|received| values.map(|sent| (*received, sent)));
        let differing: Vec<_> = differing.filter(|(received, sent)| !agrees(*received, *sent)).collect();
        assert_eq!(differing, [(Some(&1), Some(&2)), (Some(&2), Some(&1))]);
    }
}
