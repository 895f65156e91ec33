//! What a file of evidence says it is, and what it is.

use std::path::Path;

use cashapp_core::{InvalidField, Rule};

use crate::types::EvidenceContentType;

impl EvidenceContentType {
    /// The type of a file of this name, by its extension; `None` if it is of no type that the vendor takes.
    ///
    /// # Examples
    ///
    /// ```
    /// use cashapp_pay_api::types::EvidenceContentType;
    ///
    /// assert_eq!(EvidenceContentType::from_file_name("scans/Receipt.PDF"), Some(EvidenceContentType::ApplicationPdf));
    /// assert_eq!(EvidenceContentType::from_file_name("receipt.docx"), None);
    /// ```
    pub fn from_file_name(name: impl AsRef<Path>) -> Option<Self> {
        let extension = name.as_ref().extension()?.to_str()?.to_ascii_lowercase();
        Some(match &*extension {
            "pdf" => Self::ApplicationPdf,
            "heic" => Self::ImageHeic,
            "heif" | "hif" => Self::ImageHeif,
            "jpg" | "jpeg" | "jpe" | "jfif" => Self::ImageJpeg,
            "png" => Self::ImagePng,
            "tif" | "tiff" => Self::ImageTiff,
            _ => return None,
        })
    }

    /// The type is one that the vendor takes, and a file that begins with these bytes can be of it.
    pub(crate) fn check_file(&self, beginning: Option<&[u8]>) -> Result<(), InvalidField> {
        let Some(known) = Self::KNOWN.iter().copied().find(|known| *known == self.as_str()) else {
            return Err(InvalidField::new("evidence.file.content_type", Rule::AnyOf(Self::KNOWN)));
        };
        match beginning {
            Some(beginning) if !Self::from(known).fits(beginning) => {
                Err(InvalidField::new("file", Rule::BeginsLike(known)))
            }
            _ => Ok(()),
        }
    }

    /// Whether a file that begins with these bytes can be of this type. What may be right is let through.
    fn fits(&self, beginning: &[u8]) -> bool {
        match self {
            // Readers look for it in the first 1024 bytes, because some writers put something before it.
            Self::ApplicationPdf => beginning.windows(5).any(|bytes| bytes == b"%PDF-"),
            // Both are boxes of ISO 14496-12, and which of them one is, the brands do not say for certain.
            Self::ImageHeic | Self::ImageHeif => beginning.get(4..8) == Some(b"ftyp"),
            Self::ImageJpeg => beginning.starts_with(b"\xFF\xD8\xFF"),
            Self::ImagePng => beginning.starts_with(b"\x89PNG\r\n\x1a\n"),
            // In either byte order; the second pair is of files with 64-bit offsets.
            Self::ImageTiff => [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"].iter().any(|sign| beginning.starts_with(*sign)),
            Self::Unknown(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EvidenceContentType::{ApplicationPdf, ImageHeic, ImageHeif, ImageJpeg, ImagePng, ImageTiff};

    /// What each type accepts among beginnings of all of them.
    #[test]
    fn a_file_fits_its_own_type_and_no_other() {
        let files: [(&[u8], &[EvidenceContentType]); 12] = [
            (b"%PDF-1.7\n", &[ApplicationPdf]),
            (b"\xEF\xBB\xBF\r\n%PDF-1.4", &[ApplicationPdf]),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &[ImagePng]),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", &[ImageJpeg]),
            (b"\xFF\xD8\xFF\xE1", &[ImageJpeg]),
            (b"II*\0\x08\0\0\0", &[ImageTiff]),
            (b"MM\0*\0\0\0\x08", &[ImageTiff]),
            (b"II+\0\x08\0\0\0", &[ImageTiff]),
            (b"\0\0\0\x18ftypheic", &[ImageHeic, ImageHeif]),
            (b"\0\0\0\x18ftypmif1", &[ImageHeic, ImageHeif]),
            (b"GIF89a", &[]),
            (b"", &[]),
        ];
        for (beginning, types) in files {
            let fitting: Vec<_> = EvidenceContentType::KNOWN
                .iter()
                .map(|name| EvidenceContentType::from(*name))
                .filter(|known| known.check_file(Some(beginning)).is_ok())
                .collect();
            assert_eq!(fitting, types, "{}", beginning.escape_ascii());
        }
    }

    #[test]
    fn a_type_that_is_not_taken_is_refused_whatever_the_file_is() {
        let fault = EvidenceContentType::from("image/gif").check_file(None).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "`evidence.file.content_type` must be one of application/pdf, image/heic, image/heif, image/jpeg, image/png, \
             image/tiff"
        );
        // Put together by hand it is still what it says.
        EvidenceContentType::Unknown("image/png".to_owned()).check_file(Some(b"\x89PNG\r\n\x1a\n")).unwrap();
        let fault = EvidenceContentType::Unknown("image/png".to_owned()).check_file(Some(b"%PDF-1.7")).unwrap_err();
        assert_eq!(fault.to_string(), "`file` must begin as a file of the type image/png does");
    }

    #[test]
    fn a_name_tells_its_type_by_the_extension_alone() {
        for (name, expected) in [
            ("receipt.pdf", Some(ApplicationPdf)),
            ("a.b/receipt.old.JPG", Some(ImageJpeg)),
            ("receipt.jpeg", Some(ImageJpeg)),
            ("IMG_1.HEIC", Some(ImageHeic)),
            ("IMG_1.heif", Some(ImageHeif)),
            ("scan.tif", Some(ImageTiff)),
            ("scan.tiff", Some(ImageTiff)),
            ("shot.png", Some(ImagePng)),
            ("pdf", None),
            (".pdf", None),
            ("receipt.", None),
            ("receipt.pdf/", Some(ApplicationPdf)),
            ("receipt.gif", None),
            ("", None),
        ] {
            assert_eq!(EvidenceContentType::from_file_name(name), expected, "{name}");
        }
    }
}
