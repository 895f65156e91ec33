//! A signature that does not match is explained: for each mistake that is made again and again, a request that makes it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use cashapp_sandbox::Sandbox;

use crate::caller::{self, CLIENT, CLIENT_SECRET, KEY, SECRET};
use crate::wire::{Request, code};

const BODY: &str = r#"{ "idempotency_key": "k-1", "brand": {"name": "Tea, and: more", "reference_id": "tea"} }"#;

fn create(sandbox: &Sandbox) -> Request {
    Request::new(sandbox, "POST", "/network/v1/brands").json(BODY)
}

fn list(sandbox: &Sandbox) -> Request {
    Request::new(sandbox, "GET", "/network/v1/brands?reference_id=a%20b&limit=5")
}

/// The explanation of a request that is refused, which is as it should be in all else.
#[track_caller]
fn explained(sandbox: &Sandbox, request: &Request) -> String {
    let reply = request.send(sandbox.address());
    reply.refused(401, "UNAUTHORIZED", "");
    let detail = reply.detail().to_owned();
    for secret in [SECRET, CLIENT_SECRET] {
        assert!(!detail.contains(secret), "{detail}");
    }
    let right = request.clone().signed().header("x-signature")[3..].to_owned();
    assert!(!detail.contains(&right), "it shows the right signature: {detail}");
    detail
}

/// Signs the text that `make` makes of the right one, and expects this mistake and no other to be named.
#[track_caller]
fn names(sandbox: &Sandbox, request: &Request, make: impl Fn(Vec<String>) -> String, mistake: &str) {
    let detail = explained(sandbox, &request.clone().signed_as(&make(request.lines())));
    let (named, shown) = detail.split_once("\n---\n").expect("it shows the text");
    assert!(named.contains(&format!(": your signature matches a text with {mistake}")), "{mistake}: {detail}");
    assert!(!named.contains("; and with "), "{mistake}: {detail}");
    assert_eq!(shown, format!("{}\n---", request.lines().join("\n")));
}

/// Puts another line in place of one.
fn line(index: usize, text: impl Into<String>) -> impl Fn(Vec<String>) -> String {
    let text = text.into();
    move |mut lines| {
        lines[index].clone_from(&text);
        lines.join("\n")
    }
}

/// Leaves the header of this name out.
fn left_out(name: &'static str) -> impl Fn(Vec<String>) -> String {
    move |lines| lines.into_iter().filter(|line| !line.starts_with(name)).collect::<Vec<_>>().join("\n")
}

fn last(lines: &[String]) -> (&str, String) {
    let (last, rest) = lines.split_last().expect("there are lines");
    (last, rest.join("\n"))
}

fn sha256(bytes: impl AsRef<[u8]>) -> String {
    use sha2::Digest;
    hex::encode(sha2::Sha256::digest(bytes))
}

#[tokio::test]
async fn what_matches_nothing_known_is_shown_what_should_have_been_signed() {
    let sandbox = caller::start().await;
    let request = create(&sandbox);
    let detail = explained(&sandbox, &request.clone().signed_as("something else"));
    let text = request.lines().join("\n");
    let expected = "the signature does not match. If you sign the text below and no other, the secret is wrong. What should have been signed, between the lines of dashes:";
    assert_eq!(detail, format!("{expected}\n---\n{text}\n---"));
}

#[tokio::test]
async fn line_breaks_are_explained() {
    let sandbox = caller::start().await;
    for request in [create(&sandbox), list(&sandbox)] {
        let blank = |lines: Vec<String>| {
            let (digest, rest) = last(&lines);
            format!("{rest}\n\n{digest}")
        };
        names(&sandbox, &request, blank, "a blank line before the digest: the parts are joined by single line breaks");
        names(&sandbox, &request, |lines| lines.join("\n") + "\n", "a line break at its end");
        names(&sandbox, &request, |lines| lines.join("\r\n"), "line breaks of two characters");
    }
}

