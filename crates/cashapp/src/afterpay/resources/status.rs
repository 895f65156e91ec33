//! Whether the API can be reached.

use cashapp_afterpay_api::{Client, operations};
use cashapp_core::Transport;

use crate::afterpay::Call;
use crate::call::answer;

/// Whether the API can be reached; made by [`Client::status`](crate::afterpay::Client::status).
#[derive(Clone, Debug)]
pub struct Status {
    transport: Transport,
}

impl Status {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// A short text, if the API is up.
    ///
    /// It is asked without credentials and says nothing about yours: to check those, retrieve the
    /// [configuration](crate::afterpay::Client::configuration).
    pub fn ping(&self) -> Call<String> {
        Call::new(&operations::PING, &self.transport, |transport, _| async move {
            answer(Client::new(transport).ping().await, |text| text)
        })
    }
}
