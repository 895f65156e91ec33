//! The vendor's examples are read as what they are examples of, and written as they were.

use std::collections::BTreeMap;
use std::path::Path;

use cashapp_pay_api::types::{
    BrandResponse, CreateBrandRequest, CreateDisputeEvidenceFileRequest, CreatePaymentRequest, CustomerPage,
    CustomerRequestResponse, ErrorResponse, Event, EvidenceResponse, GrantPage, GrantResponse, PaymentPage,
    UpdateCustomerRequestRequest, UpdateMerchantRequest,
};
use cashapp_test_support::example::{Example, files};
use serde_json::Value;

/// Every example and its type.
pub(crate) const EXAMPLES: &[Example] = &[
    Example::received::<CustomerRequestResponse>(
        "customer-request/retrieve-request-response-1.json",
        "CustomerRequestResponse",
    ),
    Example::sent::<UpdateCustomerRequestRequest>(
        "customer-request/update-request-request-1.json",
        "UpdateCustomerRequestRequest",
    ),
    Example::received::<CustomerRequestResponse>(
        "customer-request/update-request-response.json",
        "CustomerRequestResponse",
    ),
    Example::sent::<CreateBrandRequest>("network/create-brand-request-1.json", "CreateBrandRequest"),
    Example::received::<BrandResponse>("network/create-brand-response.json", "BrandResponse"),
    Example::sent::<CreateDisputeEvidenceFileRequest>(
        "network/create-dispute-evidence-file-request.json",
        "CreateDisputeEvidenceFileRequest",
    ),
    Example::received::<EvidenceResponse>("network/create-dispute-evidence-file-response.json", "EvidenceResponse"),
    Example::sent::<CreatePaymentRequest>("network/create-payment-request-1.json", "CreatePaymentRequest"),
    Example::received::<Event>("network/dispute.created.json", "Event"),
    Example::received::<ErrorResponse>("network/error-response-object.json", "ErrorResponse"),
    Example::received::<GrantPage>("network/list-customer-grants-response.json", "GrantPage"),
    Example::received::<CustomerPage>("network/list-customers-response.json", "CustomerPage"),
    Example::received::<PaymentPage>("network/list-payments-response-1.json", "PaymentPage"),
    Example::received::<Event>("network/merchant.status.updated.json", "Event"),
    Example::received::<GrantResponse>("network/revoke-customer-grant-response.json", "GrantResponse"),
    Example::sent::<UpdateMerchantRequest>("network/update-merchant-request-1.json", "UpdateMerchantRequest"),
];

/// The folder of examples.
pub(crate) fn example_files() -> BTreeMap<String, Value> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data"))
}

#[test]
fn every_example_has_a_type_and_every_entry_a_file() {
    let listed: Vec<&str> = EXAMPLES.iter().map(|example| example.file).collect();
    let files: Vec<String> = example_files().into_keys().collect();
    assert_eq!(listed, files);
}

#[test]
fn every_example_is_written_as_it_was_read() {
    let files = example_files();
    for example in EXAMPLES {
        let value = &files[example.file];
        let written = (example.wire_type.round_trip)(value).unwrap_or_else(|error| panic!("{}: {error}", example.file));
        assert_eq!(&written, value, "{}", example.file);
    }
}

#[test]
fn every_example_of_what_is_sent_may_be_sent() {
    let files = example_files();
    for Example { file, check, .. } in EXAMPLES {
        assert_eq!(check.is_some(), file.contains("-request") && !file.contains("-response"), "{file}");
        assert_eq!(check.map_or(Ok(()), |check| check(&files[*file])), Ok(()), "{file}");
    }
}

#[test]
fn no_example_is_missing() {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/api/examples");
    if published.is_dir() {
        let own = example_files();
        for (file, value) in files(&published).iter().filter(|(file, _)| !file.starts_with("afterpay/")) {
            assert_eq!(own.get(file), Some(value), "{file}");
        }
    }
}
