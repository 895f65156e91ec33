//! Lists: one test for each rule that they keep.

use std::sync::Arc;

use cashapp::clock::ManualClock;
use cashapp::types::{CustomerId, ErrorCode, Payment, PaymentId};
use cashapp::{Cursor, Error, Items, Outcome, Page, Pages, Verdict};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use futures_util::stream::FusedStream;
use futures_util::{StreamExt, TryStreamExt};
use http::StatusCode;
use serde_json::{Value, json};

use crate::script::{Answer, Script};
use crate::started::{builder, started, started_with};

fn page(ids: &[&str], cursor: Option<&str>) -> Value {
    let payments: Vec<_> =
        ids.iter().map(|id| json!({"id": id, "amount": 1, "currency": "USD", "status": "CAPTURED"})).collect();
    match cursor {
        Some(cursor) => json!({"payments": payments, "cursor": cursor}),
        None => json!({"payments": payments}),
    }
}

async fn ids(items: Items<Payment>) -> Result<Vec<String>, Error> {
    items.map_ok(|payment| payment.id.into_string()).try_collect().await
}

#[tokio::test]
async fn nothing_is_fetched_until_the_list_is_polled() {
    let mut server = Script::start([page(&["a"], None)]).await;
    let client = server.client();
    drop(client.payments().list());
    let items = client.payments().list().items();
    drop(client.payments().list().pages());
    assert_eq!(server.all_asked(), [""; 0]);
    assert_eq!(ids(items).await.unwrap(), ["a"]);
}

#[tokio::test]
async fn an_empty_page_in_the_middle_is_not_the_end() {
    let server =
        Script::start([page(&["a"], Some("1")), page(&[], Some("2")), page(&[], Some("3")), page(&["b"], None)]);
    assert_eq!(ids(server.await.client().payments().list().items()).await.unwrap(), ["a", "b"]);
}

#[tokio::test]
async fn an_absent_cursor_ends_a_list_and_so_does_an_empty_one() {
    for end in [None, Some("")] {
        let mut server = Script::start([page(&["a"], Some("1")), page(&["b"], end), page(&["never"], None)]).await;
        let mut items = server.client().payments().list().items();
        assert_eq!(items.by_ref().map(|item| item.unwrap().id).count().await, 2);
        assert!(items.is_terminated());
        assert_eq!(server.all_asked().len(), 2);
    }
}

#[tokio::test]
async fn filters_and_limit_go_with_every_page() {
    let mut server = Script::start([page(&["a"], Some("1")), page(&["b"], Some("&=/+ 2")), page(&["c"], None)]).await;
    let list = server.client().payments().list().customer_id(&CustomerId::new("CST_1")).reference_id("ö").limit(7);
    assert_eq!(ids(list.items()).await.unwrap(), ["a", "b", "c"]);
    let filters = "customer_id=CST_1&limit=7&reference_id=%C3%B6";
    assert_eq!(
        server.all_asked(),
        [
            format!("/network/v1/payments?{filters}"),
            format!("/network/v1/payments?cursor=1&{filters}"),
            format!("/network/v1/payments?cursor=%26%3D%2F%2B+2&{filters}"),
        ]
    );
}

