//! The QR codes that customers scan.

use std::time::Duration;

use cashapp_sandbox::Sandbox;
use reqwest::Response;

use crate::caller::{Reply, http, start};
use crate::customer_requests::{between, create, decide, frozen, one_payment, page, post, retrieve};

/// What a picture is made of: its width, and which pixels or modules are dark.
struct Picture {
    width: usize,
    dark: Vec<bool>,
}

async fn fetch(url: &str) -> Response {
    http().get(url).send().await.expect("it is answered")
}

async fn fetch_png(url: &str) -> Picture {
    let response = fetch(url).await;
    assert_eq!(response.headers()["content-type"], "image/png");
    assert_eq!(response.headers()["cache-control"], "no-store");
    let bytes = response.bytes().await.expect("it has a body");
    let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    assert_eq!((info.width, info.color_type), (info.height, png::ColorType::Grayscale));
    Picture { width: info.width as usize, dark: pixels.iter().map(|gray| *gray < 128).collect() }
}

/// Reads an SVG whose dark modules are squares of one unit in one path.
async fn fetch_svg(url: &str) -> Picture {
    let response = fetch(url).await;
    assert_eq!(response.headers()["content-type"], "image/svg+xml");
    let text = response.text().await.expect("it has a body");
    let width: usize = between(&text, "viewBox=\"0 0 ", " ").parse().expect("a width in modules");
    let path = text.rsplit_once("<path d=\"").map(|(_, path)| path).expect("a path");
    let path = path.split_once("\"/></svg>").map(|(path, _)| path).expect("nothing but the path");
    let mut dark = vec![false; width * width];
    for module in path.split('M').skip(1) {
        let (column, row) =
            module.strip_suffix("h1v1h-1z").and_then(|place| place.split_once(' ')).expect("a square of one unit");
        let (column, row): (usize, usize) = (column.parse().expect("a column"), row.parse().expect("a row"));
        dark[row * width + column] = true;
    }
    Picture { width, dark }
}

/// What a telephone reads from a PNG.
pub(crate) async fn scan(url: &str) -> String {
    let picture = fetch_png(url).await;
    let dark = |x: usize, y: usize| if picture.dark[y * picture.width + x] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(picture.width, picture.width, dark);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().expect("it can be read").1
}

fn trigger<'a>(request: &'a Reply, name: &str) -> &'a str {
    request.text(&format!("/request/auth_flow_triggers/{name}"))
}

async fn requested(sandbox: &Sandbox) -> Reply {
    create(sandbox, "first", one_payment()).await.expect(201)
}

#[tokio::test]
async fn the_code_is_the_address_of_the_page() {
    let sandbox = frozen().await;
    let created = requested(&sandbox).await;
    let address = scan(trigger(&created, "qr_code_image_url")).await;
    assert_eq!(address, trigger(&created, "mobile_url"));
    assert!(page(&address, 200).await.contains("Sandbox Merchant asks you to pay"));
}

#[tokio::test]
async fn both_forms_of_the_code_have_the_same_modules() {
    let sandbox = frozen().await;
    let created = requested(&sandbox).await;
    let pixels = fetch_png(trigger(&created, "qr_code_image_url")).await;
    let modules = fetch_svg(trigger(&created, "qr_code_svg_url")).await;
    let scale = pixels.width / modules.width;
    assert_eq!((pixels.width, scale), (modules.width * 8, 8));
    assert!(modules.dark.iter().any(|dark| *dark));
    for y in 0..pixels.width {
        for x in 0..pixels.width {
            let module = modules.dark[y / scale * modules.width + x / scale];
            assert_eq!(pixels.dark[y * pixels.width + x], module, "pixel {x} {y}");
        }
    }
}

#[tokio::test]
async fn the_code_has_the_border_that_readers_need() {
    let sandbox = start().await;
    let modules = fetch_svg(trigger(&requested(&sandbox).await, "qr_code_svg_url")).await;
    let inner = 4..modules.width - 4;
    for (place, dark) in modules.dark.iter().enumerate() {
        let (x, y) = (place % modules.width, place / modules.width);
        assert!(!dark || inner.contains(&x) && inner.contains(&y), "module {x} {y}");
    }
    assert!(modules.dark[4 * modules.width + 4], "the first finder begins right after the border");
}

#[tokio::test]
async fn the_code_is_another_after_thirty_seconds() {
    let sandbox = frozen().await;
    let created = requested(&sandbox).await;
    let first = scan(trigger(&created, "qr_code_image_url")).await;
    sandbox.advance(Duration::from_secs(30));
    let second = retrieve(&sandbox, created.text("/request/id")).await;
    let scanned = scan(trigger(&second, "qr_code_image_url")).await;
    assert_ne!(scanned, first);
    assert_eq!(scanned, trigger(&second, "mobile_url"));
    let late = scan(trigger(&created, "qr_code_image_url")).await;
    assert_eq!(late, scanned, "whoever loads the last picture again gets the code of now");
}

#[tokio::test]
async fn a_code_that_was_replaced_or_is_not_needed_any_more_is_gone() {
    let sandbox = frozen().await;
    let created = requested(&sandbox).await;
    let id = created.text("/request/id");
    sandbox.advance(Duration::from_secs(60));
    for name in ["qr_code_image_url", "qr_code_svg_url"] {
        let response = fetch(trigger(&created, name)).await;
        assert_eq!(response.status().as_u16(), 410, "{name}");
        let text = response.text().await.expect("it has a body");
        assert_eq!(text, "This code is no longer valid, scan the new one.");
    }
    let current = retrieve(&sandbox, id).await;
    decide(&sandbox, &current, "approve").await;
    assert_eq!(fetch(trigger(&current, "qr_code_image_url")).await.status().as_u16(), 410);
    let made_up = format!("{}/_sandbox/pages/requests/{id}/AAAAAAAAAAAAAAAAAAAAAA/qr.png", sandbox.url());
    assert_eq!(fetch(&made_up).await.status().as_u16(), 404);
}

#[tokio::test]
async fn the_desktop_page_shows_the_code_of_now_however_old_it_is() {
    let sandbox = frozen().await;
    let created = requested(&sandbox).await;
    let html = page(trigger(&created, "desktop_url"), 200).await;
    let shown = |html: &str| format!("{}{}", sandbox.url(), between(html, "<img src=\"", "\""));
    assert_eq!(shown(&html), trigger(&created, "qr_code_svg_url"));
    assert!(html.contains("data-seconds=\"31\""), "just after the next one is there: {html}");

    sandbox.advance(Duration::from_secs(120));
    let token = between(&html, "data-token=\"", "\"");
    let url = format!("{}{}", sandbox.url(), between(&html, "data-from=\"", "\""));
    let renewed = post(&url, sandbox.url(), &[("token", token)]).await;
    let current = retrieve(&sandbox, created.text("/request/id")).await;
    assert_eq!(shown(&renewed.text().await.expect("it has a body")), trigger(&current, "qr_code_svg_url"));
    assert_eq!(post(&url, sandbox.url(), &[("token", "made up")]).await.status().as_u16(), 404);
    assert!(
        !page(trigger(&current, "mobile_url"), 200).await.contains("qr.svg"),
        "a telephone scans no code of its own"
    );
    decide(&sandbox, &current, "approve").await;
    assert_eq!(post(&url, sandbox.url(), &[("token", token)]).await.status().as_u16(), 303, "it leads to the outcome");
}
