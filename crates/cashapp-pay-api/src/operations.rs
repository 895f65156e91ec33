// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

//! Every operation of this API: how it is authorized, limited, repeated, paged and compared.

use cashapp_core::{Auth, Echo, FileSize, Method, Operation, OperationTable, Pagination, Repeat, Stability, Undo};

/// Asks a customer to agree to one to five actions.
pub const CREATE_CUSTOMER_REQUEST: Operation = Operation::new("create_customer_request", Method::Post, "/customer-request/v1/requests")
    .with_tag("requests")
    .with_auth(Auth::Client)
    .with_repeat(Repeat::Keyed(&["idempotency_key"]));

/// Fetches a request, to see whether the customer has decided.
pub const RETRIEVE_CUSTOMER_REQUEST: Operation = Operation::new("retrieve_customer_request", Method::Get, "/customer-request/v1/requests/{request_id}")
    .with_tag("requests")
    .with_auth(Auth::Client)
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("request.id", "path.request_id")]);

/// Changes a request that the customer has not decided yet.
pub const UPDATE_CUSTOMER_REQUEST: Operation = Operation::new("update_customer_request", Method::Patch, "/customer-request/v1/requests/{request_id}")
    .with_tag("requests")
    .with_auth(Auth::Client)
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("request.id", "path.request_id")]);

/// Lists the client's API keys.
pub const LIST_API_KEYS: Operation = Operation::new("list_api_keys", Method::Get, "/management/v1/api-keys")
    .with_tag("api_keys")
    .with_auth(Auth::Signed)
    .with_scopes(&["API_KEYS_READ"])
    .with_rate_limit(Some(5))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "api_keys" }));

/// Makes a new API key and tells its secret, once.
pub const CREATE_API_KEY: Operation = Operation::new("create_api_key", Method::Post, "/management/v1/api-keys")
    .with_tag("api_keys")
    .with_auth(Auth::Signed)
    .with_bootstrap(true)
    .with_scopes(&["API_KEYS_WRITE"])
    .with_rate_limit(Some(5))
    .with_repeat(Repeat::Keyed(&["idempotency_key"]));

/// Deletes an API key, which ends it for good.
pub const DELETE_API_KEY: Operation = Operation::new("delete_api_key", Method::Delete, "/management/v1/api-keys/{api_key_id}")
    .with_tag("api_keys")
    .with_auth(Auth::Signed)
    .with_scopes(&["API_KEYS_WRITE"])
    .with_rate_limit(Some(5))
    .with_repeat(Repeat::Safe);

/// Fetches one API key, without its secret.
pub const RETRIEVE_API_KEY: Operation = Operation::new("retrieve_api_key", Method::Get, "/management/v1/api-keys/{api_key_id}")
    .with_tag("api_keys")
    .with_auth(Auth::Signed)
    .with_scopes(&["API_KEYS_READ"])
    .with_rate_limit(Some(10))
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("api_key.id", "path.api_key_id")]);

/// Runs several requests in one call.
pub const CREATE_REQUEST_CHAIN: Operation = Operation::new("create_request_chain", Method::Post, "/management/v1/request-chains")
    .with_tag("request_chains")
    .with_auth(Auth::Signed)
    .with_repeat(Repeat::Unsafe);

/// Lists the webhook endpoints.
pub const LIST_WEBHOOK_ENDPOINTS: Operation = Operation::new("list_webhook_endpoints", Method::Get, "/management/v1/webhook-endpoints")
    .with_tag("webhook_endpoints")
    .with_auth(Auth::Signed)
    .with_scopes(&["WEBHOOK_CONFIG_READ"])
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "webhook_endpoints" }));

