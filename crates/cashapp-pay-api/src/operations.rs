// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

//! Every operation of this API: how it is authorized, limited, repeated, paged and compared.

use progenitor_client::{Auth, Echo, FileSize, Method, Operation, OperationTable, Pagination, Repeat, Stability};

/// Asks a customer to agree to one to five actions.
pub const CREATE_CUSTOMER_REQUEST: Operation = Operation {
    id: "create_customer_request",
    tag: "requests",
    method: Method::Post,
    path: "/customer-request/v1/requests",
    auth: Auth::Client,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches a request, to see whether the customer has decided.
pub const RETRIEVE_CUSTOMER_REQUEST: Operation = Operation {
    id: "retrieve_customer_request",
    tag: "requests",
    method: Method::Get,
    path: "/customer-request/v1/requests/{request_id}",
    auth: Auth::Client,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "request.id", sent: "path.request_id" }],
};

/// Changes a request that the customer has not decided yet.
pub const UPDATE_CUSTOMER_REQUEST: Operation = Operation {
    id: "update_customer_request",
    tag: "requests",
    method: Method::Patch,
    path: "/customer-request/v1/requests/{request_id}",
    auth: Auth::Client,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "request.id", sent: "path.request_id" }],
};

/// Lists the client's API keys.
pub const LIST_API_KEYS: Operation = Operation {
    id: "list_api_keys",
    tag: "api_keys",
    method: Method::Get,
    path: "/management/v1/api-keys",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["API_KEYS_READ"],
    rate_limit: Some(5),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "api_keys" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Makes a new API key and tells its secret, once.
pub const CREATE_API_KEY: Operation = Operation {
    id: "create_api_key",
    tag: "api_keys",
    method: Method::Post,
    path: "/management/v1/api-keys",
    auth: Auth::Signed,
    bootstrap: true,
    scopes: &["API_KEYS_WRITE"],
    rate_limit: Some(5),
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Deletes an API key, which ends it for good.
pub const DELETE_API_KEY: Operation = Operation {
    id: "delete_api_key",
    tag: "api_keys",
    method: Method::Delete,
    path: "/management/v1/api-keys/{api_key_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["API_KEYS_WRITE"],
    rate_limit: Some(5),
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one API key, without its secret.
pub const RETRIEVE_API_KEY: Operation = Operation {
    id: "retrieve_api_key",
    tag: "api_keys",
    method: Method::Get,
    path: "/management/v1/api-keys/{api_key_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["API_KEYS_READ"],
    rate_limit: Some(10),
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "api_key.id", sent: "path.api_key_id" }],
};

/// Runs several requests in one call.
pub const CREATE_REQUEST_CHAIN: Operation = Operation {
    id: "create_request_chain",
    tag: "request_chains",
    method: Method::Post,
    path: "/management/v1/request-chains",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Lists the webhook endpoints.
pub const LIST_WEBHOOK_ENDPOINTS: Operation = Operation {
    id: "list_webhook_endpoints",
    tag: "webhook_endpoints",
    method: Method::Get,
    path: "/management/v1/webhook-endpoints",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["WEBHOOK_CONFIG_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "webhook_endpoints" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Subscribes an address to events.
pub const CREATE_WEBHOOK_ENDPOINT: Operation = Operation {
    id: "create_webhook_endpoint",
    tag: "webhook_endpoints",
    method: Method::Post,
    path: "/management/v1/webhook-endpoints",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["WEBHOOK_CONFIG_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Deletes a webhook endpoint, and with it the subscription.
pub const DELETE_WEBHOOK_ENDPOINT: Operation = Operation {
    id: "delete_webhook_endpoint",
    tag: "webhook_endpoints",
    method: Method::Delete,
    path: "/management/v1/webhook-endpoints/{webhook_endpoint_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["WEBHOOK_CONFIG_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one webhook endpoint.
pub const RETRIEVE_WEBHOOK_ENDPOINT: Operation = Operation {
    id: "retrieve_webhook_endpoint",
    tag: "webhook_endpoints",
    method: Method::Get,
    path: "/management/v1/webhook-endpoints/{webhook_endpoint_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["WEBHOOK_CONFIG_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "webhook_endpoint.id", sent: "path.webhook_endpoint_id" }],
};

/// Changes a webhook endpoint, or moves it to another key.
pub const UPDATE_WEBHOOK_ENDPOINT: Operation = Operation {
    id: "update_webhook_endpoint",
    tag: "webhook_endpoints",
    method: Method::Patch,
    path: "/management/v1/webhook-endpoints/{webhook_endpoint_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["WEBHOOK_CONFIG_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "webhook_endpoint.id", sent: "path.webhook_endpoint_id" }],
};

/// Lists events, delivered or not.
pub const LIST_WEBHOOK_EVENTS: Operation = Operation {
    id: "list_webhook_events",
    tag: "webhook_events",
    method: Method::Get,
    path: "/management/v1/webhook-events",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["WEBHOOK_EVENTS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "webhook_events" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Lists a customer's balances.
pub const LIST_BALANCES: Operation = Operation {
    id: "list_balances",
    tag: "balances",
    method: Method::Get,
    path: "/network/v1/balances",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["BALANCES_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "balances" }),
    stability: Stability::Beta,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one balance.
pub const RETRIEVE_BALANCE: Operation = Operation {
    id: "retrieve_balance",
    tag: "balances",
    method: Method::Get,
    path: "/network/v1/balances/{balance_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["BALANCES_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Beta,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "balance.id", sent: "path.balance_id" }],
};

/// Lists the client's brands.
pub const LIST_BRANDS: Operation = Operation {
    id: "list_brands",
    tag: "brands",
    method: Method::Get,
    path: "/network/v1/brands",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["BRANDS_READ"],
    rate_limit: Some(50),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "brands" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Creates a brand.
pub const CREATE_BRAND: Operation = Operation {
    id: "create_brand",
    tag: "brands",
    method: Method::Post,
    path: "/network/v1/brands",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["BRANDS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Creates a brand, or brings the one with the same reference up to date.
pub const UPSERT_BRAND: Operation = Operation {
    id: "upsert_brand",
    tag: "brands",
    method: Method::Put,
    path: "/network/v1/brands",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["BRANDS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one brand.
pub const RETRIEVE_BRAND: Operation = Operation {
    id: "retrieve_brand",
    tag: "brands",
    method: Method::Get,
    path: "/network/v1/brands/{brand_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["BRANDS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "brand.id", sent: "path.brand_id" }],
};

/// Changes some fields of a brand.
pub const UPDATE_BRAND: Operation = Operation {
    id: "update_brand",
    tag: "brands",
    method: Method::Patch,
    path: "/network/v1/brands/{brand_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["BRANDS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "brand.id", sent: "path.brand_id" }],
};

/// Lists the customers known to the client.
pub const LIST_CUSTOMERS: Operation = Operation {
    id: "list_customers",
    tag: "customers",
    method: Method::Get,
    path: "/network/v1/customers",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["CUSTOMERS_READ"],
    rate_limit: Some(50),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "customers" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one customer.
pub const RETRIEVE_CUSTOMER: Operation = Operation {
    id: "retrieve_customer",
    tag: "customers",
    method: Method::Get,
    path: "/network/v1/customers/{customer_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["CUSTOMERS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "customer.id", sent: "path.customer_id" }],
};

/// Lists a customer's grants.
pub const LIST_CUSTOMER_GRANTS: Operation = Operation {
    id: "list_customer_grants",
    tag: "customers",
    method: Method::Get,
    path: "/network/v1/customers/{customer_id}/grants",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["GRANTS_READ"],
    rate_limit: Some(250),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "grants" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one grant of a customer.
pub const RETRIEVE_CUSTOMER_GRANT: Operation = Operation {
    id: "retrieve_customer_grant",
    tag: "customers",
    method: Method::Get,
    path: "/network/v1/customers/{customer_id}/grants/{grant_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["GRANTS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "grant.id", sent: "path.grant_id" }],
};

/// Revokes a grant, for good.
pub const REVOKE_CUSTOMER_GRANT: Operation = Operation {
    id: "revoke_customer_grant",
    tag: "customers",
    method: Method::Post,
    path: "/network/v1/customers/{customer_id}/grants/{grant_id}/revoke",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["GRANTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "grant.id", sent: "path.grant_id" }],
};

/// Lists disputes.
pub const LIST_DISPUTES: Operation = Operation {
    id: "list_disputes",
    tag: "disputes",
    method: Method::Get,
    path: "/network/v1/disputes",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_READ"],
    rate_limit: Some(50),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "disputes" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one dispute.
pub const RETRIEVE_DISPUTE: Operation = Operation {
    id: "retrieve_dispute",
    tag: "disputes",
    method: Method::Get,
    path: "/network/v1/disputes/{dispute_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "dispute.id", sent: "path.dispute_id" }],
};

/// Accepts a dispute, and with it the loss.
pub const ACCEPT_DISPUTE: Operation = Operation {
    id: "accept_dispute",
    tag: "disputes",
    method: Method::Post,
    path: "/network/v1/disputes/{dispute_id}/accept",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_WRITE"],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "dispute.id", sent: "path.dispute_id" }],
};

/// Challenges a dispute with the evidence given so far.
pub const CHALLENGE_DISPUTE: Operation = Operation {
    id: "challenge_dispute",
    tag: "disputes",
    method: Method::Post,
    path: "/network/v1/disputes/{dispute_id}/challenge",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_WRITE"],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "dispute.id", sent: "path.dispute_id" }],
};

/// Lists a dispute's evidence.
pub const LIST_DISPUTE_EVIDENCE: Operation = Operation {
    id: "list_dispute_evidence",
    tag: "disputes",
    method: Method::Get,
    path: "/network/v1/disputes/{dispute_id}/evidence",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_READ"],
    rate_limit: Some(50),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "evidence" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Adds a file to a dispute's evidence.
pub const CREATE_DISPUTE_EVIDENCE_FILE: Operation = Operation {
    id: "create_dispute_evidence_file",
    tag: "disputes",
    method: Method::Post,
    path: "/network/v1/disputes/{dispute_id}/evidence-file",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: Some(FileSize { min: 1, max: 5242880 }),
    echo: &[],
};

/// Adds a text to a dispute's evidence.
pub const CREATE_DISPUTE_EVIDENCE_TEXT: Operation = Operation {
    id: "create_dispute_evidence_text",
    tag: "disputes",
    method: Method::Post,
    path: "/network/v1/disputes/{dispute_id}/evidence-text",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "evidence.dispute_id", sent: "path.dispute_id" }],
};

/// Deletes a piece of evidence.
pub const DELETE_DISPUTE_EVIDENCE: Operation = Operation {
    id: "delete_dispute_evidence",
    tag: "disputes",
    method: Method::Delete,
    path: "/network/v1/disputes/{dispute_id}/evidence/{evidence_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one piece of evidence.
pub const RETRIEVE_DISPUTE_EVIDENCE: Operation = Operation {
    id: "retrieve_dispute_evidence",
    tag: "disputes",
    method: Method::Get,
    path: "/network/v1/disputes/{dispute_id}/evidence/{evidence_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["DISPUTES_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "evidence.id", sent: "path.evidence_id" }],
};

/// Lists fee plans.
pub const LIST_FEE_PLANS: Operation = Operation {
    id: "list_fee_plans",
    tag: "fee_plans",
    method: Method::Get,
    path: "/network/v1/fee-plans",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["FEE_PLANS_READ"],
    rate_limit: Some(50),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "fee_plans" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one fee plan.
pub const RETRIEVE_FEE_PLAN: Operation = Operation {
    id: "retrieve_fee_plan",
    tag: "fee_plans",
    method: Method::Get,
    path: "/network/v1/fee-plans/{fee_plan_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["FEE_PLANS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "fee_plan.id", sent: "path.fee_plan_id" }],
};

/// Lists the client's merchants.
pub const LIST_MERCHANTS: Operation = Operation {
    id: "list_merchants",
    tag: "merchants",
    method: Method::Get,
    path: "/network/v1/merchants",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["MERCHANTS_READ"],
    rate_limit: Some(50),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "merchants" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Registers a merchant.
pub const CREATE_MERCHANT: Operation = Operation {
    id: "create_merchant",
    tag: "merchants",
    method: Method::Post,
    path: "/network/v1/merchants",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["MERCHANTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Registers a merchant, or brings the one with the same reference up to date.
pub const UPSERT_MERCHANT: Operation = Operation {
    id: "upsert_merchant",
    tag: "merchants",
    method: Method::Put,
    path: "/network/v1/merchants",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["MERCHANTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one merchant.
pub const RETRIEVE_MERCHANT: Operation = Operation {
    id: "retrieve_merchant",
    tag: "merchants",
    method: Method::Get,
    path: "/network/v1/merchants/{merchant_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["MERCHANTS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "merchant.id", sent: "path.merchant_id" }],
};

/// Changes some fields of a merchant, its status among them.
pub const UPDATE_MERCHANT: Operation = Operation {
    id: "update_merchant",
    tag: "merchants",
    method: Method::Patch,
    path: "/network/v1/merchants/{merchant_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["MERCHANTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "merchant.id", sent: "path.merchant_id" }],
};

/// Lists payments in every status.
pub const LIST_PAYMENTS: Operation = Operation {
    id: "list_payments",
    tag: "payments",
    method: Method::Get,
    path: "/network/v1/payments",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYMENTS_READ"],
    rate_limit: Some(100),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "payments" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Charges a customer's grant, or holds the money for a later capture.
pub const CREATE_PAYMENT: Operation = Operation {
    id: "create_payment",
    tag: "payments",
    method: Method::Post,
    path: "/network/v1/payments",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYMENTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "payment.amount", sent: "body.payment.amount" }, Echo { received: "payment.currency", sent: "body.payment.currency" }, Echo { received: "payment.grant_id", sent: "body.payment.grant_id" }, Echo { received: "payment.merchant_id", sent: "body.payment.merchant_id" }],
};

/// Voids the payment that was created with a key, when its answer was lost.
pub const VOID_PAYMENT_BY_IDEMPOTENCY_KEY: Operation = Operation {
    id: "void_payment_by_idempotency_key",
    tag: "payments",
    method: Method::Post,
    path: "/network/v1/payments/void-by-idempotency-key",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYMENTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one payment.
pub const RETRIEVE_PAYMENT: Operation = Operation {
    id: "retrieve_payment",
    tag: "payments",
    method: Method::Get,
    path: "/network/v1/payments/{payment_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYMENTS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "payment.id", sent: "path.payment_id" }],
};

/// Raises the amount that an authorized payment holds.
pub const CREATE_PAYMENT_AUTHORIZATION: Operation = Operation {
    id: "create_payment_authorization",
    tag: "payments",
    method: Method::Post,
    path: "/network/v1/payments/{payment_id}/authorizations",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYMENTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "authorization.payment_id", sent: "path.payment_id" }],
};

/// Captures an authorized payment, in full or in part.
pub const CAPTURE_PAYMENT: Operation = Operation {
    id: "capture_payment",
    tag: "payments",
    method: Method::Post,
    path: "/network/v1/payments/{payment_id}/capture",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYMENTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "payment.id", sent: "path.payment_id" }],
};

