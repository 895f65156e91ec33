//! Several requests in one call.

use cashapp_core::{Error as Failure, Transport};
use cashapp_pay_api::types::ErrorResponse;
use cashapp_pay_api::{Client, operations};

use crate::call::{Call, WithSteps, answer};
use crate::chains::{Answers, Readable, RequestChain};

/// Several requests in one call; made by [`Client::request_chains`](crate::Client::request_chains).
#[derive(Clone, Debug)]
pub struct RequestChains {
    transport: Transport,
}

impl RequestChains {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Runs the steps of a chain, and says what became of each of them.
    ///
    /// A step that failed is no error of this call: it is in the [answers](Answers), and the steps after it were not
    /// started. Once it was sent the call is not repeated by itself; see [`chains`](crate::chains) for what to do when its
    /// response was lost: run the same chain again, with [`after_unknown`](Call::after_unknown).
    ///
    /// # Errors
    /// A chain that is [not valid](crate::Error::invalid_chain), or has an [invalid field](crate::Error::invalid_field),
    /// is not sent. Any other error concerns the whole; if its [outcome](crate::Error::outcome) is unknown, steps may have
    /// been run.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use cashapp::chains::{RequestChain, requests};
    /// use cashapp::types::NewBrand;
    ///
    /// let mut chain = RequestChain::new();
    /// let brand = chain.step(requests::create_brand(NewBrand::new("Acme Tea", "acme-tea")));
    /// let look = chain.step(requests::retrieve_brand(&brand.id()));
    /// let answers = client.request_chains().run(&chain).await?;
    /// assert_eq!(answers.get(&brand).ok().map(|brand| brand.id), answers.get(&look).ok().map(|brand| brand.id));
    /// # Ok(())
    /// # }
    /// ```
    pub fn run(&self, chain: &RequestChain) -> Call<Answers, WithSteps> {
        let (request, has_references) = (chain.to_request(), chain.has_references());
        let chain = chain.clone();
        Call::new(&operations::CREATE_REQUEST_CHAIN, &self.transport, move |transport, _| async move {
            let (region, after_unknown) = (transport.region(), transport.is_after_unknown());
            let answered = match Client::new(transport).create_request_chain(&request?).await {
                // What cannot be read of one step does not hide what became of the others.
                Err(Failure::Decode { raw, .. }) if raw.status().is_success() => {
                    answer(raw.json::<Readable, ErrorResponse>(), |readable| {
                        Answers::of_readable(&chain, readable).of_run(region, after_unknown)
                    })
                }
                result => answer(result, |answer| Answers::new(&chain, answer.responses).of_run(region, after_unknown)),
            };
            answered.map_err(|error| error.of_chain(has_references))
        })
    }
}
