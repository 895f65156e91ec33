//! Files that are evidence in a dispute.

use std::fmt;
use std::path::PathBuf;

use bytes::Bytes;
use cashapp_core::{FileSource, InvalidField, Rule};
use cashapp_pay_api::types::{
    CreateDisputeEvidenceFileRequest, DisputeId, Evidence, EvidenceCategory, EvidenceContentType, Metadata,
    NewEvidenceFile, NewFileEvidence,
};
use cashapp_pay_api::{Client, operations};
use tokio::io::AsyncRead;

use crate::call::{Call, Keyed, answer};
use crate::error::Error;
use crate::resources::Disputes;

/// A file for [`add_file_evidence`](Disputes::add_file_evidence), with what is to be known of it.
///
/// It is a PDF, PNG, JPEG, HEIC, HEIF or TIFF of 1 byte to 5 MiB. Making one reads nothing and cannot fail: the file is
/// looked at when the call is awaited, and read while it is sent, in chunks of at most 64 KiB.
///
/// | From | Is the call repeated when its answer was lost? |
/// |---|---|
/// | [`from_bytes`](Self::from_bytes) | yes |
/// | [`from_path`](Self::from_path) | yes, as long as the file does not change |
/// | [`from_reader`](Self::from_reader) | no, once its first byte was asked for |
///
/// A piece of evidence in an answer has a [`types::EvidenceFile`](crate::types::EvidenceFile), which is the name and type
/// alone: the content is not given back. `Debug` shows neither content, name nor path, for they may tell of a customer.
///
/// # Examples
/// ```
/// use cashapp::EvidenceFile;
/// use cashapp::types::{EvidenceCategory, EvidenceContentType};
///
/// let scanned = EvidenceFile::from_path("scans/receipt.pdf").category(EvidenceCategory::Receipt);
/// let uploaded = EvidenceFile::from_path("/var/spool/upload-8f3a").name("signature.png");
/// let made = EvidenceFile::from_bytes("access.pdf", EvidenceContentType::ApplicationPdf, b"%PDF-1.7".as_slice())
///     .category(EvidenceCategory::OnlineOrAppAccessLog)
///     .metadata([("order", "42")]);
/// # drop([scanned, uploaded, made]);
/// ```
#[must_use = "a file is evidence once it is uploaded"]
pub struct EvidenceFile {
    name: String,
    /// `None` as long as neither the caller nor an extension has told it.
    content_type: Option<EvidenceContentType>,
    category: EvidenceCategory,
    metadata: Option<Metadata>,
    source: FileSource,
}

impl EvidenceFile {
    /// The file at this path, under its own name; its extension says of what type it is.
    ///
    /// Leave it alone until the call has ended. Each attempt opens it anew, and ends with a
    /// [file error](Error::is_file_error) if its length or the time of its last change is another than at first.
    pub fn from_path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self::new(name, EvidenceContentType::from_file_name(&path), FileSource::path(path))
    }

    /// A file that is in memory.
    pub fn from_bytes(name: impl Into<String>, content_type: EvidenceContentType, bytes: impl Into<Bytes>) -> Self {
        Self::new(name.into(), Some(content_type), FileSource::bytes(bytes))
    }

    /// What this reader gives, which must be `length` bytes and no more: one that goes on is given as
    /// `reader.take(length)`.
    ///
    /// It can be read once, so the call is not repeated after its first byte was asked for. If the
    /// [outcome](Error::outcome) is unknown then, repeat by hand with a fresh reader of the same bytes and the
    /// [same key](Error::idempotency_key). What the file begins with is not looked at before it is sent.
    pub fn from_reader(
        name: impl Into<String>,
        content_type: EvidenceContentType,
        reader: impl AsyncRead + Send + 'static,
        length: u64,
    ) -> Self {
        Self::new(name.into(), Some(content_type), FileSource::reader(reader, length))
    }

    fn new(name: String, content_type: Option<EvidenceContentType>, source: FileSource) -> Self {
        Self { name, content_type, category: EvidenceCategory::GenericEvidence, metadata: None, source }
    }

    /// Gives the file this name, for whoever decides the dispute. Where its type is not known yet, the name's extension
    /// says it.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self.content_type = self.content_type.or_else(|| EvidenceContentType::from_file_name(&self.name));
        self
    }

    /// Says of what type the file is, in place of its extension.
    pub fn content_type(mut self, content_type: EvidenceContentType) -> Self {
        self.content_type = Some(content_type);
        self
    }

    /// Says what the file shows; [`GenericEvidence`](EvidenceCategory::GenericEvidence) if it is not set.
    pub fn category(mut self, category: EvidenceCategory) -> Self {
        self.category = category;
        self
    }

    /// Adds keys and values of your own, at most 50, which come back with the piece of evidence.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// What is said of the file, and the file.
    fn into_parts(self) -> Result<(NewFileEvidence, FileSource), InvalidField> {
        // RFC 7578 (4.2) has a file's part name the file; receivers take one with an empty name for a field left blank.
        if self.name.is_empty() {
            return Err(InvalidField::new("evidence.file.filename", Rule::Required));
        }
        let types = Rule::AnyOf(EvidenceContentType::KNOWN);
        let content_type = self.content_type.ok_or_else(|| InvalidField::new("evidence.file.content_type", types))?;
        let mut evidence = NewFileEvidence::new(self.category, NewEvidenceFile::new(self.name, content_type));
        evidence.metadata = self.metadata;
        Ok((evidence, self.source))
    }
}

