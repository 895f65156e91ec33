//! Merchants, the brands that they belong to, and the fee plans that they fall under.

use cashapp::types::{
    Address, BrandId, BrandUpdate, Country, Currency, ErrorCode, FeePlanId, FeePlanStatus, MerchantFeePlans,
    MerchantStatus, MerchantUpdate, MerchantUpdateStatus, Metadata, NewBrand, NewMerchant,
};
use cashapp::{Patch, Rule, StringMap};
use futures_util::TryStreamExt;

use crate::started::started;
use crate::unsent::assert_unsent;

fn brand(reference: &str) -> NewBrand {
    NewBrand::new("Acme Tea", reference).color("#00d632").metadata([("team", "teas")])
}

fn merchant(reference: &str) -> NewMerchant {
    let brand = BrandId::new("BRAND_sandbox:brand");
    NewMerchant::new("Acme Tea, Portland", brand, reference, "5499", Country::Us, Currency::Usd)
}

fn site(reference: &str) -> NewMerchant {
    merchant(reference).site_url("https://tea.example")
}

#[tokio::test]
async fn a_brand_is_made_once_under_one_key() {
    let (sandbox, client) = started().await;
    let made = client.brands().create(brand("tea")).idempotency_key("brand-1").await.unwrap();
    let again = client.brands().create(brand("tea")).idempotency_key("brand-1").await.unwrap();
    assert_eq!(made, again);
    assert!(sandbox.calls().last().unwrap().replayed);
    let error = client.brands().create(brand("coffee")).idempotency_key("brand-1").await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::IdempotencyKeyReused));
    assert_eq!(error.idempotency_key(), Some("brand-1"));
    assert_eq!(client.brands().retrieve(&made.id).await.unwrap(), made);
}

#[tokio::test]
async fn an_upsert_tells_by_its_status_whether_it_made_a_brand() {
    let (_sandbox, client) = started().await;
    let made = client.brands().upsert(brand("tea")).response().await.unwrap();
    assert_eq!(made.status(), 201);
    let found = client.brands().upsert(NewBrand::new("Acme Teas", "tea")).response().await.unwrap();
    assert_eq!((found.status().as_u16(), &found.id, found.name.as_deref()), (200, &made.id, Some("Acme Teas")));
    assert_eq!((&found.color, &found.metadata), (&None, &None), "what an upsert leaves out is gone");
}

#[tokio::test]
async fn an_update_of_a_brand_keeps_clears_and_sets() {
    let (_sandbox, client) = started().await;
    let id = client.brands().create(brand("tea")).await.unwrap().id;
    let kept = client.brands().update(&id, BrandUpdate::new().name("Acme Teas")).await.unwrap();
    assert_eq!(kept.name.as_deref(), Some("Acme Teas"));
    assert_eq!(kept.color.as_deref(), Some("#00d632"));
    assert_eq!(kept.metadata, Some(Metadata::from([("team", "teas")])));

    let update = BrandUpdate::new().color(Patch::Clear).metadata([("team", "all")]);
    let changed = client.brands().update(&id, update).await.unwrap();
    assert_eq!(changed.name.as_deref(), Some("Acme Teas"));
    assert_eq!((changed.color, changed.metadata), (None, Some(Metadata::from([("team", "all")]))));
}

#[tokio::test]
async fn brands_are_listed_by_reference() {
    let (_sandbox, client) = started().await;
    let tea = client.brands().create(brand("tea")).await.unwrap();
    client.brands().create(brand("coffee")).await.unwrap();
    let all: Vec<_> = client.brands().list().limit(1).items().try_collect().await.unwrap();
    assert_eq!(all.len(), 3);
    let found: Vec<_> = client.brands().list().reference_id("tea").items().try_collect().await.unwrap();
    assert_eq!(found, [tea]);
}

#[tokio::test]
async fn a_merchant_is_registered_once_under_one_key() {
    let (sandbox, client) = started().await;
    let made = client.merchants().create(site("portland")).idempotency_key("merchant-1").await.unwrap();
    let again = client.merchants().create(site("portland")).idempotency_key("merchant-1").await.unwrap();
    assert_eq!(made, again);
    assert_eq!(sandbox.merchants().len(), 2);
    assert_eq!(client.merchants().retrieve(&made.id).await.unwrap(), made);
}

#[tokio::test]
async fn an_upsert_tells_by_its_status_whether_it_registered_a_merchant() {
    let (_sandbox, client) = started().await;
    let made = client.merchants().upsert(site("portland")).response().await.unwrap();
    assert_eq!(made.status(), 201);
    let found = client.merchants().upsert(site("portland")).response().await.unwrap();
    assert_eq!((found.status().as_u16(), &found.id), (200, &made.id));
}

