//! What the headers look like inside, which no public function shows.

use super::*;

fn made() -> [Credentials; 4] {
    let client = ClientId::new("CAS-CI_1").unwrap();
    [
        Credentials::new(&client, &ApiKeyId::new("KEY_1").unwrap(), &ApiSecret::new("CASH_1").unwrap()),
        Credentials::client_only(&client),
        Credentials::bootstrap(&client, &ClientSecret::new("CASH_2").unwrap()),
        Credentials::basic(&MerchantAccount::new("M1").unwrap(), &SecretKey::new("S1:x").unwrap()),
    ]
}

fn headers(credentials: &Credentials) -> Vec<&HeaderValue> {
    match &*credentials.0 {
        Kind::CashApp { client, key: Some(Key::Api { header, .. } | Key::Bootstrap { header }) } => {
            vec![client, header]
        }
        Kind::CashApp { client, key: None } => vec![client],
        Kind::Basic { header, .. } => vec![header],
    }
}

#[test]
fn every_header_says_who_calls_in_the_form_of_its_api() {
    let made = made();
    let texts = made.iter().flat_map(headers).map(|header| header.to_str().unwrap());
    let client = "Client CAS-CI_1";
    // The last one is the base64 of `M1:S1:x`.
    let expected = [client, "Client CAS-CI_1 KEY_1", client, client, "Client CAS-CI_1 CASH_2", "Basic TTE6UzE6eA=="];
    assert_eq!(texts.collect::<Vec<_>>(), expected);
}

#[test]
fn every_header_is_marked_as_sensitive() {
    for credentials in made() {
        for header in headers(&credentials) {
            assert!(header.is_sensitive(), "{credentials:?}");
            assert_eq!(format!("{header:?}"), "Sensitive");
        }
    }
}

#[test]
fn the_longest_ids_and_secrets_still_make_a_header() {
    let longest = "x".repeat(512);
    let client = ClientId::new(&*longest).unwrap();
    let credentials = Credentials::bootstrap(&client, &ClientSecret::new(&*longest).unwrap());
    let lengths: Vec<_> = headers(&credentials).into_iter().map(HeaderValue::len).collect();
    assert_eq!(lengths, [7 + 512, 7 + 512 + 1 + 512]);
}
