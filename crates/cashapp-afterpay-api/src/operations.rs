// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

//! Every operation of this API: how it is authorized, limited, repeated, paged and compared.

use std::time::Duration;

use cashapp_core::{Auth, Echo, Method, Operation, OperationTable, Pagination, Repeat, Undo};

/// Asks whether the API can be reached.
pub const PING: Operation = Operation::new("ping", Method::Get, "/ping")
    .with_tag("status")
    .with_auth(Auth::None)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Starts a checkout, which the customer approves at an address.
pub const CREATE_CHECKOUT: Operation = Operation::new("create_checkout", Method::Post, "/v2/checkouts")
    .with_tag("checkouts")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Fetches one checkout, as it was created or since changed.
pub const RETRIEVE_CHECKOUT: Operation = Operation::new("retrieve_checkout", Method::Get, "/v2/checkouts/{token}")
    .with_tag("checkouts")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("token", "path.token")]);

/// Fetches the order amounts that the merchant account may offer.
pub const RETRIEVE_CONFIGURATION: Operation = Operation::new("retrieve_configuration", Method::Get, "/v2/configuration")
    .with_tag("configuration")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Fetches the Cash App brands that belong to the merchant account.
pub const RETRIEVE_CONFIGURATION_MAPPINGS: Operation = Operation::new("retrieve_configuration_mappings", Method::Get, "/v2/configuration/mappings")
    .with_tag("configuration")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Lists the disputes that match the filters.
pub const LIST_DISPUTES: Operation = Operation::new("list_disputes", Method::Get, "/v2/disputes")
    .with_tag("disputes")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Offset { items: "data" }))
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Uploads a file to be used as evidence.
pub const UPLOAD_DISPUTE_FILE: Operation = Operation::new("upload_dispute_file", Method::Post, "/v2/disputes/files")
    .with_tag("disputes")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Fetches an address from which a file can be had for some time.
pub const RETRIEVE_DISPUTE_FILE: Operation = Operation::new("retrieve_dispute_file", Method::Get, "/v2/disputes/files/{file_id}")
    .with_tag("disputes")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Fetches one dispute.
pub const RETRIEVE_DISPUTE: Operation = Operation::new("retrieve_dispute", Method::Get, "/v2/disputes/{dispute_id}")
    .with_tag("disputes")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("id", "path.dispute_id")]);

/// Answers a dispute with evidence, once.
pub const RESPOND_TO_DISPUTE: Operation = Operation::new("respond_to_dispute", Method::Post, "/v2/disputes/{dispute_id}")
    .with_tag("disputes")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("id", "path.dispute_id")]);

/// Accepts a dispute, and with it the loss.
pub const ACCEPT_DISPUTE: Operation = Operation::new("accept_dispute", Method::Get, "/v2/disputes/{dispute_id}/accept")
    .with_tag("disputes")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("id", "path.dispute_id")]);

/// Turns a customer's approval into an on-file grant.
pub const CREATE_GRANT: Operation = Operation::new("create_grant", Method::Post, "/v2/grants")
    .with_tag("grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Makes an alias that stands for a token for some time.
pub const ALIAS_GRANT: Operation = Operation::new("alias_grant", Method::Post, "/v2/grants/alias")
    .with_tag("grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Starts the approval of a grant, which the customer gives at an address.
pub const START_GRANT_APPROVAL: Operation = Operation::new("start_grant_approval", Method::Post, "/v2/grants/approvals")
    .with_tag("grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Fetches one Cash App Pay grant and its status.
pub const RETRIEVE_CASH_APP_PAY_GRANT: Operation = Operation::new("retrieve_cash_app_pay_grant", Method::Post, "/v2/grants/retrieve")
    .with_tag("cash_app_pay_grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Revokes a Cash App Pay grant, for good.
pub const REVOKE_CASH_APP_PAY_GRANT: Operation = Operation::new("revoke_cash_app_pay_grant", Method::Post, "/v2/grants/revoke")
    .with_tag("cash_app_pay_grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Starts linking a grant, which the customer confirms by SMS or email.
pub const START_GRANT_LINK: Operation = Operation::new("start_grant_link", Method::Post, "/v2/grants/start")
    .with_tag("grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Fetches one on-file grant and its status.
pub const RETRIEVE_GRANT: Operation = Operation::new("retrieve_grant", Method::Get, "/v2/grants/{grantId}")
    .with_tag("grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("grant.id", "path.grantId")]);

/// Revokes an on-file grant, for good.
pub const REVOKE_GRANT: Operation = Operation::new("revoke_grant", Method::Post, "/v2/grants/{grantId}/revoke")
    .with_tag("grants")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("grant.id", "path.grantId")]);

/// Places an order on a grant, without asking the customer again.
pub const CREATE_ORDER: Operation = Operation::new("create_order", Method::Post, "/v2/orders")
    .with_tag("orders")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Keyed(&["requestId"]))
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Lists the payments that match the filters.
pub const LIST_PAYMENTS: Operation = Operation::new("list_payments", Method::Get, "/v2/payments")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_pagination(Some(Pagination::Offset { items: "results" }))
    .with_attempt_timeout(Some(Duration::from_secs(20)));

/// Holds the amount of an approved checkout for a later capture.
pub const AUTHORIZE_PAYMENT: Operation = Operation::new("authorize_payment", Method::Post, "/v2/payments/auth")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Keyed(&["requestId", "requestid"]))
    .with_attempt_timeout(Some(Duration::from_secs(70)));

/// Authorizes and captures a payment in full at once.
pub const CAPTURE_FULL_PAYMENT: Operation = Operation::new("capture_full_payment", Method::Post, "/v2/payments/capture")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Keyed(&["token"]))
    .with_attempt_timeout(Some(Duration::from_secs(70)));

/// Fetches one payment by the token of its checkout or order.
pub const RETRIEVE_PAYMENT_BY_TOKEN: Operation = Operation::new("retrieve_payment_by_token", Method::Get, "/v2/payments/token:{token}")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("token", "path.token")]);