impl fmt::Debug for EvidenceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EvidenceFile")
            .field("content_type", &self.content_type)
            .field("category", &self.category)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl Disputes {
    /// Adds a file to the evidence.
    ///
    /// It does not answer the dispute: that takes a challenge, before the dispute's `response_due_at`. Repeating the call
    /// with the same key and the same bytes gives the first answer again; the key stands for the bytes, so a file that was
    /// changed in between is refused with `IDEMPOTENCY_KEY_REUSED`. The call repeats itself unless the file comes from a
    /// [reader](EvidenceFile::from_reader).
    ///
    #[doc = cashapp_pay_api::needs!(create_dispute_evidence_file)]
    ///
    /// # Errors
    /// Before anything is sent, a [field](Error::invalid_field) that breaks a rule: `file` that is empty, larger than 5 MiB,
    /// or begins otherwise than its type does, and `evidence.file.content_type` that is not taken, or not known from the
    /// extension. A file that cannot be read is a [file error](Error::is_file_error).
    ///
    /// `INVALID_STATE_TRANSITION`: the dispute no longer waits for an answer. When the answer was lost the outcome is
    /// unknown: repeat with the same key, the same bytes and the same region.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{Currency, DisputeReason, GrantId, MerchantId, NewPayment};
    /// # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    /// # let payment = client.payments().create(NewPayment::new(2500, Currency::Usd, merchant, grant)).await?;
    /// # let dispute = sandbox.open_dispute(&payment.id, DisputeReason::Cd12, None)?;
    /// # let scans = tempfile::tempdir()?;
    /// # let path = scans.path().join("receipt.pdf");
    /// # std::fs::write(&path, "%PDF-1.7\n%%EOF\n")?;
    /// use cashapp::types::EvidenceCategory;
    /// use cashapp::{EvidenceFile, Outcome};
    ///
    /// let receipt = EvidenceFile::from_path(&path).category(EvidenceCategory::Receipt);
    /// match client.disputes().add_file_evidence(&dispute.id, receipt).idempotency_key("dispute-7-receipt").await {
    ///     Ok(evidence) => println!("added {}", evidence.id),
    ///     Err(error) if error.is_file_error() => println!("look at the file: {error}"),
    ///     Err(error) if error.outcome() == Outcome::Unknown => println!("again, with the same key: {error}"),
    ///     Err(error) => return Err(error.into()),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "upload_evidence")]
    pub fn add_file_evidence(&self, dispute: &DisputeId, file: EvidenceFile) -> Call<Evidence, Keyed> {
        let dispute = dispute.clone();
        Call::new(&operations::CREATE_DISPUTE_EVIDENCE_FILE, &self.transport, |transport, options: Keyed| async move {
            let (evidence, file) = file.into_parts().map_err(Error::invalid)?;
            let request = CreateDisputeEvidenceFileRequest::new(options.key(), evidence);
            let result = Client::new(transport).create_dispute_evidence_file(&dispute, &request, file).await;
            answer(result, |answer| answer.evidence)
        })
    }
}
