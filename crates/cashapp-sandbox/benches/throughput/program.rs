//! The program, started and stopped.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Line;
use crate::requests::{Caller, Connection};

/// A running program, which ends with this.
pub(crate) struct Program {
    child: Child,
    pub(crate) caller: Caller,
}

impl Program {
    /// Starts it and waits until it has said where it listens.
    pub(crate) fn start(arguments: &[&str]) -> Result<Self, Box<dyn Error>> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cashapp-sandbox"));
        let command = command.args(["--listen", "127.0.0.1:0", "--no-rate-limits"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let mut output = BufReader::new(child.stdout.take().ok_or("it has no output")?);
        let mut value = |name: &str| -> Result<String, Box<dyn Error>> {
            let mut line = String::new();
            while output.read_line(&mut line)? > 0 {
                if let Some(value) = line.strip_prefix(&format!("export {name}=")) {
                    return Ok(value.trim().trim_matches('\'').to_owned());
                }
                line.clear();
            }
            Err(format!("it does not tell {name}").into())
        };
        let address: SocketAddr = value("CASHAPP_BASE_URL")?.trim_start_matches("http://").parse()?;
        let client = value("CASHAPP_CLIENT_ID")?;
        let (key, secret) = (value("CASHAPP_API_KEY_ID")?, value("CASHAPP_API_SECRET")?);
        Ok(Self { child, caller: Caller::of(address, &client, &key, &secret) })
    }

    /// The memory that it has now, in bytes, where the system tells it.
    pub(crate) fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// From the start of the process to its first answer: the middle of several times.
pub(crate) fn first_answer() -> Result<Line, Box<dyn Error>> {
    let mut times = Vec::new();
    for _ in 0..9 {
        let start = Instant::now();
        let program = Program::start(&[])?;
        let request = program.caller.signed("GET", "/network/v1/customers/CST_sandbox:customer/grants", "");
        let mut connection = Connection::open(program.caller.address)?;
        connection.send(&request)?;
        connection.receive()?;
        times.push(start.elapsed());
    }
    times.sort();
    Ok(Line::at_most("from its start to its first answer", times[4], Duration::from_millis(100), "< 100 ms"))
}
