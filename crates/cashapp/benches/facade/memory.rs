//! A million entries, and what memory they take. The reader is a process of its own, beside the sandbox that holds them.

use std::error::Error;
use std::process::Command;
use std::sync::Arc;

use cashapp::types::CustomerId;
use cashapp::{Client, NoLimiter};
use cashapp_sandbox::Sandbox;
use futures_util::TryStreamExt;

use crate::figure::Figure;

/// Set for the process that reads.
const READER: &str = "CASHAPP_BENCHMARK_READER";

pub(crate) fn is_reader() -> bool {
    std::env::var_os(READER).is_some()
}

/// Reads all entries and prints how many there were, and by how many bytes the memory grew at most.
pub(crate) fn read() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let client = Client::from_env()?.limiter(Arc::new(NoLimiter)).build()?;
    let before = memory("VmRSS:")?;
    let count = runtime.block_on(async {
        let mut grants = client.customers().grants(&CustomerId::new("CST_sandbox:seeded")).limit(100).items();
        let mut count = 0_u32;
        while grants.try_next().await?.is_some() {
            count += 1;
        }
        Ok::<_, cashapp::Error>(count)
    })?;
    println!("{count} {}", memory("VmHWM:")? - before);
    Ok(())
}

/// A line of what the system knows of this process, in bytes.
fn memory(name: &str) -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("the system does not tell")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}

pub(crate) fn measure(whole: bool) -> Result<Option<Figure>, Box<dyn Error>> {
    if memory("VmRSS:").is_err() {
        return Ok(None);
    }
    let entries: u32 = if whole { 1_000_000 } else { 1000 };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let sandbox = Sandbox::builder().seeded_grants(entries).rate_limit_scale(0.0).audit_capacity(0);
    let sandbox = runtime.block_on(sandbox.start())?;
    let mut reader = Command::new(std::env::current_exe()?);
    let output = reader.env(READER, "1").envs(sandbox.variables()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let text = String::from_utf8(output.stdout)?;
    let (count, grown) = text.trim().split_once(' ').ok_or("the reader said something else")?;
    assert_eq!(count.parse(), Ok(entries));
    #[expect(clippy::cast_precision_loss, reason = "memory is not that large")]
    let grown = grown.parse::<u64>()? as f64 / f64::from(1 << 20);
    Ok(Some(Figure::at_most("the most memory that a million entries take above the start", grown, 20.0, "MiB")))
}