/// Subscribes an address to events.
pub const CREATE_WEBHOOK_ENDPOINT: Operation = Operation::new("create_webhook_endpoint", Method::Post, "/management/v1/webhook-endpoints")
    .with_tag("webhook_endpoints")
    .with_auth(Auth::Signed)
    .with_scopes(&["WEBHOOK_CONFIG_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]));

/// Deletes a webhook endpoint, and with it the subscription.
pub const DELETE_WEBHOOK_ENDPOINT: Operation = Operation::new("delete_webhook_endpoint", Method::Delete, "/management/v1/webhook-endpoints/{webhook_endpoint_id}")
    .with_tag("webhook_endpoints")
    .with_auth(Auth::Signed)
    .with_scopes(&["WEBHOOK_CONFIG_WRITE"])
    .with_repeat(Repeat::Safe);

/// Fetches one webhook endpoint.
pub const RETRIEVE_WEBHOOK_ENDPOINT: Operation = Operation::new("retrieve_webhook_endpoint", Method::Get, "/management/v1/webhook-endpoints/{webhook_endpoint_id}")
    .with_tag("webhook_endpoints")
    .with_auth(Auth::Signed)
    .with_scopes(&["WEBHOOK_CONFIG_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("webhook_endpoint.id", "path.webhook_endpoint_id")]);

/// Changes a webhook endpoint, or moves it to another key.
pub const UPDATE_WEBHOOK_ENDPOINT: Operation = Operation::new("update_webhook_endpoint", Method::Patch, "/management/v1/webhook-endpoints/{webhook_endpoint_id}")
    .with_tag("webhook_endpoints")
    .with_auth(Auth::Signed)
    .with_scopes(&["WEBHOOK_CONFIG_WRITE"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("webhook_endpoint.id", "path.webhook_endpoint_id")]);

/// Lists events, delivered or not.
pub const LIST_WEBHOOK_EVENTS: Operation = Operation::new("list_webhook_events", Method::Get, "/management/v1/webhook-events")
    .with_tag("webhook_events")
    .with_auth(Auth::Signed)
    .with_scopes(&["WEBHOOK_EVENTS_READ"])
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "webhook_events" }));

/// Lists a customer's balances.
pub const LIST_BALANCES: Operation = Operation::new("list_balances", Method::Get, "/network/v1/balances")
    .with_tag("balances")
    .with_auth(Auth::Signed)
    .with_scopes(&["BALANCES_READ"])
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "balances" }))
    .with_stability(Stability::Beta);

/// Fetches one balance.
pub const RETRIEVE_BALANCE: Operation = Operation::new("retrieve_balance", Method::Get, "/network/v1/balances/{balance_id}")
    .with_tag("balances")
    .with_auth(Auth::Signed)
    .with_scopes(&["BALANCES_READ"])
    .with_repeat(Repeat::Safe)
    .with_stability(Stability::Beta)
    .with_echo(&[Echo::new("balance.id", "path.balance_id")]);

/// Lists the client's brands.
pub const LIST_BRANDS: Operation = Operation::new("list_brands", Method::Get, "/network/v1/brands")
    .with_tag("brands")
    .with_auth(Auth::Signed)
    .with_scopes(&["BRANDS_READ"])
    .with_rate_limit(Some(50))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "brands" }));

/// Creates a brand.
pub const CREATE_BRAND: Operation = Operation::new("create_brand", Method::Post, "/network/v1/brands")
    .with_tag("brands")
    .with_auth(Auth::Signed)
    .with_scopes(&["BRANDS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]));

/// Creates a brand, or brings the one with the same reference up to date.
pub const UPSERT_BRAND: Operation = Operation::new("upsert_brand", Method::Put, "/network/v1/brands")
    .with_tag("brands")
    .with_auth(Auth::Signed)
    .with_scopes(&["BRANDS_WRITE"])
    .with_repeat(Repeat::Safe);

/// Fetches one brand.
pub const RETRIEVE_BRAND: Operation = Operation::new("retrieve_brand", Method::Get, "/network/v1/brands/{brand_id}")
    .with_tag("brands")
    .with_auth(Auth::Signed)
    .with_scopes(&["BRANDS_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("brand.id", "path.brand_id")]);

/// Changes some fields of a brand.
pub const UPDATE_BRAND: Operation = Operation::new("update_brand", Method::Patch, "/network/v1/brands/{brand_id}")
    .with_tag("brands")
    .with_auth(Auth::Signed)
    .with_scopes(&["BRANDS_WRITE"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("brand.id", "path.brand_id")]);

/// Lists the customers known to the client.
pub const LIST_CUSTOMERS: Operation = Operation::new("list_customers", Method::Get, "/network/v1/customers")
    .with_tag("customers")
    .with_auth(Auth::Signed)
    .with_scopes(&["CUSTOMERS_READ"])
    .with_rate_limit(Some(50))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "customers" }));

/// Fetches one customer.
pub const RETRIEVE_CUSTOMER: Operation = Operation::new("retrieve_customer", Method::Get, "/network/v1/customers/{customer_id}")
    .with_tag("customers")
    .with_auth(Auth::Signed)
    .with_scopes(&["CUSTOMERS_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("customer.id", "path.customer_id")]);

/// Lists a customer's grants.
pub const LIST_CUSTOMER_GRANTS: Operation = Operation::new("list_customer_grants", Method::Get, "/network/v1/customers/{customer_id}/grants")
    .with_tag("customers")
    .with_auth(Auth::Signed)
    .with_scopes(&["GRANTS_READ"])
    .with_rate_limit(Some(250))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "grants" }));

