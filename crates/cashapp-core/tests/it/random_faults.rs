//! Ten thousand calls of every kind through everything that can go wrong, in every order.
//!
//! Every reported outcome is compared with what the server did. A failure names its seed; put it in `SEEDS` alone to see
//! the same again.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::{Clock, ManualClock};
use cashapp_core::retry::RetryPolicy;
use cashapp_core::{Operation, Outcome, Region, Repeat, Transport};
use fastrand::Rng;

use crate::calls::{Call, KEYED_WRITE, KEYLESS_WRITE, READ, Told, UNSAFE, UNSAFE_WRITE, key};
use crate::ledger::{Back, Before, Gate, House, Ledger, Step};
use crate::server::{Server, lock};

const SEEDS: Range<u64> = 0..10_000;
const ATTEMPTS: u32 = 4;
/// So much that the network, which goes by the real time, never comes near what the calls are limited to.
const SCALE: Duration = Duration::from_secs(1000);

/// At an address of its own, because the server must not take what looks like a key for one.
static ELSEWHERE: Operation = UNSAFE.with_path("/network/v1/rotations").with_repeat(Repeat::Unsafe);

fn step(rng: &mut Rng, connects: bool) -> Step {
    let before = match rng.u8(..10) {
        0..6 if connects => Before::Refused,
        6 if connects => Before::HungUp,
        _ => Before::Connected,
    };
    let gate = match rng.u8(..10) {
        0 => Some(Gate::TurnsAway([401, 403, 409, 429][rng.usize(..4)])),
        1 => Some(Gate::Later([429, 503][rng.usize(..2)], 1000 * rng.u32(..20))),
        2 => Some(Gate::HangsUp),
        3 => Some(Gate::Fails([408, 500, 502, 503, 504][rng.usize(..5)])),
        _ => None,
    };
    let back = match rng.u8(..10) {
        0..4 => Back::Arrives,
        4..6 => Back::IsLost,
        6..8 => Back::BreaksOff,
        _ => Back::IsReplaced([408, 500, 502, 504][rng.usize(..4)]),
    };
    Step { before, takes: SCALE * rng.u32(..8), gate, declined: rng.u8(..4) == 0, back }
}

/// Why what the caller was told is not what the server knows, if it is not.
fn lie(told: &Told, call: &Call, ledger: &Ledger, attempts: usize) -> Option<&'static str> {
    let (seen, done) = (ledger.seen.len(), ledger.done);
    match told.outcome {
        Some(Outcome::NotSent) if seen > 0 => Some("it was sent"),
        Some(Outcome::Refused) if done > 0 => Some("it was done"),
        Some(Outcome::Refused) if seen == 0 => Some("it was never sent"),
        None if done == 0 => Some("it was not done"),
        _ if call.operation.repeat() != Repeat::Safe && done > 1 => Some("it was done more than once"),
        _ if told.attempts as usize != attempts => Some("so many attempts were not made"),
        _ if attempts > ATTEMPTS as usize => Some("too many attempts were made"),
        _ => None,
    }
}

async fn run(seed: u64, server: &Server, house: &House) -> Told {
    let mut rng = Rng::with_seed(seed);
    // The transport's jitter comes from this thread's generator.
    fastrand::seed(seed);
    // A connection that is kept cannot be refused, nor hung up unread.
    let connects = rng.u8(..4) == 0;
    let steps = (0..=ATTEMPTS).map(|_| step(&mut rng, connects)).collect::<Vec<_>>();
    let elsewhere = Call { operation: &ELSEWHERE, ..UNSAFE_WRITE };
    let call = [READ, KEYED_WRITE, KEYED_WRITE, KEYLESS_WRITE, elsewhere][rng.usize(..5)];
    let limit = SCALE * rng.u32(1..40);
    let deadline = house.clock.monotonic() + limit;
    *lock(&house.ledger) = Ledger { steps: steps.clone().into(), deadline, ..Ledger::default() };
    let transport = Transport::builder(&server.url())
        .http_client_builder(server.client())
        .idle_connections(usize::from(!connects), Duration::from_secs(60))
        .clock(Arc::<ManualClock>::clone(&house.clock))
        .credentials(key(0))
        .region([Region::PDX, Region::IAD][rng.usize(..2)])
        .retry(RetryPolicy::default().max_attempts(ATTEMPTS).backoff(SCALE * 2, SCALE * 9))
        .deadline(limit)
        .build()
        .unwrap();

    let told = call.through(&transport).await;

    let ledger = lock(&house.ledger);
    let lie = lie(&told, &call, &ledger, steps.len() - ledger.steps.len());
    assert!(
        ledger.faults.is_empty() && lie.is_none(),
        "seed {seed}: {:?}, {lie:?}\n{told:?}\n{call:?}, {limit:?}\n{steps:#?}",
        ledger.faults,
    );
    told
}

async fn run_all(seeds: Range<u64>) -> [u32; 4] {
    let house = House::default();
    let server = Server::start(house.clone()).await;
    let mut outcomes = [0; 4];
    for seed in seeds {
        outcomes[match run(seed, &server, &house).await.outcome {
            None => 0,
            Some(Outcome::NotSent) => 1,
            Some(Outcome::Refused) => 2,
            _ => 3,
        }] += 1;
        server.received();
    }
    outcomes
}

#[test]
fn no_order_of_faults_makes_a_call_happen_twice_or_its_outcome_a_lie() {
    let half = SEEDS.start.midpoint(SEEDS.end);
    let halves = [SEEDS.start..half, half..SEEDS.end].map(|seeds| {
        std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(run_all(seeds))
        })
    });
    let [first, second] = halves.map(|half| half.join().expect("the failure is printed above"));
    // Otherwise the scripts would show less than they seem to.
    assert!(first.iter().zip(second).all(|(one, other)| one + other > 100), "{first:?} {second:?}");
}
