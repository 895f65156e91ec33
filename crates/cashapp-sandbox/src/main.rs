//! The program: a sandbox that runs until it is told to stop.

use std::io::Write;
use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::process::ExitCode;

use cashapp_sandbox::{Sandbox, SandboxBuilder};
use clap::Parser;

/// Cash App Pay on your own machine. Not an official product.
///
/// Prints where it listens and its credentials as lines that a shell can read, and runs until Ctrl-C or SIGTERM.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct Options {
    /// Where to listen; with port 0 the system chooses one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8484", value_parser = listen)]
    listen: SocketAddr,

    /// Keep the state in this file, which is made if it is not there; without it the state ends with the program
    #[arg(long, value_name = "FILE")]
    db: Option<PathBuf>,

    /// Have this many grants of the customer `CST_sandbox:seeded`
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    seed: u32,

    /// Have this many captured payments of the customer `CST_sandbox:buyer`
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    seed_payments: u32,

    /// Retry webhooks after milliseconds instead of seconds
    #[arg(long)]
    fast_webhooks: bool,

    /// Answer as many calls as come, instead of `RATE_LIMITED`
    #[arg(long)]
    no_rate_limits: bool,

    /// Refuse sandbox:skip-signature-check, as production does
    #[arg(long)]
    require_signatures: bool,
}

/// An address, or a name that the system knows one for. IPv4 goes before IPv6: what is printed can be written into a
/// variable without brackets.
fn listen(text: &str) -> Result<SocketAddr, String> {
    const EXAMPLE: &str =
        "give an address and a port, such as 127.0.0.1:8484, or localhost:0 for any port that is free";
    if let Ok(address) = text.parse() {
        return Ok(address);
    }
    let port = text.rsplit_once(':').map(|(_, port)| port.parse::<u16>());
    let Some(Ok(_)) = port else { return Err(EXAMPLE.to_owned()) };
    let found: Vec<SocketAddr> = text.to_socket_addrs().map_err(|error| format!("{error}: {EXAMPLE}"))?.collect();
    let first = found.iter().find(|address| address.is_ipv4()).or(found.first());
    first.copied().ok_or_else(|| format!("the name has no address: {EXAMPLE}"))
}

impl Options {
    fn builder(&self) -> SandboxBuilder {
        let mut builder =
            Sandbox::builder().listen(self.listen).seeded_grants(self.seed).seeded_payments(self.seed_payments);
        if let Some(file) = &self.db {
            builder = builder.database(file);
        }
        if self.fast_webhooks {
            builder = builder.webhook_pace(0.001);
        }
        if self.no_rate_limits {
            builder = builder.rate_limit_scale(0.0);
        }
        if self.require_signatures {
            builder = builder.require_signatures();
        }
        builder
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(&Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "cashapp-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: &Options) -> Result<(), Box<dyn std::error::Error>> {
    // Before anything is said: whoever has read the address may ask for the end at once.
    let ended = ended()?;
    let sandbox = options.builder().start().await?;
    // Who reads neither stream may still call: what cannot be written is no reason to end.
    if !sandbox.address().ip().is_loopback() {
        let warning = "warning: others can reach this address, and what is sent to it is not encrypted";
        let _ = writeln!(std::io::stderr(), "cashapp-sandbox: {warning}");
    }
    // At once, so that whoever waits for the first byte has all of it.
    let text = announcement(options, &sandbox);
    let mut stdout = std::io::stdout().lock();
    if let Err(error) = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        let where_else = format!("{}/_sandbox/credentials has them", sandbox.url());
        let said = format!("the credentials cannot be written to stdout ({error}); {where_else}");
        let _ = writeln!(std::io::stderr(), "cashapp-sandbox: {said}");
    }
    ended.await;
    Ok(())
}

/// Address and credentials, for a shell; what else is to be said is a comment.
fn announcement(options: &Options, sandbox: &Sandbox) -> String {
    use std::fmt::Write;
    let state = options.db.as_ref().map_or_else(
        || "its state ends with it".to_owned(),
        |file| format!("its state is in {}", file.display().to_string().escape_debug()),
    );
    let mut text = format!(
        "# Cash App Pay sandbox, not an official product; {state}. To end it: Ctrl-C, or kill {}\n",
        std::process::id()
    );
    let _ = writeln!(text, "# Dashboard: {}/", sandbox.url());
    for (name, value) in sandbox.variables() {
        // What is printed has no quotes in it, unless somebody chose such credentials for himself.
        let _ = writeln!(text, "export {name}='{}'", value.replace('\'', r"'\''"));
    }
    text
}

/// Waits for Ctrl-C or, where there is such a thing, SIGTERM.
#[cfg(unix)]
fn ended() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail elsewhere")]
fn ended() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
