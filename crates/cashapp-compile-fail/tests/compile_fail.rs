//! Mistakes that the compiler finds.

#[test]
fn what_would_be_wrong_by_accident_does_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
