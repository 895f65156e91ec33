//! What the merchant pays for a payment.

use cashapp_pay_api::types::{Channel, FeePlan, FeePlanStatus, FeeRate, Merchant};

use crate::pay::seed;
use crate::table::Table;

/// What a merchant pays for payments that come by this channel: the rate of the plan that the merchant names for it,
/// else that of the sandbox's own plan.
pub(crate) fn rate(plans: &Table<FeePlan>, merchant: &Merchant, channel: Option<&Channel>) -> FeeRate {
    let named = merchant.default_fee_plans.as_ref().and_then(|named| match channel {
        Some(Channel::InPerson) => named.in_person_fee_plan_id.as_ref(),
        Some(Channel::InApp) => named.in_app_fee_plan_id.as_ref(),
        _ => named.online_fee_plan_id.as_ref(),
    });
    let usable = |id: &str| {
        let plan = plans.get(id)?;
        plan.rate.clone().filter(|_| plan.status.as_ref().is_none_or(|status| *status == FeePlanStatus::Active))
    };
    named.and_then(|id| usable(id.as_str())).or_else(|| usable(seed::FEE_PLAN)).unwrap_or_default()
}

/// What a captured amount costs. Nothing is owed before money is captured; a refund does not give the fee back.
pub(crate) fn amount(rate: &FeeRate, captured: i64) -> f64 {
    if captured == 0 {
        return 0.0;
    }
    // In hundredths of a hundredth, so that nothing is lost before the one rounding to the nearest number.
    let share = i128::from(captured) * i128::from(rate.basis_points.unwrap_or(0));
    let fee = share + i128::from(rate.fixed_amount.unwrap_or(0)) * 10_000;
    let sign = if fee < 0 { "-" } else { "" };
    let fee = fee.unsigned_abs();
    format!("{sign}{}.{:04}", fee / 10_000, fee % 10_000).parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use cashapp_pay_api::types::{FeePlanId, MerchantFeePlans, MerchantId, MerchantStatus};

    use super::*;

    #[test]
    fn a_merchant_has_a_fee_plan_for_each_channel() {
        let mut plans = Table::default();
        for (id, points) in [(seed::FEE_PLAN, 1), ("FEE_app", 2), ("FEE_person", 3), ("FEE_online", 4), ("FEE_old", 5)]
        {
            let mut plan = FeePlan::new(FeePlanId::new(id));
            let mut rate = FeeRate::new();
            rate.basis_points = Some(points);
            plan.rate = Some(rate);
            plan.status = Some(if id == "FEE_old" { "INACTIVE".into() } else { FeePlanStatus::Active });
            plans.insert(plan);
        }
        let mut merchant = Merchant::new(MerchantId::new("MMI_1"), MerchantStatus::Active);
        let points = |merchant: &Merchant| {
            [Some(Channel::InApp), Some(Channel::InPerson), Some(Channel::Online), None]
                .map(|channel| rate(&plans, merchant, channel.as_ref()).basis_points.unwrap_or_default())
        };
        assert_eq!(points(&merchant), [1, 1, 1, 1], "the sandbox's own plan");
        let mut named = MerchantFeePlans::new();
        named.in_app_fee_plan_id = Some(FeePlanId::new("FEE_app"));
        named.in_person_fee_plan_id = Some(FeePlanId::new("FEE_person"));
        named.online_fee_plan_id = Some(FeePlanId::new("FEE_online"));
        merchant.default_fee_plans = Some(named.clone());
        assert_eq!(points(&merchant), [2, 3, 4, 4]);
        named.in_app_fee_plan_id = Some(FeePlanId::new("FEE_old"));
        named.in_person_fee_plan_id = Some(FeePlanId::new("FEE_none"));
        merchant.default_fee_plans = Some(named);
        assert_eq!(points(&merchant), [1, 1, 4, 4], "only plans in force count");
    }

    #[test]
    fn a_fee_is_a_share_and_a_fixed_part() {
        let mut rate = FeeRate::new();
        (rate.basis_points, rate.fixed_amount) = (Some(275), Some(15));
        let fees: Vec<String> =
            [0, 1, 1000, 10_001].iter().map(|captured| amount(&rate, *captured).to_string()).collect();
        assert_eq!(fees, ["0", "15.0275", "42.5", "290.0275"]);
    }
}
