//! Ids, secrets and regions: what can be one, where they are read from, how they are replaced.

use std::collections::HashSet;

use cashapp_core::{
    ApiKeyId, ApiSecret, ClientId, ClientSecret, Credentials, CredentialsProvider, InvalidCredential, MerchantAccount,
    MissingVariables, Region, SecretKey, SwappableCredentials,
};

type Make = fn(&str) -> Result<String, InvalidCredential>;

/// Every kind of id and secret, made and read back.
const KINDS: [(&str, Make); 6] = [
    ("client id", |text| ClientId::new(text).map(|id| id.as_str().to_owned())),
    ("API key id", |text| ApiKeyId::new(text).map(ApiKeyId::into_string)),
    ("merchant id", |text| MerchantAccount::new(text).map(|id| id.to_string())),
    ("API secret", |text| ApiSecret::new(text).map(|secret| secret.expose().to_owned())),
    ("client secret", |text| ClientSecret::new(text).map(|secret| secret.expose().to_owned())),
    ("secret key", |text| SecretKey::new(text).map(|secret| secret.expose().to_owned())),
];

const CASH_APP: [(&str, &str); 3] =
    [("CASHAPP_CLIENT_ID", "CAS-CI_1"), ("CASHAPP_API_KEY_ID", "KEY_1"), ("CASHAPP_API_SECRET", "CASH_1")];
const AFTERPAY: [(&str, &str); 2] = [("AFTERPAY_MERCHANT_ID", "M1"), ("AFTERPAY_SECRET_KEY", "S1")];

#[test]
fn what_travels_in_a_header_can_be_an_id_or_a_secret() {
    let longest = "x".repeat(512);
    for (what, make) in KINDS {
        for text in ["x", "CAS-CI_1", "!\"#$%&'()*+,-./;<=>?@[\\]^_`{|}~", &longest] {
            assert_eq!(make(text).as_deref(), Ok(text), "{what}");
        }
        // A colon separates a merchant's id from the secret key in the header.
        assert_eq!(make("1:2").is_ok(), what != "merchant id", "{what}");
    }
}

#[test]
fn what_does_not_travel_in_a_header_is_refused_by_its_rule_and_not_repeated() {
    let too_long = "x".repeat(513);
    let line_break = "must be visible ASCII characters: take off the line break at its end";
    let visible = "must be visible ASCII characters, without spaces";
    for (what, make) in KINDS {
        for (text, rule) in [
            ("", "must not be empty"),
            (&*too_long, "must not be longer than 512 characters"),
            ("with space", visible),
            (" leading", visible),
            ("trailing\n", line_break),
            ("trailing\r\n", line_break),
            ("\n", line_break),
            ("in\nside\n", visible),
            ("tab\t", visible),
            ("nul\0", visible),
            ("del\u{7f}", visible),
            ("caf\u{e9}", visible),
        ] {
            let error = make(text).unwrap_err();
            assert_eq!((error.what(), error.rule()), (what, rule));
            assert_eq!(error.to_string(), format!("the {what} {rule}"));
        }
    }
}

