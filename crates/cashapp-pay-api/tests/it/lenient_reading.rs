//! What the vendor may change at any time makes no response unreadable, and survives being written again.

use cashapp_test_support::spec::Spec;
use cashapp_test_support::trial::{self, Subject, subjects};

use crate::every_type::EVERY_TYPE;
use crate::examples::{EXAMPLES, example_files};

fn all() -> Vec<Subject> {
    subjects(&Spec::read("pay"), EVERY_TYPE, EXAMPLES, &example_files())
}

#[test]
fn response_with_everything_in_it_is_given_back_as_it_came() {
    assert!(trial::every_value_survives(&all()) > 150);
}

#[test]
fn only_what_the_contract_requires_can_make_a_response_unreadable_and_nothing_is_lost() {
    let tally = trial::nothing_odd_does_harm(&all());
    println!(
        "{} changes, {} of what is required made a response unreadable; none of the others did, and none was lost",
        tally.alterations, tally.unreadable
    );
    assert!(tally.alterations > 20000);
    insta::assert_snapshot!(tally.needed.into_iter().collect::<Vec<_>>().join("\n"));
}
