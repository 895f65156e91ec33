//! The mistakes that are made in the text, each with what is to be said of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};

use super::super::Incoming;
use super::json;
use super::text::Text;

/// The place of mistakes in the order of the header lines.
pub(super) const ORDER: &str = "order";

const NAMES: [&str; 4] = ["accept", "authorization", "content-type", "host"];

/// A mistake: where it is made, what is said of it, and what it makes of a text.
pub(super) struct Mistake {
    /// Two mistakes of one place are not made together.
    pub(super) place: &'static str,
    pub(super) says: String,
    make: Box<dyn Fn(&mut Text)>,
}

impl Mistake {
    fn new(place: &'static str, says: impl Into<String>, make: impl Fn(&mut Text) + 'static) -> Self {
        Self { place, says: says.into(), make: Box::new(make) }
    }

    /// The text with this mistake in it.
    pub(super) fn made(&self, text: &Text) -> Text {
        let mut text = text.clone();
        (self.make)(&mut text);
        text
    }
}

/// All mistakes that change this text, those that are made most often first.
pub(super) fn all(incoming: &Incoming, right: &Text) -> Vec<Mistake> {
    let mut all = layout();
    all.extend(methods_and_paths(incoming, right));
    all.extend(hosts(right));
    all.extend(headers(incoming, right));
    all.extend(digests(incoming));
    all.extend(orders(right));
    let correct = right.to_string();
    all.retain(|mistake| mistake.made(right).to_string() != correct);
    all
}

fn layout() -> Vec<Mistake> {
    let name = |says: &str, change: fn(&str) -> String| {
        Mistake::new("names", says, move |text| {
            text.headers.iter_mut().for_each(|(name, _)| *name = change(name));
        })
    };
    vec![
        Mistake::new("blank", "a blank line before the digest: the parts are joined by single line breaks", |text| {
            text.blank_line = true;
        }),
        Mistake::new("end", "a line break at its end: nothing follows the digest", |text| text.end = "\n"),
        name("header names that are not in lower case", |name| {
            name.split('-').map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect::<Vec<_>>().join("-")
        }),
        name("header names that are not in lower case", str::to_ascii_uppercase),
        Mistake::new("colon", "a space after the colon of each header line: leave it out", |text| text.colon = ": "),
        Mistake::new("break", "line breaks of two characters: each is a single line feed", |text| {
            text.line_break = "\r\n";
        }),
    ]
}

fn methods_and_paths(incoming: &Incoming, right: &Text) -> Vec<Mistake> {
    let path = |says: &str, path: String| Mistake::new("path", says, move |text| text.path.clone_from(&path));
    let whole = &incoming.path_and_query;
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let host = right.header("host").unwrap_or_default();
    let url = "the whole address as its path: the path begins after the host";
    let mut all = vec![
        Mistake::new("method", "the method in lower case: write it in upper case", |text| {
            text.method.make_ascii_lowercase();
        }),
        path("the path without the query: sign both, as they are sent", incoming.path().to_owned()),
        path(url, format!("http://{host}{whole}")),
        path(url, format!("https://{host}{whole}")),
        path("the path decoded: sign it as it is sent, with its percent signs", decoded(whole)),
        path(
            "the path decoded: sign it as it is sent, with its percent signs",
            whole.replacen(incoming.path(), &decoded(incoming.path()), 1),
        ),
        path("the path without the slash that it begins with", whole.trim_start_matches('/').to_owned()),
    ];
    for prefix in ["/network/v1", "/management/v1", "/network", "/management"] {
        if let Some(rest) = whole.strip_prefix(prefix) {
            let says = format!("the path without `{prefix}`: sign everything that follows the host");
            all.push(path(&says, rest.to_owned()));
            if let Some((rest, _)) = rest.split_once('?') {
                let says =
                    format!("the path without `{prefix}` and without the query: sign everything that follows the host");
                all.push(path(&says, rest.to_owned()));
            }
        }
    }
    all
}

