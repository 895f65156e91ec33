//! The program: what it prints, how it ends, and what it says of what it cannot do.

#![cfg(feature = "binary")]

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use cashapp_core::Credentials;
use serde_json::Value;

use crate::wire::{Request, code};

/// The program, not yet started.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cashapp-sandbox"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A program that listens.
pub(crate) struct Program {
    child: Child,
    stdout: BufReader<ChildStdout>,
    /// All that it has printed.
    pub(crate) printed: String,
    pub(crate) variables: HashMap<String, String>,
    pub(crate) address: SocketAddr,
}

impl Program {
    /// Starts it at a port of the system's choice.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::run(command(&[&["--listen", "127.0.0.1:0"], arguments].concat()))
    }

    /// Starts it and reads what it prints.
    pub(crate) fn run(mut command: Command) -> Self {
        let mut child = command.spawn().expect("it can be started");
        let mut stdout = BufReader::new(child.stdout.take().expect("it has an output"));
        let (mut printed, mut variables) = (String::new(), HashMap::new());
        while !variables.contains_key("AFTERPAY_SECRET_KEY") {
            let mut line = String::new();
            if stdout.read_line(&mut line).expect("it can be read") == 0 {
                let mut said = String::new();
                let _ = child.stderr.take().map(|mut stderr| stderr.read_to_string(&mut said));
                panic!("it ended: {said}");
            }
            if let Some((name, value)) = line.trim_end().strip_prefix("export ").and_then(|line| line.split_once('=')) {
                variables.insert(name.to_owned(), value.trim_matches('\'').to_owned());
            }
            printed.push_str(&line);
        }
        let address = variables["CASHAPP_BASE_URL"].strip_prefix("http://").expect("an address");
        let address = address.parse().expect("with a port");
        Self { child, stdout, printed, variables, address }
    }

    /// A signed request with its first key.
    pub(crate) fn request(&self, method: &str, path: &str, body: &str) -> Request {
        let of = |name: &str| self.variables[name].as_str();
        let authorization = format!("Client {} {}", of("CASHAPP_CLIENT_ID"), of("CASHAPP_API_KEY_ID"));
        let mut request = Request::to(self.address, method, path).set("authorization", &authorization);
        if !body.is_empty() {
            request = request.json(body);
        }
        let code = code(of("CASHAPP_API_SECRET").as_bytes(), &request.lines().join("\n"));
        request.set("x-signature", &format!("V1 {}", hex::encode(code)))
    }

    /// Sends it a signal and waits for its end. What it has said on both streams since it listened.
    pub(crate) fn end(mut self, signal: &str) -> (ExitStatus, String, String) {
        let killed = Command::new("kill").args([&format!("-{signal}"), &self.child.id().to_string()]).status();
        assert!(killed.expect("there is a kill").success());
        let (mut stdout, mut stderr) = (String::new(), String::new());
        self.stdout.read_to_string(&mut stdout).expect("text");
        self.child.stderr.take().expect("it has one").read_to_string(&mut stderr).expect("text");
        (self.child.wait().expect("it ends"), stdout, stderr)
    }

    /// Its number among the processes.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it in the middle of whatever it does.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("it can be killed, or has been");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a program that cannot do what it is asked: the one line that it says.
