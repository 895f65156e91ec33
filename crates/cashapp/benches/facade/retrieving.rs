//! A signed call: how long it takes, and what it costs the processor.

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use cashapp::types::{CustomerId, GrantId};
use cashapp::{Client, NoLimiter, Region};
use cashapp_core::signing::{CanonicalRequest, SigningKey};
use cashapp_sandbox::Sandbox;
use criterion::Criterion;
use futures_util::TryStreamExt;
use rustix::time::{ClockId, clock_gettime};
use tokio::runtime::Runtime;

use crate::by_hand::{ByHand, GrantAnswer};
use crate::figure::Figure;
use crate::pair::{Pair, Row};

const CUSTOMER: &str = "CST_sandbox:seeded";

/// Both sides, and the server that they call.
struct Setting {
    runtime: Runtime,
    client: Client,
    by_hand: ByHand,
    customer: CustomerId,
    grant: GrantId,
    _sandbox: Sandbox,
}

impl Setting {
    fn new() -> Result<Self, Box<dyn Error>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let sandbox =
            runtime.block_on(Sandbox::builder().seeded_grants(1).rate_limit_scale(0.0).audit_capacity(0).start())?;
        let client = Client::builder(sandbox.url()).credentials(sandbox.credentials()).region(Region::PDX);
        let client = client.limiter(Arc::new(NoLimiter)).build()?;
        let customer = CustomerId::new(CUSTOMER);
        let first = client.customers().grants(&customer).items();
        let grant = runtime.block_on(first.try_collect::<Vec<_>>())?.remove(0).id;
        Ok(Self { client, by_hand: ByHand::new(&sandbox)?, customer, grant, runtime, _sandbox: sandbox })
    }

    fn ours(&self) {
        let call = async { self.client.customers().retrieve_grant(&self.customer, &self.grant).await };
        assert_eq!(black_box(self.runtime.block_on(call).expect("it is answered")).id, self.grant);
    }

    fn by_hand(&self) {
        let call = self.by_hand.retrieve_grant(CUSTOMER, self.grant.as_str());
        assert_eq!(black_box(self.runtime.block_on(call).expect("it is answered")).grant.id, self.grant.as_str());
    }
}

pub(crate) fn compare(criterion: &mut Criterion) -> Result<Option<Row>, Box<dyn Error>> {
    let setting = Setting::new()?;
    let pair = Pair { name: "retrieving", batch: 1, allowed: 1.10 };
    Ok(pair.compare(criterion, || setting.ours(), || setting.by_hand()))
}

/// What a call costs the processor beyond the same call by hand, with what signing and decoding differ by taken out.
pub(crate) fn added_cpu(whole: bool) -> Result<Vec<Figure>, Box<dyn Error>> {
    let setting = Setting::new()?;
    let times = if whole { 2000 } else { 1 };
    let path = format!("/network/v1/customers/{CUSTOMER}/grants/{}", setting.grant);
    let answer = setting.runtime.block_on(async {
        let call = setting.client.customers().retrieve_grant(&setting.customer, &setting.grant);
        call.response().await.map(|response| response.body().clone())
    })?;
    let key = SigningKey::new("CASH_secret_for_benchmarks_0123456789abcdef");
    let sign = || {
        let canonical = CanonicalRequest::new("GET", &path, "127.0.0.1:8080").accept(Some("application/json"));
        black_box(key.sign(&canonical.authorization(Some("Client CAS-CI_x KEY_y"))).header());
    };

    // In turn, because the machine may do other things meanwhile; of each the middle of eleven.
    let mut added = Vec::new();
    for _ in 0..if whole { 11 } else { 1 } {
        let ours = microseconds(times, || setting.ours());
        let by_hand = microseconds(times, || setting.by_hand());
        let our_share = microseconds(times, sign) + microseconds(times, || decode_ours(&answer));
        let hand_share = microseconds(times, || drop(black_box(setting.by_hand.sign(&path))))
            + microseconds(times, || decode_by_hand(&answer));
        added.push((ours - our_share) - (by_hand - hand_share));
    }
    added.sort_by(f64::total_cmp);
    let middle = added[added.len() / 2];
    let name = "processor time that a call adds, outside signing and decoding";
    Ok(vec![if whole { Figure::at_most(name, middle, 2.0, "µs") } else { Figure::told(name, middle, "µs") }])
}

fn decode_ours(body: &[u8]) {
    black_box(serde_json::from_slice::<cashapp::types::GrantResponse>(body).expect("it is readable"));
}

fn decode_by_hand(body: &[u8]) {
    black_box(serde_json::from_slice::<GrantAnswer>(body).expect("it is readable"));
}

/// What one time of some work costs this thread on the processor.
fn microseconds(times: u32, work: impl Fn()) -> f64 {
    let before = on_processor();
    for _ in 0..times {
        work();
    }
    on_processor().saturating_sub(before).as_secs_f64() * 1e6 / f64::from(times)
}

/// How long this thread has been on a processor.
fn on_processor() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(time).expect("no thread has been there for less than nothing")
}
