//! What a file must be like to be taken as evidence.

use cashapp_core::FileSize;
use cashapp_pay_api::operations;
use cashapp_pay_api::types::{ErrorCode, EvidenceContentType};

use crate::form::FilePart;
use crate::refusal::Refusal;

/// The brands of the container that HEIC and HEIF files are: ISO/IEC 23008-12, and the codec's own.
const HEIF_BRANDS: &[&[u8; 4]] = &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];

/// Refuses a file that is empty or too large, or is not what it is said to be. Its first bytes are looked at, because a
/// file of another type would be found out only by whoever has to decide the dispute.
pub(super) fn check(file: &FilePart, kind: &EvidenceContentType) -> Result<(), Refusal> {
    if let Some(FileSize { min, max }) = operations::CREATE_DISPUTE_EVIDENCE_FILE.file() {
        if file.bytes.len() < min {
            return Err(Refusal::pay(ErrorCode::ValueEmpty, "the file is empty: send its content").field("file"));
        }
        if file.bytes.len() > max {
            let detail = format!("the file has more than {max} bytes: send a smaller one, or several");
            return Err(Refusal::pay(ErrorCode::ValueTooLong, &detail).field("file"));
        }
    }
    let mismatch = |detail: &str, field| Err(Refusal::pay(ErrorCode::InvalidContentType, detail).field(field));
    if !kind.is_known() {
        let detail = format!("a file of evidence is one of {}", EvidenceContentType::KNOWN.join(", "));
        return mismatch(&detail, "evidence.file.content_type");
    }
    // Without one of its own a part is plain text: RFC 7578, section 4.4.
    let sent = file.content_type.as_deref().unwrap_or("text/plain");
    if !sent.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(kind.as_str()) {
        let detail = format!("the part `file` is sent as {sent}: it must have the Content-Type {kind} as described");
        return mismatch(&detail, "evidence.file.content_type");
    }
    if !is(&file.bytes, kind) {
        return mismatch(&format!("the file does not begin as {kind} does: send it as what it is"), "file");
    }
    Ok(())
}

/// Whether a file begins as files of its type do.
fn is(bytes: &[u8], kind: &EvidenceContentType) -> bool {
    match kind {
        EvidenceContentType::ApplicationPdf => bytes.starts_with(b"%PDF-"),
        EvidenceContentType::ImageJpeg => bytes.starts_with(&[0xFF, 0xD8, 0xFF]),
        EvidenceContentType::ImagePng => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        EvidenceContentType::ImageTiff => bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"),
        EvidenceContentType::ImageHeic | EvidenceContentType::ImageHeif => {
            bytes.get(4..8) == Some(b"ftyp") && HEIF_BRANDS.iter().any(|brand| bytes.get(8..12) == Some(&brand[..]))
        }
        _ => false,
    }
}
