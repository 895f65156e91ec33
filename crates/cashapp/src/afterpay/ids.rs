//! Ids that both APIs have.
//!
//! A customer, a grant and a brand of Cash App Pay are the same through Afterpay and have the same ids there, but each generated
//! client has types of its own for them. Here either is taken, and still no grant stands where a customer belongs.

use cashapp_afterpay_api::types::{CashAppBrandId, CashAppCustomerId, CashAppGrantId};
use cashapp_pay_api::types::{BrandId, CustomerId, GrantId};

/// Names a customer of Cash App: [`types::CustomerId`](crate::types::CustomerId) or
/// [`afterpay::types::CashAppCustomerId`](CashAppCustomerId).
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not name a customer of Cash App",
    note = "give the id of a customer: `cashapp::types::CustomerId` or `CashAppCustomerId`"
)]
pub trait AsCustomerId: sealed::Sealed {
    /// The id as this API has it.
    fn to_cash_app_customer_id(&self) -> CashAppCustomerId;
}

/// Names a brand of Cash App Pay: [`afterpay::types::CashAppBrandId`](CashAppBrandId) or
/// [`types::BrandId`](crate::types::BrandId).
///
/// ```
/// use cashapp::afterpay::AsBrandId;
/// use cashapp::afterpay::types::{CashAppBrandId, ConfigurationMapping};
/// use cashapp::types::Action;
///
/// # let mapping = ConfigurationMapping::new(CashAppBrandId::new("BRAND_1"));
/// let action = Action::on_file_payment(mapping.external_brand_id.to_brand_id());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not name a brand of Cash App Pay",
    note = "give the id of a brand: `cashapp::types::BrandId` or `CashAppBrandId`"
)]
pub trait AsBrandId: sealed::Sealed {
    /// The id as the other API has it, for the scope of an action such as
    /// [`Action::on_file_payment`](crate::types::Action::on_file_payment).
    fn to_brand_id(&self) -> BrandId;
}

/// Names a grant of Cash App Pay: [`types::GrantId`](crate::types::GrantId) or
/// [`afterpay::types::CashAppGrantId`](CashAppGrantId). Afterpay's own grants on file are named by another type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not name a grant of Cash App Pay",
    note = "give the id of a grant: `cashapp::types::GrantId` or `CashAppGrantId`; a grant on file at Afterpay is \
            looked up with `grants()`"
)]
pub trait AsGrantId: sealed::Sealed {
    /// The id as this API has it, for requests such as that of an authorization.
    fn to_cash_app_grant_id(&self) -> CashAppGrantId;
}

impl AsBrandId for CashAppBrandId {
    fn to_brand_id(&self) -> BrandId {
        BrandId::new(self.as_str())
    }
}

impl AsBrandId for BrandId {
    fn to_brand_id(&self) -> BrandId {
        self.clone()
    }
}

impl AsCustomerId for CustomerId {
    fn to_cash_app_customer_id(&self) -> CashAppCustomerId {
        CashAppCustomerId::new(self.as_str())
    }
}

impl AsCustomerId for CashAppCustomerId {
    fn to_cash_app_customer_id(&self) -> CashAppCustomerId {
        self.clone()
    }
}

impl AsGrantId for GrantId {
    fn to_cash_app_grant_id(&self) -> CashAppGrantId {
        CashAppGrantId::new(self.as_str())
    }
}

impl AsGrantId for CashAppGrantId {
    fn to_cash_app_grant_id(&self) -> CashAppGrantId {
        self.clone()
    }
}

mod sealed {
    use cashapp_afterpay_api::types::{CashAppBrandId, CashAppCustomerId, CashAppGrantId};
    use cashapp_pay_api::types::{BrandId, CustomerId, GrantId};

    #[allow(unreachable_pub, reason = "it seals public traits")]
    pub trait Sealed {}

    impl Sealed for BrandId {}

    impl Sealed for CashAppBrandId {}

    impl Sealed for CashAppCustomerId {}

    impl Sealed for CashAppGrantId {}

    impl Sealed for CustomerId {}

    impl Sealed for GrantId {}
}
