//! Whom a transport trusts where the system has no certificate store, as in a bare container.

use std::process::Command;

use cashapp_core::Transport;

#[test]
#[ignore = "needs an environment of its own, which the test below gives it"]
fn without_a_certificate_store() {
    let built = Transport::builder("https://api.cash.app").build();
    if cfg!(feature = "webpki-roots") {
        built.unwrap();
    } else {
        let message = built.unwrap_err().to_string();
        assert!(message.contains("certificates") && message.contains("`webpki-roots`"), "{message}");
    }
}

#[test]
fn a_transport_needs_no_certificate_store_if_it_brings_its_own_roots_and_says_so_if_not() {
    // A variable of the environment can only be set for another process.
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "roots::without_a_certificate_store"])
        .env("SSL_CERT_FILE", "/dev/null")
        .env_remove("SSL_CERT_DIR")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
}
