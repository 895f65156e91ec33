//! The grants of a customer request.

use crate::types::{CustomerRequest, Grant};

impl CustomerRequest {
    /// The grant of an approved request, the first where it has several; `None` before the approval.
    ///
    /// A request with several actions has a grant for each: [`grant_for`](Self::grant_for).
    ///
    /// # Examples
    ///
    /// ```
    /// use cashapp_pay_api::types::{Currency, CustomerRequest, MerchantId, NewPayment};
    ///
    /// # fn order(approved: &CustomerRequest) -> Option<NewPayment> {
    /// let grant = approved.grant()?;
    /// Some(NewPayment::new(2500, Currency::Usd, MerchantId::new("MMI_1"), &grant.id))
    /// # }
    /// ```
    pub fn grant(&self) -> Option<&Grant> {
        self.grants.iter().flatten().next()
    }

    /// The grant for a kind of action, as [`Action::kind`](crate::types::Action::kind) names it: `ON_FILE_PAYMENT`. A
    /// request has no kind twice.
    ///
    /// # Examples
    ///
    /// ```
    /// use cashapp_pay_api::types::{Action, BrandId, CustomerRequest};
    ///
    /// # fn keep(approved: &CustomerRequest) {
    /// let action = Action::on_file_payment(BrandId::new("BRAND_1"));
    /// let on_file = approved.grant_for(action.kind());
    /// # }
    /// ```
    pub fn grant_for(&self, kind: &str) -> Option<&Grant> {
        self.grants.iter().flatten().find(|grant| grant.action.as_ref().is_some_and(|action| action.kind() == kind))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn grant_is_the_first_and_grant_for_that_of_the_action() {
        let grant = |id, kind| json!({"id": id, "status": "ACTIVE", "action": {"type": kind, "scope_id": "BRAND_1"}});
        let grants = [grant("GRG_1", "ONE_TIME_PAYMENT"), grant("GRG_2", "ON_FILE_PAYMENT")];
        let approved = json!({"id": "GRR_1", "status": "APPROVED", "grants": grants});
        let approved: CustomerRequest = serde_json::from_value(approved).unwrap();
        let id = |grant: Option<&Grant>| grant.map(|grant| grant.id.to_string());
        assert_eq!(id(approved.grant()).as_deref(), Some("GRG_1"));
        assert_eq!(id(approved.grant_for("ON_FILE_PAYMENT")).as_deref(), Some("GRG_2"));
        assert_eq!(id(approved.grant_for("LINK_ACCOUNT")), None);
    }

    #[test]
    fn grant_of_a_pending_request_is_none() {
        for pending in [json!({"id": "1", "status": "PENDING"}), json!({"id": "1", "status": "PENDING", "grants": []})]
        {
            let pending: CustomerRequest = serde_json::from_value(pending).unwrap();
            assert!(pending.grant().is_none() && pending.grant_for("ONE_TIME_PAYMENT").is_none());
        }
    }
}
