// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use progenitor_client::{
    Check, Error, QueryParam, ResponseValue, Transport, check, echo, encode_path,
};
use crate::operations;
/// What is sent and received.
pub mod types {
    use progenitor_client::{Check, Hidden, InvalidField, Patch, Secret, check};
    ::progenitor_client::id! {
        /// Names a brand at Cash App Pay; begins `BRAND_`.
        pub struct CashAppBrandId(0..=usize::MAX);
    }
    ::progenitor_client::id! {
        /// Names a Cash App customer; begins `CST_`.
        pub struct CashAppCustomerId(1..=usize::MAX);
    }
    ::progenitor_client::id! {
        /// Names a Cash App Pay grant; begins `GRG_`.
        pub struct CashAppGrantId(1..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// How often a Cash App Pay grant can be used.
        pub enum CashAppPayGrantIntent {
            /// It stays with you and can be charged again without the customer.
            OnFile = "ON_FILE",
            /// It covers a single payment.
            OneTime = "ONE_TIME",
        }
    }
    ::progenitor_client::open_enum! {
        /// Where a Cash App Pay grant stands.
        pub enum CashAppPayGrantStatus {
            /// It can be charged.
            Active = "ACTIVE",
            /// Its time is over. Ask the customer for a new one.
            Expired = "EXPIRED",
            /// It was for one payment, and that payment has been made.
            Consumed = "CONSUMED",
            /// The customer or you took it back. That cannot be undone.
            Revoked = "REVOKED",
        }
    }
    ::progenitor_client::open_enum! {
        /// Whose grant it is.
        pub enum CashAppPayGrantType {
            Cashapp = "CASHAPP",
        }
    }
    ::progenitor_client::id! {
        /// Stands for one purchase, from the checkout or the order that issued it to the payment that came of it. Authorizing and capturing take it, and a payment can be found and reversed by it.
        pub struct CheckoutToken(1..=usize::MAX);
    }
    /// The Cash App brands of a merchant account. It comes as one object or as a list.
    pub type ConfigurationMappings = ::progenitor_client::OneOrMany<ConfigurationMapping>;
    ::progenitor_client::open_enum! {
        /// A country, by its ISO 3166-1 code of two letters.
        pub enum Country {
            Au = "AU",
            Nz = "NZ",
            Us = "US",
            Ca = "CA",
            Gb = "GB",
        }
    }
    ::progenitor_client::open_enum! {
        /// A currency, by its ISO 4217 code. Cash App Pay takes `USD` only.
        pub enum Currency {
            Aud = "AUD",
            Nzd = "NZD",
            Usd = "USD",
            Cad = "CAD",
            Gbp = "GBP",
        }
    }
    ::progenitor_client::open_enum! {
        /// How a dispute came to its end. Absent while it is open.
        pub enum DisputeClosingReason {
            /// You gave in.
            MerchantAccepted = "merchant_accepted",
            /// Your evidence convinced.
            EvidenceAccepted = "evidence_accepted",
            /// Your evidence did not convince.
            EvidenceRejected = "evidence_rejected",
            /// You did not respond in time.
            DeadlineExpired = "deadline_expired",
            /// The customer withdrew the complaint.
            CustomerCancelled = "customer_cancelled",
        }
    }
    ::progenitor_client::id! {
        /// Names an uploaded file.
        pub struct DisputeFileId(1..=usize::MAX);
    }
    ::progenitor_client::closed_enum! {
        /// What an uploaded file is for. Always evidence, whether the file is a GIF, PDF, JPEG or PNG.
        pub enum DisputeFileType {
            DisputeEvidence = "dispute_evidence",
        }
    }
    ::progenitor_client::id! {
        /// Names a dispute.
        pub struct DisputeId(1..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// What happened to a dispute.
        pub enum DisputeNotificationType {
            /// The customer opened it. Respond or accept before it is due.
            Created = "created",
            /// It has changed, for instance because it was decided.
            Updated = "updated",
        }
    }
    ::progenitor_client::open_enum! {
        /// What the customer complains about.
        pub enum DisputeReason {
            /// The goods never arrived.
            ProductNotReceived = "product_not_received",
            /// The goods are damaged or not as described.
            ProductUnacceptable = "product_unacceptable",
            /// A refund that was promised has not come.
            CreditNotProcessed = "credit_not_processed",
            /// The order was canceled and charged all the same.
            OrderCanceled = "order_canceled",
            /// The same order was charged twice.
            Duplicate = "duplicate",
            /// Another amount was charged than was agreed.
            IncorrectAmount = "incorrect_amount",
            /// The order was paid for in another way as well.
            PaidByOtherMeans = "paid_by_other_means",
            /// The customer does not know the order.
            Fraudulent = "fraudulent",
            /// The customer says that the merchant is a fraud.
            FraudulentMerchant = "fraudulent_merchant",
        }
    }
    ::progenitor_client::open_enum! {
        /// Where a dispute stands.
        pub enum DisputeStatus {
            /// Your turn. Respond or accept before the deadline.
            NeedsResponse = "needs_response",
            /// Your evidence is being examined.
            UnderReview = "under_review",
            /// Decided for you.
            Won = "won",
            /// Decided for the customer, accepted by you, or not answered in time.
            Lost = "lost",
            /// Settled, because you refunded the order.
            MerchantRefunded = "merchant_refunded",
            /// Settled, because you voided the payment.
            MerchantVoided = "merchant_voided",
        }
    }
    ::progenitor_client::open_enum! {
        /// Why a request was refused. The vendor has more codes than it documents.
        pub enum ErrorCode {
            /// The merchant id or the secret key is wrong, or belongs to the other environment.
            ///
            /// Check merchant id, secret key and environment; a retry with the same credentials does not help.
            Unauthorized = "unauthorized",
            /// The request has no credentials that the server accepts.
            ///
            /// Check that the client has credentials for this environment; a retry without them does not help.
            Unauthenticated = "unauthenticated",
            /// The merchant account may not make this call.
            ///
            /// Ask the vendor to allow this call for your merchant account.
            InsufficientPermissions = "insufficient_permissions",
            /// The merchant account does not have this feature.
            ///
            /// Ask the vendor to enable the feature for your merchant account.
            FeatureNotEnabled = "feature_not_enabled",
            /// A field is missing or has a value that is not allowed.
            ///
            /// Correct the request; see the error's detail.
            InvalidObject = "invalid_object",
            /// The token is unknown, has expired or does not fit the request.
            ///
            /// Look for the payment of this token; if there is none, start a new checkout and use its token.
            InvalidToken = "invalid_token",
            /// The body could not be read as JSON.
            ///
            /// Send the body as JSON.
            InvalidJson = "invalid_json",
            /// The amount is below the minimum, or more than can still be captured, voided or refunded.
            ///
            /// Retrieve the payment and correct the amount; at least 1.00 and no more than is open.
            InvalidAmount = "invalid_amount",
            /// The order is in no state for this call, for instance because it was declined.
            ///
            /// Retrieve the payment and go by its state; this call is not possible any more.
            InvalidState = "invalid_state",
            /// The customer has not confirmed the checkout yet.
            ///
            /// Let the customer confirm the checkout first, then send the request again.
            InvalidOrderTransactionStatus = "invalid_order_transaction_status",
            /// The path does not know this method.
            ///
            /// Check the base URL and any proxy, because the SDK itself uses the documented method.
            MethodNotAllowed = "method_not_allowed",
            /// No such object exists, or none that this merchant account may see.
            ///
            /// Check the id and the environment; if the object was created a moment ago, look again.
            NotFound = "not_found",
            /// No such grant exists.
            ///
            /// Check the grant's id and the environment, or ask the customer for a new grant.
            GrantNotFound = "grant_not_found",
            /// The merchant account cannot be paid in this currency.
            ///
            /// Ask for money in the currency of the merchant account.
            UnsupportedCurrency = "unsupported_currency",
            /// The amount is outside the limits of the merchant account.
            ///
            /// Tell the buyer that this amount cannot be paid in this way, and offer another; the limits are in your configuration.
            UnsupportedPaymentType = "unsupported_payment_type",
            /// The payment or refund was declined.
            ///
            /// Do not retry; see the error's detail, which may hold Cash App's own code, or ask for another way to pay.
            Declined = "declined",
            /// This customer cannot pay in this way.
            ///
            /// Do not retry; ask the buyer for another way to pay.
            ConsumerIneligible = "consumer_ineligible",
            /// Nothing is left to capture, because it was captured or the rest was voided.
            ///
            /// Retrieve the payment before anything else; it may be your own capture that went through.
            PaymentCaptured = "payment_captured",
            /// The authorization was voided.
            ///
            /// Do not retry; to be paid, start a new checkout.
            PaymentVoided = "payment_voided",
            /// The authorization expired before it was captured.
            ///
            /// Do not retry; to be paid, start a new checkout.
            PaymentExpired = "payment_expired",
            /// The object is not in the state that this call needs, or does not exist.
            ///
            /// Retrieve the object and go by its state; see the error's detail.
            PreconditionFailed = "precondition_failed",
            /// The purchase was more than 120 days ago.
            ///
            /// Do not retry; give the money back in another way.
            RefundTimelimitExceeded = "refund_timelimit_exceeded",
            /// Too many requests were sent in a short time.
            ///
            /// Retry the same request after a wait, with backoff.
            TooManyRequests = "too_many_requests",
            /// Anything that has no code of its own; the status and `message` say more.
            ///
            /// Go by the status, and see the error's detail; the code itself says nothing more.
            Error = "error",
        }
    }
    impl ErrorCode {
        /// What to do next, in one sentence for whoever is on duty.
        pub fn advice(&self) -> &'static str {
            match self {
                Self::Unauthorized => "Check merchant id, secret key and environment; a retry with the same credentials does not help.",
                Self::Unauthenticated => "Check that the client has credentials for this environment; a retry without them does not help.",
                Self::InsufficientPermissions => "Ask the vendor to allow this call for your merchant account.",
                Self::FeatureNotEnabled => "Ask the vendor to enable the feature for your merchant account.",
                Self::InvalidObject => "Correct the request; see the error's detail.",
                Self::InvalidToken => "Look for the payment of this token; if there is none, start a new checkout and use its token.",
                Self::InvalidJson => "Send the body as JSON.",
                Self::InvalidAmount => "Retrieve the payment and correct the amount; at least 1.00 and no more than is open.",
                Self::InvalidState => "Retrieve the payment and go by its state; this call is not possible any more.",
                Self::InvalidOrderTransactionStatus => "Let the customer confirm the checkout first, then send the request again.",
                Self::MethodNotAllowed => "Check the base URL and any proxy, because the SDK itself uses the documented method.",
                Self::NotFound => "Check the id and the environment; if the object was created a moment ago, look again.",
                Self::GrantNotFound => "Check the grant's id and the environment, or ask the customer for a new grant.",
                Self::UnsupportedCurrency => "Ask for money in the currency of the merchant account.",
                Self::UnsupportedPaymentType => "Tell the buyer that this amount cannot be paid in this way, and offer another; the limits are in your configuration.",
                Self::Declined => "Do not retry; see the error's detail, which may hold Cash App's own code, or ask for another way to pay.",
                Self::ConsumerIneligible => "Do not retry; ask the buyer for another way to pay.",
                Self::PaymentCaptured => "Retrieve the payment before anything else; it may be your own capture that went through.",
                Self::PaymentVoided => "Do not retry; to be paid, start a new checkout.",
                Self::PaymentExpired => "Do not retry; to be paid, start a new checkout.",
                Self::PreconditionFailed => "Retrieve the object and go by its state; see the error's detail.",
                Self::RefundTimelimitExceeded => "Do not retry; give the money back in another way.",
                Self::TooManyRequests => "Retry the same request after a wait, with backoff.",
                Self::Error => "Go by the status, and see the error's detail; the code itself says nothing more.",
                Self::Unknown(_) => "Go by the status, and see the error's detail; this version of the SDK does not know the code.",
            }
        }

        /// Whether the same request may be sent again, as the vendor has it; `None` where it does not say, as of a value that is not known.
        pub fn retry_class(&self) -> Option<::progenitor_client::RetryClass> {
            match self {
                Self::TooManyRequests => Some(::progenitor_client::RetryClass::AsIs),
                Self::Unauthorized
                | Self::Unauthenticated
                | Self::InsufficientPermissions
                | Self::FeatureNotEnabled
                | Self::InvalidObject
                | Self::InvalidToken
                | Self::InvalidJson
                | Self::InvalidAmount
                | Self::MethodNotAllowed
                | Self::NotFound
                | Self::GrantNotFound
                | Self::UnsupportedCurrency
                | Self::UnsupportedPaymentType => Some(::progenitor_client::RetryClass::WithNewPayload),
                Self::InvalidState
                | Self::Declined
                | Self::ConsumerIneligible
                | Self::PaymentCaptured
                | Self::PaymentVoided
                | Self::PaymentExpired
                | Self::PreconditionFailed
                | Self::RefundTimelimitExceeded => Some(::progenitor_client::RetryClass::Never),
                _ => None,
            }
        }

        /// Whether an error with this code also settles an earlier attempt under the same idempotency key whose response was lost: the server gives such a response again to the same key. Any other code can be the trace of that attempt's success; `false` for a value that is not known.
        pub fn settles(&self) -> bool {
            false
        }

        /// What to do with a call that was refused with this code, if nothing is left open; `None` where the status decides, as of a value that is not known.
        pub fn verdict(&self) -> Option<::progenitor_client::Verdict> {
            match self {
                Self::InvalidObject
                | Self::InvalidJson
                | Self::InvalidAmount
                | Self::NotFound
                | Self::GrantNotFound
                | Self::UnsupportedCurrency
                | Self::UnsupportedPaymentType
                | Self::Declined
                | Self::ConsumerIneligible
                | Self::PaymentVoided
                | Self::PaymentExpired
                | Self::RefundTimelimitExceeded => Some(::progenitor_client::Verdict::Final),
                Self::TooManyRequests => Some(::progenitor_client::Verdict::Retry),
                Self::Unauthorized
                | Self::Unauthenticated
                | Self::InsufficientPermissions
                | Self::FeatureNotEnabled
                | Self::InvalidOrderTransactionStatus
                | Self::MethodNotAllowed => Some(::progenitor_client::Verdict::Repair),
                Self::InvalidState
                | Self::PaymentCaptured
                | Self::PreconditionFailed
                | Self::InvalidToken => Some(::progenitor_client::Verdict::LookUp),
                _ => None,
            }
        }
    }
    ::progenitor_client::id! {
        /// A token that stands for another one for a limited time.
        pub struct GrantAlias(1..=usize::MAX);
    }
    ::progenitor_client::id! {
        /// Names a customer's on-file grant at Afterpay. Not to be confused with the id of a Cash App Pay grant, which is `CashAppGrantId`.
        pub struct GrantId(1..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// By what means the customer is contacted.
        pub enum GrantLinkDeliveryType {
            Sms = "SMS",
            Email = "EMAIL",
        }
    }
    ::progenitor_client::id! {
        /// Stands for a grant that is not made yet, while the customer approves it.
        pub struct GrantToken(1..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// The party that started a payment.
        pub enum InitiationActor {
            /// The customer is present and pays.
            Customer = "CUSTOMER",
            /// You charge a customer who is not present, for instance for a renewal.
            Merchant = "MERCHANT",
        }
    }
    ::progenitor_client::open_enum! {
        /// What kind of thing an event is about.
        pub enum OnFileGrantEventDataType {
            OnFileGrant = "ON_FILE_GRANT",
        }
    }
    ::progenitor_client::open_enum! {
        /// Where an on-file grant stands.
        pub enum OnFileGrantStatus {
            /// Orders can be placed with it.
            Active = "ACTIVE",
            /// It was revoked. Ask the customer for a new one.
            Cancelled = "CANCELLED",
        }
    }
    ::progenitor_client::open_enum! {
        /// What an on-file grant allows.
        pub enum OnFileGrantType {
            /// Orders without the customer being present.
            OnFile = "ON_FILE",
        }
    }
    ::progenitor_client::id! {
        /// Names an order and its payment: the `id` of a payment, and what captures, voids, refunds and updates address it by.
        pub struct OrderId(1..=usize::MAX);
    }
    /// The lines of an order. A single one can come bare.
    pub type OrderItems = ::progenitor_client::OneOrMany<Item>;
    ::progenitor_client::open_enum! {
        /// How the customer's payments are spread over time.
        pub enum OrderPaymentScheduleType {
            Default = "DEFAULT",
        }
    }
    ::progenitor_client::id! {
        /// Names one event in a payment's history.
        pub struct PaymentEventId(0..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// What happened to a payment.
        pub enum PaymentEventType {
            /// Money was held.
            AuthApproved = "AUTH_APPROVED",
            /// An authorization was refused.
            AuthDeclined = "AUTH_DECLINED",
            /// Money was captured.
            Captured = "CAPTURED",
            /// A capture was refused.
            CaptureDeclined = "CAPTURE_DECLINED",
            /// Held money was released on your request.
            Voided = "VOIDED",
            /// Held money was released because nobody captured it in time.
            Expired = "EXPIRED",
        }
    }
    /// The history of a payment. A single event can come bare.
    pub type PaymentEvents = ::progenitor_client::OneOrMany<PaymentEvent>;
    ::progenitor_client::closed_enum! {
        /// The field by which a list of payments is sorted.
        pub enum PaymentOrderBy {
            /// The time of the payment.
            CreatedAt = "createdAt",
            Id = "id",
            /// The amount that was first authorized.
            TotalAmount = "totalAmount",
            MerchantReference = "merchantReference",
            /// The customer's email address.
            Email = "email",
        }
    }
    /// The refunds of a payment. A single one can come bare.
    pub type PaymentRefunds = ::progenitor_client::OneOrMany<Refund>;
    ::progenitor_client::open_enum! {
        /// How far a payment has come.
        pub enum PaymentState {
            /// The money is held. Capture it within 13 days.
            AuthApproved = "AUTH_APPROVED",
            /// The authorization was refused.
            AuthDeclined = "AUTH_DECLINED",
            /// A part was captured, and a part is still held.
            PartiallyCaptured = "PARTIALLY_CAPTURED",
            /// Nothing is held any longer; what was captured is set aside for you.
            Captured = "CAPTURED",
            /// The capture was refused.
            CaptureDeclined = "CAPTURE_DECLINED",
            /// What was held has been released.
            Voided = "VOIDED",
            /// The authorization expired before anything was captured, and what was held has been released.
            Expired = "EXPIRED",
        }
    }
    ::progenitor_client::open_enum! {
        /// Whether a payment came about.
        pub enum PaymentStatus {
            /// The money is held or captured; `paymentState` says which.
            Approved = "APPROVED",
            /// It was refused and no money moved.
            Declined = "DECLINED",
        }
    }
    ::progenitor_client::id! {
        /// Names a refund at the vendor.
        pub struct RefundId(0..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// How fast a delivery is.
        pub enum ShippingCourierPriority {
            Standard = "STANDARD",
            Express = "EXPRESS",
        }
    }
    ::progenitor_client::open_enum! {
        /// The unit in which a subscription's period is counted.
        pub enum SubscriptionInterval {
            Day = "DAY",
            Week = "WEEK",
            Month = "MONTH",
            Year = "YEAR",
        }
    }
    ::progenitor_client::open_enum! {
        /// Whether each payment of a subscription is the same.
        pub enum SubscriptionType {
            /// The same each time.
            Fixed = "FIXED",
            /// It may differ from time to time.
            Variable = "VARIABLE",
        }
    }
    /// A time as the vendor sent it. Afterpay writes times with a zone, without one, and as integers.
    pub type Timestamp = ::progenitor_client::Timestamp;
    ::progenitor_client::closed_enum! {
        /// Why held money is released.
        pub enum VoidReason {
            /// Items were taken off the order.
            CancelledItems = "cancelledItems",
            /// The order costs less than was authorized.
            AmountAdjustment = "amountAdjustment",
        }
    }
    ::progenitor_client::id! {
        /// Names one event. If it comes a second time, it is the same event, delivered again.
        pub struct WebhookEventId(0..=usize::MAX);
    }
    /// The token that is to get an alias, and for how long.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AliasGrantRequest {
        /// How long the alias is to be valid, as an ISO 8601 duration such as `P30D`. Absent or `null` leaves it to the vendor.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub duration: Option<String>,
        /// The token that the alias will stand for.
        pub token: String,
    }
    impl AliasGrantRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(token: impl Into<String>) -> Self {
            Self {
                duration: Default::default(),
                token: token.into(),
            }
        }
        /// Sets `duration`.
        pub fn duration(mut self, duration: impl Into<String>) -> Self {
            self.duration = Some(duration.into());
            self
        }
    }
    impl Check for AliasGrantRequest {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.duration {
                check::duration("duration", value)?;
            }
            check::length("token", &self.token, 1, usize::MAX)?;
            Ok(())
        }
    }
    /// The token to authorize, and what has changed since its checkout.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AuthorizePaymentRequest {
        /// The order's total, where it differs from the checkout's. Then set `isCheckoutAdjusted` as well.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enrichments: Option<Enrichments>,
        /// A Cash App Pay grant on file. With it the token is charged without the customer's approval.
        #[serde(rename = "grantId", skip_serializing_if = "Option::is_none")]
        pub grant_id: Option<CashAppGrantId>,
        /// Whether the order has changed since the customer approved it.
        #[serde(rename = "isCheckoutAdjusted", skip_serializing_if = "Option::is_none")]
        pub is_checkout_adjusted: Option<bool>,
        /// What is bought, where it differs from the checkout.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub items: Option<Vec<Item>>,
        /// Your own name for the order, where the checkout has none or another.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// The checksum of the payment schedule that the customer saw after the order was changed.
        #[serde(
            rename = "paymentScheduleChecksum",
            skip_serializing_if = "Option::is_none"
        )]
        pub payment_schedule_checksum: Option<String>,
        /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with the same body gets the first response again, so a retry after a lost response moves no money twice. Without an id a retry is not safe. While the first request is still being processed, the same id is answered with 409: retry with the same id until the response changes.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
        /// The same id once more. The vendor's documents spell the name in both ways and do not say which one counts: send both, with one value, so that a retry is safe whichever it is.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub requestid: Option<String>,
        /// The address of the delivery, where it differs from the checkout's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shipping: Option<Contact>,
        /// The token of an approved checkout or of an order.
        pub token: CheckoutToken,
    }
    impl AuthorizePaymentRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(token: impl Into<CheckoutToken>) -> Self {
            Self {
                amount: Default::default(),
                enrichments: Default::default(),
                grant_id: Default::default(),
                is_checkout_adjusted: Default::default(),
                items: Default::default(),
                merchant_reference: Default::default(),
                payment_schedule_checksum: Default::default(),
                request_id: Default::default(),
                requestid: Default::default(),
                shipping: Default::default(),
                token: token.into(),
            }
        }
        /// Sets `amount`.
        pub fn amount(mut self, amount: impl Into<Money>) -> Self {
            self.amount = Some(amount.into());
            self
        }
        /// Sets `enrichments`.
        pub fn enrichments(mut self, enrichments: impl Into<Enrichments>) -> Self {
            self.enrichments = Some(enrichments.into());
            self
        }
        /// Sets `grantId`.
        pub fn grant_id(mut self, grant_id: impl Into<CashAppGrantId>) -> Self {
            self.grant_id = Some(grant_id.into());
            self
        }
        /// Sets `isCheckoutAdjusted`.
        pub fn is_checkout_adjusted(mut self, is_checkout_adjusted: bool) -> Self {
            self.is_checkout_adjusted = Some(is_checkout_adjusted);
            self
        }
        /// Sets `items`.
        pub fn items(
            mut self,
            items: impl IntoIterator<Item = impl Into<Item>>,
        ) -> Self {
            self.items = Some(items.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `merchantReference`.
        pub fn merchant_reference(
            mut self,
            merchant_reference: impl Into<String>,
        ) -> Self {
            self.merchant_reference = Some(merchant_reference.into());
            self
        }
        /// Sets `paymentScheduleChecksum`.
        pub fn payment_schedule_checksum(
            mut self,
            payment_schedule_checksum: impl Into<String>,
        ) -> Self {
            self.payment_schedule_checksum = Some(payment_schedule_checksum.into());
            self
        }
        /// Sets `requestId`.
        pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
            self.request_id = Some(request_id.into());
            self
        }
        /// Sets `requestid`.
        pub fn requestid(mut self, requestid: impl Into<String>) -> Self {
            self.requestid = Some(requestid.into());
            self
        }
        /// Sets `shipping`.
        pub fn shipping(mut self, shipping: impl Into<Contact>) -> Self {
            self.shipping = Some(shipping.into());
            self
        }
    }
    impl Check for AuthorizePaymentRequest {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.amount {
                check::within("amount", value)?;
            }
            if let Some(value) = &self.grant_id {
                check::within("grantId", value)?;
            }
            if let Some(value) = &self.items {
                check::each(
                    "items",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = &self.request_id {
                check::length("requestId", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.requestid {
                check::length("requestid", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.shipping {
                check::within("shipping", value)?;
            }
            check::within("token", &self.token)?;
            Ok(())
        }
    }
    /// The token to charge in full, and what has changed since its checkout.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CaptureFullPaymentRequest {
        /// The order's total, where it differs from the checkout's. Then set `isCheckoutAdjusted` as well.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enrichments: Option<Enrichments>,
        /// A Cash App Pay grant on file. With it the token is charged without the customer's approval.
        #[serde(rename = "grantId", skip_serializing_if = "Option::is_none")]
        pub grant_id: Option<CashAppGrantId>,
        /// Whether the order has changed since the customer approved it.
        #[serde(rename = "isCheckoutAdjusted", skip_serializing_if = "Option::is_none")]
        pub is_checkout_adjusted: Option<bool>,
        /// What is bought, where it differs from the checkout.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub items: Option<Vec<Item>>,
        /// Your own name for the order, where the checkout has none or another.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// The checksum of the payment schedule that the customer saw after the order was changed.
        #[serde(
            rename = "paymentScheduleChecksum",
            skip_serializing_if = "Option::is_none"
        )]
        pub payment_schedule_checksum: Option<String>,
        /// An id of yours beside the token, which stays the idempotency key: a token is charged once. The vendor's own clients send it. If you do, send the same one in every retry.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
        /// The address of the delivery, where it differs from the checkout's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shipping: Option<Contact>,
        /// The token of an approved checkout or of an order. It is also the idempotency key of the capture.
        pub token: CheckoutToken,
    }
    impl CaptureFullPaymentRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(token: impl Into<CheckoutToken>) -> Self {
            Self {
                amount: Default::default(),
                enrichments: Default::default(),
                grant_id: Default::default(),
                is_checkout_adjusted: Default::default(),
                items: Default::default(),
                merchant_reference: Default::default(),
                payment_schedule_checksum: Default::default(),
                request_id: Default::default(),
                shipping: Default::default(),
                token: token.into(),
            }
        }
        /// Sets `amount`.
        pub fn amount(mut self, amount: impl Into<Money>) -> Self {
            self.amount = Some(amount.into());
            self
        }
        /// Sets `enrichments`.
        pub fn enrichments(mut self, enrichments: impl Into<Enrichments>) -> Self {
            self.enrichments = Some(enrichments.into());
            self
        }
        /// Sets `grantId`.
        pub fn grant_id(mut self, grant_id: impl Into<CashAppGrantId>) -> Self {
            self.grant_id = Some(grant_id.into());
            self
        }
        /// Sets `isCheckoutAdjusted`.
        pub fn is_checkout_adjusted(mut self, is_checkout_adjusted: bool) -> Self {
            self.is_checkout_adjusted = Some(is_checkout_adjusted);
            self
        }
        /// Sets `items`.
        pub fn items(
            mut self,
            items: impl IntoIterator<Item = impl Into<Item>>,
        ) -> Self {
            self.items = Some(items.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `merchantReference`.
        pub fn merchant_reference(
            mut self,
            merchant_reference: impl Into<String>,
        ) -> Self {
            self.merchant_reference = Some(merchant_reference.into());
            self
        }
        /// Sets `paymentScheduleChecksum`.
        pub fn payment_schedule_checksum(
            mut self,
            payment_schedule_checksum: impl Into<String>,
        ) -> Self {
            self.payment_schedule_checksum = Some(payment_schedule_checksum.into());
            self
        }
        /// Sets `requestId`.
        pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
            self.request_id = Some(request_id.into());
            self
        }
        /// Sets `shipping`.
        pub fn shipping(mut self, shipping: impl Into<Contact>) -> Self {
            self.shipping = Some(shipping.into());
            self
        }
    }
    impl Check for CaptureFullPaymentRequest {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.amount {
                check::within("amount", value)?;
            }
            if let Some(value) = &self.grant_id {
                check::within("grantId", value)?;
            }
            if let Some(value) = &self.items {
                check::each(
                    "items",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = &self.request_id {
                check::length("requestId", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.shipping {
                check::within("shipping", value)?;
            }
            check::within("token", &self.token)?;
            Ok(())
        }
    }
    /// How much to capture.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CapturePaymentRequest {
        /// How much to capture, at most `openToCaptureAmount`. What an absent amount means is not documented; say it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        /// Whether the order has changed since the customer approved it. The reference does not list it here; the vendor's own clients send it.
        #[serde(rename = "isCheckoutAdjusted", skip_serializing_if = "Option::is_none")]
        pub is_checkout_adjusted: Option<bool>,
        /// Your own name for the order.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// Your own name for this capture. It comes back with the event.
        #[serde(
            rename = "paymentEventMerchantReference",
            skip_serializing_if = "Option::is_none"
        )]
        pub payment_event_merchant_reference: Option<String>,
        /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with the same body gets the first response again, so a retry after a lost response moves no money twice. Without an id a retry is not safe. While the first request is still being processed, the same id is answered with 409: retry with the same id until the response changes.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
    }
    impl CapturePaymentRequest {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `amount`.
        pub fn amount(mut self, amount: impl Into<Money>) -> Self {
            self.amount = Some(amount.into());
            self
        }
        /// Sets `isCheckoutAdjusted`.
        pub fn is_checkout_adjusted(mut self, is_checkout_adjusted: bool) -> Self {
            self.is_checkout_adjusted = Some(is_checkout_adjusted);
            self
        }
        /// Sets `merchantReference`.
        pub fn merchant_reference(
            mut self,
            merchant_reference: impl Into<String>,
        ) -> Self {
            self.merchant_reference = Some(merchant_reference.into());
            self
        }
        /// Sets `paymentEventMerchantReference`.
        pub fn payment_event_merchant_reference(
            mut self,
            payment_event_merchant_reference: impl Into<String>,
        ) -> Self {
            self.payment_event_merchant_reference = Some(
                payment_event_merchant_reference.into(),
            );
            self
        }
        /// Sets `requestId`.
        pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
            self.request_id = Some(request_id.into());
            self
        }
    }
    impl Check for CapturePaymentRequest {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.amount {
                check::within("amount", value)?;
            }
            if let Some(value) = &self.payment_event_merchant_reference {
                check::length("paymentEventMerchantReference", value, 0, 128)?;
            }
            if let Some(value) = &self.request_id {
                check::length("requestId", value, 1, usize::MAX)?;
            }
            Ok(())
        }
    }
    /// A Cash App customer's permission to be charged, seen through Afterpay. One on file lives for ten years unless it is revoked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CashAppPayGrant {
        pub details: CashAppPayGrantDetails,
        pub id: CashAppGrantId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub intent: Option<CashAppPayGrantIntent>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<CashAppPayGrantType>,
    }
    impl CashAppPayGrant {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<CashAppGrantId>,
            details: impl Into<CashAppPayGrantDetails>,
        ) -> Self {
            Self {
                details: details.into(),
                id: id.into(),
                intent: Default::default(),
                type_: Default::default(),
            }
        }
    }
    /// The Cash App account that gave a grant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CashAppPayGrantAccount {
        /// The customer's public name in Cash App, such as `$someCashTag`. Show it where the customer manages payment methods.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cashtag: Option<String>,
        #[serde(rename = "customerId", skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CashAppCustomerId>,
    }
    impl CashAppPayGrantAccount {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// Where a Cash App Pay grant stands, and which account gave it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CashAppPayGrantDetails {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cashapp: Option<CashAppPayGrantAccount>,
        /// When the customer gave it.
        #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
        pub created_at: Option<Timestamp>,
        /// When it ends by itself.
        #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<Timestamp>,
        pub status: CashAppPayGrantStatus,
        /// When it last changed.
        #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<Timestamp>,
    }
    impl CashAppPayGrantDetails {
        /// Takes what is required and leaves out the rest.
        pub fn new(status: impl Into<CashAppPayGrantStatus>) -> Self {
            Self {
                cashapp: Default::default(),
                created_at: Default::default(),
                expires_at: Default::default(),
                status: status.into(),
                updated_at: Default::default(),
            }
        }
    }
    /// One Cash App Pay grant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CashAppPayGrantResponse {
        pub grant: CashAppPayGrant,
    }
    impl CashAppPayGrantResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(grant: impl Into<CashAppPayGrant>) -> Self {
            Self { grant: grant.into() }
        }
    }
    /// A Cash App Pay grant changed its status, for instance because the customer revoked it in Cash App. Stop charging a grant that is no longer `ACTIVE`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CashAppPayGrantStatusUpdated {
        #[serde(rename = "eventId")]
        pub event_id: WebhookEventId,
        /// The grant after the change.
        pub grant: CashAppPayGrant,
        /// When it changed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub timestamp: Option<Timestamp>,
        /// The kind of event, `grant.status.updated`.
        #[serde(rename = "type")]
        pub type_: String,
    }
    impl CashAppPayGrantStatusUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            type_: impl Into<String>,
            event_id: impl Into<WebhookEventId>,
            grant: impl Into<CashAppPayGrant>,
        ) -> Self {
            Self {
                event_id: event_id.into(),
                grant: grant.into(),
                timestamp: Default::default(),
                type_: type_.into(),
            }
        }
    }
    /// An order as its checkout has it now.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Checkout {
        /// The order's total.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        /// The address of the bill.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing: Option<Contact>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub consumer: Option<Consumer>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub courier: Option<ShippingCourier>,
        /// More about the order, as it was sent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom: Option<::serde_json::Map<String, ::serde_json::Value>>,
        /// The order in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        /// The discounts that `amount` already includes.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discounts: Option<Vec<OrderDiscount>>,
        /// When the checkout lapses.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires: Option<Timestamp>,
        /// The grants that the customer is asked for together with this order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grants: Option<Vec<GrantApproval>>,
        /// What is bought.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub items: Option<Vec<Item>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant: Option<CheckoutMerchant>,
        /// Your own name for the order.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// The kind of checkout, if not the usual one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<String>,
        /// The country in which the order is placed.
        #[serde(rename = "purchaseCountry", skip_serializing_if = "Option::is_none")]
        pub purchase_country: Option<Country>,
        /// The address at which the customer approves.
        #[serde(rename = "redirectCheckoutUrl", skip_serializing_if = "Option::is_none")]
        pub redirect_checkout_url: Option<String>,
        /// The address of the delivery.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shipping: Option<Contact>,
        /// What the delivery costs, within `amount`.
        #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
        pub shipping_amount: Option<Money>,
        /// The delivery option that the customer chose in an express checkout, by the identifier that you gave it.
        #[serde(
            rename = "shippingOptionIdentifier",
            skip_serializing_if = "Option::is_none"
        )]
        pub shipping_option_identifier: Option<String>,
        /// The taxes within `amount`.
        #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<Money>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub token: Option<CheckoutToken>,
    }
    impl Checkout {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// Where the customer is sent after approving or canceling, and how you are named meanwhile.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CheckoutMerchant {
        /// The merchant's name as the customer should read it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// The address of the page that opens the approval in a popup window. Only for that kind of flow.
        #[serde(rename = "popupOriginUrl", skip_serializing_if = "Option::is_none")]
        pub popup_origin_url: Option<String>,
        /// The customer comes back to this address after canceling.
        #[serde(rename = "redirectCancelUrl", skip_serializing_if = "Option::is_none")]
        pub redirect_cancel_url: Option<String>,
        /// The customer comes back to this address after approving.
        #[serde(rename = "redirectConfirmUrl", skip_serializing_if = "Option::is_none")]
        pub redirect_confirm_url: Option<String>,
    }
    impl CheckoutMerchant {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            redirect_confirm_url: impl Into<String>,
            redirect_cancel_url: impl Into<String>,
        ) -> Self {
            Self {
                name: Default::default(),
                popup_origin_url: Default::default(),
                redirect_cancel_url: Some(redirect_cancel_url.into()),
                redirect_confirm_url: Some(redirect_confirm_url.into()),
            }
        }
        /// Sets `name`.
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
        /// Sets `popupOriginUrl`.
        pub fn popup_origin_url(mut self, popup_origin_url: impl Into<String>) -> Self {
            self.popup_origin_url = Some(popup_origin_url.into());
            self
        }
    }
    impl Check for CheckoutMerchant {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("redirectConfirmUrl", self.redirect_confirm_url.as_ref())?;
            check::required("redirectCancelUrl", self.redirect_cancel_url.as_ref())?;
            Ok(())
        }
    }
    /// A checkout that waits for the customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CheckoutResponse {
        /// When the checkout lapses.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires: Option<Timestamp>,
        /// Send the customer to this address.
        #[serde(rename = "redirectCheckoutUrl", skip_serializing_if = "Option::is_none")]
        pub redirect_checkout_url: Option<String>,
        pub token: CheckoutToken,
    }
    impl CheckoutResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(token: impl Into<CheckoutToken>) -> Self {
            Self {
                expires: Default::default(),
                redirect_checkout_url: Default::default(),
                token: token.into(),
            }
        }
    }
    /// What the merchant account may offer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Configuration {
        #[serde(rename = "consumerLending", skip_serializing_if = "Option::is_none")]
        pub consumer_lending: Option<ConsumerLendingLimits>,
        /// The largest order.
        #[serde(rename = "maximumAmount", skip_serializing_if = "Option::is_none")]
        pub maximum_amount: Option<Money>,
        /// The smallest order. Absent means that none is set.
        #[serde(rename = "minimumAmount", skip_serializing_if = "Option::is_none")]
        pub minimum_amount: Option<Money>,
        #[serde(rename = "payByInstallment", skip_serializing_if = "Option::is_none")]
        pub pay_by_installment: Option<PayByInstallmentLimits>,
        /// Names the merchant where it may be seen, for instance in a web page. Not a credential.
        #[serde(rename = "publicId", skip_serializing_if = "Option::is_none")]
        pub public_id: Option<String>,
    }
    impl Configuration {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// One Cash App brand of a merchant account.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ConfigurationMapping {
        /// The brand to request on-file grants for.
        #[serde(rename = "externalBrandId")]
        pub external_brand_id: CashAppBrandId,
        /// What the mapping is called.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }
    impl ConfigurationMapping {
        /// Takes what is required and leaves out the rest.
        pub fn new(external_brand_id: impl Into<CashAppBrandId>) -> Self {
            Self {
                external_brand_id: external_brand_id.into(),
                name: Default::default(),
            }
        }
    }
    /// The customer who buys.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Consumer {
        /// The customer's email address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// First and middle names.
        #[serde(rename = "givenNames", skip_serializing_if = "Option::is_none")]
        pub given_names: Option<String>,
        /// A telephone number at which the customer can be reached.
        #[serde(rename = "phoneNumber", skip_serializing_if = "Option::is_none")]
        pub phone_number: Option<String>,
        /// The family name.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub surname: Option<String>,
    }
    impl Consumer {
        /// Takes what is required and leaves out the rest.
        pub fn new(email: impl Into<String>) -> Self {
            Self {
                email: Some(email.into()),
                given_names: Default::default(),
                phone_number: Default::default(),
                surname: Default::default(),
            }
        }
        /// Sets `givenNames`.
        pub fn given_names(mut self, given_names: impl Into<String>) -> Self {
            self.given_names = Some(given_names.into());
            self
        }
        /// Sets `phoneNumber`.
        pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
            self.phone_number = Some(phone_number.into());
            self
        }
        /// Sets `surname`.
        pub fn surname(mut self, surname: impl Into<String>) -> Self {
            self.surname = Some(surname.into());
            self
        }
    }
    impl Check for Consumer {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("email", self.email.as_ref())?;
            if let Some(value) = &self.email {
                check::email("email", value)?;
            }
            Ok(())
        }
    }
    /// Whether longer loans may be offered, and for what order amounts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ConsumerLendingLimits {
        /// Whether this merchant account may offer them at all.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enabled: Option<bool>,
        #[serde(rename = "maximumAmount", skip_serializing_if = "Option::is_none")]
        pub maximum_amount: Option<Money>,
        #[serde(rename = "minimumAmount", skip_serializing_if = "Option::is_none")]
        pub minimum_amount: Option<Money>,
    }
    impl ConsumerLendingLimits {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// A name and a postal address, for billing or for delivery.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Contact {
        /// The city or town.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub area1: Option<String>,
        /// A part of the city or town, such as a suburb or village.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub area2: Option<String>,
        #[serde(rename = "countryCode", skip_serializing_if = "Option::is_none")]
        pub country_code: Option<Country>,
        /// The first line of the address, usually number and street.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub line1: Option<String>,
        /// The second line of the address, such as a flat or a floor.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub line2: Option<String>,
        /// The full name of the person or company at this address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// A telephone number for this address.
        #[serde(rename = "phoneNumber", skip_serializing_if = "Option::is_none")]
        pub phone_number: Option<String>,
        /// The postal code or ZIP code.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub postcode: Option<String>,
        /// The state, province, county or other division of the country.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub region: Option<String>,
    }
    impl Contact {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            name: impl Into<String>,
            line1: impl Into<String>,
            area1: impl Into<String>,
            region: impl Into<String>,
            postcode: impl Into<String>,
            country_code: impl Into<Country>,
        ) -> Self {
            Self {
                area1: Some(area1.into()),
                area2: Default::default(),
                country_code: Some(country_code.into()),
                line1: Some(line1.into()),
                line2: Default::default(),
                name: Some(name.into()),
                phone_number: Default::default(),
                postcode: Some(postcode.into()),
                region: Some(region.into()),
            }
        }
        /// Sets `area2`.
        pub fn area2(mut self, area2: impl Into<String>) -> Self {
            self.area2 = Some(area2.into());
            self
        }
        /// Sets `line2`.
        pub fn line2(mut self, line2: impl Into<String>) -> Self {
            self.line2 = Some(line2.into());
            self
        }
        /// Sets `phoneNumber`.
        pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
            self.phone_number = Some(phone_number.into());
            self
        }
    }
    impl Check for Contact {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("name", self.name.as_ref())?;
            check::required("line1", self.line1.as_ref())?;
            check::required("area1", self.area1.as_ref())?;
            check::required("region", self.region.as_ref())?;
            check::required("postcode", self.postcode.as_ref())?;
            check::required("countryCode", self.country_code.as_ref())?;
            Ok(())
        }
    }
    /// The order that the customer is asked to approve.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateCheckoutRequest {
        /// The order's total, which the customer is asked to pay, taxes and delivery included.
        pub amount: Money,
        /// The address of the bill.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing: Option<Contact>,
        pub consumer: Consumer,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub courier: Option<ShippingCourier>,
        /// More about the order, as agreed with the vendor. Required for some categories of merchants.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom: Option<::serde_json::Map<String, ::serde_json::Value>>,
        /// The order in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        /// The reductions that `amount` already has.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discounts: Option<Vec<Discount>>,
        /// The grants that the customer is asked for together with this order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grants: Option<Vec<GrantApproval>>,
        /// Whether the customer pays with Cash App Pay instead of Afterpay. USA only.
        #[serde(rename = "isCashAppPay", skip_serializing_if = "Option::is_none")]
        pub is_cash_app_pay: Option<bool>,
        /// What is bought.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub items: Option<Vec<Item>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant: Option<CheckoutMerchant>,
        /// Your own name for the order. It comes back with the payment.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// The kind of checkout, `standard` if absent. `express` lets the customer choose address and delivery on the vendor's page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<String>,
        /// The country in which the order is placed.
        #[serde(rename = "purchaseCountry", skip_serializing_if = "Option::is_none")]
        pub purchase_country: Option<Country>,
        /// The address of the delivery.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shipping: Option<Contact>,
        /// What the delivery costs, within `amount`.
        #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
        pub shipping_amount: Option<Money>,
        /// The delivery option that is chosen from the start, by the identifier that you gave it. For express checkouts.
        #[serde(
            rename = "shippingOptionIdentifier",
            skip_serializing_if = "Option::is_none"
        )]
        pub shipping_option_identifier: Option<String>,
        /// The taxes within `amount`.
        #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<Money>,
    }
    impl CreateCheckoutRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(amount: impl Into<Money>, consumer: impl Into<Consumer>) -> Self {
            Self {
                amount: amount.into(),
                billing: Default::default(),
                consumer: consumer.into(),
                courier: Default::default(),
                custom: Default::default(),
                description: Default::default(),
                discounts: Default::default(),
                grants: Default::default(),
                is_cash_app_pay: Default::default(),
                items: Default::default(),
                merchant: Default::default(),
                merchant_reference: Default::default(),
                mode: Default::default(),
                purchase_country: Default::default(),
                shipping: Default::default(),
                shipping_amount: Default::default(),
                shipping_option_identifier: Default::default(),
                tax_amount: Default::default(),
            }
        }
        /// Sets `billing`.
        pub fn billing(mut self, billing: impl Into<Contact>) -> Self {
            self.billing = Some(billing.into());
            self
        }
        /// Sets `courier`.
        pub fn courier(mut self, courier: impl Into<ShippingCourier>) -> Self {
            self.courier = Some(courier.into());
            self
        }
        /// Sets `custom`.
        pub fn custom(
            mut self,
            custom: ::serde_json::Map<String, ::serde_json::Value>,
        ) -> Self {
            self.custom = Some(custom);
            self
        }
        /// Sets `description`.
        pub fn description(mut self, description: impl Into<String>) -> Self {
            self.description = Some(description.into());
            self
        }
        /// Sets `discounts`.
        pub fn discounts(
            mut self,
            discounts: impl IntoIterator<Item = impl Into<Discount>>,
        ) -> Self {
            self.discounts = Some(discounts.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `grants`.
        pub fn grants(
            mut self,
            grants: impl IntoIterator<Item = impl Into<GrantApproval>>,
        ) -> Self {
            self.grants = Some(grants.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `isCashAppPay`.
        pub fn is_cash_app_pay(mut self, is_cash_app_pay: bool) -> Self {
            self.is_cash_app_pay = Some(is_cash_app_pay);
            self
        }
        /// Sets `items`.
        pub fn items(
            mut self,
            items: impl IntoIterator<Item = impl Into<Item>>,
        ) -> Self {
            self.items = Some(items.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `merchant`.
        pub fn merchant(mut self, merchant: impl Into<CheckoutMerchant>) -> Self {
            self.merchant = Some(merchant.into());
            self
        }
        /// Sets `merchantReference`.
        pub fn merchant_reference(
            mut self,
            merchant_reference: impl Into<String>,
        ) -> Self {
            self.merchant_reference = Some(merchant_reference.into());
            self
        }
        /// Sets `mode`.
        pub fn mode(mut self, mode: impl Into<String>) -> Self {
            self.mode = Some(mode.into());
            self
        }
        /// Sets `purchaseCountry`.
        pub fn purchase_country(mut self, purchase_country: impl Into<Country>) -> Self {
            self.purchase_country = Some(purchase_country.into());
            self
        }
        /// Sets `shipping`.
        pub fn shipping(mut self, shipping: impl Into<Contact>) -> Self {
            self.shipping = Some(shipping.into());
            self
        }
        /// Sets `shippingAmount`.
        pub fn shipping_amount(mut self, shipping_amount: impl Into<Money>) -> Self {
            self.shipping_amount = Some(shipping_amount.into());
            self
        }
        /// Sets `shippingOptionIdentifier`.
        pub fn shipping_option_identifier(
            mut self,
            shipping_option_identifier: impl Into<String>,
        ) -> Self {
            self.shipping_option_identifier = Some(shipping_option_identifier.into());
            self
        }
        /// Sets `taxAmount`.
        pub fn tax_amount(mut self, tax_amount: impl Into<Money>) -> Self {
            self.tax_amount = Some(tax_amount.into());
            self
        }
    }
    impl Check for CreateCheckoutRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("amount", &self.amount)?;
            if let Some(value) = &self.billing {
                check::within("billing", value)?;
            }
            check::within("consumer", &self.consumer)?;
            if let Some(value) = &self.courier {
                check::within("courier", value)?;
            }
            if let Some(value) = &self.discounts {
                check::each(
                    "discounts",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = &self.grants {
                check::each(
                    "grants",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = &self.items {
                check::each(
                    "items",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = &self.merchant {
                check::within("merchant", value)?;
            }
            if let Some(value) = &self.shipping {
                check::within("shipping", value)?;
            }
            if let Some(value) = &self.shipping_amount {
                check::within("shippingAmount", value)?;
            }
            if let Some(value) = &self.tax_amount {
                check::within("taxAmount", value)?;
            }
            Ok(())
        }
    }
    /// The approval that is to become a grant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateGrantRequest {
        /// The code that belongs to the token, where the customer was given one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// Your own name for this request; a UUID serves well. The same one with the same token lets you repeat the request after a lost answer.
        #[serde(rename = "requestId")]
        pub request_id: String,
        pub token: GrantToken,
    }
    impl CreateGrantRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(request_id: impl Into<String>, token: impl Into<GrantToken>) -> Self {
            Self {
                code: Default::default(),
                request_id: request_id.into(),
                token: token.into(),
            }
        }
        /// Sets `code`.
        pub fn code(mut self, code: impl Into<String>) -> Self {
            self.code = Some(code.into());
            self
        }
    }
    impl Check for CreateGrantRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::length("requestId", &self.request_id, 1, usize::MAX)?;
            check::within("token", &self.token)?;
            Ok(())
        }
    }
    /// An order that is placed with an on-file grant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateOrderRequest {
        /// The order's total, taxes and delivery included.
        pub amount: Money,
        /// Whether the customer's payments are to be collected automatically when they fall due.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub autopay: Option<bool>,
        /// The address of the bill.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing: Option<Contact>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub consumer: Option<Consumer>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub courier: Option<ShippingCourier>,
        /// The reductions that `amount` already has.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discounts: Option<Vec<Discount>>,
        pub enrichments: Enrichments,
        /// The customer's on-file grant at Afterpay, which must be active. Not a Cash App Pay grant.
        #[serde(rename = "grantId")]
        pub grant_id: GrantId,
        /// What is bought.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub items: Option<Vec<Item>>,
        /// Your own name for the order. It comes back with the payment.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        #[serde(rename = "paymentScheduleType", skip_serializing_if = "Option::is_none")]
        pub payment_schedule_type: Option<OrderPaymentScheduleType>,
        /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with the same body gets the first response again, so a retry after a lost response moves no money twice. Without an id a retry is not safe. While the first request is still being processed, the same id is answered with 409: retry with the same id until the response changes.
        #[serde(rename = "requestId")]
        pub request_id: String,
        /// The address of the delivery.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shipping: Option<Contact>,
        /// What the delivery costs, within `amount`.
        #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
        pub shipping_amount: Option<Money>,
        /// The taxes within `amount`.
        #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<Money>,
    }
    impl CreateOrderRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            request_id: impl Into<String>,
            amount: impl Into<Money>,
            grant_id: impl Into<GrantId>,
            enrichments: impl Into<Enrichments>,
        ) -> Self {
            Self {
                amount: amount.into(),
                autopay: Default::default(),
                billing: Default::default(),
                consumer: Default::default(),
                courier: Default::default(),
                discounts: Default::default(),
                enrichments: enrichments.into(),
                grant_id: grant_id.into(),
                items: Default::default(),
                merchant_reference: Default::default(),
                payment_schedule_type: Default::default(),
                request_id: request_id.into(),
                shipping: Default::default(),
                shipping_amount: Default::default(),
                tax_amount: Default::default(),
            }
        }
        /// Sets `autopay`.
        pub fn autopay(mut self, autopay: bool) -> Self {
            self.autopay = Some(autopay);
            self
        }
        /// Sets `billing`.
        pub fn billing(mut self, billing: impl Into<Contact>) -> Self {
            self.billing = Some(billing.into());
            self
        }
        /// Sets `consumer`.
        pub fn consumer(mut self, consumer: impl Into<Consumer>) -> Self {
            self.consumer = Some(consumer.into());
            self
        }
        /// Sets `courier`.
        pub fn courier(mut self, courier: impl Into<ShippingCourier>) -> Self {
            self.courier = Some(courier.into());
            self
        }
        /// Sets `discounts`.
        pub fn discounts(
            mut self,
            discounts: impl IntoIterator<Item = impl Into<Discount>>,
        ) -> Self {
            self.discounts = Some(discounts.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `items`.
        pub fn items(
            mut self,
            items: impl IntoIterator<Item = impl Into<Item>>,
        ) -> Self {
            self.items = Some(items.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `merchantReference`.
        pub fn merchant_reference(
            mut self,
            merchant_reference: impl Into<String>,
        ) -> Self {
            self.merchant_reference = Some(merchant_reference.into());
            self
        }
        /// Sets `paymentScheduleType`.
        pub fn payment_schedule_type(
            mut self,
            payment_schedule_type: impl Into<OrderPaymentScheduleType>,
        ) -> Self {
            self.payment_schedule_type = Some(payment_schedule_type.into());
            self
        }
        /// Sets `shipping`.
        pub fn shipping(mut self, shipping: impl Into<Contact>) -> Self {
            self.shipping = Some(shipping.into());
            self
        }
        /// Sets `shippingAmount`.
        pub fn shipping_amount(mut self, shipping_amount: impl Into<Money>) -> Self {
            self.shipping_amount = Some(shipping_amount.into());
            self
        }
        /// Sets `taxAmount`.
        pub fn tax_amount(mut self, tax_amount: impl Into<Money>) -> Self {
            self.tax_amount = Some(tax_amount.into());
            self
        }
    }
    impl Check for CreateOrderRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("amount", &self.amount)?;
            if let Some(value) = &self.billing {
                check::within("billing", value)?;
            }
            if let Some(value) = &self.consumer {
                check::within("consumer", value)?;
            }
            if let Some(value) = &self.courier {
                check::within("courier", value)?;
            }
            if let Some(value) = &self.discounts {
                check::each(
                    "discounts",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            check::within("grantId", &self.grant_id)?;
            if let Some(value) = &self.items {
                check::each(
                    "items",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            check::length("requestId", &self.request_id, 1, usize::MAX)?;
            if let Some(value) = &self.shipping {
                check::within("shipping", value)?;
            }
            if let Some(value) = &self.shipping_amount {
                check::within("shippingAmount", value)?;
            }
            if let Some(value) = &self.tax_amount {
                check::within("taxAmount", value)?;
            }
            Ok(())
        }
    }
    /// How much to refund. `requestId` and `merchantReference` together make a retry after a lost response safe.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateRefundRequest {
        /// How much to give back, at most what was captured and is not refunded yet. What an absent amount means is not documented; say it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        /// Your own id of this **refund**, not of the order, and another one for each refund: two partial refunds of one order that share it may be taken for one.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// A further reference of yours to this refund.
        #[serde(
            rename = "refundMerchantReference",
            skip_serializing_if = "Option::is_none"
        )]
        pub refund_merchant_reference: Option<String>,
        /// Idempotency key of this refund: a string that you choose, best a UUID. Only together with `merchantReference` does it make a retry after a lost response safe.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
    }
    impl CreateRefundRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(merchant_reference: impl Into<String>) -> Self {
            Self {
                amount: Default::default(),
                merchant_reference: Some(merchant_reference.into()),
                refund_merchant_reference: Default::default(),
                request_id: Default::default(),
            }
        }
        /// Sets `amount`.
        pub fn amount(mut self, amount: impl Into<Money>) -> Self {
            self.amount = Some(amount.into());
            self
        }
        /// Sets `refundMerchantReference`.
        pub fn refund_merchant_reference(
            mut self,
            refund_merchant_reference: impl Into<String>,
        ) -> Self {
            self.refund_merchant_reference = Some(refund_merchant_reference.into());
            self
        }
        /// Sets `requestId`.
        pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
            self.request_id = Some(request_id.into());
            self
        }
    }
    impl Check for CreateRefundRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("merchantReference", self.merchant_reference.as_ref())?;
            if let Some(value) = &self.amount {
                check::within("amount", value)?;
            }
            if let Some(value) = &self.merchant_reference {
                check::length("merchantReference", value, 1, 64)?;
            }
            if let Some(value) = &self.refund_merchant_reference {
                check::length("refundMerchantReference", value, 0, 128)?;
            }
            if let Some(value) = &self.request_id {
                check::length("requestId", value, 1, 64)?;
            }
            Ok(())
        }
    }
    /// A reduction that was applied to the order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Discount {
        /// How much it takes off.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        /// What the discount is called where people read it.
        #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
        pub display_name: Option<String>,
    }
    impl Discount {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `amount`.
        pub fn amount(mut self, amount: impl Into<Money>) -> Self {
            self.amount = Some(amount.into());
            self
        }
        /// Sets `displayName`.
        pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
            self.display_name = Some(display_name.into());
            self
        }
    }
    impl Check for Discount {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.amount {
                check::within("amount", value)?;
            }
            Ok(())
        }
    }
    /// A customer's complaint about an order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Dispute {
        /// How much is disputed, as a decimal number. The dispute names no currency; it is that of the order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<String>,
        /// What the vendor wrote when it was decided.
        #[serde(rename = "closingNote", skip_serializing_if = "Option::is_none")]
        pub closing_note: Option<String>,
        #[serde(rename = "closingReason", skip_serializing_if = "Option::is_none")]
        pub closing_reason: Option<DisputeClosingReason>,
        /// When it was opened.
        #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
        pub created_at: Option<Timestamp>,
        pub id: DisputeId,
        /// Your own name for the disputed order.
        #[serde(rename = "merchantOrderId", skip_serializing_if = "Option::is_none")]
        pub merchant_order_id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub meta: Option<DisputeMeta>,
        /// Whether it is still undecided.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub open: Option<bool>,
        /// What the customer or the vendor wrote when it was opened.
        #[serde(rename = "openingNote", skip_serializing_if = "Option::is_none")]
        pub opening_note: Option<String>,
        /// What was attached to the opening note. It comes as a string, as one object or as a list, so it is any JSON value.
        #[serde(
            rename = "openingNoteAttachments",
            skip_serializing_if = "Option::is_none"
        )]
        pub opening_note_attachments: Option<::serde_json::Value>,
        /// The disputed order, at the vendor.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order: Option<OrderId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reason: Option<DisputeReason>,
        /// The deadline. A dispute without a response by then is lost.
        #[serde(rename = "responseDueBy", skip_serializing_if = "Option::is_none")]
        pub response_due_by: Option<Timestamp>,
        /// How much of your settlement it concerns, as a decimal number.
        #[serde(rename = "settlementAmount", skip_serializing_if = "Option::is_none")]
        pub settlement_amount: Option<String>,
        pub status: DisputeStatus,
        /// When the order was paid.
        #[serde(rename = "transactionDate", skip_serializing_if = "Option::is_none")]
        pub transaction_date: Option<Timestamp>,
        /// When it last changed.
        #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<Timestamp>,
    }
    impl Dispute {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<DisputeId>, status: impl Into<DisputeStatus>) -> Self {
            Self {
                amount: Default::default(),
                closing_note: Default::default(),
                closing_reason: Default::default(),
                created_at: Default::default(),
                id: id.into(),
                merchant_order_id: Default::default(),
                meta: Default::default(),
                open: Default::default(),
                opening_note: Default::default(),
                opening_note_attachments: Default::default(),
                order: Default::default(),
                reason: Default::default(),
                response_due_by: Default::default(),
                settlement_amount: Default::default(),
                status: status.into(),
                transaction_date: Default::default(),
                updated_at: Default::default(),
            }
        }
    }
    /// What speaks against a dispute, in words and in files. For a file, give the id that `upload_dispute_file` returned.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeEvidence {
        /// What was sold.
        #[serde(rename = "productDescription", skip_serializing_if = "Option::is_none")]
        pub product_description: Option<String>,
        /// A file with your refund policy, by its id.
        #[serde(rename = "refundPolicy", skip_serializing_if = "Option::is_none")]
        pub refund_policy: Option<String>,
        /// How and when the customer was shown the refund policy before buying.
        #[serde(
            rename = "refundPolicyDisclosure",
            skip_serializing_if = "Option::is_none"
        )]
        pub refund_policy_disclosure: Option<String>,
        /// Why the customer is not entitled to a refund.
        #[serde(
            rename = "refundRefusalExplanation",
            skip_serializing_if = "Option::is_none"
        )]
        pub refund_refusal_explanation: Option<String>,
        /// Where the goods were sent.
        #[serde(rename = "shippingAddress", skip_serializing_if = "Option::is_none")]
        pub shipping_address: Option<String>,
        /// Who delivered the goods.
        #[serde(rename = "shippingCarrier", skip_serializing_if = "Option::is_none")]
        pub shipping_carrier: Option<String>,
        /// The day on which the goods were sent, best in the form `2024-07-08`.
        #[serde(rename = "shippingDate", skip_serializing_if = "Option::is_none")]
        pub shipping_date: Option<String>,
        /// A file that proves the delivery, by its id.
        #[serde(
            rename = "shippingDocumentation",
            skip_serializing_if = "Option::is_none"
        )]
        pub shipping_documentation: Option<String>,
        /// The carrier's tracking number.
        #[serde(
            rename = "shippingTrackingNumber",
            skip_serializing_if = "Option::is_none"
        )]
        pub shipping_tracking_number: Option<String>,
        /// Any other file that helps, by its id.
        #[serde(rename = "uncategorizedFile", skip_serializing_if = "Option::is_none")]
        pub uncategorized_file: Option<String>,
        /// Anything else that helps, in words.
        #[serde(rename = "uncategorizedText", skip_serializing_if = "Option::is_none")]
        pub uncategorized_text: Option<String>,
    }
    impl DisputeEvidence {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `productDescription`.
        pub fn product_description(
            mut self,
            product_description: impl Into<String>,
        ) -> Self {
            self.product_description = Some(product_description.into());
            self
        }
        /// Sets `refundPolicy`.
        pub fn refund_policy(mut self, refund_policy: impl Into<String>) -> Self {
            self.refund_policy = Some(refund_policy.into());
            self
        }
        /// Sets `refundPolicyDisclosure`.
        pub fn refund_policy_disclosure(
            mut self,
            refund_policy_disclosure: impl Into<String>,
        ) -> Self {
            self.refund_policy_disclosure = Some(refund_policy_disclosure.into());
            self
        }
        /// Sets `refundRefusalExplanation`.
        pub fn refund_refusal_explanation(
            mut self,
            refund_refusal_explanation: impl Into<String>,
        ) -> Self {
            self.refund_refusal_explanation = Some(refund_refusal_explanation.into());
            self
        }
        /// Sets `shippingAddress`.
        pub fn shipping_address(mut self, shipping_address: impl Into<String>) -> Self {
            self.shipping_address = Some(shipping_address.into());
            self
        }
        /// Sets `shippingCarrier`.
        pub fn shipping_carrier(mut self, shipping_carrier: impl Into<String>) -> Self {
            self.shipping_carrier = Some(shipping_carrier.into());
            self
        }
        /// Sets `shippingDate`.
        pub fn shipping_date(mut self, shipping_date: impl Into<String>) -> Self {
            self.shipping_date = Some(shipping_date.into());
            self
        }
        /// Sets `shippingDocumentation`.
        pub fn shipping_documentation(
            mut self,
            shipping_documentation: impl Into<String>,
        ) -> Self {
            self.shipping_documentation = Some(shipping_documentation.into());
            self
        }
        /// Sets `shippingTrackingNumber`.
        pub fn shipping_tracking_number(
            mut self,
            shipping_tracking_number: impl Into<String>,
        ) -> Self {
            self.shipping_tracking_number = Some(shipping_tracking_number.into());
            self
        }
        /// Sets `uncategorizedFile`.
        pub fn uncategorized_file(
            mut self,
            uncategorized_file: impl Into<String>,
        ) -> Self {
            self.uncategorized_file = Some(uncategorized_file.into());
            self
        }
        /// Sets `uncategorizedText`.
        pub fn uncategorized_text(
            mut self,
            uncategorized_text: impl Into<String>,
        ) -> Self {
            self.uncategorized_text = Some(uncategorized_text.into());
            self
        }
    }
    /// A file that was stored.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeFile {
        /// When it was stored.
        #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
        pub created_at: Option<Timestamp>,
        /// Until when it can be used and fetched.
        #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<Timestamp>,
        pub id: DisputeFileId,
    }
    impl DisputeFile {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<DisputeFileId>) -> Self {
            Self {
                created_at: Default::default(),
                expires_at: Default::default(),
                id: id.into(),
            }
        }
    }
    /// Where a stored file can be fetched.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeFileLink {
        /// When the address stops working.
        #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<Timestamp>,
        /// Fetch the file from here. No credentials are documented for it.
        pub url: String,
    }
    impl DisputeFileLink {
        /// Takes what is required and leaves out the rest.
        pub fn new(url: impl Into<String>) -> Self {
            Self {
                expires_at: Default::default(),
                url: url.into(),
            }
        }
    }
    /// More about the disputed order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeMeta {
        /// The card network over which it was paid, if it was.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub network: Option<String>,
        /// What the card network calls the dispute or the payment.
        #[serde(rename = "networkReferenceId", skip_serializing_if = "Option::is_none")]
        pub network_reference_id: Option<String>,
        /// The kind of order. The vendor does not list the kinds.
        #[serde(rename = "orderType", skip_serializing_if = "Option::is_none")]
        pub order_type: Option<String>,
        /// How much the order was paid with, as a decimal number.
        #[serde(rename = "transactionAmount", skip_serializing_if = "Option::is_none")]
        pub transaction_amount: Option<String>,
    }
    impl DisputeMeta {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// A dispute was opened or has changed. It says neither how nor by when to answer: retrieve the dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeNotification {
        pub dispute_id: DisputeId,
        /// Your own name for the disputed order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        pub webhook_event_id: WebhookEventId,
        pub webhook_event_type: DisputeNotificationType,
    }
    impl DisputeNotification {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            webhook_event_id: impl Into<WebhookEventId>,
            webhook_event_type: impl Into<DisputeNotificationType>,
            dispute_id: impl Into<DisputeId>,
        ) -> Self {
            Self {
                dispute_id: dispute_id.into(),
                merchant_reference: Default::default(),
                webhook_event_id: webhook_event_id.into(),
                webhook_event_type: webhook_event_type.into(),
            }
        }
    }
    /// One page of disputes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputePage {
        /// The disputes of this page.
        pub data: Vec<Dispute>,
        /// How many entries a page may have.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<i64>,
        /// How many entries were skipped before this page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub offset: Option<i64>,
        /// How many disputes match the filters, on all pages together.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total: Option<i64>,
    }
    impl DisputePage {
        /// Takes what is required and leaves out the rest.
        pub fn new(data: impl IntoIterator<Item = impl Into<Dispute>>) -> Self {
            Self {
                data: data.into_iter().map(Into::into).collect(),
                limit: Default::default(),
                offset: Default::default(),
                total: Default::default(),
            }
        }
    }
    /// What else is known about the payment, above all who started it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Enrichments {
        pub initiation: Initiation,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub subscription: Option<Subscription>,
    }
    impl Enrichments {
        /// Takes what is required and leaves out the rest.
        pub fn new(initiation: impl Into<Initiation>) -> Self {
            Self {
                initiation: initiation.into(),
                subscription: Default::default(),
            }
        }
        /// Sets `subscription`.
        pub fn subscription(mut self, subscription: impl Into<Subscription>) -> Self {
            self.subscription = Some(subscription.into());
            self
        }
    }
    /// Why a request was refused. Branch on `errorCode`, and keep `errorId`: it is how the vendor's support finds the request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorResponse {
        #[serde(rename = "errorCode", skip_serializing_if = "Option::is_none")]
        pub error_code: Option<ErrorCode>,
        /// Names this one failure at the vendor.
        #[serde(rename = "errorId", skip_serializing_if = "Option::is_none")]
        pub error_id: Option<String>,
        /// The answer's status code, once more.
        #[serde(rename = "httpStatusCode", skip_serializing_if = "Option::is_none")]
        pub http_status_code: Option<i32>,
        /// An explanation for people, which may change at any time. For a refund of a Cash App Pay order that was `declined`, it carries Cash App's own code.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub message: Option<String>,
    }
    impl ErrorResponse {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// An alias and its end.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantAliasResponse {
        /// When the alias lapses.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expiry: Option<Timestamp>,
        pub token: GrantAlias,
    }
    impl GrantAliasResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(token: impl Into<GrantAlias>) -> Self {
            Self {
                expiry: Default::default(),
                token: token.into(),
            }
        }
    }
    /// One grant that the customer is asked for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantApproval {
        /// Your own name for the grant. It comes back with the grant.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<OnFileGrantType>,
    }
    impl GrantApproval {
        /// Takes what is required and leaves out the rest.
        pub fn new(type_: impl Into<OnFileGrantType>) -> Self {
            Self {
                merchant_reference: Default::default(),
                type_: Some(type_.into()),
            }
        }
        /// Sets `merchantReference`.
        pub fn merchant_reference(
            mut self,
            merchant_reference: impl Into<String>,
        ) -> Self {
            self.merchant_reference = Some(merchant_reference.into());
            self
        }
    }
    impl Check for GrantApproval {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("type", self.type_.as_ref())?;
            Ok(())
        }
    }
    /// An approval that waits for the customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantApprovalResponse {
        /// When the token lapses.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires: Option<Timestamp>,
        /// Send the customer to this address.
        #[serde(rename = "redirectCheckoutUrl")]
        pub redirect_checkout_url: String,
        pub token: GrantToken,
    }
    impl GrantApprovalResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            token: impl Into<GrantToken>,
            redirect_checkout_url: impl Into<String>,
        ) -> Self {
            Self {
                expires: Default::default(),
                redirect_checkout_url: redirect_checkout_url.into(),
                token: token.into(),
            }
        }
    }
    /// A link that waits for the customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantLinkResponse {
        #[serde(rename = "deliveryType", skip_serializing_if = "Option::is_none")]
        pub delivery_type: Option<GrantLinkDeliveryType>,
        /// When the token lapses.
        #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<Timestamp>,
        /// The `requestId` that was sent.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
        pub token: GrantToken,
    }
    impl GrantLinkResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(token: impl Into<GrantToken>) -> Self {
            Self {
                delivery_type: Default::default(),
                expires_at: Default::default(),
                request_id: Default::default(),
                token: token.into(),
            }
        }
    }
    /// Who started the payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Initiation {
        pub actor: InitiationActor,
    }
    impl Initiation {
        /// Takes what is required and leaves out the rest.
        pub fn new(actor: impl Into<InitiationActor>) -> Self {
            Self { actor: actor.into() }
        }
    }
    /// One line of the order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Item {
        /// Where the product stands in your catalog. Each entry is one path of category names.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub categories: Option<Vec<Vec<String>>>,
        /// When it is expected to leave your hands, as a date in the form `2024-07-08`.
        #[serde(
            rename = "estimatedShipmentDate",
            skip_serializing_if = "Option::is_none"
        )]
        pub estimated_shipment_date: Option<String>,
        /// The address of a picture of the product.
        #[serde(rename = "imageUrl", skip_serializing_if = "Option::is_none")]
        pub image_url: Option<String>,
        /// What the product is called.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// The address of the product's page.
        #[serde(rename = "pageUrl", skip_serializing_if = "Option::is_none")]
        pub page_url: Option<String>,
        /// Whether it is ordered before it can be delivered. Absent means no.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub preorder: Option<bool>,
        /// What it costs.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<Money>,
        /// How many of it are bought.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub quantity: Option<i64>,
        /// Your stock keeping unit.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sku: Option<String>,
    }
    impl Item {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            name: impl Into<String>,
            quantity: i64,
            price: impl Into<Money>,
        ) -> Self {
            Self {
                categories: Default::default(),
                estimated_shipment_date: Default::default(),
                image_url: Default::default(),
                name: Some(name.into()),
                page_url: Default::default(),
                preorder: Default::default(),
                price: Some(price.into()),
                quantity: Some(quantity),
                sku: Default::default(),
            }
        }
        /// Sets `categories`.
        pub fn categories(mut self, categories: impl Into<Vec<Vec<String>>>) -> Self {
            self.categories = Some(categories.into());
            self
        }
        /// Sets `estimatedShipmentDate`.
        pub fn estimated_shipment_date(
            mut self,
            estimated_shipment_date: impl Into<String>,
        ) -> Self {
            self.estimated_shipment_date = Some(estimated_shipment_date.into());
            self
        }
        /// Sets `imageUrl`.
        pub fn image_url(mut self, image_url: impl Into<String>) -> Self {
            self.image_url = Some(image_url.into());
            self
        }
        /// Sets `pageUrl`.
        pub fn page_url(mut self, page_url: impl Into<String>) -> Self {
            self.page_url = Some(page_url.into());
            self
        }
        /// Sets `preorder`.
        pub fn preorder(mut self, preorder: bool) -> Self {
            self.preorder = Some(preorder);
            self
        }
        /// Sets `sku`.
        pub fn sku(mut self, sku: impl Into<String>) -> Self {
            self.sku = Some(sku.into());
            self
        }
    }
    impl Check for Item {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("name", self.name.as_ref())?;
            check::required("quantity", self.quantity.as_ref())?;
            check::required("price", self.price.as_ref())?;
            if let Some(value) = &self.estimated_shipment_date {
                check::date("estimatedShipmentDate", value)?;
            }
            if let Some(value) = &self.price {
                check::within("price", value)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_disputes` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListDisputesQuery {
        /// How many disputes one page may have. The vendor documents no upper bound and may return fewer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only disputes of this merchant, for accounts that have several.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant: Option<String>,
        /// How many entries to skip from the start of the list.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub offset: Option<u32>,
        /// Only disputes opened at this time or later.
        #[serde(rename = "openedAfter", skip_serializing_if = "Option::is_none")]
        pub opened_after: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// Only disputes opened at this time or before.
        #[serde(rename = "openedBefore", skip_serializing_if = "Option::is_none")]
        pub opened_before: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// Only disputes about this order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order: Option<OrderId>,
        /// Only disputes with this status.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<DisputeStatus>,
    }
    impl ListDisputesQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `merchant`.
        pub fn merchant(mut self, merchant: impl Into<String>) -> Self {
            self.merchant = Some(merchant.into());
            self
        }
        /// Sets `offset`.
        pub fn offset(mut self, offset: u32) -> Self {
            self.offset = Some(offset);
            self
        }
        /// Sets `openedAfter`.
        pub fn opened_after(
            mut self,
            opened_after: ::chrono::DateTime<::chrono::offset::Utc>,
        ) -> Self {
            self.opened_after = Some(opened_after);
            self
        }
        /// Sets `openedBefore`.
        pub fn opened_before(
            mut self,
            opened_before: ::chrono::DateTime<::chrono::offset::Utc>,
        ) -> Self {
            self.opened_before = Some(opened_before);
            self
        }
        /// Sets `order`.
        pub fn order(mut self, order: impl Into<OrderId>) -> Self {
            self.order = Some(order.into());
            self
        }
        /// Sets `status`.
        pub fn status(mut self, status: impl Into<DisputeStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl Check for ListDisputesQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
            }
            if let Some(value) = &self.order {
                check::within("order", value)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_payments` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListPaymentsQuery {
        /// Whether the smallest or oldest comes first.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ascending: Option<bool>,
        /// The `cursor` of the `nextPageUrl` of the page before, in place of an `offset`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// Only payments created at this time or later, in ISO 8601 form.
        #[serde(rename = "fromCreatedDate", skip_serializing_if = "Option::is_none")]
        pub from_created_date: Option<String>,
        /// Only these payments.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ids: Option<Vec<OrderId>>,
        /// Asks for pages by cursor. The response then has `nextPageUrl`, whose parameter `cursor` leads to the next page.
        #[serde(rename = "includeNextLink", skip_serializing_if = "Option::is_none")]
        pub include_next_link: Option<bool>,
        /// How many payments one page may have, 1 to 250. The vendor may return fewer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only payments with one of these references of yours.
        #[serde(rename = "merchantReferences", skip_serializing_if = "Option::is_none")]
        pub merchant_references: Option<Vec<String>>,
        /// How many entries to skip from the start of the list.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub offset: Option<u32>,
        /// The field to sort by.
        #[serde(rename = "orderBy", skip_serializing_if = "Option::is_none")]
        pub order_by: Option<PaymentOrderBy>,
        /// Only payments with one of these statuses.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub statuses: Option<Vec<PaymentStatus>>,
        /// Only payments created at this time or before, in ISO 8601 form.
        #[serde(rename = "toCreatedDate", skip_serializing_if = "Option::is_none")]
        pub to_created_date: Option<String>,
        /// Only payments of these checkouts or orders.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tokens: Option<Vec<CheckoutToken>>,
    }
    impl ListPaymentsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `ascending`.
        pub fn ascending(mut self, ascending: bool) -> Self {
            self.ascending = Some(ascending);
            self
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `fromCreatedDate`.
        pub fn from_created_date(
            mut self,
            from_created_date: impl Into<String>,
        ) -> Self {
            self.from_created_date = Some(from_created_date.into());
            self
        }
        /// Sets `ids`.
        pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<OrderId>>) -> Self {
            self.ids = Some(ids.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `includeNextLink`.
        pub fn include_next_link(mut self, include_next_link: bool) -> Self {
            self.include_next_link = Some(include_next_link);
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `merchantReferences`.
        pub fn merchant_references(
            mut self,
            merchant_references: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.merchant_references = Some(
                merchant_references.into_iter().map(Into::into).collect(),
            );
            self
        }
        /// Sets `offset`.
        pub fn offset(mut self, offset: u32) -> Self {
            self.offset = Some(offset);
            self
        }
        /// Sets `orderBy`.
        pub fn order_by(mut self, order_by: impl Into<PaymentOrderBy>) -> Self {
            self.order_by = Some(order_by.into());
            self
        }
        /// Sets `statuses`.
        pub fn statuses(
            mut self,
            statuses: impl IntoIterator<Item = impl Into<PaymentStatus>>,
        ) -> Self {
            self.statuses = Some(statuses.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `toCreatedDate`.
        pub fn to_created_date(mut self, to_created_date: impl Into<String>) -> Self {
            self.to_created_date = Some(to_created_date.into());
            self
        }
        /// Sets `tokens`.
        pub fn tokens(
            mut self,
            tokens: impl IntoIterator<Item = impl Into<CheckoutToken>>,
        ) -> Self {
            self.tokens = Some(tokens.into_iter().map(Into::into).collect());
            self
        }
    }
    impl Check for ListPaymentsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.ids {
                check::each(
                    "ids",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 250)?;
            }
            if let Some(value) = &self.tokens {
                check::each(
                    "tokens",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            Ok(())
        }
    }
    /// An amount with its currency.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Money {
        /// A decimal number in the currency's main unit, such as `25.00`.
        pub amount: String,
        pub currency: Currency,
    }
    impl Money {
        /// Takes what is required and leaves out the rest.
        pub fn new(amount: impl Into<String>, currency: impl Into<Currency>) -> Self {
            Self {
                amount: amount.into(),
                currency: currency.into(),
            }
        }
    }
    impl Check for Money {
        fn check(&self) -> Result<(), InvalidField> {
            check::decimal("amount", &self.amount)?;
            Ok(())
        }
    }
    /// A customer's permission, kept by Afterpay, to place orders later without a new approval.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFileGrant {
        /// When it was revoked. Absent while it is active.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cancelled: Option<Timestamp>,
        /// A reference for the customer who gave it.
        #[serde(rename = "consumerReference", skip_serializing_if = "Option::is_none")]
        pub consumer_reference: Option<String>,
        /// When the grant was made.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created: Option<Timestamp>,
        /// The email address of the customer who gave it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// When it ends by itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires: Option<Timestamp>,
        pub id: GrantId,
        /// Your own name for it, as sent when the approval was started.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// The `requestId` of the request that made it.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
        pub status: OnFileGrantStatus,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<OnFileGrantType>,
    }
    impl OnFileGrant {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<GrantId>,
            status: impl Into<OnFileGrantStatus>,
        ) -> Self {
            Self {
                cancelled: Default::default(),
                consumer_reference: Default::default(),
                created: Default::default(),
                email: Default::default(),
                expires: Default::default(),
                id: id.into(),
                merchant_reference: Default::default(),
                request_id: Default::default(),
                status: status.into(),
                type_: Default::default(),
            }
        }
    }
    /// Which on-file grant an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFileGrantEventData {
        pub id: GrantId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub object: Option<OnFileGrantEventObject>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<OnFileGrantEventDataType>,
    }
    impl OnFileGrantEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<GrantId>) -> Self {
            Self {
                id: id.into(),
                object: Default::default(),
                type_: Default::default(),
            }
        }
    }
    /// The thing that an event is about, under the name of its kind.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFileGrantEventObject {
        /// The grant after the change. If it is absent, retrieve it by the event's `data.id`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grant: Option<OnFileGrant>,
    }
    impl OnFileGrantEventObject {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// One on-file grant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFileGrantResponse {
        pub grant: OnFileGrant,
    }
    impl OnFileGrantResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(grant: impl Into<OnFileGrant>) -> Self {
            Self { grant: grant.into() }
        }
    }
    /// An Afterpay on-file grant changed its status. Stop placing orders with a grant that is no longer `ACTIVE`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFileGrantStatusUpdated {
        /// When the event was made.
        #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
        pub created_at: Option<Timestamp>,
        pub data: OnFileGrantEventData,
        #[serde(rename = "eventId")]
        pub event_id: WebhookEventId,
        /// The kind of event.
        #[serde(rename = "type")]
        pub type_: String,
    }
    impl OnFileGrantStatusUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            type_: impl Into<String>,
            event_id: impl Into<WebhookEventId>,
            data: impl Into<OnFileGrantEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
                type_: type_.into(),
            }
        }
    }
    /// The order that was paid.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OrderDetails {
        /// The address of the bill.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing: Option<Contact>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub consumer: Option<Consumer>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub courier: Option<ShippingCourier>,
        /// The discounts that the total already includes.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discounts: Option<Vec<OrderDiscount>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub items: Option<OrderItems>,
        /// The address that the goods go to.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shipping: Option<Contact>,
        /// What the delivery costs, within the total.
        #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
        pub shipping_amount: Option<Money>,
        /// The taxes within the total.
        #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<Money>,
    }
    impl OrderDetails {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// A discount as a checkout or an order shows it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OrderDiscount {
        /// How much it takes off. The vendor also sends an empty object here, which is read as absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[serde(
            default,
            deserialize_with = "::progenitor_client::private::none_if_broken"
        )]
        pub amount: Option<Money>,
        /// What the discount is called where people read it.
        #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
        pub display_name: Option<String>,
    }
    impl OrderDiscount {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// An order that can be authorized or captured.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OrderResponse {
        /// When the token lapses.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires: Option<Timestamp>,
        /// What the customer will pay, and when.
        #[serde(rename = "paymentSchedule", skip_serializing_if = "Option::is_none")]
        pub payment_schedule: Option<Vec<ScheduledPayment>>,
        pub token: CheckoutToken,
    }
    impl OrderResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(token: impl Into<CheckoutToken>) -> Self {
            Self {
                expires: Default::default(),
                payment_schedule: Default::default(),
                token: token.into(),
            }
        }
    }
    /// For what order amounts payment in installments may be offered.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PayByInstallmentLimits {
        #[serde(rename = "maximumAmount", skip_serializing_if = "Option::is_none")]
        pub maximum_amount: Option<Money>,
        #[serde(rename = "minimumAmount", skip_serializing_if = "Option::is_none")]
        pub minimum_amount: Option<Money>,
    }
    impl PayByInstallmentLimits {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// A payment and what has become of it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Payment {
        /// When it was authorized or captured in full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created: Option<Timestamp>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub events: Option<PaymentEvents>,
        pub id: OrderId,
        /// Your own name for the order.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        /// What is still held, neither captured nor voided.
        #[serde(rename = "openToCaptureAmount", skip_serializing_if = "Option::is_none")]
        pub open_to_capture_amount: Option<Money>,
        #[serde(rename = "orderDetails", skip_serializing_if = "Option::is_none")]
        pub order_details: Option<OrderDetails>,
        /// What was first authorized. Captures, voids and refunds do not change it.
        #[serde(rename = "originalAmount", skip_serializing_if = "Option::is_none")]
        pub original_amount: Option<Money>,
        #[serde(rename = "paymentState", skip_serializing_if = "Option::is_none")]
        pub payment_state: Option<PaymentState>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub refunds: Option<PaymentRefunds>,
        pub status: PaymentStatus,
        /// The token that was authorized or captured.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub token: Option<CheckoutToken>,
    }
    impl Payment {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<OrderId>, status: impl Into<PaymentStatus>) -> Self {
            Self {
                created: Default::default(),
                events: Default::default(),
                id: id.into(),
                merchant_reference: Default::default(),
                open_to_capture_amount: Default::default(),
                order_details: Default::default(),
                original_amount: Default::default(),
                payment_state: Default::default(),
                refunds: Default::default(),
                status: status.into(),
                token: Default::default(),
            }
        }
    }
    /// One event in a payment's history.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentEvent {
        /// How much it was about.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        /// When it happened.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created: Option<Timestamp>,
        /// When what it brought about lapses, such as an authorization.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires: Option<Timestamp>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<PaymentEventId>,
        /// Your own name for this event, as sent with the capture.
        #[serde(
            rename = "paymentEventMerchantReference",
            skip_serializing_if = "Option::is_none"
        )]
        pub payment_event_merchant_reference: Option<String>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<PaymentEventType>,
    }
    impl PaymentEvent {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// One page of payments.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentPage {
        /// How many entries a page may have.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<i64>,
        /// The URL of the next page, if `includeNextLink` was asked for. Do not call it as it is: take its `cursor` and ask your own base URL, so that your credentials go nowhere else. On the last page the cursor is empty.
        #[serde(rename = "nextPageUrl", skip_serializing_if = "Option::is_none")]
        pub next_page_url: Option<String>,
        /// How many entries were skipped before this page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub offset: Option<i64>,
        /// The payments of this page.
        pub results: Vec<Payment>,
        /// How many payments match the filters, on all pages together.
        #[serde(rename = "totalResults", skip_serializing_if = "Option::is_none")]
        pub total_results: Option<i64>,
    }
    impl PaymentPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(results: impl IntoIterator<Item = impl Into<Payment>>) -> Self {
            Self {
                limit: Default::default(),
                next_page_url: Default::default(),
                offset: Default::default(),
                results: results.into_iter().map(Into::into).collect(),
                total_results: Default::default(),
            }
        }
    }
    /// Money that was given back to the customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Refund {
        /// How much was given back.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        /// Your own id of the refund, as it was sent.
        #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
        pub merchant_reference: Option<String>,
        #[serde(rename = "refundId", skip_serializing_if = "Option::is_none")]
        pub refund_id: Option<RefundId>,
        /// A further reference of yours to the refund, as it was sent.
        #[serde(
            rename = "refundMerchantReference",
            skip_serializing_if = "Option::is_none"
        )]
        pub refund_merchant_reference: Option<String>,
        /// When it was given back.
        #[serde(rename = "refundedAt", skip_serializing_if = "Option::is_none")]
        pub refunded_at: Option<Timestamp>,
        /// The `requestId` that was sent.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
    }
    impl Refund {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// Your response to a dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RespondToDisputeRequest {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub evidence: Option<DisputeEvidence>,
        /// The dispute once more. The path already names it, so it can be left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<DisputeId>,
    }
    impl RespondToDisputeRequest {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `evidence`.
        pub fn evidence(mut self, evidence: impl Into<DisputeEvidence>) -> Self {
            self.evidence = Some(evidence.into());
            self
        }
        /// Sets `id`.
        pub fn id(mut self, id: impl Into<DisputeId>) -> Self {
            self.id = Some(id.into());
            self
        }
    }
    impl Check for RespondToDisputeRequest {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.id {
                check::within("id", value)?;
            }
            Ok(())
        }
    }
    /// Which Cash App Pay grant to look up.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RetrieveCashAppPayGrantRequest {
        /// The customer who gave the grant.
        #[serde(rename = "customerId")]
        pub customer_id: CashAppCustomerId,
        #[serde(rename = "grantId")]
        pub grant_id: CashAppGrantId,
    }
    impl RetrieveCashAppPayGrantRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            customer_id: impl Into<CashAppCustomerId>,
            grant_id: impl Into<CashAppGrantId>,
        ) -> Self {
            Self {
                customer_id: customer_id.into(),
                grant_id: grant_id.into(),
            }
        }
    }
    impl Check for RetrieveCashAppPayGrantRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("customerId", &self.customer_id)?;
            check::within("grantId", &self.grant_id)?;
            Ok(())
        }
    }
    /// What a call of `retrieve_configuration` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RetrieveConfigurationQuery {
        /// Further parts of the configuration to include, by name. The vendor does not list the names.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub include: Option<Vec<String>>,
    }
    impl RetrieveConfigurationQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `include`.
        pub fn include(
            mut self,
            include: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.include = Some(include.into_iter().map(Into::into).collect());
            self
        }
    }
    /// What a call of `retrieve_dispute_file` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RetrieveDisputeFileQuery {
        /// The file once more. The vendor documents its id in both places, and as required in both, so send it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<DisputeFileId>,
    }
    impl RetrieveDisputeFileQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `id`.
        pub fn id(mut self, id: impl Into<DisputeFileId>) -> Self {
            self.id = Some(id.into());
            self
        }
    }
    impl Check for RetrieveDisputeFileQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.id {
                check::within("id", value)?;
            }
            Ok(())
        }
    }
    /// Which Cash App Pay grant to end.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RevokeCashAppPayGrantRequest {
        /// The customer who gave the grant.
        #[serde(rename = "customerId")]
        pub customer_id: CashAppCustomerId,
        #[serde(rename = "grantId")]
        pub grant_id: CashAppGrantId,
    }
    impl RevokeCashAppPayGrantRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            customer_id: impl Into<CashAppCustomerId>,
            grant_id: impl Into<CashAppGrantId>,
        ) -> Self {
            Self {
                customer_id: customer_id.into(),
                grant_id: grant_id.into(),
            }
        }
    }
    impl Check for RevokeCashAppPayGrantRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("customerId", &self.customer_id)?;
            check::within("grantId", &self.grant_id)?;
            Ok(())
        }
    }
    /// One of the payments that the customer makes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ScheduledPayment {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        /// The day on which it falls due, in the form `2024-07-08`.
        #[serde(rename = "dueDate", skip_serializing_if = "Option::is_none")]
        pub due_date: Option<String>,
    }
    impl ScheduledPayment {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// Who delivers the goods, and how they can be tracked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ShippingCourier {
        /// The courier's name.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub priority: Option<ShippingCourierPriority>,
        /// When the goods were handed over. Send it in the form `2024-07-08T22:42:46Z`.
        #[serde(rename = "shippedAt", skip_serializing_if = "Option::is_none")]
        pub shipped_at: Option<String>,
        /// The courier's tracking number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tracking: Option<String>,
    }
    impl ShippingCourier {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `name`.
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
        /// Sets `priority`.
        pub fn priority(mut self, priority: impl Into<ShippingCourierPriority>) -> Self {
            self.priority = Some(priority.into());
            self
        }
        /// Sets `shippedAt`.
        pub fn shipped_at(mut self, shipped_at: impl Into<String>) -> Self {
            self.shipped_at = Some(shipped_at.into());
            self
        }
        /// Sets `tracking`.
        pub fn tracking(mut self, tracking: impl Into<String>) -> Self {
            self.tracking = Some(tracking.into());
            self
        }
    }
    impl Check for ShippingCourier {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.shipped_at {
                check::date_time("shippedAt", value)?;
            }
            Ok(())
        }
    }
    /// What the customer is asked to approve, and where to go afterwards.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct StartGrantApprovalRequest {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub consumer: Option<Consumer>,
        /// The grants to ask for.
        pub grants: Vec<GrantApproval>,
        pub merchant: CheckoutMerchant,
    }
    impl StartGrantApprovalRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            grants: impl IntoIterator<Item = impl Into<GrantApproval>>,
            merchant: impl Into<CheckoutMerchant>,
        ) -> Self {
            Self {
                consumer: Default::default(),
                grants: grants.into_iter().map(Into::into).collect(),
                merchant: merchant.into(),
            }
        }
        /// Sets `consumer`.
        pub fn consumer(mut self, consumer: impl Into<Consumer>) -> Self {
            self.consumer = Some(consumer.into());
            self
        }
    }
    impl Check for StartGrantApprovalRequest {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.consumer {
                check::within("consumer", value)?;
            }
            check::each(
                "grants",
                &self.grants,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
            check::within("merchant", &self.merchant)?;
            Ok(())
        }
    }
    /// The alias to start a link with.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct StartGrantLinkRequest {
        pub alias: GrantAlias,
        /// Your own name for this request; a UUID serves well. The same one with the same alias lets you repeat the request after a lost answer.
        #[serde(rename = "requestId")]
        pub request_id: String,
    }
    impl StartGrantLinkRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(request_id: impl Into<String>, alias: impl Into<GrantAlias>) -> Self {
            Self {
                alias: alias.into(),
                request_id: request_id.into(),
            }
        }
    }
    impl Check for StartGrantLinkRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("alias", &self.alias)?;
            check::length("requestId", &self.request_id, 1, usize::MAX)?;
            Ok(())
        }
    }
    /// The subscription that a payment belongs to.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Subscription {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub interval: Option<SubscriptionInterval>,
        /// How many intervals lie between two payments. With the interval `WEEK`, 2 means every other week.
        #[serde(rename = "intervalCount", skip_serializing_if = "Option::is_none")]
        pub interval_count: Option<i64>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<SubscriptionType>,
    }
    impl Subscription {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `interval`.
        pub fn interval(mut self, interval: impl Into<SubscriptionInterval>) -> Self {
            self.interval = Some(interval.into());
            self
        }
        /// Sets `intervalCount`.
        pub fn interval_count(mut self, interval_count: i64) -> Self {
            self.interval_count = Some(interval_count);
            self
        }
        /// Sets `type`.
        pub fn type_(mut self, type_: impl Into<SubscriptionType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
    }
    /// What to change on a payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdatePaymentRequest {
        /// Your new name for the order.
        #[serde(rename = "merchantReference")]
        pub merchant_reference: String,
    }
    impl UpdatePaymentRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(merchant_reference: impl Into<String>) -> Self {
            Self {
                merchant_reference: merchant_reference.into(),
            }
        }
    }
    /// Who delivers the order, and how it can be tracked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdateShippingCourierRequest {
        /// The courier's name.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub priority: Option<ShippingCourierPriority>,
        /// When the goods were handed over.
        #[serde(rename = "shippedAt", skip_serializing_if = "Option::is_none")]
        pub shipped_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The courier's tracking number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tracking: Option<String>,
    }
    impl UpdateShippingCourierRequest {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `name`.
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
        /// Sets `priority`.
        pub fn priority(mut self, priority: impl Into<ShippingCourierPriority>) -> Self {
            self.priority = Some(priority.into());
            self
        }
        /// Sets `shippedAt`.
        pub fn shipped_at(
            mut self,
            shipped_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ) -> Self {
            self.shipped_at = Some(shipped_at);
            self
        }
        /// Sets `tracking`.
        pub fn tracking(mut self, tracking: impl Into<String>) -> Self {
            self.tracking = Some(tracking.into());
            self
        }
    }
    /// A file that is to serve as evidence.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UploadDisputeFileRequest {
        /// The file, of less than 10 MB. The vendor does not document its form; a published example is `{"key": "receipt.pdf"}`.
        pub file: ::serde_json::Value,
        #[serde(rename = "fileType")]
        pub file_type: DisputeFileType,
    }
    impl UploadDisputeFileRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            file: ::serde_json::Value,
            file_type: impl Into<DisputeFileType>,
        ) -> Self {
            Self {
                file,
                file_type: file_type.into(),
            }
        }
    }
    /// How much to release.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct VoidPaymentRequest {
        /// How much to release, at most `openToCaptureAmount`. What an absent amount means is not documented; say it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<Money>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reason: Option<VoidReason>,
        /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with the same body gets the first response again, so a retry after a lost response moves no money twice. Without an id a retry is not safe. While the first request is still being processed, the same id is answered with 409: retry with the same id until the response changes.
        #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
    }
    impl VoidPaymentRequest {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `amount`.
        pub fn amount(mut self, amount: impl Into<Money>) -> Self {
            self.amount = Some(amount.into());
            self
        }
        /// Sets `reason`.
        pub fn reason(mut self, reason: impl Into<VoidReason>) -> Self {
            self.reason = Some(reason.into());
            self
        }
        /// Sets `requestId`.
        pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
            self.request_id = Some(request_id.into());
            self
        }
    }
    impl Check for VoidPaymentRequest {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.amount {
                check::within("amount", value)?;
            }
            if let Some(value) = &self.request_id {
                check::length("requestId", value, 1, usize::MAX)?;
            }
            Ok(())
        }
    }
}
/// Calls the operations of this host.
///
/// **Afterpay Global API: checkouts.** A checkout describes one order and gives the customer an address at which to approve it. It is kept for 60 minutes. Its token is then authorized or captured, which is where money moves.
///
/// **Afterpay Global API: configuration.** What the merchant account is set up for: the order amounts that it may offer, and the Cash App brands that belong to it. Both are read only, change seldom, and can be kept for a while.
///
/// **Afterpay Global API: disputes.** A dispute is a customer's complaint about an order, and the money of the order is at stake. Until `responseDueBy` you can respond with evidence, once, or accept it, which loses it. Files are uploaded first and then named in the evidence.
///
/// **Afterpay Global API: grants.** A grant is a customer's permission to be charged later without a new approval. There are two kinds: Cash App Pay grants, which Cash App keeps and Afterpay gives access to, and Afterpay's own on-file grants. Their ids are not interchangeable.
///
/// **Afterpay Global API: orders.** An order is placed with an on-file grant, without a checkout and without the customer being present. Its token is then authorized or captured like that of a checkout.
///
/// **Afterpay Global API: payments.** A payment begins when a token is authorized or captured in full. An authorization is captured in one or several parts, and what is not captured is voided or lapses after 13 days. What was captured can be refunded for 120 days after the purchase. Amounts are decimal strings with a currency. The vendor advises to wait 70 seconds for the answers of calls that move money.
///
/// **Afterpay Global API: ping.** Whether the API can be reached. It needs no credentials, so it also tells a network that does not let you through from credentials that are wrong.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) transport: Transport,
}
impl Client {
    /// A client that sends through this transport.
    pub fn new(transport: Transport) -> Self {
        Self { transport }
    }
    /// What this client sends through.
    pub fn transport(&self) -> &Transport {
        &self.transport
    }
    /// Asks whether the API can be reached.
    ///
    /// Answers with a short text if the API is up. It needs no credentials and says nothing about yours: to check those, retrieve the configuration.
    ///
    /// `GET /ping`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists.
    pub async fn ping(
        &self,
    ) -> Result<ResponseValue<String>, Error<types::ErrorResponse>> {
        let url = format!("{}/ping", self.transport.base_url(),);
        let request = self.transport.http().get(url);
        let response = self.transport.send(request, &operations::PING).await?;
        if response.status().is_success() {
            response.text()
        } else {
            Err(response.into_error())
        }
    }
    /// Starts a checkout, which the customer approves at an address.
    ///
    /// Creates a checkout for one order. Send the customer to `redirectCheckoutUrl`, then authorize or capture the token. Set `isCashAppPay` to pay with Cash App Pay, which exists in the USA only. No money moves yet; a checkout that nobody approves lapses within 60 minutes, so after a lost answer create another. A 422 often means an amount outside the limits of your configuration.
    ///
    /// `POST /v2/checkouts`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_checkout(
        &self,
        body: &types::CreateCheckoutRequest,
    ) -> Result<ResponseValue<types::CheckoutResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/v2/checkouts", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_CHECKOUT).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one checkout, as it was created or since changed.
    ///
    /// Reads a checkout with everything that was sent for it, such as the delivery address that the customer chose meanwhile. It can be read for 60 minutes after it was created; then the vendor forgets it (404, or 412 if it is in no state to be read). It does not say whether the order has been paid: look up the payment by the same token for that.
    ///
    /// `GET /v2/checkouts/{token}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_checkout(
        &self,
        token: &types::CheckoutToken,
    ) -> Result<ResponseValue<types::Checkout>, Error<types::ErrorResponse>> {
        check::path_segment("token", token)?;
        let url = format!(
            "{}/v2/checkouts/{}", self.transport.base_url(), encode_path(token.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_CHECKOUT)
            .await?;
        let echoes = |answer: &types::Checkout| [
            ("token", echo::agrees(answer.token.as_ref(), Some(token))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Fetches the order amounts that the merchant account may offer.
    ///
    /// Reads the smallest and the largest order that the merchant account may take. Offer Afterpay only for carts between the two, since a checkout outside them is refused. Read it again from time to time, for instance daily: the vendor can change the limits. A 401 is the quickest sign of wrong credentials.
    ///
    /// `GET /v2/configuration`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists.
    pub async fn retrieve_configuration(
        &self,
        query: &types::RetrieveConfigurationQuery,
    ) -> Result<ResponseValue<types::Configuration>, Error<types::ErrorResponse>> {
        let url = format!("{}/v2/configuration", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("include", &query.include));
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_CONFIGURATION)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches the Cash App brands that belong to the merchant account.
    ///
    /// Reads which Cash App brand each of your configurations stands for. The `externalBrandId` is what a Cash App Pay grant on file has to be requested for, so that it can be charged through this API. The vendor answers with one object or with a list of them; both are read as a list. A 403 means that this merchant account may not read them.
    ///
    /// `GET /v2/configuration/mappings`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists.
    pub async fn retrieve_configuration_mappings(
        &self,
    ) -> Result<
        ResponseValue<types::ConfigurationMappings>,
        Error<types::ErrorResponse>,
    > {
        let url = format!("{}/v2/configuration/mappings", self.transport.base_url(),);
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_CONFIGURATION_MAPPINGS)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Lists the disputes that match the filters.
    ///
    /// Lists disputes. Those with the status `needs_response` are lost if nobody acts before their `responseDueBy`, so ask for them regularly even if you receive webhooks. Paging is by `offset`: disputes that are opened while you page can move entries from one page to the next.
    ///
    /// `GET /v2/disputes`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_disputes(
        &self,
        query: &types::ListDisputesQuery,
    ) -> Result<ResponseValue<types::DisputePage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/v2/disputes", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("merchant", &query.merchant))
            .query(&QueryParam::new("offset", &query.offset))
            .query(&QueryParam::new("openedAfter", &query.opened_after))
            .query(&QueryParam::new("openedBefore", &query.opened_before))
            .query(&QueryParam::new("order", &query.order))
            .query(&QueryParam::new("status", &query.status));
        let response = self.transport.send(request, &operations::LIST_DISPUTES).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Uploads a file to be used as evidence.
    ///
    /// Uploads a file that is to serve as evidence. Name its id in the evidence before it expires: uploading alone does not respond to the dispute. No money moves. Each call stores another file, so after a lost answer upload it again and use the new id.
    ///
    /// `POST /v2/disputes/files`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists.
    pub async fn upload_dispute_file(
        &self,
        body: &types::UploadDisputeFileRequest,
    ) -> Result<ResponseValue<types::DisputeFile>, Error<types::ErrorResponse>> {
        let url = format!("{}/v2/disputes/files", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::UPLOAD_DISPUTE_FILE)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches an address from which a file can be had for some time.
    ///
    /// Asks for an address from which an uploaded file can be downloaded until `expiresAt`. Whoever has the address may be able to read the file: treat it as confidential. A 404 means that the file does not exist or is no longer kept.
    ///
    /// `GET /v2/disputes/files/{file_id}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_dispute_file(
        &self,
        file_id: &types::DisputeFileId,
        query: &types::RetrieveDisputeFileQuery,
    ) -> Result<ResponseValue<types::DisputeFileLink>, Error<types::ErrorResponse>> {
        check::path_segment("file_id", file_id)?;
        query.check()?;
        let url = format!(
            "{}/v2/disputes/files/{}", self.transport.base_url(), encode_path(file_id
            .as_str()),
        );
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("id", &query.id));
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_DISPUTE_FILE)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one dispute.
    ///
    /// Reads a dispute: what the customer complains about, how much is at stake, by when to respond, and how it was decided. This is where to look after a response or an acceptance whose outcome is unknown.
    ///
    /// `GET /v2/disputes/{dispute_id}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_dispute(
        &self,
        dispute_id: &types::DisputeId,
    ) -> Result<ResponseValue<types::Dispute>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        let url = format!(
            "{}/v2/disputes/{}", self.transport.base_url(), encode_path(dispute_id
            .as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_DISPUTE)
            .await?;
        let echoes = |answer: &types::Dispute| [
            ("id", echo::agrees(Some(&answer.id), Some(dispute_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Answers a dispute with evidence, once.
    ///
    /// Submits your evidence against a dispute, which then goes under review. Evidence can be submitted once only: upload all files first, and send everything in one request. If the answer is lost, retrieve the dispute: a status of `under_review` means that the evidence has arrived.
    ///
    /// `POST /v2/disputes/{dispute_id}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn respond_to_dispute(
        &self,
        dispute_id: &types::DisputeId,
        body: &types::RespondToDisputeRequest,
    ) -> Result<ResponseValue<types::Dispute>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        body.check()?;
        let url = format!(
            "{}/v2/disputes/{}", self.transport.base_url(), encode_path(dispute_id
            .as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::RESPOND_TO_DISPUTE)
            .await?;
        let echoes = |answer: &types::Dispute| [
            ("id", echo::agrees(Some(&answer.id), Some(dispute_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Accepts a dispute, and with it the loss.
    ///
    /// Gives in to a dispute. **This is a GET that changes things**: the dispute becomes `lost`, the customer keeps the money, and there is no way back. Never prefetch, cache or repeat it. If the answer is lost, retrieve the dispute and look at its status.
    ///
    /// `GET /v2/disputes/{dispute_id}/accept`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn accept_dispute(
        &self,
        dispute_id: &types::DisputeId,
    ) -> Result<ResponseValue<types::Dispute>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        let url = format!(
            "{}/v2/disputes/{}/accept", self.transport.base_url(), encode_path(dispute_id
            .as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self.transport.send(request, &operations::ACCEPT_DISPUTE).await?;
        let echoes = |answer: &types::Dispute| [
            ("id", echo::agrees(Some(&answer.id), Some(dispute_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Turns a customer's approval into an on-file grant.
    ///
    /// Turns the token of an approval into an on-file grant. Keep the grant's id: orders are placed with it. No money moves. A 412 says that the token cannot become a grant, most likely because the customer has not approved. It is not documented to be repeatable: after a lost answer find out first whether the grant exists.
    ///
    /// `POST /v2/grants`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_grant(
        &self,
        body: &types::CreateGrantRequest,
    ) -> Result<ResponseValue<types::OnFileGrantResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/v2/grants", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_GRANT).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Makes an alias that stands for a token for some time.
    ///
    /// Exchanges a token for an alias that is valid until `expiry`, and with which a link can be started by `start_grant_link`. No money moves. Each call may make another alias, so after a lost answer ask again and forget the first.
    ///
    /// `POST /v2/grants/alias`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn alias_grant(
        &self,
        body: &types::AliasGrantRequest,
    ) -> Result<ResponseValue<types::GrantAliasResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/v2/grants/alias", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::ALIAS_GRANT).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Starts the approval of a grant, which the customer gives at an address.
    ///
    /// Starts the approval of one or more on-file grants. Send the customer to `redirectCheckoutUrl`, and turn the token into a grant with `create_grant` once the customer has come back to your confirm address. No money moves and no grant exists yet. If the answer is lost, start another approval and let the first one lapse.
    ///
    /// `POST /v2/grants/approvals`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn start_grant_approval(
        &self,
        body: &types::StartGrantApprovalRequest,
    ) -> Result<
        ResponseValue<types::GrantApprovalResponse>,
        Error<types::ErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/v2/grants/approvals", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::START_GRANT_APPROVAL)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one Cash App Pay grant and its status.
    ///
    /// Looks up a Cash App Pay grant by its customer and its id. It only reads, although it is a POST, and may be repeated at will. Ask before charging a grant that has lain for long: only `ACTIVE` can be charged. A 403 means that this merchant account may not see grants.
    ///
    /// `POST /v2/grants/retrieve`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_cash_app_pay_grant(
        &self,
        body: &types::RetrieveCashAppPayGrantRequest,
    ) -> Result<
        ResponseValue<types::CashAppPayGrantResponse>,
        Error<types::ErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/v2/grants/retrieve", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_CASH_APP_PAY_GRANT)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Revokes a Cash App Pay grant, for good.
    ///
    /// Ends a Cash App Pay grant, for instance because the customer removed Cash App from the payment methods. This cannot be undone: to charge again you need a new approval. Payments already made with it stay as they are. If the answer is lost, retrieve the grant and look at its status instead of revoking again.
    ///
    /// `POST /v2/grants/revoke`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn revoke_cash_app_pay_grant(
        &self,
        body: &types::RevokeCashAppPayGrantRequest,
    ) -> Result<
        ResponseValue<types::CashAppPayGrantResponse>,
        Error<types::ErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/v2/grants/revoke", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::REVOKE_CASH_APP_PAY_GRANT)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Starts linking a grant, which the customer confirms by SMS or email.
    ///
    /// Starts linking a grant to the customer behind an alias. The vendor contacts that customer by SMS or email, as `deliveryType` says, and the answer's token stands for the pending link until `expiresAt`. No money moves, but a customer is written to: a 429 means too many such messages. It is not documented to be repeatable: a repetition may write to the customer twice.
    ///
    /// `POST /v2/grants/start`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn start_grant_link(
        &self,
        body: &types::StartGrantLinkRequest,
    ) -> Result<ResponseValue<types::GrantLinkResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/v2/grants/start", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::START_GRANT_LINK)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one on-file grant and its status.
    ///
    /// Reads an Afterpay on-file grant. Orders can be placed only while it is `ACTIVE`. Takes no Cash App Pay grant: for those use `retrieve_cash_app_pay_grant`.
    ///
    /// `GET /v2/grants/{grantId}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_grant(
        &self,
        grant_id: &types::GrantId,
    ) -> Result<ResponseValue<types::OnFileGrantResponse>, Error<types::ErrorResponse>> {
        check::path_segment("grant_id", grant_id)?;
        let url = format!(
            "{}/v2/grants/{}", self.transport.base_url(), encode_path(grant_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self.transport.send(request, &operations::RETRIEVE_GRANT).await?;
        let echoes = |answer: &types::OnFileGrantResponse| [
            ("grant.id", echo::agrees(Some(&answer.grant.id), Some(grant_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Revokes an on-file grant, for good.
    ///
    /// Ends an Afterpay on-file grant, whose status becomes `CANCELLED`. No order can be placed with it afterwards, and the vendor documents no way back: the customer has to approve anew. Payments already made stay as they are. If the answer is lost, retrieve the grant and look at its status.
    ///
    /// `POST /v2/grants/{grantId}/revoke`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn revoke_grant(
        &self,
        grant_id: &types::GrantId,
    ) -> Result<ResponseValue<types::OnFileGrantResponse>, Error<types::ErrorResponse>> {
        check::path_segment("grant_id", grant_id)?;
        let url = format!(
            "{}/v2/grants/{}/revoke", self.transport.base_url(), encode_path(grant_id
            .as_str()),
        );
        let request = self.transport.http().post(url);
        let response = self.transport.send(request, &operations::REVOKE_GRANT).await?;
        let echoes = |answer: &types::OnFileGrantResponse| [
            ("grant.id", echo::agrees(Some(&answer.grant.id), Some(grant_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Places an order on a grant, without asking the customer again.
    ///
    /// Places an order with a customer's on-file grant. The answer's token takes the place of an approved checkout: authorize or capture it before `expires`, which is where money moves. Say truthfully in `enrichments` whether the customer or you started it. After a lost response retry with the same `requestId`; a 409 means that the first request is still being processed. A 422 means that the grant, the amount or another field was refused.
    ///
    /// `POST /v2/orders`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_order(
        &self,
        body: &types::CreateOrderRequest,
    ) -> Result<ResponseValue<types::OrderResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/v2/orders", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_ORDER).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Lists the payments that match the filters.
    ///
    /// Lists payments, with their refunds and events. Filters narrow the list together; within one filter any of its values matches, and each value is a parameter of its own (`ids=1&ids=2`). Paging is by `offset`, so payments that are made while you page can move entries from one page to the next: fix `toCreatedDate` in the past for a steady result. A 422 means that a filter could not be understood.
    ///
    /// `GET /v2/payments`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_payments(
        &self,
        query: &types::ListPaymentsQuery,
    ) -> Result<ResponseValue<types::PaymentPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/v2/payments", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("ascending", &query.ascending))
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("fromCreatedDate", &query.from_created_date))
            .query(&QueryParam::new("ids", &query.ids))
            .query(&QueryParam::new("includeNextLink", &query.include_next_link))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("merchantReferences", &query.merchant_references))
            .query(&QueryParam::new("offset", &query.offset))
            .query(&QueryParam::new("orderBy", &query.order_by))
            .query(&QueryParam::new("statuses", &query.statuses))
            .query(&QueryParam::new("toCreatedDate", &query.to_created_date))
            .query(&QueryParam::new("tokens", &query.tokens));
        let response = self.transport.send(request, &operations::LIST_PAYMENTS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Holds the amount of an approved checkout for a later capture.
    ///
    /// Authorizes the token of an approved checkout or of an order, so that the money can be captured later. Nothing is settled to you until you capture, and the authorization lapses after 13 days. With a Cash App Pay grant on file in `grantId`, the customer is not asked again. A refusal comes as a 402, or as a payment whose `status` is `DECLINED`: look at both. Send one id as `requestId` and as `requestid`, which makes a retry after a lost response safe; without it, look the payment up by its token first. A 409 means that the first request is still being processed: retry with the same id.
    ///
    /// `POST /v2/payments/auth`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn authorize_payment(
        &self,
        body: &types::AuthorizePaymentRequest,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/v2/payments/auth", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::AUTHORIZE_PAYMENT)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Authorizes and captures a payment in full at once.
    ///
    /// Charges the whole order of a token in one step, for goods that are delivered at once. With a Cash App Pay grant on file in `grantId`, a checkout's token is charged without the customer. A refusal comes as a 402, or as a payment whose `status` is `DECLINED`: look at both. The token is its idempotency key: after a lost response the same request can be sent again and does not charge twice. A 409 means that the first request is still being processed: send the same one again.
    ///
    /// `POST /v2/payments/capture`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn capture_full_payment(
        &self,
        body: &types::CaptureFullPaymentRequest,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/v2/payments/capture", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::CAPTURE_FULL_PAYMENT)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one payment by the token of its checkout or order.
    ///
    /// Reads a payment when only its token is known. Use it after an authorization or a full capture whose answer was lost: a 404 says that there is no payment for the token. It may appear a moment later if the first request is still being worked on.
    ///
    /// `GET /v2/payments/token:{token}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_payment_by_token(
        &self,
        token: &types::CheckoutToken,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        check::path_segment("token", token)?;
        let url = format!(
            "{}/v2/payments/token:{}", self.transport.base_url(), encode_path(token
            .as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_PAYMENT_BY_TOKEN)
            .await?;
        let echoes = |answer: &types::Payment| [
            ("token", echo::agrees(answer.token.as_ref(), Some(token))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Reverses the payment of a token, within ten minutes of the order.
    ///
    /// Undoes the whole payment of a token, as if it had never been. It works within 10 minutes of the order and is meant for an authorization or capture whose outcome you do not know and no longer want. After that void or refund the payment instead; a 412 says that it cannot be reversed. If this answer too is lost, look the payment up by its token before you send it again.
    ///
    /// `POST /v2/payments/token:{token}/reversal`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn reverse_payment(
        &self,
        token: &types::CheckoutToken,
    ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
        check::path_segment("token", token)?;
        let url = format!(
            "{}/v2/payments/token:{}/reversal", self.transport.base_url(),
            encode_path(token.as_str()),
        );
        let request = self.transport.http().post(url);
        let response = self.transport.send(request, &operations::REVERSE_PAYMENT).await?;
        if response.status().is_success() {
            response.empty()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one payment by its order id.
    ///
    /// Reads a payment with its refunds and events. `openToCaptureAmount` is what is still held and can be captured or voided. This is where to look after a call whose outcome is unknown.
    ///
    /// `GET /v2/payments/{orderId}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_payment(
        &self,
        order_id: &types::OrderId,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        check::path_segment("order_id", order_id)?;
        let url = format!(
            "{}/v2/payments/{}", self.transport.base_url(), encode_path(order_id
            .as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_PAYMENT)
            .await?;
        let echoes = |answer: &types::Payment| [
            ("id", echo::agrees(Some(&answer.id), Some(order_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Gives a payment a new reference.
    ///
    /// Replaces your reference on a payment, for instance because the order got its number only after it was paid. Nothing else changes and no money moves. The vendor answers 201 although nothing was created.
    ///
    /// `PUT /v2/payments/{orderId}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn update_payment(
        &self,
        order_id: &types::OrderId,
        body: &types::UpdatePaymentRequest,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        check::path_segment("order_id", order_id)?;
        let url = format!(
            "{}/v2/payments/{}", self.transport.base_url(), encode_path(order_id
            .as_str()),
        );
        let request = self.transport.http().put(url).json(body);
        let response = self.transport.send(request, &operations::UPDATE_PAYMENT).await?;
        let echoes = |answer: &types::Payment| [
            ("id", echo::agrees(Some(&answer.id), Some(order_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Captures an authorized payment, in full or in part.
    ///
    /// Captures all or part of an authorized payment, so that it is settled to you. Several captures may follow each other, as goods are shipped, up to `openToCaptureAmount`. A payment that is no longer there to capture from, such as a lapsed authorization, is refused with 410 or 412, and a wrong amount with 422. Send a `requestId`: without one a retry after a lost response can capture twice. A 409 means that the first request is still being processed: retry with the same id.
    ///
    /// `POST /v2/payments/{orderId}/capture`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn capture_payment(
        &self,
        order_id: &types::OrderId,
        body: &types::CapturePaymentRequest,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        check::path_segment("order_id", order_id)?;
        body.check()?;
        let url = format!(
            "{}/v2/payments/{}/capture", self.transport.base_url(), encode_path(order_id
            .as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CAPTURE_PAYMENT).await?;
        let echoes = |answer: &types::Payment| [
            ("id", echo::agrees(Some(&answer.id), Some(order_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Tells how an order is shipped.
    ///
    /// Records who delivers the order and under what tracking number. No money moves. Keep it up to date: proof of delivery helps when a customer disputes the order.
    ///
    /// `PUT /v2/payments/{orderId}/courier`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn update_shipping_courier(
        &self,
        order_id: &types::OrderId,
        body: &types::UpdateShippingCourierRequest,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        check::path_segment("order_id", order_id)?;
        let url = format!(
            "{}/v2/payments/{}/courier", self.transport.base_url(), encode_path(order_id
            .as_str()),
        );
        let request = self.transport.http().put(url).json(body);
        let response = self
            .transport
            .send(request, &operations::UPDATE_SHIPPING_COURIER)
            .await?;
        let echoes = |answer: &types::Payment| [
            ("id", echo::agrees(Some(&answer.id), Some(order_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Refunds a payment, in full or in part.
    ///
    /// Gives captured money back to the customer, in one or several refunds, up to 120 days after the purchase. It cannot be taken back. For a Cash App Pay order a refusal is a 422 `declined` whose `message` carries Cash App's own code; do not repeat that. Send both `requestId` and `merchantReference`, the refund's own id: only together do they make a retry safe, and without them it can refund twice. A 409 means that the first request is still being processed: retry with the same two. In doubt retrieve the payment and look through its `refunds`.
    ///
    /// `POST /v2/payments/{orderId}/refund`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_refund(
        &self,
        order_id: &types::OrderId,
        body: &types::CreateRefundRequest,
    ) -> Result<ResponseValue<types::Refund>, Error<types::ErrorResponse>> {
        check::path_segment("order_id", order_id)?;
        body.check()?;
        let url = format!(
            "{}/v2/payments/{}/refund", self.transport.base_url(), encode_path(order_id
            .as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_REFUND).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Voids what an authorized payment still holds.
    ///
    /// Releases money that is held but not captured, for instance because the goods cannot be delivered. It cannot be taken back, and what was captured is not touched: that needs a refund. A 422 means that the amount is not open to be voided. Send a `requestId`: without one a retry after a lost response can release a further part. A 409 means that the first request is still being processed: retry with the same id.
    ///
    /// `POST /v2/payments/{orderId}/void`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn void_payment(
        &self,
        order_id: &types::OrderId,
        body: &types::VoidPaymentRequest,
    ) -> Result<ResponseValue<types::Payment>, Error<types::ErrorResponse>> {
        check::path_segment("order_id", order_id)?;
        body.check()?;
        let url = format!(
            "{}/v2/payments/{}/void", self.transport.base_url(), encode_path(order_id
            .as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::VOID_PAYMENT).await?;
        let echoes = |answer: &types::Payment| [
            ("id", echo::agrees(Some(&answer.id), Some(order_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
}
