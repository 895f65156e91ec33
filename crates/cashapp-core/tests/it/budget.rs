//! How much of a transport's traffic may be repetitions.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cashapp_core::Region;

use crate::calls::{READ, usual};
use crate::server::{Received, Server};
use crate::turn::{error, success};

#[tokio::test]
async fn the_budget_empties_while_the_server_is_down_and_fills_again_once_it_is_up() {
    let up = Arc::new(AtomicBool::new(false));
    let is_up = Arc::clone(&up);
    let server =
        Server::start(
            move |_: &Received| {
                if is_up.load(Ordering::SeqCst) { success() } else { error(503, "SERVICE_UNAVAILABLE") }
            },
        )
        .await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    // Clones share it, whatever else sets them apart.
    let clones = [transport.clone(), transport.clone().with_region(Region::IAD)];
    let mut attempts = Vec::new();
    for number in 0..30 {
        let told = READ.through(&clones[number % 2]).await;
        assert_eq!(told.status, Some(503));
        attempts.push(told.attempts);
    }
    // Two repetitions for each of 25 calls, and then none.
    assert_eq!(attempts, [vec![3; 25], vec![1; 5]].concat());

    up.store(true, Ordering::SeqCst);
    for _ in 0..10 {
        assert_eq!(READ.through(&transport).await.outcome, None);
    }
    up.store(false, Ordering::SeqCst);
    assert_eq!(READ.through(&transport).await.attempts, 2);
    assert_eq!(READ.through(&transport).await.attempts, 1);

    // Another transport has its own.
    assert_eq!(READ.through(&usual(&server, &Arc::default()).build().unwrap()).await.attempts, 3);
}
