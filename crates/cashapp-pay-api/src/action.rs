//! What a customer is asked to agree to, in one line each.

use cashapp_core::ClientId;

use crate::types::{
    Action, BrandId, CheckingBalanceAction, Currency, LinkAccountAction, MerchantId, OnFileDepositAction,
    OnFilePaymentAction, OnFilePayoutAction, OneTimePaymentAction, ScopeId,
};

impl Action {
    /// One payment of this sum, in the currency's smallest unit, to this merchant, brand or client.
    ///
    /// A payment of another sum than the one agreed to is refused (`PAYMENT_INVALID_AMOUNT_MISMATCH`); ask for
    /// [any amount](Self::one_time_payment_of_any_amount) where it is not known yet.
    ///
    /// # Examples
    ///
    /// ```
    /// use cashapp_pay_api::types::{Action, Currency, MerchantId};
    ///
    /// let merchant_id = MerchantId::new("MMI_1");
    /// let action = Action::one_time_payment(2500, Currency::Usd, &merchant_id);
    /// assert_eq!(action.kind(), "ONE_TIME_PAYMENT");
    /// ```
    pub fn one_time_payment(amount: i64, currency: impl Into<Currency>, scope: impl Into<ScopeId>) -> Self {
        OneTimePaymentAction::new(scope).amount(amount).currency(currency).into()
    }

    /// One payment of whatever sum is charged later, to this merchant, brand or client.
    ///
    /// # Examples
    ///
    /// ```
    /// use cashapp_pay_api::types::{Action, BrandId};
    ///
    /// let action = Action::one_time_payment_of_any_amount(BrandId::new("BRAND_1"));
    /// assert_eq!(serde_json::to_string(&action)?, r#"{"type":"ONE_TIME_PAYMENT","scope_id":"BRAND_1"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn one_time_payment_of_any_amount(scope: impl Into<ScopeId>) -> Self {
        OneTimePaymentAction::new(scope).into()
    }

    /// Payments from now on, without asking again, to this brand or client.
    ///
    /// [`OnFilePaymentAction`] also takes your name for the customer's account with you, and is taken wherever an action
    /// is.
    ///
    /// # Examples
    ///
    /// ```
    /// use cashapp_pay_api::types::{Action, BrandId, Channel, NewCustomerRequest, OnFilePaymentAction};
    ///
    /// let brand_id = BrandId::new("BRAND_1");
    /// let action = Action::on_file_payment(&brand_id);
    /// let named = OnFilePaymentAction::new(&brand_id).account_reference_id("account-7");
    /// let request = NewCustomerRequest::new(Channel::Online, [named]);
    /// assert_eq!(request.actions[0].kind(), action.kind());
    /// ```
    ///
    /// A merchant is refused by the vendor here, and by the compiler:
    ///
    /// ```compile_fail,E0277
    /// use cashapp_pay_api::types::{Action, MerchantId};
    ///
    /// let action = Action::on_file_payment(MerchantId::new("MMI_1"));
    /// ```
    pub fn on_file_payment(scope: impl OnFileScope) -> Self {
        OnFilePaymentAction::new(scope).into()
    }

    /// Deposits from now on, without asking again, agreed with this brand or client.
    ///
    /// `account_reference_id` is your name for the customer's account with you.
    pub fn on_file_deposit(scope: impl OnFileScope, account_reference_id: impl Into<String>) -> Self {
        OnFileDepositAction::new(scope, account_reference_id).into()
    }

    /// Payouts to the customer from now on, without asking again, by this brand or client. Payouts are in early access.
    ///
    /// [`OnFilePayoutAction`] also takes your name for the customer's account with you, and is taken wherever an action
    /// is.
    pub fn on_file_payout(scope: impl OnFileScope) -> Self {
        OnFilePayoutAction::new(scope).into()
    }

    /// Links the customer's Cash App account to yours. It permits no movement of money.
    pub fn link_account() -> Self {
        LinkAccountAction::new().into()
    }

    /// Lets you read the balance of the customer's checking account. Balances are in beta.
    pub fn checking_balance(scope: impl Into<ScopeId>) -> Self {
        CheckingBalanceAction::new(scope).into()
    }
}

/// Whom an on-file action can be agreed with: a brand or a client, not a merchant. Nothing else implements it.
#[diagnostic::on_unimplemented(
    message = "an on-file action is agreed with a brand or a client, not with `{Self}`",
    note = "pass a `BrandId` or a `ClientId`; the vendor refuses merchants here"
)]
pub trait OnFileScope: Into<ScopeId> + sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

/// Ids that may stand as a scope, owned or borrowed.
macro_rules! scope_ids {
    ($($id:ty),+) => {
        $(
            impl From<$id> for ScopeId {
                fn from(id: $id) -> Self {
                    Self::new(id.as_str())
                }
            }

            impl From<&$id> for ScopeId {
                fn from(id: &$id) -> Self {
                    Self::new(id.as_str())
                }
            }
        )+
    };
}

/// Ids that may stand as the scope of an on-file action, owned or borrowed.
macro_rules! on_file_scopes {
    ($($id:ty),+) => {
        $(
            impl sealed::Sealed for $id {}
            impl sealed::Sealed for &$id {}
            impl OnFileScope for $id {}
            impl OnFileScope for &$id {}
        )+
    };
}

scope_ids!(BrandId, ClientId, MerchantId);
on_file_scopes!(BrandId, ClientId);

#[cfg(test)]
mod tests {
    use cashapp_core::Check;
    use serde_json::json;

    use super::*;

    #[test]
    fn each_action_is_written_as_its_kind_and_can_be_sent() {
        let (brand, client) = (BrandId::new("BRAND_1"), ClientId::new("CAS-CI_1").unwrap());
        let merchant = MerchantId::new("MMI_1");
        for (action, expected) in [
            (
                Action::one_time_payment(2500, Currency::Usd, &merchant),
                json!({"type": "ONE_TIME_PAYMENT", "amount": 2500, "currency": "USD", "scope_id": "MMI_1"}),
            ),
            (
                Action::one_time_payment(1, "USD", merchant.clone()),
                json!({"type": "ONE_TIME_PAYMENT", "amount": 1, "currency": "USD", "scope_id": "MMI_1"}),
            ),
            (
                Action::one_time_payment_of_any_amount(&client),
                json!({"type": "ONE_TIME_PAYMENT", "scope_id": "CAS-CI_1"}),
            ),
            (Action::on_file_payment(brand.clone()), json!({"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_1"})),
            (Action::on_file_payment(&client), json!({"type": "ON_FILE_PAYMENT", "scope_id": "CAS-CI_1"})),
            (
                Action::on_file_deposit(&brand, "account-7"),
                json!({"type": "ON_FILE_DEPOSIT", "scope_id": "BRAND_1", "account_reference_id": "account-7"}),
            ),
            (Action::on_file_payout(client.clone()), json!({"type": "ON_FILE_PAYOUT", "scope_id": "CAS-CI_1"})),
            (Action::link_account(), json!({"type": "LINK_ACCOUNT"})),
            (Action::checking_balance(&brand), json!({"type": "CHECKING_BALANCE", "scope_id": "BRAND_1"})),
        ] {
            action.check().unwrap();
            assert_eq!(serde_json::to_value(&action).unwrap(), expected);
        }
    }

    #[test]
    fn a_sum_of_nothing_is_refused_before_it_is_sent() {
        let action = Action::one_time_payment(0, Currency::Usd, MerchantId::new("MMI_1"));
        assert_eq!(action.check().unwrap_err().field(), "amount");
    }
}
