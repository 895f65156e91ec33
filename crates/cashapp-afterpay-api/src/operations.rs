// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

//! Every operation of this API: how it is authorized, limited, repeated, paged and compared.

use std::time::Duration;

use progenitor_client::{Auth, Echo, Method, Operation, OperationTable, Pagination, Repeat, Stability};

/// Asks whether the API can be reached.
pub const PING: Operation = Operation {
    id: "ping",
    tag: "status",
    method: Method::Get,
    path: "/ping",
    auth: Auth::None,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Starts a checkout, which the customer approves at an address.
pub const CREATE_CHECKOUT: Operation = Operation {
    id: "create_checkout",
    tag: "checkouts",
    method: Method::Post,
    path: "/v2/checkouts",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Fetches one checkout, as it was created or since changed.
pub const RETRIEVE_CHECKOUT: Operation = Operation {
    id: "retrieve_checkout",
    tag: "checkouts",
    method: Method::Get,
    path: "/v2/checkouts/{token}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "token", sent: "path.token" }],
};

/// Fetches the order amounts that the merchant account may offer.
pub const RETRIEVE_CONFIGURATION: Operation = Operation {
    id: "retrieve_configuration",
    tag: "configuration",
    method: Method::Get,
    path: "/v2/configuration",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Fetches the Cash App brands that belong to the merchant account.
pub const RETRIEVE_CONFIGURATION_MAPPINGS: Operation = Operation {
    id: "retrieve_configuration_mappings",
    tag: "configuration",
    method: Method::Get,
    path: "/v2/configuration/mappings",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Lists the disputes that match the filters.
pub const LIST_DISPUTES: Operation = Operation {
    id: "list_disputes",
    tag: "disputes",
    method: Method::Get,
    path: "/v2/disputes",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Offset { items: "data" }),
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Uploads a file to be used as evidence.
pub const UPLOAD_DISPUTE_FILE: Operation = Operation {
    id: "upload_dispute_file",
    tag: "disputes",
    method: Method::Post,
    path: "/v2/disputes/files",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Fetches an address from which a file can be had for some time.
pub const RETRIEVE_DISPUTE_FILE: Operation = Operation {
    id: "retrieve_dispute_file",
    tag: "disputes",
    method: Method::Get,
    path: "/v2/disputes/files/{file_id}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Fetches one dispute.
pub const RETRIEVE_DISPUTE: Operation = Operation {
    id: "retrieve_dispute",
    tag: "disputes",
    method: Method::Get,
    path: "/v2/disputes/{dispute_id}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.dispute_id" }],
};

/// Answers a dispute with evidence, once.
pub const RESPOND_TO_DISPUTE: Operation = Operation {
    id: "respond_to_dispute",
    tag: "disputes",
    method: Method::Post,
    path: "/v2/disputes/{dispute_id}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.dispute_id" }],
};

/// Accepts a dispute, and with it the loss.
pub const ACCEPT_DISPUTE: Operation = Operation {
    id: "accept_dispute",
    tag: "disputes",
    method: Method::Get,
    path: "/v2/disputes/{dispute_id}/accept",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.dispute_id" }],
};

/// Turns a customer's approval into an on-file grant.
pub const CREATE_GRANT: Operation = Operation {
    id: "create_grant",
    tag: "grants",
    method: Method::Post,
    path: "/v2/grants",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Makes an alias that stands for a token for some time.
pub const ALIAS_GRANT: Operation = Operation {
    id: "alias_grant",
    tag: "grants",
    method: Method::Post,
    path: "/v2/grants/alias",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Starts the approval of a grant, which the customer gives at an address.
pub const START_GRANT_APPROVAL: Operation = Operation {
    id: "start_grant_approval",
    tag: "grants",
    method: Method::Post,
    path: "/v2/grants/approvals",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Fetches one Cash App Pay grant and its status.
pub const RETRIEVE_CASH_APP_PAY_GRANT: Operation = Operation {
    id: "retrieve_cash_app_pay_grant",
    tag: "cash_app_pay_grants",
    method: Method::Post,
    path: "/v2/grants/retrieve",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Revokes a Cash App Pay grant, for good.
pub const REVOKE_CASH_APP_PAY_GRANT: Operation = Operation {
    id: "revoke_cash_app_pay_grant",
    tag: "cash_app_pay_grants",
    method: Method::Post,
    path: "/v2/grants/revoke",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Starts linking a grant, which the customer confirms by SMS or email.
pub const START_GRANT_LINK: Operation = Operation {
    id: "start_grant_link",
    tag: "grants",
    method: Method::Post,
    path: "/v2/grants/start",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Fetches one on-file grant and its status.
pub const RETRIEVE_GRANT: Operation = Operation {
    id: "retrieve_grant",
    tag: "grants",
    method: Method::Get,
    path: "/v2/grants/{grantId}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "grant.id", sent: "path.grantId" }],
};

/// Revokes an on-file grant, for good.
pub const REVOKE_GRANT: Operation = Operation {
    id: "revoke_grant",
    tag: "grants",
    method: Method::Post,
    path: "/v2/grants/{grantId}/revoke",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "grant.id", sent: "path.grantId" }],
};

/// Places an order on a grant, without asking the customer again.
pub const CREATE_ORDER: Operation = Operation {
    id: "create_order",
    tag: "orders",
    method: Method::Post,
    path: "/v2/orders",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Keyed(&["requestId"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Lists the payments that match the filters.
pub const LIST_PAYMENTS: Operation = Operation {
    id: "list_payments",
    tag: "payments",
    method: Method::Get,
    path: "/v2/payments",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: Some(Pagination::Offset { items: "results" }),
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[],
};

/// Holds the amount of an approved checkout for a later capture.
pub const AUTHORIZE_PAYMENT: Operation = Operation {
    id: "authorize_payment",
    tag: "payments",
    method: Method::Post,
    path: "/v2/payments/auth",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Keyed(&["requestId", "requestid"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(70)),
    file: None,
    echo: &[],
};

/// Authorizes and captures a payment in full at once.
pub const CAPTURE_FULL_PAYMENT: Operation = Operation {
    id: "capture_full_payment",
    tag: "payments",
    method: Method::Post,
    path: "/v2/payments/capture",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Keyed(&["token"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(70)),
    file: None,
    echo: &[],
};

/// Fetches one payment by the token of its checkout or order.
pub const RETRIEVE_PAYMENT_BY_TOKEN: Operation = Operation {
    id: "retrieve_payment_by_token",
    tag: "payments",
    method: Method::Get,
    path: "/v2/payments/token:{token}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "token", sent: "path.token" }],
};

/// Reverses the payment of a token, within ten minutes of the order.
pub const REVERSE_PAYMENT: Operation = Operation {
    id: "reverse_payment",
    tag: "payments",
    method: Method::Post,
    path: "/v2/payments/token:{token}/reversal",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Unsafe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(70)),
    file: None,
    echo: &[],
};

/// Fetches one payment by its order id.
pub const RETRIEVE_PAYMENT: Operation = Operation {
    id: "retrieve_payment",
    tag: "payments",
    method: Method::Get,
    path: "/v2/payments/{orderId}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.orderId" }],
};

/// Gives a payment a new reference.
pub const UPDATE_PAYMENT: Operation = Operation {
    id: "update_payment",
    tag: "payments",
    method: Method::Put,
    path: "/v2/payments/{orderId}",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.orderId" }],
};

/// Captures an authorized payment, in full or in part.
pub const CAPTURE_PAYMENT: Operation = Operation {
    id: "capture_payment",
    tag: "payments",
    method: Method::Post,
    path: "/v2/payments/{orderId}/capture",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Keyed(&["requestId"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(70)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.orderId" }],
};

/// Tells how an order is shipped.
pub const UPDATE_SHIPPING_COURIER: Operation = Operation {
    id: "update_shipping_courier",
    tag: "payments",
    method: Method::Put,
    path: "/v2/payments/{orderId}/courier",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Safe,
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(20)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.orderId" }],
};

/// Refunds a payment, in full or in part.
pub const CREATE_REFUND: Operation = Operation {
    id: "create_refund",
    tag: "payments",
    method: Method::Post,
    path: "/v2/payments/{orderId}/refund",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Keyed(&["requestId", "merchantReference"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(70)),
    file: None,
    echo: &[],
};

/// Voids what an authorized payment still holds.
pub const VOID_PAYMENT: Operation = Operation {
    id: "void_payment",
    tag: "payments",
    method: Method::Post,
    path: "/v2/payments/{orderId}/void",
    auth: Auth::Basic,
    bootstrap: false,
    scopes: &[],
    rate_limit: None,
    repeat: Repeat::Keyed(&["requestId"]),
    pagination: None,
    stability: Stability::Stable,
    read_timeout: Some(Duration::from_secs(70)),
    file: None,
    echo: &[Echo { received: "id", sent: "path.orderId" }],
};

/// All operations, in the order of their paths.
pub const OPERATIONS: &[Operation] = &[
    PING,
    CREATE_CHECKOUT,
    RETRIEVE_CHECKOUT,
    RETRIEVE_CONFIGURATION,
    RETRIEVE_CONFIGURATION_MAPPINGS,
    LIST_DISPUTES,
    UPLOAD_DISPUTE_FILE,
    RETRIEVE_DISPUTE_FILE,
    RETRIEVE_DISPUTE,
    RESPOND_TO_DISPUTE,
    ACCEPT_DISPUTE,
    CREATE_GRANT,
    ALIAS_GRANT,
    START_GRANT_APPROVAL,
    RETRIEVE_CASH_APP_PAY_GRANT,
    REVOKE_CASH_APP_PAY_GRANT,
    START_GRANT_LINK,
    RETRIEVE_GRANT,
    REVOKE_GRANT,
    CREATE_ORDER,
    LIST_PAYMENTS,
    AUTHORIZE_PAYMENT,
    CAPTURE_FULL_PAYMENT,
    RETRIEVE_PAYMENT_BY_TOKEN,
    REVERSE_PAYMENT,
    RETRIEVE_PAYMENT,
    UPDATE_PAYMENT,
    CAPTURE_PAYMENT,
    UPDATE_SHIPPING_COURIER,
    CREATE_REFUND,
    VOID_PAYMENT,
];

static TABLE: OperationTable = OperationTable::new(OPERATIONS, || OperationTable::index(OPERATIONS));

/// The operation of this id, found in constant time.
pub fn operation(id: &str) -> Option<&'static Operation> {
    TABLE.get(id)
}