#[track_caller]
fn refusal(mut command: Command) -> String {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let end = Instant::now() + Duration::from_secs(20);
    while child.try_wait().expect("it can be asked").is_none() {
        if Instant::now() > end {
            child.kill().expect("it runs");
            panic!("it does not refuse: {:?}", child.wait_with_output());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let output = child.wait_with_output().expect("it has ended");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stderr).expect("text");
    assert_eq!(said.matches('\n').count(), 1, "{said}");
    let said = said.strip_prefix("cashapp-sandbox: ").expect("it says who speaks");
    said.trim_end().to_owned()
}

fn with_database(file: &Path) -> Command {
    command(&["--listen", "127.0.0.1:0", "--db", file.to_str().expect("text")])
}

const GRANTS: &str = "/network/v1/customers/CST_sandbox:seeded/grants?limit=2";

#[test]
fn what_it_prints_can_be_read_by_a_shell() {
    let program = Program::start(&[]);
    let script = format!("{}\nenv", program.printed);
    let output = Command::new("sh").args(["-c", &script]).env_clear().env("PATH", "/usr/bin:/bin").output();
    let output = String::from_utf8(output.expect("there is a shell").stdout).expect("text");
    let environment: HashMap<&str, &str> = output.lines().filter_map(|line| line.split_once('=')).collect();
    for (name, value) in &program.variables {
        assert_eq!(environment.get(name.as_str()), Some(&value.as_str()), "{name}");
    }
    let get = |name: &str| environment.get(name).map(|value| (*value).to_owned());
    Credentials::from_variables(get).expect("all that a client needs");
    Credentials::basic_from_variables(get).expect("all that a client of Afterpay needs");
    for name in ["CASHAPP_CLIENT_SECRET", "CASHAPP_REGION", "AFTERPAY_BASE_URL"] {
        assert!(environment.contains_key(name), "{output}");
    }
    assert!(program.variables["CASHAPP_CLIENT_ID"].starts_with("CAS-CI_"));
}

#[test]
fn the_printed_credentials_sign_calls() {
    let program = Program::start(&["--require-signatures", "--seed", "3", "--seed-payments", "2"]);
    let reply = program.request("GET", GRANTS, "").send(program.address).expect(200);
    assert_eq!(reply.body["grants"].as_array().map(Vec::len), Some(2), "{}", reply.body);
    assert!(reply.body["cursor"].is_string());
    let payments = program.request("GET", "/network/v1/payments", "").send(program.address).expect(200);
    assert_eq!(payments.text("/payments/0/reference_id"), "order-2", "{}", payments.body);
    let skipped = program.request("GET", GRANTS, "").set("x-signature", "sandbox:skip-signature-check");
    skipped.send(program.address).refused(401, "UNAUTHORIZED", "");
}

#[test]
fn rate_limits_can_be_switched_off() {
    let limited = |program: &Program| {
        let request = program.request("GET", "/network/v1/brands", "");
        (0..60).filter(|_| request.send(program.address).status == 429).count()
    };
    assert!(limited(&Program::start(&["--seed", "1"])) > 0);
    assert_eq!(limited(&Program::start(&["--seed", "1", "--no-rate-limits"])), 0);
}

#[test]
fn each_start_has_other_secrets() {
    let (one, other) = (Program::start(&[]), Program::start(&["--fast-webhooks"]));
    for name in ["CASHAPP_CLIENT_SECRET", "CASHAPP_API_SECRET", "AFTERPAY_SECRET_KEY"] {
        assert!(one.variables[name].len() >= 40, "{name}");
        assert_ne!(one.variables[name], other.variables[name], "{name}");
    }
}

#[test]
fn signals_end_it_cleanly() {
    for signal in ["INT", "TERM"] {
        let (status, stdout, stderr) = Program::start(&[]).end(signal);
        assert_eq!((status.code(), stdout.as_str(), stderr.as_str()), (Some(0), "", ""), "{signal}");
    }
}

#[test]
fn it_goes_on_when_nobody_reads_what_it_prints() {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
    let mut child = command(&["--listen", &format!("0.0.0.0:{port}")]).spawn().expect("it starts");
    drop((child.stdout.take(), child.stderr.take()));
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let end = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(address).is_err() {
        assert!(Instant::now() < end, "it does not listen");
        std::thread::sleep(Duration::from_millis(5));
    }
    for _ in 0..2 {
        assert_eq!(Request::to(address, "GET", "/network/v1/customers/C/grants").send(address).status, 401);
    }
    assert!(child.try_wait().expect("it can be asked").is_none(), "it has ended");
    child.kill().expect("it runs");
    child.wait().expect("it ends");
}

#[test]
fn it_warns_where_others_can_reach_it() {
    let program = Program::run(command(&["--listen", "0.0.0.0:0"]));
    assert!(program.variables["CASHAPP_BASE_URL"].starts_with("http://127.0.0.1:"), "an address that can be called");
    let (status, _, said) = program.end("TERM");
    assert_eq!(
        said,
        "cashapp-sandbox: warning: others can reach this address, and what is sent to it is not encrypted\n"
    );
    assert_eq!(status.code(), Some(0));
}

/// A device that is always full stands in for a disk that is.
#[cfg(target_os = "linux")]
#[test]
fn it_says_so_when_its_credentials_cannot_be_written() {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
    let mut command = command(&["--listen", &format!("127.0.0.1:{port}")]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("there is one");
    let mut child = command.stdout(full).spawn().expect("it starts");
    let mut said = String::new();
    BufReader::new(child.stderr.take().expect("it has one")).read_line(&mut said).expect("a line");
    assert!(said.starts_with("cashapp-sandbox: the credentials cannot be written to stdout ("), "{said}");
    assert!(said.ends_with(&format!("http://127.0.0.1:{port}/_sandbox/credentials has them\n")), "{said}");
    assert!(child.try_wait().expect("it can be asked").is_none(), "it has ended");
    child.kill().expect("it runs");
    child.wait().expect("it ends");
}

#[test]
fn it_listens_where_a_name_leads_and_says_where_its_dashboard_is() {
    let program = Program::run(command(&["--listen", "localhost:0"]));
    assert!(program.address.ip().is_loopback());
    assert!(program.printed.contains(&format!("\n# Dashboard: http://{}/\n", program.address)), "{}", program.printed);
}

#[test]
fn an_address_that_cannot_be_used_is_refused_with_one_that_can() {
    for address in ["127.0.0.1", "localhost", "localhost:http", "127.0.0.1:65536", ":", "no.such.invalid:80"] {
        let output = command(&["--listen", address]).output().expect("it ends");
        let said = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("such as 127.0.0.1:8484, or localhost:0 for any port that is free"), "{said}");
    }
}

#[test]
fn a_port_that_is_taken_is_named() {
    let program = Program::start(&[]);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    let arguments = ["--listen", &program.address.to_string(), "--db", file.to_str().expect("text")];
    let said = refusal(command(&arguments));
    assert!(said.starts_with(&format!("cannot listen at {}: ", program.address)), "{said}");
    assert!(said.ends_with("choose another address, or port 0 for any that is free"), "{said}");
    assert!(!file.exists(), "it has touched the database");
}

#[test]
fn bad_arguments_are_refused() {
    for arguments in [
        &["--listen", "nowhere"][..],
        &["--seed", "-1"],
        &["--seed", "many"],
        &["--seed-payments", "-1"],
        &["--verbose"],
        &["file"],
    ] {
        let output = command(arguments).output().expect("it ends");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && output.stderr.starts_with(b"error: "), "{output:?}");
    }
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("notes.txt");
    for content in ["these are my notes\n".repeat(1000), "x".to_owned()] {
        fs::write(&file, &content).expect("written");
        let said = refusal(with_database(&file));
        let reason = "it is no database, and was left as it is: name another file";
        assert_eq!(said, format!("cannot use the database {}: {reason}", file.display()));
        assert_eq!(fs::read_to_string(&file).expect("read"), content);
    }
}

