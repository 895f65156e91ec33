//! Certificate authorities that come along with the program.

use reqwest::{Certificate, ClientBuilder};
use webpki_root_certs::TLS_SERVER_ROOT_CERTS;

/// Trusts Mozilla's list of authorities as well as the system's store. The system's stays, because a feature of Cargo is
/// turned on for a whole program and must not take away what another part of it relies on, such as a company's own
/// authority; an empty or missing store is no error then.
pub(super) fn built_in(http: ClientBuilder) -> reqwest::Result<ClientBuilder> {
    let roots: Vec<Certificate> =
        TLS_SERVER_ROOT_CERTS.iter().map(|root| Certificate::from_der(root)).collect::<reqwest::Result<_>>()?;
    Ok(http.tls_certs_merge(roots))
}
