//! What an update does to a field: absent keeps it, null clears it, a value sets it.

use std::collections::BTreeSet;

use cashapp_core::Method;
use cashapp_pay_api::operations::OPERATIONS;
use cashapp_pay_api::{Patch, types};
use cashapp_test_support::sample::{Extent, sample};
use cashapp_test_support::spec::Spec;
use serde_json::Value;

/// Each operation with its body, the object in it, and that object's fields: tried both ways, and returned as a list.
macro_rules! patches {
    ($spec:ident: $($operation:ident($body:ident) $object:ident { $($field:ident),+ })+) => {
        BTreeSet::from([$($({
            let (operation, field) = (stringify!($operation), stringify!($field));
            let body = sample(&$spec, $spec.schema(stringify!($body)), Extent::Full);
            let object = stringify!($object);
            for state in [None, Some(Value::Null), Some(body[object][field].clone())] {
                let json = with(&body, object, field, state.as_ref());
                let read: types::$body = serde_json::from_value(json.clone()).unwrap();
                match (&state, &read.$object.$field) {
                    (None, Patch::Keep) | (Some(Value::Null), Patch::Clear) => {}
                    (Some(value), Patch::Set(read)) => assert_eq!(value, &serde_json::to_value(read).unwrap()),
                    (state, read) => panic!("{operation} reads {state:?} of {field} as {read:?}"),
                }
                let mut written: types::$body = serde_json::from_value(body.clone()).unwrap();
                written.$object.$field = read.$object.$field;
                assert_eq!(serde_json::to_value(&written).unwrap(), json, "{operation}");
            }
            (operation.to_owned(), format!("{object}.{field}"))
        }),+),+])
    };
}

fn with(body: &Value, object: &str, field: &str, state: Option<&Value>) -> Value {
    let mut body = body.clone();
    match state {
        Some(value) => body[object][field] = value.clone(),
        None => drop(body[object].as_object_mut().expect("it is an object").remove(field)),
    }
    body
}

#[test]
fn absent_null_and_a_value_are_three_things_for_every_field_that_can_be_cleared() {
    let spec = Spec::read("pay");
    let tried = patches! { spec:
        update_customer_request(UpdateCustomerRequestRequest) request { metadata, reference_id }
        update_webhook_endpoint(UpdateWebhookEndpointRequest) webhook_endpoint {
            max_delivery_frequency, reference_id, url
        }
        update_brand(UpdateBrandRequest) brand { color, metadata }
        update_merchant(UpdateMerchantRequest) merchant { metadata, site_url }
    };
    let patching = OPERATIONS.iter().filter(|operation| operation.method() == Method::Patch);
    let specified = patching.flat_map(|operation| {
        let fields = spec.patches(spec.operation(operation.id()));
        assert!(!fields.is_empty(), "{} clears nothing", operation.id());
        fields.into_iter().map(|field| (operation.id().to_owned(), field))
    });
    assert_eq!(tried, specified.collect());
}

#[test]
fn an_update_that_says_nothing_sends_nothing() {
    let nothing = serde_json::json!({"brand": {}});
    assert_eq!(serde_json::to_value(types::UpdateBrandRequest::new(types::BrandUpdate::new())).unwrap(), nothing);
}

#[test]
fn setters_take_a_value_or_the_wish_to_clear() {
    let update = types::BrandUpdate::new().color("#00ff00").metadata(Patch::Clear);
    let sent = serde_json::json!({"color": "#00ff00", "metadata": null});
    assert_eq!(serde_json::to_value(update).unwrap(), sent);
}
