// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Error, Preparation, Prepared, ResponseValue};
use super::Client;
use crate::operations;
use super::types::*;

impl Client {
    /// Asks whether the API can be reached.
    ///
    /// Answers with a short text if the API is up. It needs no credentials and says nothing about yours: to check
    /// those, retrieve the configuration.
    ///
    /// `GET /ping`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn ping(&self) -> Result<ResponseValue<String>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_ping()?).await
    }
    /// Checks and writes out a call of [`ping`](Self::ping), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_ping() -> Result<
        Prepared<String, ErrorResponse>,
        Error<ErrorResponse>,
    > {
        Preparation::new(&operations::PING).text()
    }
}