/// Reverses the payment of a token, within ten minutes of the order.
pub const REVERSE_PAYMENT: Operation = Operation::new("reverse_payment", Method::Post, "/v2/payments/token:{token}/reversal")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Unsafe)
    .with_undo(Some(Undo::ByToken))
    .with_attempt_timeout(Some(Duration::from_secs(70)));

/// Fetches one payment by its order id.
pub const RETRIEVE_PAYMENT: Operation = Operation::new("retrieve_payment", Method::Get, "/v2/payments/{orderId}")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("id", "path.orderId")]);

/// Gives a payment a new reference.
pub const UPDATE_PAYMENT: Operation = Operation::new("update_payment", Method::Put, "/v2/payments/{orderId}")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("id", "path.orderId")]);

/// Captures an authorized payment, in full or in part.
pub const CAPTURE_PAYMENT: Operation = Operation::new("capture_payment", Method::Post, "/v2/payments/{orderId}/capture")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Keyed(&["requestId"]))
    .with_attempt_timeout(Some(Duration::from_secs(70)))
    .with_echo(&[Echo::new("id", "path.orderId")]);

/// Tells how an order is shipped.
pub const UPDATE_SHIPPING_COURIER: Operation = Operation::new("update_shipping_courier", Method::Put, "/v2/payments/{orderId}/courier")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Safe)
    .with_attempt_timeout(Some(Duration::from_secs(20)))
    .with_echo(&[Echo::new("id", "path.orderId")]);

/// Refunds a payment, in full or in part.
pub const CREATE_REFUND: Operation = Operation::new("create_refund", Method::Post, "/v2/payments/{orderId}/refund")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Keyed(&["requestId", "merchantReference"]))
    .with_attempt_timeout(Some(Duration::from_secs(70)));

/// Voids what an authorized payment still holds.
pub const VOID_PAYMENT: Operation = Operation::new("void_payment", Method::Post, "/v2/payments/{orderId}/void")
    .with_tag("payments")
    .with_auth(Auth::Basic)
    .with_repeat(Repeat::Keyed(&["requestId"]))
    .with_undo(Some(Undo::ById))
    .with_attempt_timeout(Some(Duration::from_secs(70)))
    .with_echo(&[Echo::new("id", "path.orderId")]);

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

/// What a call of an operation needs, as a line of documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! needs {
    (ping) => { "" };
    (create_checkout) => { "" };
    (retrieve_checkout) => { "" };
    (retrieve_configuration) => { "" };
    (retrieve_configuration_mappings) => { "" };
    (list_disputes) => { "" };
    (upload_dispute_file) => { "" };
    (retrieve_dispute_file) => { "" };
    (retrieve_dispute) => { "" };
    (respond_to_dispute) => { "" };
    (accept_dispute) => { "" };
    (create_grant) => { "" };
    (alias_grant) => { "" };
    (start_grant_approval) => { "" };
    (retrieve_cash_app_pay_grant) => { "" };
    (revoke_cash_app_pay_grant) => { "" };
    (start_grant_link) => { "" };
    (retrieve_grant) => { "" };
    (revoke_grant) => { "" };
    (create_order) => { "" };
    (list_payments) => { "" };
    (authorize_payment) => { "" };
    (capture_full_payment) => { "" };
    (retrieve_payment_by_token) => { "" };
    (reverse_payment) => { "" };
    (retrieve_payment) => { "" };
    (update_payment) => { "" };
    (capture_payment) => { "" };
    (update_shipping_courier) => { "" };
    (create_refund) => { "" };
    (void_payment) => { "" };
}

/// The operation of this id, found in constant time.
pub fn operation(id: &str) -> Option<&'static Operation> {
    TABLE.get(id)
}
