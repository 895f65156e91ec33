// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Extras, InvalidField, RetryClass, Verdict, check, id, object, open_enum};
use serde::{Deserialize, Serialize};

id! {
    /// Names a Cash App Pay grant; begins `GRG_`.
    pub struct CashAppGrantId(1..=usize::MAX);
}

/// Where the customer is sent after approving or canceling, and how you are named meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CheckoutMerchant { optional name = "name", optional popup_origin_url =
    "popupOriginUrl", optional redirect_cancel_url = "redirectCancelUrl", optional
    redirect_confirm_url = "redirectConfirmUrl", }
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
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// The merchant's name as the customer should read it.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// The address of the page that opens the approval in a popup window. Only for that kind of flow.
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

id! {
    /// Stands for one purchase, from the checkout or the order that issued it to the payment that came of it.
    /// Authorizing and capturing take it, and a payment can be found and reversed by it.
    pub struct CheckoutToken(1..=usize::MAX);
}

/// The customer who buys.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Consumer { optional email = "email", optional given_names = "givenNames", optional
    phone_number = "phoneNumber", optional surname = "surname", }
}

impl Consumer {
    /// Takes what is required and leaves out the rest.
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: Some(email.into()),
            given_names: Default::default(),
            phone_number: Default::default(),
            surname: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// First and middle names.
    pub fn given_names(mut self, given_names: impl Into<String>) -> Self {
        self.given_names = Some(given_names.into());
        self
    }
    /// A telephone number at which the customer can be reached.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }
    /// The family name.
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

/// A name and a postal address, for billing or for delivery.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Contact { optional area1 = "area1", optional area2 = "area2", optional country_code =
    "countryCode", optional line1 = "line1", optional line2 = "line2", optional name =
    "name", optional phone_number = "phoneNumber", optional postcode = "postcode",
    optional region = "region", }
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
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// A part of the city or town, such as a suburb or village.
    pub fn area2(mut self, area2: impl Into<String>) -> Self {
        self.area2 = Some(area2.into());
        self
    }
    /// The second line of the address, such as a flat or a floor.
    pub fn line2(mut self, line2: impl Into<String>) -> Self {
        self.line2 = Some(line2.into());
        self
    }
    /// A telephone number for this address.
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

open_enum! {
    /// A country, by its ISO 3166-1 code of two letters.
    pub enum Country {
        Au = "AU",
        Nz = "NZ",
        Us = "US",
        Ca = "CA",
        Gb = "GB",
    }
}

open_enum! {
    /// A currency, by its ISO 4217 code. Cash App Pay takes `USD` only.
    pub enum Currency {
        Aud = "AUD",
        Nzd = "NZD",
        Usd = "USD",
        Cad = "CAD",
        Gbp = "GBP",
    }
}

/// A reduction that was applied to the order.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
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
    /// How much it takes off.
    pub fn amount(mut self, amount: impl Into<Money>) -> Self {
        self.amount = Some(amount.into());
        self
    }
    /// What the discount is called where people read it.
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

/// What else is known about the payment, above all who started it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
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

open_enum! {
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
        /// Tell the buyer that this amount cannot be paid in this way, and offer another; the limits are in your
        /// configuration.
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
    pub fn retry_class(&self) -> Option<RetryClass> {
        match self {
            Self::TooManyRequests => Some(RetryClass::AsIs),
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
            | Self::UnsupportedPaymentType => Some(RetryClass::WithNewPayload),
            Self::InvalidState
            | Self::Declined
            | Self::ConsumerIneligible
            | Self::PaymentCaptured
            | Self::PaymentVoided
            | Self::PaymentExpired
            | Self::PreconditionFailed
            | Self::RefundTimelimitExceeded => Some(RetryClass::Never),
            _ => None,
        }
    }

    /// Whether an error with this code also settles an earlier attempt under the same idempotency key whose response was lost: the server gives such a response again to the same key. Any other code can be the trace of that attempt's success; `false` for a value that is not known.
    pub fn settles(&self) -> bool {
        false
    }

    /// What to do with a call that was refused with this code, if nothing is left open; `None` where the status decides, as of a value that is not known.
    pub fn verdict(&self) -> Option<Verdict> {
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
            | Self::RefundTimelimitExceeded => Some(Verdict::Final),
            Self::TooManyRequests => Some(Verdict::Retry),
            Self::Unauthorized
            | Self::Unauthenticated
            | Self::InsufficientPermissions
            | Self::FeatureNotEnabled
            | Self::InvalidOrderTransactionStatus
            | Self::MethodNotAllowed => Some(Verdict::Repair),
            Self::InvalidState
            | Self::PaymentCaptured
            | Self::PreconditionFailed
            | Self::InvalidToken => Some(Verdict::LookUp),
            _ => None,
        }
    }
}

/// Why a request was refused. Branch on `errorCode`, and keep `errorId`: it is how the vendor's support finds
/// the request.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    /// An explanation for people, which may change at any time. For a refund of a Cash App Pay order that was
    /// `declined`, it carries Cash App's own code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ErrorResponse { optional error_code = "errorCode", optional error_id = "errorId",
    optional http_status_code = "httpStatusCode", optional message = "message", }
}

impl ErrorResponse {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One grant that the customer is asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantApproval {
    /// Your own name for the grant. It comes back with the grant.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<OnFileGrantType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantApproval { optional merchant_reference = "merchantReference", optional type_ =
    "type", }
}

