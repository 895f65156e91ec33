//! The merchant account's limits and its Cash App brands.

use cashapp_afterpay_api::types::{
    CashAppBrandId, Configuration, ConfigurationMapping, ConsumerLendingLimits, PayByInstallmentLimits,
};

use super::money::{self, MAXIMUM, MINIMUM};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers =
    &[("retrieve_configuration", retrieve), ("retrieve_configuration_mappings", mappings)];

/// All of it, whatever `include` names: its names are not documented.
#[expect(clippy::unnecessary_wraps, reason = "every handler has this form")]
fn retrieve(world: &mut World, _call: &Call) -> Result<Answer, Refusal> {
    let (least, most) = (Some(money::write(MINIMUM)), Some(money::write(MAXIMUM)));
    let mut installments = PayByInstallmentLimits::new();
    (installments.minimum_amount, installments.maximum_amount) = (least.clone(), most.clone());
    let mut lending = ConsumerLendingLimits::new();
    lending.enabled = Some(false);
    let mut configuration = Configuration::new();
    (configuration.minimum_amount, configuration.maximum_amount) = (least, most);
    configuration.public_id = Some(format!("MERCHANT-{}", world.account().afterpay_merchant));
    configuration.pay_by_installment = Some(installments);
    configuration.consumer_lending = Some(lending);
    Ok(Answer::ok(&configuration))
}

/// One for each brand, as a list. Grants on file are requested for these brands.
#[expect(clippy::unnecessary_wraps, reason = "every handler has this form")]
fn mappings(world: &mut World, _call: &Call) -> Result<Answer, Refusal> {
    let mapping = |brand: &cashapp_pay_api::types::Brand| {
        let mut mapping = ConfigurationMapping::new(CashAppBrandId::new(brand.id.as_str()));
        mapping.name.clone_from(&brand.name);
        mapping
    };
    Ok(Answer::ok(&world.brands.iter().map(mapping).collect::<Vec<_>>()))
}