/// Fetches one grant of a customer.
pub const RETRIEVE_CUSTOMER_GRANT: Operation = Operation::new("retrieve_customer_grant", Method::Get, "/network/v1/customers/{customer_id}/grants/{grant_id}")
    .with_tag("customers")
    .with_auth(Auth::Signed)
    .with_scopes(&["GRANTS_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("grant.id", "path.grant_id")]);

/// Revokes a grant, for good.
pub const REVOKE_CUSTOMER_GRANT: Operation = Operation::new("revoke_customer_grant", Method::Post, "/network/v1/customers/{customer_id}/grants/{grant_id}/revoke")
    .with_tag("customers")
    .with_auth(Auth::Signed)
    .with_scopes(&["GRANTS_WRITE"])
    .with_repeat(Repeat::Unsafe)
    .with_echo(&[Echo::new("grant.id", "path.grant_id")]);

/// Lists disputes.
pub const LIST_DISPUTES: Operation = Operation::new("list_disputes", Method::Get, "/network/v1/disputes")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_READ"])
    .with_rate_limit(Some(50))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "disputes" }));

/// Fetches one dispute.
pub const RETRIEVE_DISPUTE: Operation = Operation::new("retrieve_dispute", Method::Get, "/network/v1/disputes/{dispute_id}")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("dispute.id", "path.dispute_id")]);

/// Accepts a dispute, and with it the loss.
pub const ACCEPT_DISPUTE: Operation = Operation::new("accept_dispute", Method::Post, "/network/v1/disputes/{dispute_id}/accept")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_WRITE"])
    .with_repeat(Repeat::Unsafe)
    .with_echo(&[Echo::new("dispute.id", "path.dispute_id")]);

/// Challenges a dispute with the evidence given so far.
pub const CHALLENGE_DISPUTE: Operation = Operation::new("challenge_dispute", Method::Post, "/network/v1/disputes/{dispute_id}/challenge")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_WRITE"])
    .with_repeat(Repeat::Unsafe)
    .with_echo(&[Echo::new("dispute.id", "path.dispute_id")]);

/// Lists a dispute's evidence.
pub const LIST_DISPUTE_EVIDENCE: Operation = Operation::new("list_dispute_evidence", Method::Get, "/network/v1/disputes/{dispute_id}/evidence")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_READ"])
    .with_rate_limit(Some(50))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "evidence" }));

/// Adds a file to a dispute's evidence.
pub const CREATE_DISPUTE_EVIDENCE_FILE: Operation = Operation::new("create_dispute_evidence_file", Method::Post, "/network/v1/disputes/{dispute_id}/evidence-file")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_file(Some(FileSize::new(1, 5242880)));

/// Adds a text to a dispute's evidence.
pub const CREATE_DISPUTE_EVIDENCE_TEXT: Operation = Operation::new("create_dispute_evidence_text", Method::Post, "/network/v1/disputes/{dispute_id}/evidence-text")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_echo(&[Echo::new("evidence.dispute_id", "path.dispute_id")]);

/// Deletes a piece of evidence.
pub const DELETE_DISPUTE_EVIDENCE: Operation = Operation::new("delete_dispute_evidence", Method::Delete, "/network/v1/disputes/{dispute_id}/evidence/{evidence_id}")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_WRITE"])
    .with_repeat(Repeat::Safe);

/// Fetches one piece of evidence.
pub const RETRIEVE_DISPUTE_EVIDENCE: Operation = Operation::new("retrieve_dispute_evidence", Method::Get, "/network/v1/disputes/{dispute_id}/evidence/{evidence_id}")
    .with_tag("disputes")
    .with_auth(Auth::Signed)
    .with_scopes(&["DISPUTES_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("evidence.id", "path.evidence_id")]);

/// Lists fee plans.
pub const LIST_FEE_PLANS: Operation = Operation::new("list_fee_plans", Method::Get, "/network/v1/fee-plans")
    .with_tag("fee_plans")
    .with_auth(Auth::Signed)
    .with_scopes(&["FEE_PLANS_READ"])
    .with_rate_limit(Some(50))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "fee_plans" }));

