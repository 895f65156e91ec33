//! Lists that are counted.

use cashapp::afterpay::types::{DisputeStatus, OrderId, PaymentOrderBy, PaymentStatus};
use cashapp::{Outcome, Rule};
use futures_util::TryStreamExt;

use super::{calls_of, captured, started};

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
