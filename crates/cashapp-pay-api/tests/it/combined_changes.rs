//! Several changes at once do no more harm than one.

use std::sync::LazyLock;

use cashapp_test_support::spec::Spec;
use cashapp_test_support::trial::{Subject, changes_together_do_no_harm, subjects};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::every_type::EVERY_TYPE;
use crate::examples::{EXAMPLES, example_files};

static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(|| {
    let mut subjects = subjects(&Spec::read("pay"), EVERY_TYPE, EXAMPLES, &example_files());
    for subject in &mut subjects {
        subject.alterations.retain(|alteration| !alteration.essential);
    }
    subjects.retain(|subject| !subject.alterations.is_empty());
    subjects
});

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn what_was_read_can_be_written_and_read_again(subject: Index, changes in vec(any::<Index>(), 2..10)) {
        let subject = subject.get(&SUBJECTS);
        let changes: Vec<_> = changes.iter().map(|change| change.get(&subject.alterations)).collect();
        changes_together_do_no_harm(subject, &changes);
    }
}