#[tokio::test]
async fn an_update_of_a_merchant_keeps_clears_and_sets() {
    let (_sandbox, client) = started().await;
    let new = site("portland").address(Address::new(Country::Us).locality("Portland")).metadata([("till", "1")]);
    let id = client.merchants().create(new).await.unwrap().id;

    let plans = MerchantFeePlans::new().online_fee_plan_id(FeePlanId::new("FEE_sandbox:plan"));
    let update = MerchantUpdate::new()
        .status(MerchantUpdateStatus::ClientDisabled)
        .site_url(Patch::Clear)
        .default_fee_plans(plans.clone());
    let changed = client.merchants().update(&id, update).await.unwrap();
    assert_eq!(changed.status, MerchantStatus::ClientDisabled);
    assert_eq!((changed.site_url, changed.default_fee_plans), (None, Some(plans)));
    assert_eq!(changed.metadata, Some(Metadata::from([("till", "1")])));

    let update = MerchantUpdate::new().site_url("https://teas.example").metadata(Patch::Clear);
    let changed = client.merchants().update(&id, update).await.unwrap();
    assert_eq!((changed.site_url.as_deref(), changed.metadata), (Some("https://teas.example"), None));
    assert_eq!(changed.status, MerchantStatus::ClientDisabled);
}

#[tokio::test]
async fn the_site_of_a_merchant_without_an_address_cannot_be_cleared() {
    let (_sandbox, client) = started().await;
    let id = client.merchants().create(site("portland")).await.unwrap().id;
    let error = client.merchants().update(&id, MerchantUpdate::new().site_url(Patch::Clear)).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::MerchantMissingAddressOrSite));
}

#[tokio::test]
async fn merchants_are_listed_by_reference() {
    let (_sandbox, client) = started().await;
    let portland = client.merchants().create(site("portland")).await.unwrap();
    client.merchants().create(site("salem")).await.unwrap();
    let all: Vec<_> = client.merchants().list().limit(1).items().try_collect().await.unwrap();
    assert_eq!(all.len(), 3);
    let found: Vec<_> = client.merchants().list().reference_id("portland").items().try_collect().await.unwrap();
    assert_eq!(found, [portland]);
}

#[tokio::test]
async fn fee_plans_are_listed_by_status_reference_and_currency() {
    let (_sandbox, client) = started().await;
    let list = || client.fee_plans().list();
    let all: Vec<_> = list().items().try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
    let active: Vec<_> = list().status(FeePlanStatus::Active).items().try_collect().await.unwrap();
    assert_eq!(active.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>(), ["FEE_sandbox:plan"]);
    let old: Vec<_> = list().reference_id("sandbox-old-plan").items().try_collect().await.unwrap();
    assert_eq!(old.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>(), ["FEE_sandbox:disabled"]);
    let in_dollars: Vec<_> = list().currency(Currency::Usd).items().try_collect().await.unwrap();
    assert_eq!(in_dollars, all);
    let plan = client.fee_plans().retrieve(&FeePlanId::new("FEE_sandbox:plan")).await.unwrap();
    assert_eq!(plan, active[0]);
}

#[tokio::test]
async fn a_currency_that_is_not_known_here_reaches_the_server() {
    let (sandbox, client) = started().await;
    // There is one currency only, so what shows that the filter is sent is the address.
    let _ = client.fee_plans().list().currency("CAD".into()).items().try_next().await;
    assert!(sandbox.calls().last().unwrap().path.contains("currency=CAD"));
}

#[tokio::test]
async fn what_breaks_a_rule_is_not_sent() {
    let (sandbox, client) = started().await;
    let nameless = client.brands().create(NewBrand::new("", "tea")).await;
    assert_unsent(&sandbox, nameless, "brand.name", &Rule::Length(1, 1024));
    let black = client.brands().upsert(brand("tea").color("black")).await;
    assert_unsent(&sandbox, black, "brand.color", &Rule::Color);
    let much: StringMap = (0..51).map(|n| (n.to_string(), "")).collect();
    let noted = client.brands().update(&BrandId::new("BRAND_1"), BrandUpdate::new().metadata(much.clone())).await;
    assert_unsent(&sandbox, noted, "brand.metadata", &Rule::Count(0, 50));

    let nowhere = Rule::OneOf(&["address", "site_url"]);
    assert_unsent(&sandbox, client.merchants().create(merchant("portland")).await, "merchant.address", &nowhere);
    assert_unsent(&sandbox, client.merchants().upsert(merchant("portland")).await, "merchant.address", &nowhere);
    let update = MerchantUpdate::new().site_url("ftp://tea.example");
    let moved = client.merchants().update(&sandbox.merchants()[0].id, update).await;
    assert_unsent(&sandbox, moved, "merchant.site_url", &Rule::WebAddress);

    let key = "k".repeat(65);
    let long = client.brands().create(brand("tea")).idempotency_key(&key).await;
    assert_unsent(&sandbox, long, "idempotency_key", &Rule::Length(1, 64));
}