#[tokio::test]
async fn header_lines_are_explained() {
    let sandbox = caller::start().await;
    let request = create(&sandbox);
    let host = request.header("host").to_owned();
    let port = sandbox.address().port();
    let authorization = format!("Client {CLIENT} {KEY}");
    let spaced = |lines: Vec<String>| {
        let headers = lines[2..6].iter().map(|line| line.replacen(':', ": ", 1)).collect::<Vec<_>>().join("\n");
        format!("{}\n{}\n{headers}\n{}", lines[0], lines[1], lines[6])
    };
    names(&sandbox, &request, spaced, "a space after the colon");
    let title = |lines: Vec<String>| {
        let text = lines.join("\n").replace("\naccept:", "\nAccept:").replace("\nauthorization:", "\nAuthorization:");
        text.replace("\ncontent-type:", "\nContent-Type:").replace("\nhost:", "\nHost:")
    };
    names(&sandbox, &request, title, "header names that are not in lower case");
    let upper = |lines: Vec<String>| {
        let text = lines.join("\n").replace("\naccept:", "\nACCEPT:").replace("\nauthorization:", "\nAUTHORIZATION:");
        text.replace("\ncontent-type:", "\nCONTENT-TYPE:").replace("\nhost:", "\nHOST:")
    };
    names(&sandbox, &request, upper, "header names that are not in lower case");
    for name in ["accept", "authorization", "content-type", "host"] {
        names(&sandbox, &request, left_out(name), &format!("`{name}` left out"));
    }
    let added = |mut lines: Vec<String>| {
        lines.insert(4, "content-type:application/json".to_owned());
        lines.join("\n")
    };
    names(&sandbox, &list(&sandbox), added, "the line `content-type:application/json`");
    let charset = line(4, "content-type:application/json; charset=utf-8");
    names(&sandbox, &request, charset, "the line `content-type:application/json; charset=utf-8`");
    let region = |mut lines: Vec<String>| {
        lines.insert(6, "x-region:PDX".to_owned());
        lines.join("\n")
    };
    names(&sandbox, &request, region, "the line `x-region`");
    names(&sandbox, &request, line(5, "host:127.0.0.1"), "the host without its port");
    names(&sandbox, &request, line(5, "host:sandbox.api.cash.app"), "the host `sandbox.api.cash.app`: the request");
    let localhost = line(5, format!("host:localhost:{port}"));
    names(
        &sandbox,
        &request,
        localhost,
        &format!("the host `localhost:{port}`: the request was sent with `Host: {host}`"),
    );
    let lines = request.lines();
    assert_eq!(
        lines[3],
        format!("authorization:{authorization}"),
        "the lines of this test are where it takes them to be"
    );
}

#[tokio::test]
async fn every_other_order_of_the_header_lines_is_explained() {
    let sandbox = caller::start().await;
    let request = create(&sandbox);
    let mut orders = 0;
    for a in 2..6 {
        for b in (2..6).filter(|b| *b != a) {
            for c in (2..6).filter(|c| ![a, b].contains(c)) {
                let order = [0, 1, a, b, c, 14 - a - b - c, 6];
                if order == [0, 1, 2, 3, 4, 5, 6] {
                    continue;
                }
                let make = |lines: Vec<String>| order.map(|index| lines[index].clone()).join("\n");
                names(&sandbox, &request, make, "its header lines in another order: they are accept, authorization");
                orders += 1;
            }
        }
    }
    assert_eq!(orders, 23);
}

#[tokio::test]
async fn method_and_path_are_explained() {
    let sandbox = caller::start().await;
    let request = list(&sandbox);
    let path = request.path.clone();
    let url = format!("http://{}{path}", sandbox.address());
    names(&sandbox, &request, line(0, "get"), "the method in lower case");
    names(&sandbox, &request, line(1, "/network/v1/brands"), "the path without the query");
    let prefix = "/network/v1";
    names(&sandbox, &request, line(1, path.replace(prefix, "")), "the path without `/network/v1`");
    let both = "the path without `/network/v1` and without the query";
    names(&sandbox, &request, line(1, "/brands"), both);
    names(&sandbox, &request, line(1, url.replace("http", "https")), "the whole address as its path");
    names(&sandbox, &request, line(1, url), "the whole address as its path");
    names(&sandbox, &request, line(1, path.replace("%20", " ")), "the path decoded");
    names(&sandbox, &request, line(1, &path[1..]), "the path without the slash");
    let encoded = Request::new(&sandbox, "GET", "/network/v1/brands/BRAND_sandbox%3Abrand");
    names(&sandbox, &encoded, line(1, "/network/v1/brands/BRAND_sandbox:brand"), "the path decoded");
    let management = Request::new(&sandbox, "DELETE", "/management/v1/api-keys/KEY_2");
    names(&sandbox, &management, line(1, "/api-keys/KEY_2"), "the path without `/management/v1`");
}

