//! What all pages have in common.

use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use maud::{DOCTYPE, Markup, html};

/// A page.
pub(super) fn page(title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="/_sandbox/assets/style.css";
                link rel="icon" href="/_sandbox/assets/logo.svg" type="image/svg+xml";
            }
            body { (content) }
        }
    }
}

/// A page as an answer.
pub(super) fn respond(status: StatusCode, title: &str, content: &Markup) -> Response {
    (status, Html(page(title, content).into_string())).into_response()
}

/// A page that has nothing but something to say.
pub(super) fn notice(status: StatusCode, title: &str, text: &str) -> Response {
    let content = html! {
        main.narrow {
            h1 { (title) }
            p { (text) }
        }
    };
    respond(status, title, &content)
}
