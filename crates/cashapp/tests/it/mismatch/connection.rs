//! An intermediary that sends one response too many on a kept connection.

use std::sync::Arc;

use cashapp::retry::RetryPolicy;
use cashapp::types::PaymentId;
use cashapp::{Client, Credentials, NoLimiter, Region};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The response with a payment of this id, as bytes.
fn payment(id: &str) -> String {
    let body = format!(r#"{{"payment":{{"id":"{id}","amount":1,"currency":"USD","status":"CAPTURED"}}}}"#);
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// The id in the path of the next request on this connection, whose head is read whole.
async fn asked(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap();
    Some(head.split(' ').nth(1)?.rsplit('/').next()?.to_owned())
}

/// Answers truly, but sends a response that nobody asked for before that to the second request of the first connection.
async fn surplus(listener: TcpListener) {
    for connection in 0.. {
        let (mut stream, _) = listener.accept().await.unwrap();
        tokio::spawn(async move {
            let mut count = 0;
            while let Some(id) = asked(&mut stream).await {
                count += 1;
                let before = if (connection, count) == (0, 2) { payment("PWC_SURPLUS") } else { String::new() };
                stream.write_all((before + &payment(&id)).as_bytes()).await.unwrap();
            }
        });
    }
}

#[tokio::test]
async fn surplus_response_on_a_kept_connection_is_a_mismatch_and_ends_the_connection() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(surplus(listener));
    let credentials = Credentials::from_variables(|name| Some(format!("{name}_FOR_TESTS"))).unwrap();
    let builder = Client::builder(url.as_str()).credentials(credentials).region(Region::PDX);
    let client = builder.retry(RetryPolicy::never()).limiter(Arc::new(NoLimiter)).build().unwrap();

    let retrieve = async |id: &str| client.payments().retrieve(&PaymentId::new(id)).await;
    assert_eq!(retrieve("PWC_1").await.unwrap().id.as_str(), "PWC_1");
    let error = retrieve("PWC_2").await.unwrap_err();
    assert!(error.is_mismatch(), "{error}");
    // The response that was due to the second request is not taken for that to the third.
    assert_eq!(retrieve("PWC_3").await.unwrap().id.as_str(), "PWC_3");
}