fn hosts(right: &Text) -> Vec<Mistake> {
    let host = |says: String, host: &str| {
        let host = host.to_owned();
        Mistake::new("host", says, move |text| text.set_header("host", Some(&host)))
    };
    let sent = right.header("host").unwrap_or_default();
    let (name, port) = sent.rsplit_once(':').unwrap_or((sent, "80"));
    let mut all = vec![host("the host without its port: sign `Host` as it is sent".to_owned(), name)];
    let others = ["sandbox.api.cash.app".to_owned(), "api.cash.app".to_owned()];
    let loopback = ["localhost", "127.0.0.1"].map(|name| format!("{name}:{port}"));
    for other in others.iter().chain(&loopback).filter(|other| *other != sent) {
        all.push(host(format!("the host `{other}`: the request was sent with `Host: {sent}`"), other));
    }
    all
}

fn headers(incoming: &Incoming, right: &Text) -> Vec<Mistake> {
    let set = |name: &'static str, says: String, value: Option<&str>| {
        let value = value.map(str::to_owned);
        Mistake::new(name, says, move |text| text.set_header(name, value.as_deref()))
    };
    let mut all = Vec::new();
    for name in NAMES {
        if right.header(name).is_some() {
            all.push(set(name, format!("`{name}` left out: it is sent, so it is signed"), None));
        }
    }
    for name in ["accept", "content-type"] {
        let says = |value: &str| format!("the line `{name}:{value}`: sign the header as it is sent, or not at all");
        let others = ["application/json", "application/json; charset=utf-8", "*/*"];
        all.extend(others.into_iter().map(|value| set(name, says(value), Some(value))));
    }
    if let Some(region) = incoming.header("x-region") {
        let says = "the line `x-region`: accept, authorization, content-type and host are signed, and no others";
        all.push(set("x-region", says.to_owned(), Some(region)));
    }
    if incoming.form.is_some() {
        let says = "the content type with its boundary: of a form, `multipart/form-data` alone is signed";
        all.insert(0, set("content-type", says.to_owned(), incoming.header("content-type")));
    }
    all
}

fn digests(incoming: &Incoming) -> Vec<Mistake> {
    let payload = incoming.payload();
    let digest =
        |says: &str, digest: String| Mistake::new("digest", says, move |text| text.digest = Some(digest.clone()));
    let of = |says: &str, bytes: &[u8]| digest(says, hex::encode(Sha256::digest(bytes)));
    let code = Sha256::digest(payload);
    let mut all = vec![
        of("the digest of no body: digest the bytes that are sent", b""),
        digest("the digest in upper case: write its digits in lower case", hex::encode_upper(code)),
        digest("the digest in base64: write it as hexadecimal digits in lower case", STANDARD.encode(code)),
        Mistake::new("digest", "no digest: without a body it is the digest of no bytes", |text| text.digest = None),
        Mistake::new("digest", "an empty digest: without a body it is the digest of no bytes", |text| {
            text.digest = Some(String::new());
        }),
    ];
    all.extend(json::respelled(payload).iter().map(|(bytes, says)| of(says, bytes)));
    if payload.is_empty() {
        all.push(of("the digest of `{}`: a request without a body has the digest of no bytes", b"{}"));
    } else if let Ok(body) = std::str::from_utf8(payload) {
        all.push(digest("the body itself where its digest belongs", body.to_owned()));
    }
    if incoming.form.is_some() {
        let says = "the digest of the whole form: digest the bytes of its part `request` alone";
        all.insert(0, of(says, &incoming.body));
    }
    all
}

/// Every other order of the header lines.
fn orders(right: &Text) -> Vec<Mistake> {
    let names: Vec<&str> = NAMES.into_iter().filter(|name| right.header(name).is_some()).collect();
    let says = format!("its header lines in another order: they are {}", names.join(", "));
    let order = |order: Vec<&'static str>| {
        Mistake::new(ORDER, says.clone(), move |text| {
            text.headers.sort_by_key(|(name, _)| order.iter().position(|known| known == name));
        })
    };
    permutations(&names).into_iter().map(order).collect()
}

fn permutations(names: &[&'static str]) -> Vec<Vec<&'static str>> {
    if names.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let rest = [&names[..index], &names[index + 1..]].concat();
        all.extend(permutations(&rest).into_iter().map(|order| [&[*name][..], &order].concat()));
    }
    all
}
