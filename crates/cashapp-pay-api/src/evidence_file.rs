//! The one operation that sends a file, for which the generator has no words.

use progenitor_client::{Check, Error, Multipart, ResponseValue, check, encode_path};

use crate::{Client, operations, types};

impl Client {
    /// Adds a file to a dispute's evidence.
    ///
    /// It may be PDF, PNG, JPEG, HEIC, HEIF or TIFF. Uploading it does not answer the dispute; that takes
    /// [`challenge_dispute`](Self::challenge_dispute), before `response_due_at`.
    ///
    /// If the answer is lost, repeat with the same key, the same bytes, file included, and the same region.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/evidence-file`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule, such as an empty file or one that is too
    /// large; then what [`Error`] lists.
    pub async fn create_dispute_evidence_file(
        &self,
        dispute_id: &types::DisputeId,
        request: &types::CreateDisputeEvidenceFileRequest,
        file: impl Into<bytes::Bytes>,
    ) -> Result<ResponseValue<types::EvidenceResponse>, Error<types::ErrorResponse>> {
        const OPERATION: &progenitor_client::Operation = &operations::CREATE_DISPUTE_EVIDENCE_FILE;
        check::path_segment("dispute_id", dispute_id)?;
        request.check()?;
        let file = file.into();
        if let Some(size) = OPERATION.file {
            size.check("file", file.len())?;
        }
        let described = &request.evidence.file;
        let multipart = Multipart {
            request: serde_json::to_vec(request).map_err(Error::Encode)?.into(),
            filename: described.filename.clone(),
            content_type: described.content_type.to_string(),
            file,
        };
        let path = OPERATION.path.replace("{dispute_id}", &encode_path(dispute_id.as_str()));
        let url = format!("{}{path}", self.transport.base_url());
        let response = self.transport.send_multipart(self.transport.http().post(url), &multipart, OPERATION).await?;
        if response.status().is_success() { response.json() } else { Err(response.into_error()) }
    }
}
