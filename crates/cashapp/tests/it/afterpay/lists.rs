//! Lists that are counted.

use cashapp::afterpay::types::{DisputeStatus, OrderId, PaymentOrderBy, PaymentStatus};
use cashapp::{Outcome, Rule};
use futures_util::TryStreamExt;
use http::StatusCode;
use serde_json::{Value, json};

use super::{calls_of, captured, scripted, started};

#[tokio::test]
async fn payments_come_across_all_pages_and_each_once() {
    let (sandbox, client) = started().await;
    let mut made: Vec<OrderId> = Vec::new();
    for cents in 1000..1005 {
        made.push(captured(&sandbox, &client, cents).await.id);
    }
    let listed: Vec<_> = client.payments().list().limit(2).ascending(true).items().try_collect().await.unwrap();
    assert_eq!(listed.into_iter().map(|payment| payment.id).collect::<Vec<_>>(), made);
    assert_eq!(calls_of(&sandbox, "list_payments"), 3);
}

#[tokio::test]
async fn a_list_goes_on_where_it_was_left_and_keeps_its_filters() {
    let (sandbox, client) = started().await;
    for cents in 1000..1005 {
        captured(&sandbox, &client, cents).await;
    }
    let list = || client.payments().list().statuses([PaymentStatus::Approved]).limit(2).read_ahead(false);
    let mut pages = list().pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!((first.items.len(), first.total), (2, Some(5)));
    let stored = first.next.unwrap().into_string();
    assert_eq!(stored, "2");

    let rest: Vec<_> = list().after(stored).pages().try_collect().await.unwrap();
    assert_eq!(rest.iter().map(|page| page.items.len()).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(rest.last().and_then(|page| page.next.as_ref()), None);
    let calls = sandbox.calls();
    let paths: Vec<_> = calls.iter().filter(|call| call.operation == Some("list_payments")).collect();
    assert!(paths.iter().all(|call| call.path.contains("statuses=APPROVED") && call.path.contains("limit=2")));
}

#[tokio::test]
async fn disputes_come_across_all_pages() {
    let (sandbox, client) = started().await;
    for cents in 1000..1003 {
        let payment = captured(&sandbox, &client, cents).await;
        sandbox.open_afterpay_dispute(payment.id.as_str(), "duplicate").unwrap();
    }
    let list = client.disputes().list().status(DisputeStatus::NeedsResponse).limit(1);
    let pages: Vec<_> = list.pages().try_collect().await.unwrap();
    assert_eq!(pages.iter().map(|page| (page.items.len(), page.total)).collect::<Vec<_>>(), [(1, Some(3)); 3]);
    assert_eq!(calls_of(&sandbox, "list_disputes"), 3);
}

#[tokio::test]
async fn filters_narrow_a_list() {
    let (sandbox, client) = started().await;
    let payment = captured(&sandbox, &client, 1000).await;
    let other = captured(&sandbox, &client, 1001).await;
    let token = payment.token.clone().unwrap();
    for list in [
        client.payments().list().ids([&payment.id]),
        client.payments().list().tokens([&token]),
        client.payments().list().merchant_references(["order-1"]).ids([&payment.id]),
        client
            .payments()
            .list()
            .created_until(sandbox.now())
            .order_by(PaymentOrderBy::TotalAmount)
            .ascending(true)
            .ids([&payment.id]),
    ] {
        let found: Vec<_> = list.items().try_collect().await.unwrap();
        assert_eq!(found, std::slice::from_ref(&payment));
    }
    let none = client.payments().list().created_from(sandbox.now() + chrono::TimeDelta::hours(1));
    assert_eq!(none.items().try_collect::<Vec<_>>().await.unwrap(), []);

    let dispute = sandbox.open_afterpay_dispute(payment.id.as_str(), "duplicate").unwrap();
    let now = sandbox.now();
    for (list, count) in [
        (client.disputes().list().order(&payment.id), 1),
        (client.disputes().list().order(&other.id), 0),
        (client.disputes().list().opened_before(now + chrono::TimeDelta::hours(1)), 1),
        (client.disputes().list().opened_after(now + chrono::TimeDelta::hours(1)), 0),
    ] {
        let found: Vec<_> = list.items().try_collect().await.unwrap();
        assert_eq!(found.len(), count);
        assert!(found.iter().all(|found| found.id.as_str() == dispute));
    }
}

#[tokio::test]
async fn a_cursor_that_is_no_number_is_an_error_and_nothing_is_sent() {
    let (sandbox, client) = started().await;
    for cursor in ["eyJwYWdlIjoyfQ", "-1", "99999999999"] {
        let error = client.payments().list().after(cursor).items().try_next().await.unwrap_err();
        let fault = error.invalid_field().unwrap();
        assert_eq!((fault.field(), fault.rule()), ("after", &Rule::WholeNumber));
        assert_eq!((error.outcome(), error.operation()), (Outcome::NotSent, Some("list_payments")));
        assert!(client.disputes().list().after(cursor).items().try_next().await.is_err());
    }
    assert!(sandbox.calls().is_empty());
}

#[tokio::test]
async fn payments_by_link_are_read_by_the_cursor_of_each_link_and_resumed() {
    let (sandbox, client) = started().await;
    let mut made: Vec<OrderId> = Vec::new();
    for cents in 1000..1005 {
        made.push(captured(&sandbox, &client, cents).await.id);
    }
    let list = || client.payments().list().by_link().ascending(true).limit(2);
    let found: Vec<_> = list().items().try_collect().await.unwrap();
    assert_eq!(found.into_iter().map(|payment| payment.id).collect::<Vec<_>>(), made);

    let first = list().pages().try_next().await.unwrap().unwrap();
    assert_eq!((first.items.len(), first.total), (2, Some(5)));
    // A stored cursor says by itself that it came from a link.
    let rest = client.payments().list().ascending(true).limit(2).after(first.next.unwrap());
    let rest: Vec<_> = rest.items().try_collect().await.unwrap();
    assert_eq!(rest.into_iter().map(|payment| payment.id).collect::<Vec<_>>(), made[2..]);
}

#[tokio::test]
async fn link_to_another_host_gives_its_cursor_and_is_not_called() {
    let page = |id: &str, link: Value| {
        (StatusCode::OK, json!({"totalResults": 2, "results": [{"id": id, "status": "APPROVED"}], "nextPageUrl": link}))
    };
    let pages =
        [page("1", json!("http://192.0.2.1/steal?cursor=a%2Fb")), page("2", json!("http://192.0.2.1/steal?cursor="))];
    let (mut server, client) = scripted(pages).await;
    let list = client.payments().list().by_link().statuses([PaymentStatus::Approved, PaymentStatus::Declined]);
    assert_eq!(list.items().try_collect::<Vec<_>>().await.unwrap().len(), 2);
    let filters = "includeNextLink=true&statuses=APPROVED&statuses=DECLINED";
    let asked = server.all_asked();
    assert_eq!(asked.len(), 2);
    for (asked, cursor) in asked.iter().zip([None, Some("cursor=a%2Fb")]) {
        let (path, query) = asked.split_once('?').unwrap();
        let mut pairs: Vec<&str> = query.split('&').collect();
        pairs.sort_unstable();
        assert_eq!(path, "/v2/payments");
        let mut expected: Vec<&str> = filters.split('&').chain(cursor).collect();
        expected.sort_unstable();
        assert_eq!(pairs, expected);
    }
}

#[tokio::test]
async fn list_by_link_is_counted_where_no_link_comes() {
    let page = |id: &str| (StatusCode::OK, json!({"totalResults": 2, "results": [{"id": id, "status": "APPROVED"}]}));
    let (_server, client) = scripted([page("1"), page("2")]).await;
    let found: Vec<_> = client.payments().list().by_link().items().try_collect().await.unwrap();
    assert_eq!(found.len(), 2);
}

#[tokio::test]
async fn payments_limit_over_250_is_refused_before_sending() {
    let (sandbox, client) = started().await;
    for limit in [0, 251] {
        let error = client.payments().list().limit(limit).items().try_next().await.unwrap_err();
        assert_eq!(error.invalid_field().unwrap().field(), "limit");
    }
    assert!(sandbox.calls().is_empty());
    client.payments().list().limit(250).items().try_next().await.unwrap();
}

#[tokio::test]
async fn dispute_file_is_uploaded_as_evidence_and_asked_for_with_its_id_twice() {
    let answers = [json!({"id": "f/1"}), json!({"url": "https://files.example/1"})];
    let (mut server, client) = scripted(answers.map(|answer| (StatusCode::OK, answer))).await;
    let file = client.disputes().upload_file(json!({"key": "receipt.pdf"})).await.unwrap();
    client.disputes().retrieve_file(&file.id).await.unwrap();
    assert_eq!(server.all_bodies()[0], json!({"file": {"key": "receipt.pdf"}, "fileType": "dispute_evidence"}));
    assert_eq!(server.all_asked()[1], "/v2/disputes/files/f%2F1?id=f%2F1");
}