#[tokio::test]
async fn digests_are_explained() {
    let sandbox = caller::start().await;
    let request = create(&sandbox);
    let compact = r#"{"idempotency_key":"k-1","brand":{"name":"Tea, and: more","reference_id":"tea"}}"#;
    let sorted = r#"{"brand":{"name":"Tea, and: more","reference_id":"tea"},"idempotency_key":"k-1"}"#;
    let python = r#"{"idempotency_key": "k-1", "brand": {"name": "Tea, and: more", "reference_id": "tea"}}"#;
    for body in [compact, sorted, python] {
        names(&sandbox, &request, line(6, sha256(body)), "the digest of the body as another serializer writes it");
    }
    names(
        &sandbox,
        &request,
        line(6, sha256(format!("{BODY}\n"))),
        "the digest of the body with or without a line break",
    );
    names(&sandbox, &request, line(6, sha256("")), "the digest of no body");
    names(&sandbox, &request, line(6, sha256(BODY).to_uppercase()), "the digest in upper case");
    let base64 = BASE64_STANDARD.encode(hex::decode(sha256(BODY)).expect("hexadecimal digits"));
    names(&sandbox, &request, line(6, base64), "the digest in base64");
    names(&sandbox, &request, line(6, BODY), "the body itself where its digest belongs");
    let request = list(&sandbox);
    let none = |lines: Vec<String>| last(&lines).1;
    names(&sandbox, &request, none, "no digest: without a body it is the digest of no bytes");
    names(&sandbox, &request, line(5, ""), "an empty digest");
    names(&sandbox, &request, line(5, sha256("{}")), "the digest of `{}`");
}

#[tokio::test]
async fn the_way_in_which_a_signature_is_written_is_explained() {
    let sandbox = caller::start().await;
    let request = create(&sandbox);
    let code = code(SECRET.as_bytes(), &request.lines().join("\n"));
    let digits = hex::encode(code);
    let base64 = BASE64_STANDARD.encode(code);
    for (value, says) in [
        (digits.clone(), "the `V1`, and a space, are missing before it"),
        (format!("v1 {digits}"), "it begins with `V1`, in upper case, and one space"),
        (format!("V1{digits}"), "it begins with `V1`, in upper case, and one space"),
        (format!("V1 {}", digits.to_uppercase()), "its hexadecimal digits are in upper case: write them in lower case"),
        (format!("V1 {base64}"), "it is base64: write the code as hexadecimal digits in lower case"),
    ] {
        // The right signature is in the request already, so that nothing is given away.
        let reply = request.clone().set("x-signature", &value).send(sandbox.address());
        reply.refused(401, "UNAUTHORIZED", "");
        assert_eq!(reply.detail(), format!("`X-Signature` is malformed: {says}"));
    }
    for value in ["", "V1 ", "V1 12", "nothing of the kind", &format!("V1 {digits}00")] {
        let reply = request.clone().set("x-signature", value).send(sandbox.address());
        reply.refused(401, "UNAUTHORIZED", "");
        let rule = "`X-Signature` is malformed: it is `V1`, a space, and 64 hexadecimal digits in lower case";
        assert_eq!(reply.detail(), rule);
    }
}

#[tokio::test]
async fn two_mistakes_at_once_are_explained() {
    let sandbox = caller::start().await;
    let request = list(&sandbox);
    let mut lines = request.lines();
    lines[1] = "/network/v1/brands".to_owned();
    lines.remove(2);
    let code = hex::encode(code(SECRET.as_bytes(), &lines.join("\n")));
    let detail = explained(&sandbox, &request.clone().set("x-signature", &format!("V1 {code}")));
    assert!(detail.contains("the path without the query"), "{detail}");
    assert!(detail.contains("; and with `accept` left out"), "{detail}");
    let detail = explained(&sandbox, &request.set("x-signature", &code));
    assert!(detail.starts_with("`X-Signature` is malformed: the `V1`"), "{detail}");
    assert!(detail.contains("; and with `accept` left out"), "{detail}");
}