/// Voids an authorized payment.
pub const VOID_PAYMENT: Operation = Operation {
    id: "void_payment",
    tag: "payments",
    method: Method::Post,
    path: "/network/v1/payments/{payment_id}/void",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYMENTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "payment.id", sent: "path.payment_id" }],
};

/// Lists payouts.
pub const LIST_PAYOUTS: Operation = Operation {
    id: "list_payouts",
    tag: "payouts",
    method: Method::Get,
    path: "/network/v1/payouts",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYOUTS_READ"],
    rate_limit: Some(100),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "payouts" }),
    stability: Stability::EarlyAccess,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Pays money out to a customer.
pub const CREATE_PAYOUT: Operation = Operation {
    id: "create_payout",
    tag: "payouts",
    method: Method::Post,
    path: "/network/v1/payouts",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYOUTS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::EarlyAccess,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "payout.amount", sent: "body.payout.amount" }, Echo { received: "payout.currency", sent: "body.payout.currency" }, Echo { received: "payout.grant_id", sent: "body.payout.grant_id" }, Echo { received: "payout.merchant_id", sent: "body.payout.merchant_id" }],
};

/// Fetches one payout.
pub const RETRIEVE_PAYOUT: Operation = Operation {
    id: "retrieve_payout",
    tag: "payouts",
    method: Method::Get,
    path: "/network/v1/payouts/{payout_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["PAYOUTS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::EarlyAccess,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "payout.payout_id", sent: "path.payout_id" }],
};