/// Fetches one fee plan.
pub const RETRIEVE_FEE_PLAN: Operation = Operation::new("retrieve_fee_plan", Method::Get, "/network/v1/fee-plans/{fee_plan_id}")
    .with_tag("fee_plans")
    .with_auth(Auth::Signed)
    .with_scopes(&["FEE_PLANS_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("fee_plan.id", "path.fee_plan_id")]);

/// Lists the client's merchants.
pub const LIST_MERCHANTS: Operation = Operation::new("list_merchants", Method::Get, "/network/v1/merchants")
    .with_tag("merchants")
    .with_auth(Auth::Signed)
    .with_scopes(&["MERCHANTS_READ"])
    .with_rate_limit(Some(50))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "merchants" }));

/// Registers a merchant.
pub const CREATE_MERCHANT: Operation = Operation::new("create_merchant", Method::Post, "/network/v1/merchants")
    .with_tag("merchants")
    .with_auth(Auth::Signed)
    .with_scopes(&["MERCHANTS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]));

/// Registers a merchant, or brings the one with the same reference up to date.
pub const UPSERT_MERCHANT: Operation = Operation::new("upsert_merchant", Method::Put, "/network/v1/merchants")
    .with_tag("merchants")
    .with_auth(Auth::Signed)
    .with_scopes(&["MERCHANTS_WRITE"])
    .with_repeat(Repeat::Safe);

/// Fetches one merchant.
pub const RETRIEVE_MERCHANT: Operation = Operation::new("retrieve_merchant", Method::Get, "/network/v1/merchants/{merchant_id}")
    .with_tag("merchants")
    .with_auth(Auth::Signed)
    .with_scopes(&["MERCHANTS_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("merchant.id", "path.merchant_id")]);

/// Changes some fields of a merchant, its status among them.
pub const UPDATE_MERCHANT: Operation = Operation::new("update_merchant", Method::Patch, "/network/v1/merchants/{merchant_id}")
    .with_tag("merchants")
    .with_auth(Auth::Signed)
    .with_scopes(&["MERCHANTS_WRITE"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("merchant.id", "path.merchant_id")]);

/// Lists payments in every status.
pub const LIST_PAYMENTS: Operation = Operation::new("list_payments", Method::Get, "/network/v1/payments")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_READ"])
    .with_rate_limit(Some(100))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "payments" }));

/// Charges a customer's grant, or holds the money for a later capture.
pub const CREATE_PAYMENT: Operation = Operation::new("create_payment", Method::Post, "/network/v1/payments")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_echo(&[Echo::new("payment.amount", "body.payment.amount"), Echo::new("payment.currency", "body.payment.currency"), Echo::new("payment.grant_id", "body.payment.grant_id"), Echo::new("payment.merchant_id", "body.payment.merchant_id")]);

/// Voids the payment that was created with a key, when its answer was lost.
pub const VOID_PAYMENT_BY_IDEMPOTENCY_KEY: Operation = Operation::new("void_payment_by_idempotency_key", Method::Post, "/network/v1/payments/void-by-idempotency-key")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_WRITE"])
    .with_repeat(Repeat::Safe)
    .with_undo(Some(Undo::ByKey));

/// Fetches one payment.
pub const RETRIEVE_PAYMENT: Operation = Operation::new("retrieve_payment", Method::Get, "/network/v1/payments/{payment_id}")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("payment.id", "path.payment_id")]);

/// Raises the amount that an authorized payment holds.
pub const CREATE_PAYMENT_AUTHORIZATION: Operation = Operation::new("create_payment_authorization", Method::Post, "/network/v1/payments/{payment_id}/authorizations")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_echo(&[Echo::new("authorization.payment_id", "path.payment_id")]);

/// Captures an authorized payment, in full or in part.
pub const CAPTURE_PAYMENT: Operation = Operation::new("capture_payment", Method::Post, "/network/v1/payments/{payment_id}/capture")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_echo(&[Echo::new("payment.id", "path.payment_id")]);

/// Voids an authorized payment.
pub const VOID_PAYMENT: Operation = Operation::new("void_payment", Method::Post, "/network/v1/payments/{payment_id}/void")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_WRITE"])
    .with_repeat(Repeat::Safe)
    .with_undo(Some(Undo::ById))
    .with_echo(&[Echo::new("payment.id", "path.payment_id")]);

