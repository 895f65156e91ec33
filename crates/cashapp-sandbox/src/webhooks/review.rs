//! The review of a webhook endpoint's domain, by which nothing is delivered to a new one at first.
//!
//! The vendor reviews new domains by hand, which takes about a business day. The sandbox does so only when asked, and then a
//! control call stands in for the people who do it.

use cashapp_pay_api::types::{WebhookEndpoint, WebhookEndpointStatus};
use url::Url;

use super::delivery;
use crate::world::World;

/// The status of an endpoint that gets this URL. A domain at which another endpoint is approved is no new one; without a URL
/// there is nothing to review.
pub(crate) fn status(world: &World, url: Option<&str>) -> WebhookEndpointStatus {
    let Some(domain) = url.and_then(domain).filter(|_| world.settings.webhooks.reviews_domains) else {
        return WebhookEndpointStatus::Approved;
    };
    let is_approved = |endpoint: &WebhookEndpoint| !is_under_review(endpoint) && is_at(endpoint, &domain);
    if world.webhook_endpoints.iter().any(is_approved) {
        WebhookEndpointStatus::Approved
    } else {
        WebhookEndpointStatus::EndpointUrlUnderReview
    }
}

/// Approves the domain of an endpoint, for all endpoints at it: what has waited is delivered. Whether there is such an
/// endpoint.
pub(crate) fn approve(world: &mut World, id: &str) -> bool {
    let Some(endpoint) = world.webhook_endpoints.get(id) else { return false };
    let domain = endpoint.url.as_deref().and_then(domain);
    let is_meant = |endpoint: &&WebhookEndpoint| {
        endpoint.id.as_str() == id || domain.as_deref().is_some_and(|domain| is_at(endpoint, domain))
    };
    let ids: Vec<_> = world.webhook_endpoints.iter().filter(is_meant).map(|endpoint| endpoint.id.clone()).collect();
    let now = world.now();
    for id in &ids {
        if let Some(endpoint) =
            world.webhook_endpoints.get_mut(id.as_str()).filter(|endpoint| is_under_review(endpoint))
        {
            (endpoint.status, endpoint.updated_at) = (Some(WebhookEndpointStatus::Approved), Some(now));
            delivery::let_go(world, id.as_str());
        }
    }
    true
}

/// Whether nothing may be delivered to the endpoint yet.
pub(super) fn is_under_review(endpoint: &WebhookEndpoint) -> bool {
    endpoint.status == Some(WebhookEndpointStatus::EndpointUrlUnderReview)
}

fn is_at(endpoint: &WebhookEndpoint, domain: &str) -> bool {
    endpoint.url.as_deref().and_then(self::domain).is_some_and(|own| own == domain)
}

fn domain(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}