#[tokio::test]
async fn a_mistaken_secret_is_explained() {
    // Digits and letters that are hexadecimal as well as base64.
    let secret = "00112233445566778899aabbccddeeff";
    let key = cashapp_core::ApiSecret::new(secret).expect("well formed");
    let id = cashapp_core::ApiKeyId::new(KEY).expect("well formed");
    let sandbox = caller::builder().api_key(id, key).start().await.expect("it starts");
    let request = list(&sandbox);
    let says = |bytes: &[u8], expected: &str| {
        let code = hex::encode(code(bytes, &request.lines().join("\n")));
        let reply = request.clone().set("x-signature", &format!("V1 {code}")).send(sandbox.address());
        reply.refused(401, "UNAUTHORIZED", "");
        assert!(reply.detail().contains(expected), "{}", reply.detail());
        assert!(!reply.detail().contains(secret), "{}", reply.detail());
    };
    says(CLIENT_SECRET.as_bytes(), "the client secret as its key");
    says(format!("{secret}\n").as_bytes(), "a line break after the secret");
    says(&hex::decode(secret).expect("digits"), "the secret decoded as hexadecimal digits");
    says(&BASE64_STANDARD.decode(secret).expect("base64"), "the secret decoded as base64");
    let sandbox = caller::start().await;
    let request = list(&sandbox);
    let code = hex::encode(code(&SECRET.as_bytes()[5..], &request.lines().join("\n")));
    let detail = explained(&sandbox, &request.set("x-signature", &format!("V1 {code}")));
    assert!(detail.contains("the secret without its `CASH_`"), "{detail}");
}

#[tokio::test]
async fn the_mistakes_of_forms_are_explained() {
    let sandbox = caller::start().await;
    let json = r#"{"idempotency_key":"k-1","category":"RECEIPT"}"#;
    let kind = "multipart/form-data; boundary=limit";
    let path = "/network/v1/disputes/DSPT_1/evidence-file";
    let bare = Request::new(&sandbox, "POST", path).json(json).set("content-type", "multipart/form-data");
    let form = |signature: &str| {
        let part = |name: &str, content: &str| {
            format!("--limit\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{content}\r\n")
        };
        let signature = if signature.is_empty() { String::new() } else { part("signature", signature) };
        part("request", json) + &signature + &part("file", "%PDF-") + "--limit--\r\n"
    };
    let explained = |text: &str, in_header: bool| {
        let signature = format!("V1 {}", hex::encode(code(SECRET.as_bytes(), text)));
        let mut request = bare.clone().set("content-type", kind);
        request.body = form(if in_header { "" } else { &signature }).into_bytes();
        let request = if in_header { request.set("x-signature", &signature) } else { request };
        let reply = request.send(sandbox.address());
        (reply.status, reply.detail().to_owned())
    };
    let right = bare.lines().join("\n");
    assert_ne!(explained(&right, false).0, 401);
    let (status, detail) = explained(&right.replace("multipart/form-data", kind), false);
    assert_eq!(status, 401);
    assert!(detail.contains("matches a text with the content type with its boundary"), "{detail}");
    let (_, detail) = explained("something else", false);
    let form_rule =
        "the digest is that of the bytes of its part `request`, and the content type is signed without its boundary";
    assert!(detail.contains("the secret is wrong") && detail.contains(form_rule), "{detail}");
    // What contains its own signature cannot be signed, so whoever digests the whole form sends it in the header.
    let (status, detail) = explained(&right.replace(&sha256(json), &sha256(form(""))), true);
    assert_eq!(status, 401);
    assert!(detail.contains("matches a text with the digest of the whole form"), "{detail}");
    assert!(detail.ends_with(&format!("\n---\n{right}\n---")), "{detail}");
}
