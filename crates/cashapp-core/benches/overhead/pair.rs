//! Two ways to do the same, measured in turn.
//!
//! They are never measured one after the other but in alternating batches, and each batch begins with the one that came
//! second in the batch before: whatever else the machine does meanwhile slows both. Compared are the medians.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use criterion::Criterion;

/// With fewer batches than this (a run that only tries whether the benchmark works) nothing is compared.
const ENOUGH: usize = 100;

/// What is compared, and how.
pub(crate) struct Pair {
    pub(crate) name: &'static str,
    /// How many times make a batch: one, unless that is too short for the machine's clock.
    pub(crate) batch: u32,
    /// How many times as long as the yardstick it may take.
    pub(crate) allowed: f64,
}

/// What came of it, in nanoseconds.
pub(crate) struct Row {
    name: &'static str,
    ours: f64,
    yardstick: f64,
    allowed: f64,
}

impl Pair {
    pub(crate) fn compare(
        &self,
        criterion: &mut Criterion,
        mut ours: impl FnMut(),
        mut yardstick: impl FnMut(),
    ) -> Option<Row> {
        let mut times = Times::default();
        let mut group = criterion.benchmark_group(self.name);
        group.bench_function("ours", |bencher| {
            bencher.iter_custom(|count| times.measure(count, self.batch, &mut ours, &mut yardstick).0);
        });
        group.bench_function("yardstick", |bencher| {
            bencher.iter_custom(|count| times.measure(count, self.batch, &mut ours, &mut yardstick).1);
        });
        group.finish();
        let Times { ours, yardstick } = times;
        (ours.len() >= ENOUGH).then(|| Row {
            name: self.name,
            ours: median(ours),
            yardstick: median(yardstick),
            allowed: self.allowed,
        })
    }
}

/// How long one time took, batch by batch, in nanoseconds.
#[derive(Default)]
struct Times {
    ours: Vec<f64>,
    yardstick: Vec<f64>,
}

impl Times {
    /// Does each so many times, and says how long that took.
    fn measure(
        &mut self,
        count: u64,
        batch: u32,
        ours: &mut impl FnMut(),
        yardstick: &mut impl FnMut(),
    ) -> (Duration, Duration) {
        let mut sums = (Duration::ZERO, Duration::ZERO);
        let batches = count.div_ceil(batch.into());
        for turn in 0..batches {
            let (a, b);
            if turn % 2 == 0 {
                a = time(batch, ours);
                b = time(batch, yardstick);
            } else {
                b = time(batch, yardstick);
                a = time(batch, ours);
            }
            self.ours.push(nanoseconds(a / batch));
            self.yardstick.push(nanoseconds(b / batch));
            sums = (sums.0 + a, sums.1 + b);
        }
        // Whole batches were done, a few times more than was asked for.
        #[expect(clippy::cast_precision_loss, reason = "a benchmark never counts that far")]
        let share = count as f64 / (batches * u64::from(batch)) as f64;
        (sums.0.mul_f64(share), sums.1.mul_f64(share))
    }
}

fn time(batch: u32, work: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..batch {
        work();
    }
    start.elapsed()
}

fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Prints what was measured. Fails if anything takes longer than it may.
pub(crate) fn print(rows: impl Iterator<Item = Row>) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for (index, Row { name, ours, yardstick, allowed }) in rows.enumerate() {
        if index == 0 {
            println!("\n{:<12} {:>12} {:>14} {:>7} {:>8}", "median", "ours (µs)", "yardstick (µs)", "ratio", "allowed");
        }
        let ratio = ours / yardstick;
        let verdict = if ratio > allowed { "  too slow" } else { "" };
        println!(
            "{name:<12} {:>12.3} {:>14.3} {ratio:>7.3} {allowed:>8.2}{verdict}",
            ours / 1000.0,
            yardstick / 1000.0
        );
        if ratio > allowed {
            code = ExitCode::FAILURE;
        }
    }
    code
}
