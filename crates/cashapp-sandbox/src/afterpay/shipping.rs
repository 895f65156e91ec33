//! Who delivers an order, and where to.

use cashapp_afterpay_api::types::{Consumer, Contact, Country, ShippingCourier, Timestamp};
use chrono::SecondsFormat;

/// A courier as the API shows it: `shippedAt` comes back as UTC with milliseconds, whatever zone it was sent in.
pub(super) fn normalized(mut courier: ShippingCourier) -> ShippingCourier {
    let sent = courier.shipped_at.clone().map(Timestamp::Text);
    if let Some(at) = sent.and_then(|sent| sent.to_utc()) {
        courier.shipped_at = Some(at.to_rfc3339_opts(SecondsFormat::Millis, true));
    }
    courier
}

/// The address that the sandbox's customer has on file, under the name of the order's customer.
pub(super) fn customers_own(consumer: Option<&Consumer>) -> Contact {
    let names = consumer.map(|consumer| [consumer.given_names.as_deref(), consumer.surname.as_deref()]);
    let name = names.into_iter().flatten().flatten().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { "Sandbox Customer" } else { &name };
    Contact::new(name, "1 Main Street", "Portland", "OR", "97201", Country::Us)
}