/// Lists payouts.
pub const LIST_PAYOUTS: Operation = Operation::new("list_payouts", Method::Get, "/network/v1/payouts")
    .with_tag("payouts")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYOUTS_READ"])
    .with_rate_limit(Some(100))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "payouts" }))
    .with_stability(Stability::EarlyAccess);

/// Pays money out to a customer.
pub const CREATE_PAYOUT: Operation = Operation::new("create_payout", Method::Post, "/network/v1/payouts")
    .with_tag("payouts")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYOUTS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_stability(Stability::EarlyAccess)
    .with_echo(&[Echo::new("payout.amount", "body.payout.amount"), Echo::new("payout.currency", "body.payout.currency"), Echo::new("payout.grant_id", "body.payout.grant_id"), Echo::new("payout.merchant_id", "body.payout.merchant_id")]);

/// Fetches one payout.
pub const RETRIEVE_PAYOUT: Operation = Operation::new("retrieve_payout", Method::Get, "/network/v1/payouts/{payout_id}")
    .with_tag("payouts")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYOUTS_READ"])
    .with_repeat(Repeat::Safe)
    .with_stability(Stability::EarlyAccess)
    .with_echo(&[Echo::new("payout.payout_id", "path.payout_id")]);

/// Lists refunds in every status.
pub const LIST_REFUNDS: Operation = Operation::new("list_refunds", Method::Get, "/network/v1/refunds")
    .with_tag("refunds")
    .with_auth(Auth::Signed)
    .with_scopes(&["REFUNDS_READ"])
    .with_rate_limit(Some(100))
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Cursor { items: "refunds" }));

