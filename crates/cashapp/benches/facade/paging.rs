//! A hundred thousand entries, page by page.

use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cashapp::types::CustomerId;
use cashapp::{Client, NoLimiter, Region};
use cashapp_sandbox::{Fault, Sandbox};
use futures_util::TryStreamExt;
use tokio::runtime::Runtime;

use crate::by_hand::ByHand;
use crate::figure::Figure;

const CUSTOMER: &str = "CST_sandbox:seeded";

/// How long the server takes for a page where somebody works meanwhile: about what the vendor is away.
const DISTANCE: Duration = Duration::from_millis(5);

struct Setting {
    runtime: Runtime,
    sandbox: Sandbox,
    client: Client,
    by_hand: ByHand,
    entries: usize,
}

impl Setting {
    fn new(entries: u32) -> Result<Self, Box<dyn Error>> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let sandbox = Sandbox::builder().seeded_grants(entries).rate_limit_scale(0.0).audit_capacity(0);
        let sandbox = runtime.block_on(sandbox.start())?;
        let client = Client::builder(sandbox.url()).credentials(sandbox.credentials()).region(Region::PDX);
        Ok(Self {
            client: client.limiter(Arc::new(NoLimiter)).build()?,
            by_hand: ByHand::new(&sandbox)?,
            entries: usize::try_from(entries)?,
            runtime,
            sandbox,
        })
    }

    /// All entries through the facade, working for so long on each page.
    fn ours(&self, work: Duration) -> Result<Duration, Box<dyn Error>> {
        let start = Instant::now();
        let count = self.runtime.block_on(async {
            let mut pages = self.client.customers().grants(&CustomerId::new(CUSTOMER)).limit(100).pages();
            let mut count = 0;
            while let Some(page) = pages.try_next().await? {
                count += page.items.len();
                do_work(work);
            }
            Ok::<_, cashapp::Error>(count)
        })?;
        assert_eq!(count, self.entries);
        Ok(start.elapsed())
    }

    /// All entries by the usual loop, working for so long on each page.
    fn by_hand(&self, work: Duration) -> Result<Duration, Box<dyn Error>> {
        let start = Instant::now();
        let count = self.runtime.block_on(async {
            let (mut count, mut cursor) = (0, None);
            loop {
                let page = self.by_hand.grants(CUSTOMER, cursor.as_deref()).await?;
                count += page.grants.len();
                do_work(work);
                cursor = page.cursor.filter(|cursor| !cursor.is_empty());
                if cursor.is_none() {
                    return Ok::<_, reqwest::Error>(count);
                }
            }
        })?;
        assert_eq!(count, self.entries);
        Ok(start.elapsed())
    }

    /// Each in turn, several times; the middle of the ratios of by hand to ours.
    fn ratio(&self, rounds: usize, work: Duration) -> Result<f64, Box<dyn Error>> {
        let mut ratios = Vec::new();
        for round in 0..rounds {
            let (ours, by_hand);
            if round % 2 == 0 {
                ours = self.ours(work)?;
                by_hand = self.by_hand(work)?;
            } else {
                by_hand = self.by_hand(work)?;
                ours = self.ours(work)?;
            }
            ratios.push(by_hand.as_secs_f64() / ours.as_secs_f64());
        }
        ratios.sort_by(f64::total_cmp);
        Ok(ratios[ratios.len() / 2])
    }
}

/// Keeps a processor busy.
fn do_work(time: Duration) {
    let start = Instant::now();
    while start.elapsed() < time {
        std::hint::spin_loop();
    }
}

pub(crate) fn compare(whole: bool) -> Result<Vec<Figure>, Box<dyn Error>> {
    let entries = if whole { 100_000 } else { 300 };
    let setting = Setting::new(entries)?;
    setting.ours(Duration::ZERO)?;
    let idle = 1.0 / setting.ratio(if whole { 7 } else { 1 }, Duration::ZERO)?;

    setting.sandbox.inject(Fault::delay(DISTANCE))?;
    // As long per page as a fetch takes.
    let fetch = setting.by_hand(Duration::ZERO)? / (entries / 100);
    let busy = setting.ratio(if whole { 3 } else { 1 }, fetch)?;
    let fetch = Figure::told("fetching a page of 100 from a server that is 5 ms away", fetch.as_secs_f64() * 1e3, "ms");
    let (idle_name, busy_name) = (
        "100,000 entries, no work: time of the facade to that of a loop by hand",
        "100,000 entries, work as long as a fetch: how much faster than by hand",
    );
    Ok(if whole {
        vec![Figure::at_most(idle_name, idle, 1.05, "x"), fetch, Figure::at_least(busy_name, busy, 1.8, "x")]
    } else {
        vec![Figure::told(idle_name, idle, "x"), fetch, Figure::told(busy_name, busy, "x")]
    })
}