#[test]
fn a_database_of_another_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("other.sqlite");
    let other = rusqlite::Connection::open(&file).expect("made");
    other.execute_batch("CREATE TABLE rows (name TEXT); INSERT INTO rows VALUES ('a')").expect("filled");
    drop(other);
    let before = fs::read(&file).expect("read");
    let said = refusal(with_database(&file));
    assert!(said.ends_with(": it is a database of another program: name another file"), "{said}");
    assert_eq!(fs::read(&file).expect("read"), before);
}

#[test]
fn a_database_of_a_newer_version_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    drop(Program::run(with_database(&file)).end("TERM"));
    let newer = rusqlite::Connection::open(&file).expect("opened");
    newer.pragma_update(None, "user_version", 3).expect("written");
    drop(newer);
    let before = fs::read(&file).expect("read");
    let said = refusal(with_database(&file));
    let reason = "its rows have version 3, this one knows 2): use that version, or name another file";
    assert!(said.ends_with(reason), "{said}");
    assert_eq!(fs::read(&file).expect("read"), before);
}

#[test]
fn a_database_has_one_sandbox_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    let first = Program::run(with_database(&file));
    let reason = "another sandbox or program is using it: end that one, or name another file";
    // Just made, and opened again: each time from its start until its end.
    assert_eq!(refusal(with_database(&file)), format!("cannot use the database {}: {reason}", file.display()));
    drop(first.end("TERM"));
    let second = Program::run(with_database(&file));
    assert!(refusal(with_database(&file)).ends_with(reason));
    drop(second.end("TERM"));
    Program::run(with_database(&file));
}

#[test]
fn a_damaged_database_is_refused_with_the_row_that_cannot_be_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    drop(Program::run(with_database(&file)).end("TERM"));
    let edit = |sql: &str| {
        let connection = rusqlite::Connection::open(&file).expect("opened");
        connection.execute_batch(sql).expect("written");
    };
    edit("INSERT INTO rows SELECT kind, row + 10, body FROM rows WHERE kind = 'brand'");
    assert!(refusal(with_database(&file)).contains("its row 10 of the kind `brand` cannot be read: it is there twice"));
    edit("UPDATE rows SET body = '{' WHERE kind = 'brand' AND row = 10");
    assert!(refusal(with_database(&file)).contains("its row 10 of the kind `brand` cannot be read: EOF"));
    edit("UPDATE rows SET kind = 'spaceship' WHERE kind = 'brand' AND row = 10");
    let said = refusal(with_database(&file));
    assert!(said.ends_with("it has rows of the kind `spaceship`, which this version does not know"), "{said}");
}

