//! Agreement with a second implementation, which was written from the vendor's rules in another language.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use cashapp_core::signing::{CanonicalRequest, SigningKey};
use fastrand::Rng;
use serde_json::{Value, json};

const REQUESTS: usize = 1000;

/// A request with everything that a signature can depend on.
struct Request {
    secret: String,
    method: &'static str,
    path: String,
    accept: Option<String>,
    authorization: Option<String>,
    content_type: Option<String>,
    host: Option<String>,
    body: Vec<u8>,
}

fn text(random: &mut Rng, alphabet: &str, longest: usize) -> String {
    let alphabet: Vec<char> = alphabet.chars().collect();
    let length = random.usize(..=longest);
    (0..length).filter_map(|_| random.choice(&alphabet).copied()).collect()
}

/// A header that is there three times in four, often with white space around it.
fn header(random: &mut Rng, alphabet: &str) -> Option<String> {
    let value = [" \t", alphabet, "\t "].map(|alphabet| text(random, alphabet, 30)).concat();
    (random.u8(..4) > 0).then_some(value)
}

impl Request {
    fn random(random: &mut Rng) -> Self {
        let path = "abcXYZ019/%?&=+-._~:@!$'()*,;[]|";
        let words = "abcXYZ 019/*;=.,-_\"";
        let length = random.choice([0, 1, 55, 56, 63, 64, 65, 200, 5000]).unwrap();
        Self {
            secret: format!("s{}", text(random, "abcXYZ019_é\u{1f355}", 150)),
            method: random.choice(["GET", "POST", "PUT", "PATCH", "DELETE", "get", "Post"]).unwrap(),
            path: format!("/{}", text(random, path, 120)),
            accept: header(random, words),
            authorization: header(random, words),
            content_type: header(random, words),
            host: header(random, "abc019.-:[]"),
            body: (0..length).map(|_| random.u8(..)).collect(),
        }
    }

    fn signature(&self) -> String {
        let request = CanonicalRequest::new(self.method, &self.path, self.host.as_deref().unwrap_or_default());
        let request = if self.host.is_none() { request.without_host() } else { request };
        let request = request
            .accept(self.accept.as_deref())
            .authorization(self.authorization.as_deref())
            .content_type(self.content_type.as_deref())
            .body(&self.body);
        SigningKey::new(&self.secret).sign(&request).to_string()
    }

    fn json(&self) -> Value {
        let headers = [
            ("Accept", &self.accept),
            ("Authorization", &self.authorization),
            ("Content-Type", &self.content_type),
            ("Host", &self.host),
        ];
        let headers: serde_json::Map<_, _> =
            headers.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?.into()))).collect();
        let body = BASE64_STANDARD.encode(&self.body);
        json!({"secret": self.secret, "method": self.method, "path": self.path, "headers": headers, "body": body})
    }
}

/// Runs a program of the tests folder. `None` where there is no Python, which is then said.
fn python(program: &str, arguments: &[&str], input: String) -> Option<Output> {
    let program: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(program);
    let mut command = Command::new("python3");
    command.arg(program).args(arguments).env("PYTHONIOENCODING", "utf-8");
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("not compared with the other implementation: there is no python3 here");
            return None;
        }
        Err(error) => panic!("cannot run python3: {error}"),
    };
    // From a thread of its own: both pipes are shorter than what goes through them.
    let mut stdin = child.stdin.take().unwrap();
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(output)
}

#[test]
fn another_implementation_signs_a_thousand_requests_alike() {
    let mut random = Rng::with_seed(0xCA54);
    let requests: Vec<_> = (0..REQUESTS).map(|_| Request::random(&mut random)).collect();
    let lines = requests.iter().map(|request| request.json().to_string() + "\n").collect();
    let Some(output) = python("interop/sign.py", &[], lines) else { return };
    let signatures = String::from_utf8(output.stdout).unwrap();
    let signatures: Vec<_> = signatures.lines().collect();
    assert_eq!(signatures.len(), REQUESTS);
    for (request, signature) in requests.iter().zip(signatures) {
        assert_eq!(request.signature(), signature, "{}", request.json());
    }
}

#[test]
fn the_vectors_are_what_their_program_computes() {
    python("vectors/generate.py", &["--check"], String::new());
}
