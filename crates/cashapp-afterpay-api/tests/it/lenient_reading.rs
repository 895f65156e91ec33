//! What the vendor may change at any time makes no answer unreadable, and survives being written again.

use cashapp_test_support::spec::Spec;
use cashapp_test_support::trial::{self, Subject, subjects};

use crate::every_type::EVERY_TYPE;
use crate::examples::{EXAMPLES, example_files};

fn all() -> Vec<Subject> {
    subjects(&Spec::read("afterpay"), EVERY_TYPE, EXAMPLES, &example_files())
}

#[test]
fn every_answer_with_everything_in_it_is_given_back_as_it_came() {
    assert!(trial::every_value_survives(&all()) > 60);
}

#[test]
fn an_unknown_value_or_kind_survives_wherever_it_stands() {
    assert!(trial::unknown_values_survive(&all()) > 100);
}

#[test]
fn a_field_that_is_added_to_any_object_is_read_over() {
    assert!(trial::added_fields_are_read_over(&all()) > 100);
}

#[test]
fn only_what_the_contract_requires_must_be_there() {
    let (trials, needed) = trial::absent_fields_stay_absent(&all());
    assert!(trials > 300);
    insta::assert_snapshot!(needed.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn null_in_place_of_an_optional_field_is_read_as_its_absence() {
    assert!(trial::null_is_read_as_absent(&all()) > 200);
}
