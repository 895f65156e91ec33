//! What can be chosen about webhooks.

use super::address;
use crate::world::World;

/// What the documents leave open, or some time have otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    /// Lists the headers that a webhook signs by their names alone.
    pub(crate) bare_signed_headers: bool,
    /// Signs Afterpay's notifications over the host in place of the whole URL.
    pub(crate) notifications_signed_by_host: bool,
    /// Reviews the domains of webhook endpoints before anything is delivered to them.
    pub(crate) reviews_domains: bool,
}

/// The factor by which waiting between deliveries is multiplied must be one by which it can be.
pub(crate) fn check_pace(pace: f64) -> Result<(), String> {
    if (0.0..=1e6).contains(&pace) {
        return Ok(());
    }
    Err("the pace must be a number from 0 to 1000000: 1 keeps the documented times, 0.001 makes a second a millisecond"
        .into())
}

/// Has Afterpay's notifications go there; without an address they are not sent.
pub(crate) fn send_notifications_to(world: &mut World, url: Option<&str>) -> Result<(), String> {
    if let Some(url) = url {
        address::check(url)?;
    }
    if let Some(account) = world.accounts.get_mut("account") {
        account.notification_url = url.map(str::to_owned);
    }
    Ok(())
}
