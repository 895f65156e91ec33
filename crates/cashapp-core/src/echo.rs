//! Fields of a response that repeat the request.
//!
//! An intermediary that sends one response too many on a kept connection shifts all that follow: each request is answered
//! with the response to another one, and a payment of somebody else's would be taken for the buyer's. The contracts name
//! the fields that must repeat what was sent. A field that is absent contradicts nothing.
//!
//! Both sides are read from the bytes that went over the wire, so that a call which was stored and is sent by another
//! process is compared like any other.

use std::borrow::Cow;
use std::fmt;

use percent_encoding::percent_decode_str;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A field of the response that repeats what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Echo {
    /// The field of the response: `payment.amount`.
    pub received: &'static str,
    /// Where its value was sent: `body.payment.amount`, or `path.payment_id`.
    pub sent: &'static str,
}

impl Echo {
    /// The field `received` of the response repeats what stands at `sent` of the request.
    #[doc(hidden)]
    pub const fn new(received: &'static str, sent: &'static str) -> Self {
        Self { received, sent }
    }
}

/// The first field of a response that is not what was sent. `template` is the operation's path, `target` the one that was
/// sent.
pub(crate) fn contradiction(
    echoes: &'static [Echo],
    template: &str,
    target: &str,
    body: Option<&[u8]>,
    response: &[u8],
) -> Option<&'static str> {
    if echoes.is_empty() {
        return None;
    }
    let received: Vec<&str> = echoes.iter().map(|echo| echo.received).collect();
    let in_body: Vec<&str> = echoes.iter().map(|echo| echo.sent.strip_prefix("body.").unwrap_or_default()).collect();
    let received = scalars(response, &received);
    let in_body = body.map(|body| scalars(body, &in_body)).unwrap_or_default();
    let differs = |(index, echo): &(usize, &'static Echo)| {
        let sent = match echo.sent.strip_prefix("path.") {
            Some(name) => parameter(template, target, name).map(Value::from),
            None => in_body.get(*index).cloned().flatten(),
        };
        received[*index].as_ref().zip(sent.as_ref()).is_some_and(|(received, sent)| !same(received, sent))
    };
    echoes.iter().enumerate().find(differs).map(|(_, echo)| echo.received)
}

/// Whether two values are the same; `2500` and `2500.0` are.
fn same(one: &Value, other: &Value) -> bool {
    // Above this, different integers become the same float.
    let float = |value: &Value| value.as_f64().filter(|number| number.abs() < 9e15).map(f64::to_bits);
    one == other || float(one).is_some_and(|one| Some(one) == float(other))
}

/// What stands in a path where its template has this parameter.
fn parameter<'a>(template: &str, target: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let path = target.split('?').next()?;
    let mut segments = template.split('/').zip(path.split('/'));
    segments.find_map(|(template, segment)| {
        let (before, rest) = template.split_once('{')?;
        let after = rest.strip_prefix(name)?.strip_prefix('}')?;
        let value = segment.strip_prefix(before)?.strip_suffix(after)?;
        percent_decode_str(value).decode_utf8().ok()
    })
}

/// The single values at these places of a JSON document, read in one pass; none where it is no JSON to begin with.
fn scalars(json: &[u8], paths: &[&str]) -> Vec<Option<Value>> {
    let mut found = vec![None; paths.len()];
    let open = paths.iter().enumerate().filter(|(_, path)| !path.is_empty()).map(|(at, path)| (at, *path)).collect();
    // What was found before the document breaks off is as good as the rest.
    let _ = Walk { open, found: &mut found }.deserialize(&mut serde_json::Deserializer::from_slice(json));
    found
}

/// Walks through a document to the places that are open: the index of each, and what is left of its path.
struct Walk<'a> {
    open: Vec<(usize, &'a str)>,
    found: &'a mut [Option<Value>],
}

impl Walk<'_> {
    fn note(self, value: impl Into<Value>) {
        let value = value.into();
        self.open.iter().filter(|(_, path)| path.is_empty()).for_each(|(at, _)| self.found[*at] = Some(value.clone()));
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.open.is_empty() {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(drop);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { open, found } = self;
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            let below = open.iter().filter_map(|(at, path)| {
                let (first, rest) = path.split_once('.').unwrap_or((path, ""));
                (first == key && !path.is_empty()).then_some((*at, rest))
            });
            map.next_value_seed(Walk { open: below.collect(), found: &mut *found })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.note(text);
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.note(value);
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.note(number);
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.note(number);
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.note(number);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ECHOES: &[Echo] = &[
        Echo::new("payment.id", "path.payment_id"),
        Echo::new("payment.amount", "body.payment.amount"),
        Echo::new("payment.currency", "body.payment.currency"),
    ];

    fn found(target: &str, body: &str, response: &str) -> Option<&'static str> {
        contradiction(ECHOES, "/v1/payments/of:{payment_id}/x", target, Some(body.as_bytes()), response.as_bytes())
    }

    #[test]
    fn echo_agrees_unless_both_values_are_there_and_differ() {
        let body = r#"{"idempotency_key":"k","payment":{"list":[{"amount":1}],"amount":2500,"currency":"USD"}}"#;
        let target = "/v1/payments/of:A%2F1/x?amount=3";
        for (response, expected) in [
            (r#"{"payment":{"id":"A/1","amount":2500,"currency":"USD"}}"#, None),
            (r#"{"payment":{"id":"A\/1","amount":2500.0}}"#, None),
            (r#"{"payment":{"amount":null,"id":null}}"#, None),
            (r#"{"payment":null}"#, None),
            (r#"{"payment":[{"amount":1}]}"#, None),
            (r#"{"other":{"amount":1},"amount":1}"#, None),
            ("<html>", None),
            ("", None),
            (r#"{"payment":{"id":"A/2","amount":1}}"#, Some("payment.id")),
            (r#"{"errors":[],"payment":{"fees":{"amount":2500},"amount":1}}"#, Some("payment.amount")),
            (r#"{"payment":{"amount":"2500"}}"#, Some("payment.amount")),
            (r#"{"payment":{"currency":"EUR""#, Some("payment.currency")),
        ] {
            assert_eq!(found(target, body, response), expected, "{response}");
        }
        assert_eq!(found("/v1/payments/of:/x", "{}", r#"{"payment":{"id":""}}"#), None);
        assert_eq!(found("/elsewhere", "", r#"{"payment":{"id":"A","amount":1}}"#), None);
    }

    #[test]
    fn numbers_that_a_float_cannot_tell_apart_differ() {
        let number = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert!(!same(&number("9007199254740993"), &number("9007199254740992")));
        assert!(!same(&number("9007199254740993"), &number("9007199254740993.0")));
        assert!(same(&number("9007199254740993"), &number("9007199254740993")));
    }
}
