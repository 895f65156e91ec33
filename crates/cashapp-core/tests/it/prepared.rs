//! What is prepared for a call, to the byte.

use cashapp_core::{Check, Error, InvalidField, Method, Operation, Preparation, Prepared, check, id};
use serde::Serialize;
use serde_json::Value;

const LOOK: &Operation = &Operation::new("look", Method::Get, "/v2/payments/token:{token}/of/{order_id}");

id! {
    /// An id.
    pub struct Id(1..=8);
}

#[derive(Serialize)]
struct Query {
    limit: Option<u32>,
    note: &'static str,
    statuses: &'static [&'static str],
    wide: bool,
}

impl Check for Query {
    fn check(&self) -> Result<(), InvalidField> {
        check::length("note", self.note, 0, 9)
    }
}

fn look(token: &str, note: &'static str) -> Result<Prepared<Value, Value>, Error<Value>> {
    let query = Query { limit: None, note, statuses: &["A", "B"], wide: true };
    Preparation::new(LOOK).id(&Id::new(token)).id(&Id::new("42")).query(&query).json()
}

#[test]
fn path_and_query_are_encoded_in_their_places() {
    let prepared = look("a/b c", "x&y=1 +").unwrap();
    assert_eq!(
        prepared.target(),
        "/v2/payments/token:a%2Fb%20c/of/42?note=x%26y%3D1+%2B&statuses=A&statuses=B&wide=true"
    );
    assert!(prepared.body().is_none());
    assert!(!format!("{prepared:?}").contains("a%2Fb"));
}

#[test]
fn first_fault_is_told_by_its_place() {
    let fault = |token: &str, note| match look(token, note) {
        Err(Error::InvalidRequest(field)) => field.field().to_owned(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fault("", "much too long"), "token");
    assert_eq!(fault("..", ""), "token");
    assert_eq!(fault("1", "much too long"), "note");
}
