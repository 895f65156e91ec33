//! The one operation that sends a file, for which the generator has no words.

use cashapp_core::{Check, Error, FileSource, Multipart, ResponseValue, check, encode_path};

use crate::{Client, operations, types};

impl Client {
    /// Adds a file to a dispute's evidence.
    ///
    /// It may be PDF, PNG, JPEG, HEIC, HEIF or TIFF, of at most 5 MiB, and comes from memory, from a path or from a reader:
    /// see [`FileSource`]. Uploading it does not answer the dispute; that takes
    /// [`challenge_dispute`](Self::challenge_dispute), before `response_due_at`.
    ///
    /// If the answer is lost, repeat with the same key, the same bytes, file included, and the same region. The call does
    /// that by itself unless the file is a reader, which can be read once only. The key stands for the file's bytes: a file
    /// that was changed in between is refused with `IDEMPOTENCY_KEY_REUSED`.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/evidence-file`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule: a file that is empty or too large, a media type
    /// that is not taken, or a file that does not begin as its media type does (of a reader that is not known). A file that
    /// cannot be read is a [`FileError`](cashapp_core::FileError) in
    /// [`TransportErrorKind::File`](cashapp_core::TransportErrorKind::File). Then what else [`Error`] lists.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use cashapp_pay_api::types::{
    ///     CreateDisputeEvidenceFileRequest, DisputeId, EvidenceCategory, EvidenceContentType, IdempotencyKey,
    ///     NewEvidenceFile, NewFileEvidence,
    /// };
    /// use cashapp_pay_api::{Client, FileSource};
    ///
    /// # async fn upload(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let file = NewEvidenceFile::new("receipt.pdf", EvidenceContentType::ApplicationPdf);
    /// let evidence = NewFileEvidence::new(EvidenceCategory::Receipt, file);
    /// let request = CreateDisputeEvidenceFileRequest::new(IdempotencyKey::new("dispute-7-receipt"), evidence);
    /// let file = FileSource::path("scans/receipt.pdf");
    /// client.create_dispute_evidence_file(&DisputeId::new("DSPT_7"), &request, file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn create_dispute_evidence_file(
        &self,
        dispute_id: &types::DisputeId,
        request: &types::CreateDisputeEvidenceFileRequest,
        file: impl Into<FileSource>,
    ) -> Result<ResponseValue<types::EvidenceResponse>, Error<types::ErrorResponse>> {
        const OPERATION: &cashapp_core::Operation = &operations::CREATE_DISPUTE_EVIDENCE_FILE;
        check::path_segment("dispute_id", dispute_id)?;
        request.check()?;
        let described = &request.evidence.file;
        described.content_type.check_file(None)?;
        let file = file.into();
        let known = self.transport.inspect(&file).await?;
        if let Some(size) = OPERATION.file() {
            size.check("file", usize::try_from(known.length).unwrap_or(usize::MAX))?;
        }
        described.content_type.check_file(known.beginning.as_deref())?;
        let multipart = Multipart {
            request: serde_json::to_vec(request).map_err(Error::Encode)?.into(),
            filename: described.filename.clone(),
            content_type: described.content_type.to_string(),
            file,
        };
        let path = OPERATION.path().replace("{dispute_id}", &encode_path(dispute_id.as_str()));
        let url = format!("{}{path}", self.transport.base_url());
        let response = self.transport.send_multipart(self.transport.http().post(url), &multipart, OPERATION).await?;
        if response.status().is_success() { response.json() } else { Err(response.into_error()) }
    }
}
