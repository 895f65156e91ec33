//! What the merchant account is set up for.

use cashapp_afterpay_api::types::{self, ConfigurationMapping, RetrieveConfigurationQuery};
use cashapp_afterpay_api::{Client, OneOrMany, operations};
use cashapp_core::Transport;

use crate::afterpay::Call;
use crate::call::answer;

/// What the merchant account is set up for; made by
/// [`Client::configuration`](crate::afterpay::Client::configuration).
#[derive(Clone, Debug)]
pub struct Configuration {
    transport: Transport,
}

impl Configuration {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// The smallest and the largest order that the merchant account may take.
    ///
    /// A checkout outside of them is refused. The vendor can change them: read them again from time to time, for
    /// instance daily. It is also the quickest way to check credentials.
    ///
    /// # Errors
    /// A 401 says that the credentials are wrong, or those of the other environment.
    #[doc(alias = "get")]
    pub fn retrieve(&self) -> Call<types::Configuration> {
        self.retrieve_with(RetrieveConfigurationQuery::new())
    }

    /// The same with further parts, by names that the vendor does not list.
    pub fn retrieve_with(&self, query: RetrieveConfigurationQuery) -> Call<types::Configuration> {
        Call::new(&operations::RETRIEVE_CONFIGURATION, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_configuration(&query).await, |answer| answer)
        })
    }

    /// The Cash App brands that belong to the merchant account.
    ///
    /// A Cash App Pay grant on file can be charged through this API if it was requested for the `external_brand_id`:
    /// with [`Action::on_file_payment`](crate::types::Action::on_file_payment), which takes its
    /// [`to_brand_id`](crate::afterpay::AsBrandId::to_brand_id).
    pub fn mappings(&self) -> Call<Vec<ConfigurationMapping>> {
        Call::new(&operations::RETRIEVE_CONFIGURATION_MAPPINGS, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_configuration_mappings().await, OneOrMany::into_vec)
        })
    }
}