/// Lists refunds in every status.
pub const LIST_REFUNDS: Operation = Operation {
    id: "list_refunds",
    tag: "refunds",
    method: Method::Get,
    path: "/network/v1/refunds",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["REFUNDS_READ"],
    rate_limit: Some(100),
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Cursor { items: "refunds" }),
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Refunds a payment, in full or in part.
pub const CREATE_REFUND: Operation = Operation {
    id: "create_refund",
    tag: "refunds",
    method: Method::Post,
    path: "/network/v1/refunds",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["REFUNDS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "refund.amount", sent: "body.refund.amount" }, Echo { received: "refund.payment_id", sent: "body.refund.payment_id" }],
};

/// Voids the refund that was created with a key, when its answer was lost.
pub const VOID_REFUND_BY_IDEMPOTENCY_KEY: Operation = Operation {
    id: "void_refund_by_idempotency_key",
    tag: "refunds",
    method: Method::Post,
    path: "/network/v1/refunds/void-by-idempotency-key",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["REFUNDS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[],
};

/// Fetches one refund.
pub const RETRIEVE_REFUND: Operation = Operation {
    id: "retrieve_refund",
    tag: "refunds",
    method: Method::Get,
    path: "/network/v1/refunds/{refund_id}",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["REFUNDS_READ"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "refund.id", sent: "path.refund_id" }],
};

/// Carries out an authorized refund.
pub const CAPTURE_REFUND: Operation = Operation {
    id: "capture_refund",
    tag: "refunds",
    method: Method::Post,
    path: "/network/v1/refunds/{refund_id}/capture",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["REFUNDS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Keyed(&["idempotency_key"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "refund.id", sent: "path.refund_id" }],
};

/// Voids an authorized refund.
pub const VOID_REFUND: Operation = Operation {
    id: "void_refund",
    tag: "refunds",
    method: Method::Post,
    path: "/network/v1/refunds/{refund_id}/void",
    auth: Auth::Signed,
    bootstrap: false,
    scopes: &["REFUNDS_WRITE"],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: None,
    file: None,
    echo: &[Echo { received: "refund.id", sent: "path.refund_id" }],
};

/// All operations, in the order of their paths.
pub const OPERATIONS: &[Operation] = &[
    CREATE_CUSTOMER_REQUEST,
    RETRIEVE_CUSTOMER_REQUEST,
    UPDATE_CUSTOMER_REQUEST,
    LIST_API_KEYS,
    CREATE_API_KEY,
    DELETE_API_KEY,
    RETRIEVE_API_KEY,
    CREATE_REQUEST_CHAIN,
    LIST_WEBHOOK_ENDPOINTS,
    CREATE_WEBHOOK_ENDPOINT,
    DELETE_WEBHOOK_ENDPOINT,
    RETRIEVE_WEBHOOK_ENDPOINT,
    UPDATE_WEBHOOK_ENDPOINT,
    LIST_WEBHOOK_EVENTS,
    LIST_BALANCES,
    RETRIEVE_BALANCE,
    LIST_BRANDS,
    CREATE_BRAND,
    UPSERT_BRAND,
    RETRIEVE_BRAND,
    UPDATE_BRAND,
    LIST_CUSTOMERS,
    RETRIEVE_CUSTOMER,
    LIST_CUSTOMER_GRANTS,
    RETRIEVE_CUSTOMER_GRANT,
    REVOKE_CUSTOMER_GRANT,
    LIST_DISPUTES,
    RETRIEVE_DISPUTE,
    ACCEPT_DISPUTE,
    CHALLENGE_DISPUTE,
    LIST_DISPUTE_EVIDENCE,
    CREATE_DISPUTE_EVIDENCE_FILE,
    CREATE_DISPUTE_EVIDENCE_TEXT,
    DELETE_DISPUTE_EVIDENCE,
    RETRIEVE_DISPUTE_EVIDENCE,
    LIST_FEE_PLANS,
    RETRIEVE_FEE_PLAN,
    LIST_MERCHANTS,
    CREATE_MERCHANT,
    UPSERT_MERCHANT,
    RETRIEVE_MERCHANT,
    UPDATE_MERCHANT,
    LIST_PAYMENTS,
    CREATE_PAYMENT,
    VOID_PAYMENT_BY_IDEMPOTENCY_KEY,
    RETRIEVE_PAYMENT,
    CREATE_PAYMENT_AUTHORIZATION,
    CAPTURE_PAYMENT,
    VOID_PAYMENT,
    LIST_PAYOUTS,
    CREATE_PAYOUT,
    RETRIEVE_PAYOUT,
    LIST_REFUNDS,
    CREATE_REFUND,
    VOID_REFUND_BY_IDEMPOTENCY_KEY,
    RETRIEVE_REFUND,
    CAPTURE_REFUND,
    VOID_REFUND,
];

static TABLE: OperationTable = OperationTable::new(OPERATIONS, || OperationTable::index(OPERATIONS));

/// The operation of this id, found in constant time.
pub fn operation(id: &str) -> Option<&'static Operation> {
    TABLE.get(id)
}
