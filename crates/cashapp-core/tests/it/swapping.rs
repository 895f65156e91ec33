//! Credentials that are replaced while calls are under way.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use cashapp_core::{Credentials, Outcome, SwappableCredentials};

use crate::calls::{KEYED_WRITE, READ, key, ring, usual};
use crate::server::{Received, Server};
use crate::turn::{Turn, success};

const KEYS: usize = 8;

#[tokio::test]
async fn no_request_mixes_one_keys_id_with_the_secret_of_another() {
    let credentials = Arc::new(SwappableCredentials::new(key(0)));
    let server = Server::start(|_: &Received| success()).await;
    let transport =
        usual(&server, &Arc::default()).shared_credentials(Arc::<SwappableCredentials>::clone(&credentials));
    let transport = transport.build().unwrap();

    // From another thread, so that it can fall between any two steps of a call.
    let done = Arc::new(AtomicBool::new(false));
    let (swapping, is_done) = (Arc::clone(&credentials), Arc::clone(&done));
    let swapper = std::thread::spawn(move || {
        for number in (0..KEYS).cycle().take_while(|_| !is_done.load(Ordering::SeqCst)) {
            swapping.swap(key(number));
        }
    });
    let calls = (0..64).map(|number| {
        let transport = transport.clone();
        tokio::spawn(async move {
            for call in [READ, KEYED_WRITE, READ] {
                assert_eq!(call.through(&transport).await.outcome, None, "{number}");
            }
        })
    });
    for call in calls.collect::<Vec<_>>() {
        call.await.unwrap();
    }
    done.store(true, Ordering::SeqCst);
    swapper.join().unwrap();

    let requests = server.received();
    assert_eq!(requests.len(), 3 * 64);
    let signers: HashSet<_> = requests.iter().map(|request| request.signer(&ring(KEYS)).unwrap()).collect();
    assert!(signers.len() > 1, "nothing was swapped while the calls were made");
}

#[tokio::test]
async fn a_swap_counts_from_the_next_attempt_on() {
    let credentials = Arc::new(SwappableCredentials::new(key(0)));
    let (swapping, number) = (Arc::clone(&credentials), AtomicUsize::new(0));
    let server = Server::start(move |_: &Received| {
        let next = number.fetch_add(1, Ordering::SeqCst) + 1;
        swapping.swap(key(next));
        if next < 3 { crate::turn::error(503, "SERVICE_UNAVAILABLE") } else { success() }
    })
    .await;
    let transport = usual(&server, &Arc::default()).shared_credentials(credentials).build().unwrap();
    assert_eq!(KEYED_WRITE.through(&transport).await.attempts, 3);
    let signers: Vec<_> = server.received().iter().map(|request| request.signer(&ring(3)).unwrap()).collect();
    assert_eq!(signers.iter().map(cashapp_core::ApiKeyId::as_str).collect::<Vec<_>>(), ["KEY_0", "KEY_1", "KEY_2"]);
}

#[tokio::test]
async fn a_call_is_not_repeated_for_another_client() {
    let credentials = Arc::new(SwappableCredentials::new(key(0)));
    let swapping = Arc::clone(&credentials);
    let server = Server::start(move |_: &Received| {
        let variables = |name: &str| Some(format!("{name}_OF_ANOTHER"));
        swapping.swap(Credentials::from_variables(variables).unwrap());
        Turn::HangUp
    })
    .await;
    let transport = usual(&server, &Arc::default()).shared_credentials(credentials).build().unwrap();
    let told = KEYED_WRITE.through(&transport).await;
    assert_eq!((told.attempts, told.outcome), (1, Some(Outcome::Unknown)));
    assert_eq!(server.received().len(), 1);
}