#[test]
fn a_place_that_cannot_hold_a_database_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    for place in [folder.path().to_owned(), folder.path().join("missing/state")] {
        let said = refusal(with_database(&place));
        assert!(
            said.starts_with(&format!("cannot use the database {}: it cannot be opened: ", place.display())),
            "{said}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_only_be_read_is_left_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    drop(Program::run(with_database(&file)).end("TERM"));
    let before = fs::read(&file).expect("read");
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("changed");
    mode(&file, 0o444);
    let mut command = with_database(&file);
    if fs::OpenOptions::new().write(true).open(&file).is_ok() {
        // Who may do everything is nobody for once; the program lies where nobody can start it.
        let copy = folder.path().join("program");
        fs::copy(command.get_program(), &copy).expect("copied");
        mode(folder.path(), 0o755);
        let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        command = Command::new(copy);
        command.args(arguments).uid(65534);
    }
    let said = refusal(command);
    assert!(said.ends_with("it cannot be written: change its permissions, or name another file"), "{said}");
    assert_eq!(fs::read(&file).expect("read"), before);
}

/// After a write has failed nothing is promised any more, and what was promised is kept.
#[cfg(target_os = "linux")]
#[test]
fn when_its_disk_is_full_it_says_so_and_keeps_what_it_has_promised() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    let file = file.to_str().expect("text");
    let limited = "trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", limited, env!("CARGO_BIN_EXE_cashapp-sandbox"), "--listen", "127.0.0.1:0", "--db", file]);
    let program = Program::run({
        shell.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        shell
    });
    let create = |program: &Program, number: usize| {
        let name = "n".repeat(1000);
        let brand = format!(r#"{{"name":"{name}","reference_id":"{number}"}}"#);
        let body = format!(r#"{{"idempotency_key":"{number}","brand":{brand}}}"#);
        program.request("POST", "/network/v1/brands", &body).send(program.address)
    };
    let made: Vec<_> =
        (0..1000).map(|number| create(&program, number)).take_while(|reply| reply.status == 201).collect();
    assert!(!made.is_empty() && made.len() < 1000, "{}", made.len());
    for number in [0, 2000] {
        let reply = create(&program, number);
        reply.refused(500, "INTERNAL_SERVER_ERROR", "");
        assert!(reply.detail().starts_with("the sandbox cannot write its database: "), "{}", reply.body);
    }
    let (status, ..) = program.end("TERM");
    assert_eq!(status.code(), Some(0));
    let again = Program::start(&["--db", file]);
    for reply in &made {
        let path = format!("/network/v1/brands/{}", reply.text("/brand/id"));
        let found = again.request("GET", &path, "").send(again.address).expect(200);
        assert_eq!(found.body["brand"], reply.body["brand"]);
    }
    for (number, reply) in made.iter().enumerate() {
        assert_eq!(create(&again, number), *reply);
    }
    assert_ne!(create(&again, made.len()).body, Value::Null);
}

#[test]
fn its_options_are_explained() {
    let help = command(&["--help"]).output().expect("it ends");
    assert_eq!(help.status.code(), Some(0));
    let help = String::from_utf8(help.stdout).expect("text");
    let help: Vec<&str> = help.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(help.join("\n"), @r"
    Cash App Pay on your own machine. Not an official product.

    Prints where it listens and its credentials as lines that a shell can read, and runs until Ctrl-C or SIGTERM.

    Usage: cashapp-sandbox [OPTIONS]

    Options:
          --listen <ADDRESS:PORT>
              Where to listen; with port 0 the system chooses one

              [default: 127.0.0.1:8484]

          --db <FILE>
              Keep the state in this file, which is made if it is not there; without it the state ends with the program

          --seed <NUMBER>
              Have this many grants of the customer `CST_sandbox:seeded`

              [default: 0]

          --seed-payments <NUMBER>
              Have this many captured payments of the customer `CST_sandbox:buyer`

              [default: 0]

          --fast-webhooks
              Retry webhooks after milliseconds instead of seconds

          --no-rate-limits
              Answer as many calls as come, instead of `RATE_LIMITED`

          --require-signatures
              Refuse sandbox:skip-signature-check, as production does

      -h, --help
              Print help (see a summary with '-h')

      -V, --version
              Print version
    ");
}
