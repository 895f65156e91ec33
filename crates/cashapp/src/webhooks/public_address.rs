//! The address under which the sender knows the receiver.

use http::Uri;
use http::uri::Authority;

/// An address at which no webhook can be received.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the public address {0}")]
pub struct InvalidAddress(&'static str);

impl InvalidAddress {
    pub(super) fn unsendable() -> Self {
        Self("cannot be sent to")
    }
}

/// Host and path as they are signed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PublicAddress {
    pub(super) host: String,
    pub(super) path_and_query: String,
}

impl PublicAddress {
    pub(super) fn parse(address: &str) -> Result<Self, InvalidAddress> {
        // What follows `#` is never sent, and `Uri` drops it without a word; other signs are sent encoded.
        if !address.is_ascii() || address.contains('#') {
            return Err(InvalidAddress(
                "must be written in ASCII, percent-encoded where needed, and without a fragment",
            ));
        }
        let uri: Uri = address.parse().map_err(|_| InvalidAddress("is not one: write https://shop.example/hooks"))?;
        let default_port = match uri.scheme_str() {
            Some("https") => 443,
            Some("http") => 80,
            _ => return Err(InvalidAddress("must begin with https:// or, in tests, http://")),
        };
        let Some(authority) = uri.authority() else {
            return Err(InvalidAddress("has no host"));
        };
        let host = host_of(authority, Some(default_port))?;
        let path_and_query = uri.path_and_query().map_or("/", |path| path.as_str());
        // `https://shop.example?shop=1` is sent as `/?shop=1`.
        let slash = if path_and_query.starts_with('/') { "" } else { "/" };
        Ok(Self { host, path_and_query: format!("{slash}{path_and_query}") })
    }
}

/// A host by itself, as it is signed.
pub(super) fn public_host(host: &str) -> Result<String, InvalidAddress> {
    let authority: Authority =
        host.parse().map_err(|_| InvalidAddress("has a host that is none: write shop.example or shop.example:8443"))?;
    host_of(&authority, None)
}

/// Clients write hosts in lower case, and a port only where it is not the scheme's own.
fn host_of(authority: &Authority, default_port: Option<u16>) -> Result<String, InvalidAddress> {
    if authority.as_str().contains('@') {
        return Err(InvalidAddress("must not contain a user"));
    }
    let host = authority.host().to_ascii_lowercase();
    match authority.port_u16() {
        _ if host.is_empty() => Err(InvalidAddress("has no host")),
        Some(port) if Some(port) != default_port => Ok(format!("{host}:{port}")),
        None if authority.port().is_some() || authority.as_str().len() != host.len() => {
            Err(InvalidAddress("has a port that is none"))
        }
        _ => Ok(host),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart_as_clients_send_it() {
        for (address, host, path) in [
            ("https://shop.example/hooks/cashapp", "shop.example", "/hooks/cashapp"),
            ("https://Shop.Example:443/Hooks?shop=1&x=%2F", "shop.example", "/Hooks?shop=1&x=%2F"),
            ("https://shop.example:8443", "shop.example:8443", "/"),
            ("https://shop.example?shop=1", "shop.example", "/?shop=1"),
            ("http://127.0.0.1:80/", "127.0.0.1", "/"),
            ("http://[::1]:443/a", "[::1]:443", "/a"),
        ] {
            let expected = PublicAddress { host: host.into(), path_and_query: path.into() };
            assert_eq!(PublicAddress::parse(address), Ok(expected), "{address}");
        }
    }

    #[test]
    fn what_cannot_have_been_registered_is_refused() {
        for address in [
            "",
            "/hooks",
            "shop.example",
            "shop.example/hooks",
            "ftp://shop.example/",
            "https://",
            "https:///hooks",
            "https://user:password@shop.example/",
            "https://shop.example/#part",
            "https://shop.example/straße",
            "https://shop.example/a b",
            "https://shop.example:99999/",
            "https://shop.example:/",
        ] {
            let error = PublicAddress::parse(address).unwrap_err();
            assert!(error.to_string().starts_with("the public address "), "{error}");
        }
    }

    #[test]
    fn a_host_is_not_an_address() {
        assert_eq!(public_host("Shop.example:8443").unwrap(), "shop.example:8443");
        for host in ["", "https://shop.example", "shop.example/hooks", "user@shop.example", ":8443", "shop.example:x"] {
            public_host(host).unwrap_err();
        }
    }
}