impl GrantApproval {
    /// Takes what is required and leaves out the rest.
    pub fn new(type_: impl Into<OnFileGrantType>) -> Self {
        Self {
            merchant_reference: Default::default(),
            type_: Some(type_.into()),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Your own name for the grant. It comes back with the grant.
    pub fn merchant_reference(mut self, merchant_reference: impl Into<String>) -> Self {
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

id! {
    /// Names a customer's on-file grant at Afterpay. Not to be confused with the id of a Cash App Pay grant, which
    /// is `CashAppGrantId`.
    pub struct GrantId(1..=usize::MAX);
}

/// Who started the payment.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
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

open_enum! {
    /// The party that started a payment.
    pub enum InitiationActor {
        /// The customer is present and pays.
        Customer = "CUSTOMER",
        /// You charge a customer who is not present, for instance for a renewal.
        Merchant = "MERCHANT",
    }
}

/// One line of the order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Item {
    /// Where the product stands in your catalog. Each entry is one path of category names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub categories: Option<Vec<Vec<String>>>,
    /// When it is expected to leave your hands, as a date in the form `2024-07-08`.
    #[serde(rename = "estimatedShipmentDate", skip_serializing_if = "Option::is_none")]
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
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Item { optional categories = "categories", optional estimated_shipment_date =
    "estimatedShipmentDate", optional image_url = "imageUrl", optional name = "name",
    optional page_url = "pageUrl", optional preorder = "preorder", optional price =
    "price", optional quantity = "quantity", optional sku = "sku", }
}

impl Item {
    /// Takes what is required and leaves out the rest.
    pub fn new(name: impl Into<String>, quantity: i64, price: impl Into<Money>) -> Self {
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
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Where the product stands in your catalog. Each entry is one path of category names.
    pub fn categories(mut self, categories: impl Into<Vec<Vec<String>>>) -> Self {
        self.categories = Some(categories.into());
        self
    }
    /// When it is expected to leave your hands, as a date in the form `2024-07-08`.
    pub fn estimated_shipment_date(
        mut self,
        estimated_shipment_date: impl Into<String>,
    ) -> Self {
        self.estimated_shipment_date = Some(estimated_shipment_date.into());
        self
    }
    /// The address of a picture of the product.
    pub fn image_url(mut self, image_url: impl Into<String>) -> Self {
        self.image_url = Some(image_url.into());
        self
    }
    /// The address of the product's page.
    pub fn page_url(mut self, page_url: impl Into<String>) -> Self {
        self.page_url = Some(page_url.into());
        self
    }
    /// Whether it is ordered before it can be delivered. Absent means no.
    pub fn preorder(mut self, preorder: bool) -> Self {
        self.preorder = Some(preorder);
        self
    }
    /// Your stock keeping unit.
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

/// An amount with its currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Money {
    /// A decimal number in the currency's main unit, such as `25.00`.
    pub amount: String,
    pub currency: Currency,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Money { required amount = "amount", required currency = "currency", }
}

impl Money {
    /// Takes what is required and leaves out the rest.
    pub fn new(amount: impl Into<String>, currency: impl Into<Currency>) -> Self {
        Self {
            amount: amount.into(),
            currency: currency.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

impl Check for Money {
    fn check(&self) -> Result<(), InvalidField> {
        check::decimal("amount", &self.amount)?;
        Ok(())
    }
}

open_enum! {
    /// What an on-file grant allows.
    pub enum OnFileGrantType {
        /// Orders without the customer being present.
        OnFile = "ON_FILE",
    }
}

/// A discount as a checkout or an order shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrderDiscount {
    /// How much it takes off. The vendor also sends an empty object here, which is read as absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// What the discount is called where people read it.
    #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OrderDiscount { optional amount = "amount", optional display_name = "displayName", }
}

impl OrderDiscount {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

id! {
    /// Names an order and its payment: the `id` of a payment, and what captures, voids, refunds and updates address
    /// it by.
    pub struct OrderId(1..=usize::MAX);
}

/// Who delivers the goods, and how they can be tracked.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ShippingCourier { optional name = "name", optional priority = "priority", optional
    shipped_at = "shippedAt", optional tracking = "tracking", }
}

impl ShippingCourier {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// The courier's name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets `priority`.
    pub fn priority(mut self, priority: impl Into<ShippingCourierPriority>) -> Self {
        self.priority = Some(priority.into());
        self
    }
    /// When the goods were handed over. Send it in the form `2024-07-08T22:42:46Z`.
    pub fn shipped_at(mut self, shipped_at: impl Into<String>) -> Self {
        self.shipped_at = Some(shipped_at.into());
        self
    }
    /// The courier's tracking number.
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

open_enum! {
    /// How fast a delivery is.
    pub enum ShippingCourierPriority {
        Standard = "STANDARD",
        Express = "EXPRESS",
    }
}

/// The subscription that a payment belongs to.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
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
    /// How many intervals lie between two payments. With the interval `WEEK`, 2 means every other week.
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

open_enum! {
    /// The unit in which a subscription's period is counted.
    pub enum SubscriptionInterval {
        Day = "DAY",
        Week = "WEEK",
        Month = "MONTH",
        Year = "YEAR",
    }
}

open_enum! {
    /// Whether each payment of a subscription is the same.
    pub enum SubscriptionType {
        /// The same each time.
        Fixed = "FIXED",
        /// It may differ from time to time.
        Variable = "VARIABLE",
    }
}

/// A time as the vendor sent it. Afterpay writes times with a zone, without one, and as integers.
pub type Timestamp = cashapp_core::Timestamp;