#[test]
fn what_begins_like_another_kind_was_taken_for_it() {
    let errors = [
        ClientId::new("CASH_planted").unwrap_err(),
        ApiKeyId::new("CASH_planted").unwrap_err(),
        ApiSecret::new("KEY_planted").unwrap_err(),
    ];
    insta::assert_snapshot!(errors.map(|error| error.to_string()).join("\n"), @r"
    the client id must not begin CASH_, as secrets do: give the id, which begins CA-CI_ or CAS-CI_
    the API key id must not begin CASH_, as secrets do: give the key's id, which begins KEY_
    the API secret must not begin KEY_, as the ids of keys do: give the key's secret, which begins CASH_
    ");
}

#[test]
fn a_region_is_stored_as_its_code_and_checked_when_it_is_read() {
    assert_eq!(serde_json::to_string(&Region::PDX).unwrap(), r#""PDX""#);
    assert_eq!(serde_json::from_str::<Region>(r#""PDX""#).unwrap(), Region::PDX);
    assert_eq!(serde_json::from_reader::<_, Region>(&br#""\u0050DX""#[..]).unwrap(), Region::PDX);
    let error = serde_json::from_str::<Region>(r#""pdx""#).unwrap_err().to_string();
    assert!(error.contains("the region must be three capital letters, such as PDX"), "{error}");
    assert!(serde_json::from_str::<Region>("7").is_err());
}

#[test]
fn a_region_is_three_capital_letters() {
    for code in ["PDX", "AAA", "ZZZ"] {
        let region = Region::new(code).unwrap();
        assert_eq!((region.as_str(), &*region.to_string()), (code, code));
        assert_eq!(code.parse(), Ok(region));
        assert_eq!(format!("[{region:>5}] {region:?}"), format!("[  {code}] Region({code})"));
    }
    for code in ["", "PD", "PDXX", "pdx", "PdX", "P1X", "P X", " PDX", "PDX\n", "\u{e9}X", "\u{141}\u{141}\u{141}"] {
        assert_eq!(Region::new(code).unwrap_err().what(), "region", "{code:?}");
        assert!(code.parse::<Region>().is_err(), "{code:?}");
    }
}

#[test]
fn the_named_regions_are_those_of_their_names_and_all_different() {
    let all = [
        (Region::ATL, "ATL"),
        (Region::DUB, "DUB"),
        (Region::IAD, "IAD"),
        (Region::PDX, "PDX"),
        (Region::SFO, "SFO"),
        (Region::YYZ, "YYZ"),
    ];
    for (region, code) in all {
        assert_eq!(region, Region::new(code).unwrap());
    }
    assert_eq!(all.into_iter().map(|(region, _)| region).collect::<HashSet<_>>().len(), all.len());
}

/// Reads both kinds from these variables.
fn read(variables: &[(&str, &str)]) -> [Result<Credentials, MissingVariables>; 2] {
    let get = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    [Credentials::from_variables(get), Credentials::basic_from_variables(get)]
}

#[test]
fn variables_that_are_all_there_give_credentials() {
    let [cash_app, afterpay] = read(&[&CASH_APP[..], &AFTERPAY[..]].concat());
    assert_eq!(format!("{:?}", cash_app.unwrap()), "Credentials(API key, ***)");
    assert_eq!(format!("{:?}", afterpay.unwrap()), "Credentials(basic, ***)");
}

#[test]
fn every_variable_that_is_missing_or_empty_is_named_at_once() {
    let [cash_app, afterpay] = read(&[]);
    assert_eq!(cash_app.unwrap_err(), MissingVariables::Missing(CASH_APP.map(|(name, _)| name).into()));
    assert_eq!(afterpay.unwrap_err(), MissingVariables::Missing(AFTERPAY.map(|(name, _)| name).into()));

    for (missing, _) in [&CASH_APP[..], &AFTERPAY[..]].concat() {
        let mut variables = [&CASH_APP[..], &AFTERPAY[..]].concat();
        variables.retain(|(name, _)| *name != missing);
        let absent = read(&variables);
        variables.push((missing, ""));
        let empty = read(&variables);
        for result in [absent, empty] {
            let errors: Vec<_> = result.into_iter().filter_map(Result::err).collect();
            assert_eq!(errors, [MissingVariables::Missing(vec![missing])]);
        }
    }
}

#[test]
fn a_variable_that_is_set_to_something_else_is_named_without_its_value() {
    for (at, (name, _)) in [&CASH_APP[..], &AFTERPAY[..]].concat().into_iter().enumerate() {
        let mut variables = [&CASH_APP[..], &AFTERPAY[..]].concat();
        variables[at].1 = "CASH_not for the log";
        let errors: Vec<_> = read(&variables).into_iter().filter_map(Result::err).collect();
        let [error @ MissingVariables::Invalid { variable, .. }] = &errors[..] else { panic!("{errors:?}") };
        assert_eq!(*variable, name);
        assert!(error.to_string().starts_with(&format!("{name}: the ")), "{error}");
        assert!(!format!("{error} {error:?}").contains("for the log"), "{error:?}");
    }
}

#[tokio::test]
async fn replaced_credentials_are_given_out_from_then_on_and_the_old_ones_stay_whole() {
    let client = ClientId::new("CAS-CI_1").unwrap();
    let swappable = SwappableCredentials::new(Credentials::client_only(&client));
    let before = swappable.credentials().await.unwrap();
    assert_eq!(format!("{before:?}"), "Credentials(client id)");

    swappable.swap(Credentials::bootstrap(&client, &ClientSecret::new("CASH_1").unwrap()));
    let (now, at_once) = (swappable.credentials().await.unwrap(), swappable.ready().unwrap());
    assert_eq!(format!("{now:?} {at_once:?}"), "Credentials(client secret, ***) Credentials(client secret, ***)");
    assert_eq!(format!("{before:?}"), "Credentials(client id)");
}

#[tokio::test]
async fn credentials_provide_themselves() {
    let credentials = Credentials::basic(&MerchantAccount::new("M1").unwrap(), &SecretKey::new("S1").unwrap());
    assert_eq!(format!("{:?}", credentials.credentials().await.unwrap()), format!("{credentials:?}"));
}
