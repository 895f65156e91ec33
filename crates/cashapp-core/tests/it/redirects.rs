//! An HTTP client of one's own that follows redirects, although it must not.

use cashapp_core::{Outcome, TransportErrorKind};
use reqwest::redirect::Policy;

use crate::calls::{ALL, KEYED_WRITE, Told, usual};
use crate::server::Server;
use crate::turn::{Turn, answer, beginning, success};

/// A server that sends everybody on, once, and then tells the turn.
async fn redirecting(status: u16, turn: Turn) -> Server {
    Server::telling([Turn::Say(answer(status, &[("location", "/elsewhere")], "")), turn]).await
}

fn following(server: &Server) -> reqwest::Client {
    server.client().redirect(Policy::default()).pool_max_idle_per_host(0).build().unwrap()
}

#[tokio::test]
async fn an_answer_from_elsewhere_is_an_unknown_outcome_and_is_not_asked_for_again() {
    for status in [301, 302, 303, 307, 308] {
        for call in ALL {
            let server = redirecting(status, success()).await;
            let transport = usual(&server, &std::sync::Arc::default()).http_client(following(&server));
            let told = call.through(&transport.build().unwrap()).await;
            let text = "the answer (200 OK) is not from the address that was called, because the HTTP client follows \
                        redirects: build it with `redirect::Policy::none()`, and look up what was done before \
                        repeating the call";
            let expected =
                Told { status: Some(200), attempts: 1, outcome: Some(Outcome::Unknown), text: text.to_owned() };
            assert_eq!(told, expected, "{status}, {call:?}");
            assert_eq!(server.received().len(), 2);
        }
    }
}

#[tokio::test]
async fn what_came_from_elsewhere_is_kept_even_if_it_broke_off() {
    for (turn, body) in [
        (success(), r#"{"payment":{"id":"PWC_1"}}"#),
        (Turn::BreakOff(beginning(200, r#"{"payment""#)), r#"{"payment""#),
        (Turn::Say(answer(200, &[], &"x".repeat(101))), ""),
    ] {
        let server = redirecting(307, turn).await;
        let transport = usual(&server, &std::sync::Arc::default()).http_client(following(&server)).max_body(100);
        let transport = transport.build().unwrap();
        let request = transport.http().post(format!("{}{}", server.url(), KEYED_WRITE.operation.path));
        let request = request.body(KEYED_WRITE.body.unwrap_or_default());
        let error = transport.send(request, KEYED_WRITE.operation).await.unwrap_err();
        assert!(matches!(error.kind(), TransportErrorKind::Redirected { .. }), "{error}");
        let partial = error.partial().unwrap();
        assert_eq!((partial.status().as_u16(), &partial.body()[..]), (200, body.as_bytes()));
        assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1));
    }
}
