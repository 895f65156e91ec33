//! Who may use these addresses: programs, and the sandbox's own pages, but no page of another site.
//!
//! A browser on the same machine can be made to call any address of it. Three things tell such a call apart: it names the
//! site that it comes from in `Origin`; it cannot send `Content-Type: application/json` without asking first, which is not
//! answered; and where the other site has had its own name point to this machine, `Host` has that name.

use std::net::IpAddr;

use http::HeaderMap;
use http::header::{CONTENT_TYPE, HOST, ORIGIN};

use super::ControlError;

/// Endings that nobody can have a public name under: RFC 6761, and ICANN's reservation of `internal`.
const PRIVATE: [&str; 3] = ["localhost", "internal", "test"];

/// Refuses the pages of other sites.
pub(super) fn check_sender(headers: &HeaderMap) -> Result<(), ControlError> {
    let text = |name| headers.get(name).map(|value: &http::HeaderValue| value.to_str().unwrap_or_default());
    let host = text(HOST).unwrap_or_default();
    if !is_private(host) {
        return Err(ControlError::forbidden(
            "the host has a public name: use localhost, an IP address, a name without a dot, or one under .internal or .test",
        ));
    }
    match text(ORIGIN) {
        Some(origin) if origin != format!("http://{host}") => {
            Err(ControlError::forbidden("pages of other sites may not use these addresses"))
        }
        _ => Ok(()),
    }
}

/// Refuses what a form of another site could send without being asked.
pub(super) fn check_content_type(headers: &HeaderMap) -> Result<(), ControlError> {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    Err(ControlError::bad_request("send the body with `Content-Type: application/json`"))
}

/// A name that only somebody on this machine or its network can have given to it. An IP address is no name at all.
fn is_private(host: &str) -> bool {
    let port_free = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let name = port_free.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.').to_ascii_lowercase();
    let ending = name.rsplit('.').next().unwrap_or_default();
    name.parse::<IpAddr>().is_ok() || (!name.is_empty() && !name.contains('.')) || PRIVATE.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_name_for_this_machine_is_refused() {
        for host in [
            "localhost",
            "127.0.0.1:8080",
            "[::1]:8080",
            "[::1]",
            "sandbox:80",
            "host.docker.internal:80",
            "a.localhost",
        ] {
            assert!(is_private(host), "{host}");
        }
        for host in ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "", "localhost.evil.example."] {
            assert!(!is_private(host), "{host}");
        }
    }
}
