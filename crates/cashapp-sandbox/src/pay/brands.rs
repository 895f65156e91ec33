//! Brands: the name and picture under which customers know merchants.

use cashapp_pay_api::types::{
    Brand, BrandId, BrandPage, BrandResponse, CreateBrandRequest, ErrorCode, ListBrandsQuery, NewBrand,
    UpdateBrandRequest, UpsertBrandRequest,
};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::pay::patched::patched;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

impl Record for Brand {
    const KIND: &'static str = "brand";

    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("list_brands", list),
    ("create_brand", create),
    ("upsert_brand", upsert),
    ("retrieve_brand", retrieve),
    ("update_brand", update),
];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListBrandsQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let is_wanted = |brand: &Brand| query.reference_id.is_none() || query.reference_id == brand.reference_id;
    let found = paging.table(&world.brands, |brand| is_wanted(brand).then(|| brand.clone()));
    let mut page = BrandPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CreateBrandRequest { brand, .. } = call.body()?;
    check_color(brand.color.as_deref())?;
    check_reference(world, &brand.reference_id, None)?;
    Ok(insert(world, brand))
}

/// A PUT says all of the brand: what it leaves out is gone afterwards.
fn upsert(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let UpsertBrandRequest { brand, .. } = call.body()?;
    check_color(brand.color.as_deref())?;
    let Some(known) = by_reference(world, &brand.reference_id) else { return Ok(insert(world, brand)) };
    let mut brand = described(known.id.clone(), brand);
    (brand.created_at, brand.updated_at) = (known.created_at, known.updated_at);
    Ok(put(world, brand))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&BrandResponse::new(of_call(world, call)?.clone())))
}

fn update(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let mut brand = of_call(world, call)?.clone();
    let UpdateBrandRequest { brand: update, .. } = call.body()?;
    check_color(update.color.value().map(String::as_str))?;
    if let Some(reference) = &update.reference_id {
        check_reference(world, reference, Some(&brand.id))?;
    }
    brand.name = update.name.or(brand.name);
    brand.reference_id = update.reference_id.or(brand.reference_id);
    brand.profile_image_url = update.profile_image_url.or(brand.profile_image_url);
    brand.color = patched(brand.color, update.color);
    brand.metadata = patched(brand.metadata, update.metadata);
    Ok(put(world, brand))
}

fn of_call<'a>(world: &'a World, call: &Call) -> Result<&'a Brand, Refusal> {
    let detail = "there is no such brand: ids of production are unknown here, and the other way round";
    world.brands.get(call.param("brand_id")).ok_or_else(|| Refusal::pay(ErrorCode::NotFound, detail))
}

fn by_reference<'a>(world: &'a World, reference: &str) -> Option<&'a Brand> {
    world.brands.iter().find(|brand| brand.reference_id.as_deref() == Some(reference))
}

/// Upserts match by `reference_id`, so two brands must not have the same: with two of them nobody could say which one an
/// upsert means.
fn check_reference(world: &World, reference: &str, own: Option<&BrandId>) -> Result<(), Refusal> {
    match by_reference(world, reference) {
        Some(brand) if Some(&brand.id) != own => {
            let detail = format!("{} has this reference: update that brand, or use another reference", brand.id);
            Err(Refusal::pay(ErrorCode::Conflict, &detail).field("brand.reference_id"))
        }
        _ => Ok(()),
    }
}

/// `color` is `#rrggbb`. A text that is not one has no code of its own.
fn check_color(color: Option<&str>) -> Result<(), Refusal> {
    let is_color = |color: &str| {
        color.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    if color.is_none_or(is_color) {
        return Ok(());
    }
    let detail = "must be a color as #rrggbb: a number sign and six hexadecimal digits, such as #00d632";
    Err(Refusal::pay(ErrorCode::ExpectedString, detail).field("brand.color"))
}

fn described(id: BrandId, new: NewBrand) -> Brand {
    let mut brand = Brand::new(id);
    brand.name = Some(new.name);
    brand.reference_id = Some(new.reference_id);
    brand.profile_image_url = new.profile_image_url;
    brand.color = new.color;
    brand.metadata = new.metadata;
    brand
}

fn insert(world: &mut World, new: NewBrand) -> Answer {
    let mut brand = described(BrandId::new(world.ids.next("BRAND_")), new);
    (brand.created_at, brand.updated_at) = (Some(world.now()), Some(world.now()));
    let answer = Answer::created(&BrandResponse::new(brand.clone()), brand.id.as_str());
    world.brands.insert(brand);
    answer
}

/// Puts a brand in the place of what it was. Without a change it keeps its `updated_at`, so that a repeated upsert gets
/// the same answer.
fn put(world: &mut World, mut brand: Brand) -> Answer {
    let now = world.now();
    if let Some(known) = world.brands.get_mut(brand.id.as_str())
        && *known != brand
    {
        brand.updated_at = Some(now);
        known.clone_from(&brand);
    }
    Answer::ok(&BrandResponse::new(brand))
}
