//! Addresses that webhooks may be sent to.

use url::{Host, Url};

/// Why an address is refused, in words that say what to do. The vendor takes HTTPS alone. A receiver that is being
/// developed runs on the same machine as the sandbox, where there are no certificates: so HTTP is accepted there.
pub(crate) fn check(address: &str) -> Result<Url, &'static str> {
    let url = Url::parse(address).map_err(|_| "give an absolute address, such as https://shop.example/webhooks")?;
    match (url.scheme(), url.host()) {
        ("https", Some(_)) => {}
        ("http", Some(host)) if is_loopback(&host) => {}
        ("http", Some(_)) => {
            return Err("use https://: http:// is accepted on this machine only (localhost, 127.0.0.1)");
        }
        _ => return Err("give an address that begins https://, or http:// on this machine"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("leave out user and password: deliveries show who sends them by their signature");
    }
    if url.fragment().is_some() {
        return Err("leave out what follows `#`: it is never sent");
    }
    Ok(url)
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost" || name.ends_with(".localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_encrypted_leaves_the_machine() {
        for address in ["https://a.example/x?y=1", "http://127.0.0.1:9/x", "http://localhost", "http://[::1]:80/"] {
            assert!(check(address).is_ok(), "{address}");
        }
        for address in [
            "http://a.example/",
            "http://localhost.example/",
            "http://10.0.0.1/",
            "ftp://a.example/",
            "/hooks",
            "",
            "https://user@a.example/",
            "https://:secret@a.example/",
            "https://a.example/#part",
        ] {
            assert!(check(address).is_err(), "{address}");
        }
    }
}
