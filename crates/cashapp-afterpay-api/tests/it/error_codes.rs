//! What is said about each error code.

use cashapp_afterpay_api::types::ErrorCode;

#[test]
fn each_code_has_one_sentence_of_advice_and_an_unknown_one_has_its_own() {
    let otherwise = ErrorCode::from("new_code").advice();
    for code in ErrorCode::KNOWN.iter().copied().chain(["new_code"]) {
        let advice = ErrorCode::from(code).advice();
        assert!(advice.ends_with('.') && !advice.contains(". ") && !advice.contains('\n'), "{code}: {advice}");
        assert!((10..160).contains(&advice.chars().count()), "{code}: {advice}");
        assert_eq!(advice == otherwise, code == "new_code", "{code}: {advice}");
    }
}
