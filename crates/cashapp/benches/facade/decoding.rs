//! A page of a hundred grants, read.

use std::error::Error;
use std::hint::black_box;

use bytes::Bytes;
use cashapp::types;
use cashapp_core::RawResponse;
use cashapp_sandbox::Sandbox;
use criterion::Criterion;
use http::{HeaderMap, StatusCode};

use crate::by_hand::{ByHand, GrantPage};
use crate::pair::{Pair, Row};

pub(crate) fn compare(criterion: &mut Criterion) -> Result<Option<Row>, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let body = runtime.block_on(page())?;
    let pair = Pair { name: "decoding", batch: 20, allowed: 1.3 };
    Ok(pair.compare(
        criterion,
        || {
            // As it is read when it arrives, with status and headers beside it.
            let answer = RawResponse::new(StatusCode::OK, HeaderMap::new(), body.clone());
            let page = answer.json::<types::GrantPage, types::ErrorResponse>().expect("it is readable");
            assert_eq!(black_box(page).grants.len(), 100);
        },
        || {
            let page: GrantPage = serde_json::from_slice(&body).expect("it is readable");
            assert_eq!(black_box(page).grants.len(), 100);
        },
    ))
}

/// A page as the sandbox writes it.
async fn page() -> Result<Bytes, Box<dyn Error>> {
    let sandbox = Sandbox::builder().seeded_grants(100).start().await?;
    let by_hand = ByHand::new(&sandbox)?;
    Ok(by_hand.raw("/network/v1/customers/CST_sandbox:seeded/grants?limit=100").await?)
}
