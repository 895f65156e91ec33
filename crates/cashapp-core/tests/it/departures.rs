//! How far an attempt came before its time ran out: nothing was sent until the first byte of the request has left.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::{Outcome, Region, Transport};
use tokio::net::TcpListener;

use crate::calls::{ALL, UNSAFE_WRITE, key, usual};
use crate::server::Server;
use crate::turn::{Turn, success};

/// Far less than connecting may take.
const SHORT: Duration = Duration::from_millis(20);

#[tokio::test]
async fn attempt_timeout_while_connecting_is_not_sent_and_is_retried() {
    for call in ALL {
        let server = Server::telling([Turn::NeverConnect]).await;
        let told = call.through(&usual(&server, &Arc::default()).attempt_timeout(SHORT).build().unwrap()).await;
        assert_eq!((told.attempts, told.outcome), (3, Some(Outcome::NotSent)), "{call:?}: {told:?}");
        assert!(told.text.starts_with("no connection to the server was made"), "{told:?}");
        assert_eq!(server.received(), []);
    }
}

#[tokio::test]
async fn deadline_while_connecting_is_not_sent() {
    for call in ALL {
        let server = Server::telling([Turn::NeverConnect]).await;
        let told = call.through(&usual(&server, &Arc::default()).deadline(SHORT).build().unwrap()).await;
        assert_eq!(told.outcome, Some(Outcome::NotSent), "{call:?}: {told:?}");
    }
}

/// A server that takes the connection and then says nothing, as one behind a broken load balancer does.
#[tokio::test]
async fn attempt_timeout_in_the_tls_handshake_is_not_sent() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let transport = Transport::builder(&url).credentials(key(0)).region(Region::PDX).attempt_timeout(SHORT);
    let transport = transport.clock(Arc::new(cashapp_core::clock::ManualClock::new(0))).build().unwrap();
    for call in ALL {
        let told = call.through(&transport).await;
        assert_eq!((told.attempts, told.outcome), (4, Some(Outcome::NotSent)), "{call:?}: {told:?}");
    }
}

#[tokio::test]
async fn connection_that_comes_at_the_second_attempt_carries_the_call_once() {
    let server = Server::telling([Turn::NeverConnect, success()]).await;
    let transport = usual(&server, &Arc::default()).connect_timeout(SHORT).build().unwrap();
    let told = UNSAFE_WRITE.through(&transport).await;
    assert_eq!((told.attempts, told.outcome), (2, None), "{told:?}");
    assert_eq!(server.received().len(), 1);
}

/// On a connection that is kept nothing has to be connected, so what is stalled there may have arrived.
#[tokio::test]
async fn attempt_timeout_on_a_kept_connection_is_unknown() {
    for call in ALL {
        let server = Server::telling([success(), Turn::Stall(Vec::new())]).await;
        let transport = usual(&server, &Arc::default()).idle_connections(1, Duration::from_secs(60));
        let transport = transport.build().unwrap();
        assert_eq!(call.through(&transport).await.outcome, None);
        let told = call.through(&transport.with_attempt_timeout(SHORT)).await;
        assert_eq!(told.outcome, Some(Outcome::Unknown), "{call:?}: {told:?}");
    }
}
