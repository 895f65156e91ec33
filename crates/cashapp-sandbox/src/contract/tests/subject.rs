//! What is judged: each body and each query of each operation, with its schema and the type that it is read into.

use cashapp_test_support::sample::{Extent, forms, sample};
use cashapp_test_support::spec::Spec;
use cashapp_test_support::wire_type::WireType;
use serde_json::Value;

use crate::contract::{Api, BodyKind, OperationContract, document, operation};

macro_rules! wire_types {
    ($types:path: $($name:ident,)+) => {{
        use $types as types;
        &[$(WireType::new::<types::$name>(stringify!($name))),+]
    }};
}

const PAY: &[WireType] = wire_types! { cashapp_pay_api::types:
    CapturePaymentRequest, CaptureRefundRequest, CreateApiKeyRequest, CreateBrandRequest, CreateCustomerRequestRequest,
    CreateDisputeEvidenceFileRequest, CreateDisputeEvidenceTextRequest, CreateMerchantRequest,
    CreatePaymentAuthorizationRequest, CreatePaymentRequest, CreatePayoutRequest, CreateRefundRequest,
    CreateRequestChainRequest, CreateWebhookEndpointRequest, UpdateBrandRequest, UpdateCustomerRequestRequest,
    UpdateMerchantRequest, UpdateWebhookEndpointRequest, UpsertBrandRequest, UpsertMerchantRequest,
    VoidPaymentByIdempotencyKeyRequest, VoidRefundByIdempotencyKeyRequest, ListApiKeysQuery, ListBalancesQuery,
    ListBrandsQuery, ListCustomerGrantsQuery, ListCustomersQuery, ListDisputeEvidenceQuery, ListDisputesQuery,
    ListFeePlansQuery, ListMerchantsQuery, ListPaymentsQuery, ListPayoutsQuery, ListRefundsQuery,
    ListWebhookEndpointsQuery, ListWebhookEventsQuery, RetrieveBalanceQuery,
};

const AFTERPAY: &[WireType] = wire_types! { cashapp_afterpay_api::types:
    AliasGrantRequest, AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest, CreateCheckoutRequest,
    CreateGrantRequest, CreateOrderRequest, CreateRefundRequest, RespondToDisputeRequest, RetrieveCashAppPayGrantRequest,
    RevokeCashAppPayGrantRequest, StartGrantApprovalRequest, StartGrantLinkRequest, UpdatePaymentRequest,
    UpdateShippingCourierRequest, UploadDisputeFileRequest, VoidPaymentRequest, ListDisputesQuery, ListPaymentsQuery, RetrieveDisputeFileQuery,
    RetrieveConfigurationQuery,
};

/// A body or a query of an operation.
pub(super) struct Subject {
    pub(super) id: String,
    pub(super) contract: &'static OperationContract,
    pub(super) schema: Value,
    pub(super) wire_type: WireType,
    /// Right in every respect.
    pub(super) samples: Vec<Value>,
}

/// The specs of a host, read by the tests' own reader, and its operations.
pub(super) struct Host {
    pub(super) spec: Spec,
    pub(super) bodies: Vec<Subject>,
    pub(super) queries: Vec<Subject>,
}

pub(super) fn hosts() -> [Host; 2] {
    [host(Api::Pay, "pay", PAY), host(Api::Afterpay, "afterpay", AFTERPAY)]
}

fn host(api: Api, folder: &str, types: &[WireType]) -> Host {
    let spec = Spec::read(folder);
    let (mut bodies, mut queries) = (Vec::new(), Vec::new());
    let document: Value = serde_json::from_str(document(api)).unwrap();
    let items = document["paths"].as_object().unwrap().values();
    for call in items.flat_map(|item| item.as_object().unwrap().values()) {
        let id = call["operationId"].as_str().unwrap().to_owned();
        let contract = operation(api, &id).unwrap();
        let stated = spec.operation(&id);
        let body = match contract.body() {
            BodyKind::None => None,
            BodyKind::Json => Some(spec.body(stated).unwrap().clone()),
            BodyKind::Form => Some(spec.reference("CreateDisputeEvidenceFileRequest")),
        };
        if let Some(schema) = body {
            let name = schema["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
            let (wire_type, samples) = (WireType::find(types, name), samples(&spec, &schema));
            bodies.push(Subject { id: id.clone(), contract, schema, wire_type, samples });
        }
        if let Some(schema) = spec.query(stated).cloned() {
            let wire_type = WireType::find(types, &query_name(&id));
            let samples = [Extent::Full, Extent::Minimal].map(|extent| sample(&spec, &schema, extent)).to_vec();
            queries.push(Subject { id, contract, schema, wire_type, samples });
        }
    }
    assert_eq!(bodies.len() + queries.len(), types.len(), "{folder}: the list of types has one too many");
    Host { spec, bodies, queries }
}

fn query_name(id: &str) -> String {
    let words = id.split('_').map(|word| word[..1].to_uppercase() + &word[1..]);
    words.collect::<String>() + "Query"
}

/// Everything, next to nothing, and everything with each kind of action.
fn samples(spec: &Spec, schema: &Value) -> Vec<Value> {
    let full = sample(spec, schema, Extent::Full);
    let mut samples = vec![sample(spec, schema, Extent::Minimal)];
    if full.pointer("/request/actions").is_some() {
        for action in forms(spec, "Action") {
            let mut with_action = full.clone();
            with_action["request"]["actions"] = Value::Array(vec![action]);
            samples.push(with_action);
        }
    }
    samples.push(full);
    samples
}
