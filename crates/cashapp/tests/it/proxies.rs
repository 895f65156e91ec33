//! The environment variables that name a proxy. They belong to a process, so each case is a process of its own.

use std::process::{Command, Stdio};
use std::time::Duration;

use cashapp::retry::RetryPolicy;
use cashapp::types::PaymentId;
use cashapp::{Client, Credentials, Region};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

const URL: &str = "CASHAPP_TEST_URL";

/// The other half of the test below.
#[tokio::test]
#[ignore = "is run by `proxy_variables_are_used_for_https_alone`"]
async fn proxied_call() {
    let Ok(url) = std::env::var(URL) else { return };
    let credentials = Credentials::from_variables(|name| Some(format!("{name}_FOR_TESTS"))).unwrap();
    let client = Client::builder(url.as_str()).credentials(credentials).region(Region::PDX);
    let client = client.retry(RetryPolicy::never()).build().unwrap();
    client.payments().retrieve(&PaymentId::new("PWC_1")).await.unwrap_err();
}

/// What arrives first at the place that `set` gives a name to in the environment of a process that calls `url`, where
/// `PROXY` stands for its address; `None` if the process ends before.
async fn arrived(url: &str, variables: &[(&str, &str)]) -> Option<String> {
    let proxy = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", proxy.local_addr().unwrap());
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "proxies::proxied_call", "--ignored"]).env(URL, url.replace("PROXY", &address));
    for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"] {
        child.env_remove(name).env_remove(name.to_lowercase());
    }
    child.envs(variables.iter().map(|(name, value)| (name, value.replace("PROXY", &address))));
    let mut child = child.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let ended = tokio::task::spawn_blocking(move || child.wait().unwrap());
    let line = async {
        let (mut stream, _) = proxy.accept().await.unwrap();
        let mut line = Vec::new();
        while !line.ends_with(b"\r\n") {
            line.push(stream.read_u8().await.unwrap());
        }
        Some(String::from_utf8(line).unwrap().trim_end().to_owned())
    };
    tokio::select! {
        line = line => line,
        status = ended => {
            assert!(status.unwrap().success());
            None
        }
        () = tokio::time::sleep(Duration::from_secs(120)) => panic!("neither proxy nor process"),
    }
}

#[tokio::test]
async fn proxy_variables_are_used_for_https_alone() {
    let vendor = "https://api.cash-app.invalid";
    let tunnel = Some("CONNECT api.cash-app.invalid:443 HTTP/1.1".to_owned());
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        assert_eq!(arrived(vendor, &[(name, "PROXY")]).await, tunnel, "{name}");
    }
    for unused in [
        &[("HTTP_PROXY", "PROXY")][..],
        &[("HTTPS_PROXY", "PROXY"), ("NO_PROXY", "cash-app.invalid")],
        &[("HTTPS_PROXY", ""), ("https_proxy", "PROXY")],
        &[("HTTPS_PROXY", "PROXY"), ("REQUEST_METHOD", "GET")],
    ] {
        assert_eq!(arrived(vendor, unused).await, None, "{unused:?}");
    }
    // A server on this machine is called directly.
    let direct = arrived("PROXY", &[("ALL_PROXY", "http://127.0.0.1:9"), ("HTTP_PROXY", "http://127.0.0.1:9")]).await;
    assert_eq!(direct.as_deref(), Some("GET /network/v1/payments/PWC_1 HTTP/1.1"));
}
