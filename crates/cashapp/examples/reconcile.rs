//! Writes every payment to a CSV file and adds them up: a million of them, in bounded memory, and it may be interrupted.
//!
//! ```text
//! cargo run --release -p cashapp --example reconcile
//! cargo run --release -p cashapp --example reconcile -- --resume     # goes on where it was interrupted
//! cargo run --release -p cashapp --example reconcile -- --payments 50000 --csv fifty.csv --stop-after 10
//! ```
//!
//! The sandbox is a process of its own, because it holds the million: the memory at the end is that of the reader alone.
//! With `CASHAPP_BASE_URL` and the other variables set it reads there, within the vendor's rate limit.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use cashapp::{Client, ClientBuilder, NoLimiter, sandbox};
use futures_util::TryStreamExt;
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// How far it has come: written after each page, so that a page that was read is neither read nor written again.
#[derive(Default, Deserialize, Serialize)]
struct Progress {
    /// Where the list goes on.
    cursor: Option<String>,
    /// How long the file is. What comes after that is of a page that was not finished.
    bytes: u64,
    totals: Totals,
}

/// How many payments there are, and their sums in the smallest unit of each currency.
#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
struct Totals {
    count: u64,
    sums: BTreeMap<String, i64>,
}

impl Totals {
    fn add(&mut self, currency: &str, amount: i64) -> Result<()> {
        let sum = self.sums.entry(currency.to_owned()).or_default();
        *sum = sum.checked_add(amount).ok_or("the sum is too large")?;
        self.count += 1;
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let start = Instant::now();
    let options = Options::read()?;
    if options.is_sandbox {
        return be_the_sandbox(options.payments).await;
    }
    let (client, sandbox) = connect(options.payments)?;
    let state = options.csv.with_extension("progress");
    let mut progress = match fs::read(&state) {
        Ok(text) if options.resume => serde_json::from_slice(&text)?,
        _ => Progress::default(),
    };
    if progress.cursor.is_some() {
        println!("going on after {} payments", progress.totals.count);
    }

    if !write_all(&client, &options, &state, &mut progress).await? {
        println!("stopped after {} payments; --resume goes on", progress.totals.count);
        return Ok(());
    }
    let Totals { count, sums } = &progress.totals;
    println!("{count} payments in {}, in cents: {sums:?}", options.csv.display());
    if add_up(&options.csv)? != progress.totals {
        return Err("the file adds up to something else".into());
    }
    if sandbox.is_some() && *count != u64::from(options.payments) {
        return Err(format!("the sandbox has {} payments", options.payments).into());
    }
    println!("checked: the file adds up to the same");
    let _ = fs::remove_file(&state);
    println!("{:.1} s, and {} of memory at most", start.elapsed().as_secs_f64(), peak_memory());
    Ok(())
}

/// Writes page by page; whether that was all.
async fn write_all(client: &Client, options: &Options, state: &Path, progress: &mut Progress) -> Result<bool> {
    let file = OpenOptions::new().create(true).append(true).open(&options.csv)?;
    file.set_len(progress.bytes)?;
    let mut csv = csv::Writer::from_writer(file);
    if progress.bytes == 0 {
        csv.write_record(["id", "reference", "status", "currency", "amount", "net_amount", "created_at"])?;
    }
    let bar = ProgressBar::new(options.payments.into()).with_position(progress.totals.count);
    bar.set_style(ProgressStyle::with_template("{bar:40} {pos} of {len}, {per_sec}, {eta} left")?);

    let mut list = client.payments().list().limit(100);
    if let Some(cursor) = &progress.cursor {
        list = list.after(cursor.as_str());
    }
    // One page is written while the next one is on its way; no more are held, however many there are.
    let mut pages = list.pages();
    let mut read = 0;
    while let Some(page) = pages.try_next().await? {
        for payment in &page.items {
            let (reference, created_at) = (payment.reference_id.as_deref(), payment.created_at);
            csv.write_record([
                payment.id.as_str(),
                reference.unwrap_or_default(),
                payment.status.as_str(),
                payment.currency.as_str(),
                &payment.amount.to_string(),
                // A listed payment may lack it, and what nobody said is not zero.
                &payment.net_amount.map(|amount| amount.to_string()).unwrap_or_default(),
                &created_at.map(|time| time.to_rfc3339()).unwrap_or_default(),
            ])?;
            progress.totals.add(payment.currency.as_str(), payment.amount)?;
        }
        csv.flush()?;
        bar.set_position(progress.totals.count);
        read += 1;
        // After the last page there is nothing to go on with: interrupted there, the last one is read again.
        let Some(next) = page.next else { break };
        progress.cursor = Some(next.into_string());
        progress.bytes = csv.get_ref().metadata()?.len();
        save(progress, state)?;
        if options.stop_after == Some(read) {
            return Ok(false);
        }
    }
    bar.finish();
    Ok(true)
}

/// In one step, so that there is always a whole one.
fn save(progress: &Progress, state: &Path) -> Result<()> {
    let new = state.with_extension("progress.new");
    fs::write(&new, serde_json::to_vec(progress)?)?;
    Ok(fs::rename(new, state)?)
}

/// What the file says.
fn add_up(file: &Path) -> Result<Totals> {
    let mut totals = Totals::default();
    for row in csv::Reader::from_path(file)?.into_records() {
        let row = row?;
        totals.add(&row[3], row[4].parse()?)?;
    }
    Ok(totals)
}

/// A client of the API that the environment names, or of a sandbox that was started for it.
fn connect(payments: u32) -> Result<(Client, Option<Child>)> {
    if std::env::var_os("CASHAPP_BASE_URL").is_some() {
        return Ok((Client::from_env()?.build()?, None));
    }
    let mut sandbox = Command::new(std::env::current_exe()?);
    sandbox.args(["--sandbox", "--payments", &payments.to_string()]);
    let mut sandbox = sandbox.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let lines = BufReader::new(sandbox.stdout.take().ok_or("the sandbox says nothing")?).lines();
    let mut variables = HashMap::new();
    for line in lines {
        let line = line?;
        let Some((name, value)) = line.split_once('=') else { break };
        variables.insert(name.to_owned(), value.to_owned());
    }
    // By itself the client keeps to the vendor's limit of 100 lists a second, which makes a million payments last for 100
    // seconds. This sandbox was started without limits. The vendor answers whoever calls too often with 429.
    let client = ClientBuilder::from_variables(|name| variables.get(name).cloned())?.limiter(Arc::new(NoLimiter));
    Ok((client.build()?, Some(sandbox)))
}

/// The other process: a sandbox that lasts as long as somebody holds its standard input.
async fn be_the_sandbox(payments: u32) -> Result<()> {
    // The same secrets and the same time in every run, so that the cursor of an interrupted one is good for the next.
    let time = chrono::DateTime::from_timestamp(1_767_225_600, 0).ok_or("there is no such time")?;
    let builder = sandbox::builder().random_seed(1).frozen_at(time).rate_limit_scale(0.0).audit_capacity(0);
    let sandbox = builder.seeded_payments(payments).start().await?;
    for (name, value) in sandbox.variables() {
        println!("{name}={value}");
    }
    println!("ready");
    Ok(std::io::stdin().read_to_end(&mut Vec::new()).map(drop)?)
}

struct Options {
    payments: u32,
    csv: PathBuf,
    resume: bool,
    stop_after: Option<u32>,
    is_sandbox: bool,
}

impl Options {
    fn read() -> Result<Self> {
        let csv = std::env::temp_dir().join("cashapp-payments.csv");
        let mut options = Self { payments: 1_000_000, csv, resume: false, stop_after: None, is_sandbox: false };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--payments" => options.payments = value()?.parse()?,
                "--csv" => options.csv = value()?.into(),
                "--stop-after" => options.stop_after = Some(value()?.parse()?),
                "--resume" => options.resume = true,
                "--sandbox" => options.is_sandbox = true,
                _ => return Err(format!("{word}: use --payments, --csv, --stop-after or --resume").into()),
            }
        }
        Ok(options)
    }
}

/// The most that this process has held at once, as far as the system tells.
fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "an unknown amount".to_owned(), |amount| amount.trim().to_owned())
}
