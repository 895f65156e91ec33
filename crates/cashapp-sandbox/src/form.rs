//! The one form of the APIs: a file, what is said of it, and the signature.

use bytes::Bytes;
use cashapp_pay_api::types::ErrorCode;

use crate::refusal::Refusal;

/// A file as it was sent.
#[derive(Clone, Debug)]
pub(crate) struct FilePart {
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Bytes,
}

/// A form's parts.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// What is signed.
    pub(crate) request: Bytes,
    /// It wins over the header `X-Signature`.
    pub(crate) signature: Option<String>,
    pub(crate) file: FilePart,
}

/// Takes a form apart.
pub(crate) async fn read(content_type: &str, body: Bytes) -> Result<Form, Refusal> {
    let refuse = |detail: &str| Refusal::pay(ErrorCode::InvalidContentType, detail).field("Content-Type");
    let boundary = multer::parse_boundary(content_type)
        .map_err(|_| refuse("send `multipart/form-data` with its boundary: this operation takes a form"))?;
    let stream = futures_util::stream::once(async move { Ok::<_, std::convert::Infallible>(body) });
    let mut parts = multer::Multipart::new(stream, boundary);
    let (mut request, mut signature, mut file) = (None, None, None);
    let broken = |error: &multer::Error| refuse(&format!("the form cannot be read: {error}"));
    while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
        let name = part.name().unwrap_or_default().to_owned();
        let slot_taken = match name.as_str() {
            "request" => request.is_some(),
            "signature" => signature.is_some(),
            "file" => file.is_some(),
            _ => {
                let detail = "the form has a part that is not `request`, `signature` or `file`";
                return Err(Refusal::pay(ErrorCode::UnknownBodyParameter, detail).field(&name));
            }
        };
        if slot_taken {
            return Err(Refusal::pay(ErrorCode::ConflictingParameters, "the form has this part twice").field(&name));
        }
        let kind = part.content_type().map(ToString::to_string);
        let bytes = part.bytes().await.map_err(|error| broken(&error))?;
        match name.as_str() {
            "request" => request = Some(bytes),
            "signature" => signature = Some(String::from_utf8_lossy(&bytes).trim().to_owned()),
            _ => file = Some(FilePart { content_type: kind, bytes }),
        }
    }
    let missing = |name: &str| {
        Refusal::pay(ErrorCode::MissingRequiredParameter, "the form lacks this part: it needs `request` and `file`")
            .field(name)
    };
    Ok(Form {
        request: request.ok_or_else(|| missing("request"))?,
        signature,
        file: file.ok_or_else(|| missing("file"))?,
    })
}
