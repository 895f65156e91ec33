//! How the program that calls is named.

use cashapp::Credentials;
use cashapp::afterpay::{Client, MerchantAccount, SecretKey, UserAgent};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// A server that answers one ping, and the user agent that it was called with.
async fn seen(user_agent: Option<UserAgent>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            request.push(stream.read_u8().await.unwrap());
        }
        let answer =
            b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 4\r\nconnection: close\r\n\r\npong";
        stream.write_all(answer).await.unwrap();
        String::from_utf8(request).unwrap()
    });
    let secret = SecretKey::new("secret").unwrap();
    let mut builder =
        Client::builder(address).credentials(Credentials::basic(&MerchantAccount::new("100101533").unwrap(), &secret));
    if let Some(user_agent) = user_agent {
        builder = builder.user_agent(user_agent);
    }
    assert_eq!(builder.build().unwrap().status().ping().await.unwrap(), "pong");
    let request = server.await.unwrap();
    let header = request.lines().find_map(|line| line.strip_prefix("user-agent: "));
    header.unwrap().to_owned()
}

#[tokio::test]
async fn user_agent_has_the_vendors_form_and_the_version_of_the_compiler() {
    let user_agent = UserAgent::new("acme-checkout", "1.4").platform("axum", "0.8").website("https://acme.example");
    let seen = seen(Some(user_agent)).await;
    let (before, after) = seen.split_once("; Rust/").unwrap();
    assert_eq!(before, "acme-checkout/1.4 (axum/0.8");
    let (version, after) = after.split_once("; ").unwrap();
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let printed = std::process::Command::new(rustc).arg("--version").output().unwrap().stdout;
    let printed = String::from_utf8(printed).unwrap();
    assert!(printed.starts_with(&format!("rustc {version} ")), "{version} is not the compiler's: {printed}");
    assert_eq!(after, "Merchant/100101533) https://acme.example");
}

#[tokio::test]
async fn without_a_user_agent_the_library_names_itself() {
    let seen = seen(None).await;
    assert!(seen.starts_with("cashapp-rust/") && seen.ends_with("; Merchant/100101533)"), "{seen}");
}

#[test]
fn a_part_that_cannot_be_one_is_named_when_the_client_is_built() {
    let secret = SecretKey::new("secret").unwrap();
    let builder = Client::builder("http://127.0.0.1:1")
        .credentials(Credentials::basic(&MerchantAccount::new("100101533").unwrap(), &secret));
    let fault = builder.user_agent(UserAgent::new("acme checkout", "1.4")).build().unwrap_err();
    assert_eq!(
        fault.to_string(),
        "the user agent's name must be letters, digits and signs such as `-`, `.` and `_`, without spaces and slashes",
    );
}