/// Refunds a payment, in full or in part.
pub const CREATE_REFUND: Operation = Operation::new("create_refund", Method::Post, "/network/v1/refunds")
    .with_tag("refunds")
    .with_auth(Auth::Signed)
    .with_scopes(&["REFUNDS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_echo(&[Echo::new("refund.amount", "body.refund.amount"), Echo::new("refund.payment_id", "body.refund.payment_id")]);

/// Voids the refund that was created with a key, when its answer was lost.
pub const VOID_REFUND_BY_IDEMPOTENCY_KEY: Operation = Operation::new("void_refund_by_idempotency_key", Method::Post, "/network/v1/refunds/void-by-idempotency-key")
    .with_tag("refunds")
    .with_auth(Auth::Signed)
    .with_scopes(&["REFUNDS_WRITE"])
    .with_repeat(Repeat::Safe)
    .with_undo(Some(Undo::ByKey));

/// Fetches one refund.
pub const RETRIEVE_REFUND: Operation = Operation::new("retrieve_refund", Method::Get, "/network/v1/refunds/{refund_id}")
    .with_tag("refunds")
    .with_auth(Auth::Signed)
    .with_scopes(&["REFUNDS_READ"])
    .with_repeat(Repeat::Safe)
    .with_echo(&[Echo::new("refund.id", "path.refund_id")]);

/// Carries out an authorized refund.
pub const CAPTURE_REFUND: Operation = Operation::new("capture_refund", Method::Post, "/network/v1/refunds/{refund_id}/capture")
    .with_tag("refunds")
    .with_auth(Auth::Signed)
    .with_scopes(&["REFUNDS_WRITE"])
    .with_repeat(Repeat::Keyed(&["idempotency_key"]))
    .with_echo(&[Echo::new("refund.id", "path.refund_id")]);

/// Voids an authorized refund.
pub const VOID_REFUND: Operation = Operation::new("void_refund", Method::Post, "/network/v1/refunds/{refund_id}/void")
    .with_tag("refunds")
    .with_auth(Auth::Signed)
    .with_scopes(&["REFUNDS_WRITE"])
    .with_repeat(Repeat::Safe)
    .with_undo(Some(Undo::ById))
    .with_echo(&[Echo::new("refund.id", "path.refund_id")]);

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

/// What a call of an operation needs, as a line of documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! needs {
    (create_customer_request) => { "" };
    (retrieve_customer_request) => { "" };
    (update_customer_request) => { "" };
    (list_api_keys) => { "Scope `API_KEYS_READ`, at most 5 calls a second." };
    (create_api_key) => { "Scope `API_KEYS_WRITE`, at most 5 calls a second." };
    (delete_api_key) => { "Scope `API_KEYS_WRITE`, at most 5 calls a second." };
    (retrieve_api_key) => { "Scope `API_KEYS_READ`, at most 10 calls a second." };
    (create_request_chain) => { "" };
    (list_webhook_endpoints) => { "Scope `WEBHOOK_CONFIG_READ`." };
    (create_webhook_endpoint) => { "Scope `WEBHOOK_CONFIG_WRITE`." };
    (delete_webhook_endpoint) => { "Scope `WEBHOOK_CONFIG_WRITE`." };
    (retrieve_webhook_endpoint) => { "Scope `WEBHOOK_CONFIG_READ`." };
    (update_webhook_endpoint) => { "Scope `WEBHOOK_CONFIG_WRITE`." };
    (list_webhook_events) => { "Scope `WEBHOOK_EVENTS_READ`." };
    (list_balances) => { "Scope `BALANCES_READ`." };
    (retrieve_balance) => { "Scope `BALANCES_READ`." };
    (list_brands) => { "Scope `BRANDS_READ`, at most 50 calls a second." };
    (create_brand) => { "Scope `BRANDS_WRITE`." };
    (upsert_brand) => { "Scope `BRANDS_WRITE`." };
    (retrieve_brand) => { "Scope `BRANDS_READ`." };
    (update_brand) => { "Scope `BRANDS_WRITE`." };
    (list_customers) => { "Scope `CUSTOMERS_READ`, at most 50 calls a second." };
    (retrieve_customer) => { "Scope `CUSTOMERS_READ`." };
    (list_customer_grants) => { "Scope `GRANTS_READ`, at most 250 calls a second." };
    (retrieve_customer_grant) => { "Scope `GRANTS_READ`." };
    (revoke_customer_grant) => { "Scope `GRANTS_WRITE`." };
    (list_disputes) => { "Scope `DISPUTES_READ`, at most 50 calls a second." };
    (retrieve_dispute) => { "Scope `DISPUTES_READ`." };
    (accept_dispute) => { "Scope `DISPUTES_WRITE`." };
    (challenge_dispute) => { "Scope `DISPUTES_WRITE`." };
    (list_dispute_evidence) => { "Scope `DISPUTES_READ`, at most 50 calls a second." };
    (create_dispute_evidence_file) => { "Scope `DISPUTES_WRITE`." };
    (create_dispute_evidence_text) => { "Scope `DISPUTES_WRITE`." };
    (delete_dispute_evidence) => { "Scope `DISPUTES_WRITE`." };
    (retrieve_dispute_evidence) => { "Scope `DISPUTES_READ`." };
    (list_fee_plans) => { "Scope `FEE_PLANS_READ`, at most 50 calls a second." };
    (retrieve_fee_plan) => { "Scope `FEE_PLANS_READ`." };
    (list_merchants) => { "Scope `MERCHANTS_READ`, at most 50 calls a second." };
    (create_merchant) => { "Scope `MERCHANTS_WRITE`." };
    (upsert_merchant) => { "Scope `MERCHANTS_WRITE`." };
    (retrieve_merchant) => { "Scope `MERCHANTS_READ`." };
    (update_merchant) => { "Scope `MERCHANTS_WRITE`." };
    (list_payments) => { "Scope `PAYMENTS_READ`, at most 100 calls a second." };
    (create_payment) => { "Scope `PAYMENTS_WRITE`." };
    (void_payment_by_idempotency_key) => { "Scope `PAYMENTS_WRITE`." };
    (retrieve_payment) => { "Scope `PAYMENTS_READ`." };
    (create_payment_authorization) => { "Scope `PAYMENTS_WRITE`." };
    (capture_payment) => { "Scope `PAYMENTS_WRITE`." };
    (void_payment) => { "Scope `PAYMENTS_WRITE`." };
    (list_payouts) => { "Scope `PAYOUTS_READ`, at most 100 calls a second." };
    (create_payout) => { "Scope `PAYOUTS_WRITE`." };
    (retrieve_payout) => { "Scope `PAYOUTS_READ`." };
    (list_refunds) => { "Scope `REFUNDS_READ`, at most 100 calls a second." };
    (create_refund) => { "Scope `REFUNDS_WRITE`." };
    (void_refund_by_idempotency_key) => { "Scope `REFUNDS_WRITE`." };
    (retrieve_refund) => { "Scope `REFUNDS_READ`." };
    (capture_refund) => { "Scope `REFUNDS_WRITE`." };
    (void_refund) => { "Scope `REFUNDS_WRITE`." };
}

/// The operation of this id, found in constant time.
pub fn operation(id: &str) -> Option<&'static Operation> {
    TABLE.get(id)
}