#[tokio::test]
async fn a_cursor_that_comes_again_is_an_error_after_its_page_was_given() {
    for repeated in ["1", "2"] {
        let pages =
            [page(&["a"], Some("1")), page(&["b"], Some("2")), page(&["c"], Some(repeated)), page(&["b"], None)];
        let server = Script::start(pages).await;
        let mut items = server.client().payments().list().items();
        for expected in ["a", "b", "c"] {
            assert_eq!(items.try_next().await.unwrap().unwrap().id.as_str(), expected);
        }
        let error = items.try_next().await.unwrap_err();
        insta::allow_duplicates! {
            insta::assert_snapshot!(error, @"list_payments: the list gave a cursor twice and would never end. Do not take what came for the whole list; begin it again later.");
        }
        assert!(items.try_next().await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_cursor_that_leads_back_to_where_the_caller_began_is_an_error() {
    let server = Script::start([page(&["a"], Some("2")), page(&["b"], Some("1"))]).await;
    let mut items = server.client().payments().list().after("1").items();
    assert!(items.try_next().await.unwrap().is_some());
    assert!(items.try_next().await.unwrap().is_some());
    items.try_next().await.unwrap_err();
}

#[tokio::test]
async fn after_an_error_there_is_nothing_more() {
    for ahead in [true, false] {
        let error = json!({"errors": [{"category": "INVALID_REQUEST_ERROR", "code": "INVALID_CURSOR"}]});
        let answers = [
            (StatusCode::OK, page(&["a"], Some("1"))),
            (StatusCode::BAD_REQUEST, error),
            (StatusCode::OK, page(&["never"], None)),
        ];
        let mut server = Script::start_with(answers).await;
        let mut items = server.client().payments().list().read_ahead(ahead).items();
        assert!(items.try_next().await.unwrap().is_some());
        assert!(!items.is_terminated());
        let error = items.try_next().await.unwrap_err();
        assert_eq!((error.code(), error.outcome()), (Some(&ErrorCode::InvalidCursor), Outcome::Refused));
        assert!(items.is_terminated());
        assert!(items.next().await.is_none());
        assert_eq!(server.all_asked().len(), 2);
    }
}

#[tokio::test]
async fn the_next_page_is_fetched_while_the_caller_works_and_no_more_than_that() {
    let pages = ["1", "2", "3"].map(|cursor| page(&["a"], Some(cursor)));
    let mut server = Script::start(pages).await;
    let client = server.client();
    let mut pages = client.payments().list().pages();
    assert!(pages.try_next().await.unwrap().is_some());
    assert_eq!(server.asked().await, "/network/v1/payments");
    // Nobody polls the list now.
    assert_eq!(server.asked().await, "/network/v1/payments?cursor=1");
    // Whatever else the list had asked for by now would stand before this.
    client.payments().retrieve(&PaymentId::new("PWC_1")).await.ok();
    assert_eq!(server.asked().await, "/network/v1/payments/PWC_1");
    assert!(pages.try_next().await.unwrap().is_some());
}

#[tokio::test]
async fn reading_ahead_can_be_switched_off() {
    let mut server = Script::start([page(&["a"], Some("1")), page(&["b"], None)]).await;
    let client = server.client();
    let mut items = client.payments().list().read_ahead(false).items();
    assert!(items.try_next().await.unwrap().is_some());
    client.payments().retrieve(&PaymentId::new("PWC_1")).await.ok();
    assert_eq!(server.all_asked(), ["/network/v1/payments", "/network/v1/payments/PWC_1"]);
}

#[tokio::test]
async fn what_is_fetched_ahead_for_nobody_is_given_up() {
    let server = Script::start([page(&["a"], Some("1"))]).await;
    let mut pages = server.client().payments().list().pages();
    assert!(pages.try_next().await.unwrap().is_some());
    let before = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    drop(pages);
    while tokio::runtime::Handle::current().metrics().num_alive_tasks() >= before {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_list_goes_on_from_a_stored_cursor() {
    let (_sandbox, client) = started_with(Sandbox::builder().seeded_grants(25)).await;
    let grants = || client.customers().grants(&CustomerId::new("CST_sandbox:seeded")).limit(10);
    let all: Vec<_> = grants().items().try_collect().await.unwrap();
    let first = grants().pages().try_next().await.unwrap().unwrap();
    let stored: String = first.next.unwrap().into_string();
    let rest: Vec<_> = grants().after(stored).items().try_collect().await.unwrap();
    assert_eq!((first.items.len(), rest.len()), (10, 15));
    assert_eq!(all, [first.items, rest].concat());
}

#[tokio::test]
async fn a_page_that_fails_on_the_way_is_asked_for_again_and_nothing_is_lost() {
    let sandbox = Sandbox::builder().seeded_grants(30).start().await.unwrap();
    let client = builder(&sandbox).clock(Arc::new(ManualClock::new(0))).build().unwrap();
    let customer = CustomerId::new("CST_sandbox:seeded");
    for kind in [FaultKind::DropAfterCommitting, FaultKind::TruncatedBody] {
        let mut items = client.customers().grants(&customer).limit(10).read_ahead(false).items();
        assert!(items.try_next().await.unwrap().is_some());
        sandbox.inject(Fault::new(kind).times(1)).unwrap();
        assert_eq!(items.count().await, 29);
    }
}

#[tokio::test]
async fn a_limit_that_the_vendor_would_refuse_is_refused_here() {
    let (sandbox, client) = started().await;
    for limit in [0, 101] {
        let error = client.payments().list().limit(limit).items().try_next().await.unwrap_err();
        assert_eq!(error.invalid_field().unwrap().field(), "limit");
        assert_eq!(error.outcome(), Outcome::NotSent);
    }
    assert_eq!(sandbox.calls().len(), 0);
}

#[test]
fn lists_can_be_sent_anywhere_and_kept() {
    fn anywhere<T: Send + 'static>() {}
    anywhere::<Items<Payment>>();
    anywhere::<Pages<Payment>>();
    anywhere::<Page<Payment>>();
    assert_eq!(format!("{:?}", Cursor::new("where-it-goes-on")), "Cursor(..)");
}

#[tokio::test]
async fn a_list_outlives_the_client_that_it_came_from() {
    let (_sandbox, client) = started_with(Sandbox::builder().seeded_grants(5)).await;
    let items = client.customers().grants(&CustomerId::new("CST_sandbox:seeded")).limit(2).items();
    drop(client);
    assert_eq!(tokio::spawn(items.count()).await.unwrap(), 5);
}

#[tokio::test]
async fn list_with_a_timeout_of_zero_sends_nothing_and_says_so() {
    let mut server = Script::start([page(&["a"], None)]).await;
    let error = ids(server.client().payments().list().timeout(std::time::Duration::ZERO).items()).await.unwrap_err();
    assert_eq!((error.outcome(), error.attempts(), error.is_timeout()), (Outcome::NotSent, 0, true));
    assert!(error.to_string().contains("its time-out is zero"), "{error}");
    assert_eq!(server.all_asked(), [""; 0]);
}

#[tokio::test]
async fn list_of_endless_empty_pages_ends_with_an_error_that_keeps_the_cursor() {
    for ahead in [true, false] {
        let mut server = Script::start_by(|count| {
            let next = (count != 150).then(|| (count + 1).to_string());
            Answer::new(StatusCode::OK, page(if count < 150 { &[] } else { &["found"] }, next.as_deref()))
        })
        .await;
        let client = server.client();
        let pages: Vec<_> = client.payments().list().read_ahead(ahead).pages().collect().await;
        assert_eq!((pages.len(), server.all_asked().len()), (101, 100));
        let error = pages.into_iter().next_back().unwrap().unwrap_err();
        assert_eq!((error.outcome(), error.is_retryable()), (Outcome::NotSent, false));
        assert!(error.to_string().contains("100 empty pages"), "{error}");
        let rest = client.payments().list().after(error.next_cursor().unwrap().clone()).items();
        assert_eq!(ids(rest).await.unwrap(), ["found"]);
    }
}

#[tokio::test]
async fn list_with_ninety_nine_empty_pages_between_entries_goes_on() {
    let server = Script::start_by(|count| {
        let next = (count < 200).then(|| (count + 1).to_string());
        Answer::new(StatusCode::OK, page(if count % 100 == 0 { &["a"] } else { &[] }, next.as_deref()))
    });
    assert_eq!(ids(server.await.client().payments().list().items()).await.unwrap(), ["a", "a", "a"]);
}

/// A page of the entries "a" and "b" with two more between and behind them that are no payments.
fn page_with_odd_entries(cursor: &Value) -> Value {
    let mut odd = page(&["a", "no amount", "b"], None);
    odd["payments"][1].as_object_mut().unwrap().remove("amount");
    odd["payments"].as_array_mut().unwrap().push(json!(null));
    odd["cursor"] = cursor.clone();
    odd
}

#[tokio::test]
async fn entry_that_cannot_be_read_comes_in_its_place_as_it_came_and_the_list_goes_on() {
    for ahead in [true, false] {
        let server = Script::start([page_with_odd_entries(&json!("1")), page(&["c"], None)]).await;
        let items: Vec<_> = server.client().payments().list().read_ahead(ahead).items().collect().await;
        let told = items.iter().map(|item| match item {
            Ok(payment) => payment.id.to_string(),
            Err(error) => {
                assert_eq!((error.verdict(), error.operation()), (Verdict::Repair, Some("list_payments")));
                assert!(!error.to_string().contains("no amount"), "{error}");
                error.raw_element().expect("the entry as it came").to_string()
            }
        });
        let raw = r#"{"currency":"USD","id":"no amount","status":"CAPTURED"}"#;
        assert_eq!(told.collect::<Vec<_>>(), ["a", raw, "b", "null", "c"]);
    }
}

#[tokio::test]
async fn page_has_the_entries_that_cannot_be_read_and_is_not_empty_for_that() {
    let server = Script::start([page_with_odd_entries(&json!("1")), page(&["c"], None)]).await;
    let pages: Vec<Page<Payment>> = server.client().payments().list().pages().try_collect().await.unwrap();
    let places: Vec<_> = pages[0].odd.iter().map(|odd| (odd.index(), odd.raw()["id"].as_str())).collect();
    assert_eq!((pages[0].items.len(), places), (2, vec![(1, Some("no amount")), (3, None)]));
    assert!(pages[1].odd.is_empty());
}

#[tokio::test]
async fn list_does_not_end_in_silence_where_its_cursor_cannot_be_read() {
    for cursor in [json!(5), json!({"at": 5})] {
        let server = Script::start([page_with_odd_entries(&cursor)]).await;
        let pages: Vec<_> = server.client().payments().list().pages().collect().await;
        let [Ok(page), Err(error)] = &pages[..] else { panic!("a page and an error: {pages:?}") };
        assert_eq!((page.items.len(), &page.next), (2, &None));
        assert_eq!((error.verdict(), error.raw_element()), (Verdict::Repair, None));
        assert!(error.to_string().contains("cursor"), "{error}");
    }
    let server = Script::start([page_with_odd_entries(&Value::Null)]).await;
    assert_eq!(server.client().payments().list().pages().count().await, 1);
}
