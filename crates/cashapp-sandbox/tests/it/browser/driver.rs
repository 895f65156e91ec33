//! A browser, and the program that drives it.

use std::panic::resume_unwind;
use std::process::Stdio;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::browser::seen::Seen;

/// Opens a browser as wide as this, does something in it and closes it, whatever came of it.
pub(crate) async fn browse<F>(width: u32, act: impl FnOnce(Client) -> F) -> Seen
where
    F: Future<Output = ()> + Send + 'static,
{
    let Some((mut driver, url)) = driver().await else { return Seen::Nothing };
    let client = connect(&url, width).await;
    // A task of its own, so that a test that fails does not leave its browser running.
    let result = tokio::spawn(act(client.clone())).await;
    let closed = client.close().await;
    driver.kill().await.expect("the driver ends");
    if let Err(error) = result {
        resume_unwind(error.into_panic());
    }
    closed.expect("the browser closes");
    Seen::All
}

/// Starts the driver at a port of its choice, if there is one.
async fn driver() -> Option<(Child, String)> {
    let mut command = Command::new("chromedriver");
    command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    let mut driver = match command.spawn() {
        Ok(driver) => driver,
        Err(error) if std::env::var("CASHAPP_BROWSER_TESTS").is_ok_and(|asked| asked == "1") => {
            panic!("CASHAPP_BROWSER_TESTS=1 asks for a browser, and chromedriver cannot be started: {error}");
        }
        Err(_) => {
            eprintln!("skipped: there is no chromedriver; install Chromium and its driver to run this test");
            return None;
        }
    };
    let mut lines = BufReader::new(driver.stdout.take().expect("it is piped")).lines();
    while let Some(line) = lines.next_line().await.expect("it can be read") {
        let Some((_, port)) = line.split_once("successfully on port ") else { continue };
        // It must be able to go on talking.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        return Some((driver, format!("http://127.0.0.1:{}", port.trim_end_matches('.'))));
    }
    panic!("chromedriver ended without saying at what port it listens");
}

async fn connect(url: &str, width: u32) -> Client {
    let arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server"];
    let options = json!({
        "args": arguments,
        // A window cannot be made as narrow as a telephone; its screen can be imitated.
        "mobileEmulation": {"deviceMetrics": {"width": width, "height": 844, "pixelRatio": 1.0}},
    });
    let Value::Object(capabilities) = json!({"goog:chromeOptions": options}) else { unreachable!("it is an object") };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities).connect(url).await.expect("the browser starts")
}
