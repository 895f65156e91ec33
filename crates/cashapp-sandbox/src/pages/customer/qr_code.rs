//! A request's address as a QR code.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HOST};
use http::{HeaderMap, StatusCode};
use qrcode::{Color, EcLevel, QrCode};

use crate::engine::Engine;
use crate::pages::customer::STALE;
use crate::pay::customer_requests::links::{self, Standing};

/// The edge of a module in pixels.
const MODULE: usize = 8;
/// The empty border in modules, which ISO/IEC 18004 asks for.
const QUIET: usize = 4;

/// Which modules are dark, row by row, border included.
struct Matrix {
    width: usize,
    dark: Vec<bool>,
}

/// The code as PNG.
pub(super) async fn png(
    State(engine): State<Arc<Engine>>,
    Path((id, token)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    picture(&engine, &id, &token, &headers, "image/png", as_png)
}

/// The code as SVG.
pub(super) async fn svg(
    State(engine): State<Arc<Engine>>,
    Path((id, token)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    picture(&engine, &id, &token, &headers, "image/svg+xml", |matrix| Some(as_svg(matrix)))
}

fn picture(
    engine: &Engine,
    id: &str,
    token: &str,
    headers: &HeaderMap,
    kind: &'static str,
    draw: fn(&Matrix) -> Option<Vec<u8>>,
) -> Response {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let address = engine.peek(|world| {
        let Some(request) = world.customer_requests.get(id) else { return Err(StatusCode::NOT_FOUND) };
        match links::standing(world, request, token) {
            Standing::Honoured if request.is_pending() => {
                Ok(links::current(world, request, &format!("http://{host}")).0)
            }
            Standing::Honoured | Standing::Stale => Err(StatusCode::GONE),
            Standing::Outcome | Standing::Unknown => Err(StatusCode::NOT_FOUND),
        }
    });
    let address = match address {
        Ok(address) => address,
        Err(StatusCode::GONE) => return (StatusCode::GONE, STALE).into_response(),
        Err(status) => return (status, "There is no such code.").into_response(),
    };
    match Matrix::of(&address).as_ref().and_then(draw) {
        Some(picture) => ([(CONTENT_TYPE, kind)], picture).into_response(),
        None => (StatusCode::INTERNAL_SERVER_ERROR, "The address is too long for a QR code.").into_response(),
    }
}

impl Matrix {
    fn of(address: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        let colors = code.to_colors();
        let (inner, width) = (code.width(), code.width() + 2 * QUIET);
        let mut dark = vec![false; width * width];
        for (row, modules) in colors.chunks(inner).enumerate() {
            for (column, color) in modules.iter().enumerate() {
                if let Some(module) = dark.get_mut((row + QUIET) * width + column + QUIET) {
                    *module = *color == Color::Dark;
                }
            }
        }
        Some(Self { width, dark })
    }
}

fn as_png(matrix: &Matrix) -> Option<Vec<u8>> {
    let edge = u32::try_from(matrix.width * MODULE).ok()?;
    let mut pixels = Vec::with_capacity(matrix.dark.len() * MODULE * MODULE);
    for modules in matrix.dark.chunks(matrix.width) {
        let line: Vec<u8> =
            modules.iter().flat_map(|dark| std::iter::repeat_n(if *dark { 0 } else { 255 }, MODULE)).collect();
        for _ in 0..MODULE {
            pixels.extend_from_slice(&line);
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, edge, edge);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels).ok()?;
    writer.finish().ok()?;
    Some(file)
}

fn as_svg(matrix: &Matrix) -> Vec<u8> {
    let width = matrix.width;
    let mut path = String::new();
    for (place, _) in matrix.dark.iter().enumerate().filter(|(_, dark)| **dark) {
        // Writing to a text cannot fail.
        let _ = write!(path, "M{} {}h1v1h-1z", place % width, place / width);
    }
    let edge = width * MODULE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{edge}\" height=\"{edge}\" viewBox=\"0 0 {width} {width}\" \
         shape-rendering=\"crispEdges\"><title>Scan to decide</title><path fill=\"#fff\" d=\"M0 0h{width}v{width}H0z\"/>\
         <path d=\"{path}\"/></svg>"
    )
    .into_bytes()
}
