//! A sandbox that runs, and its clients.

use std::ops::Deref;
use std::sync::Arc;

use cashapp_core::Region;

use super::SandboxClock;
use crate::client::{Client, ClientBuilder};

/// A running sandbox with clients of its own: made by [`start`](super::start), ends when it is dropped.
///
/// What the customer, time and bad luck do is among the methods of [`cashapp_sandbox::Sandbox`], which this one has too.
#[derive(Debug)]
pub struct Sandbox {
    running: Arc<cashapp_sandbox::Sandbox>,
}

impl Sandbox {
    pub(super) fn new(running: Arc<cashapp_sandbox::Sandbox>) -> Self {
        Self { running }
    }

    /// A client that calls this sandbox with a key that has every scope.
    ///
    /// # Panics
    /// If the system's TLS or resolver cannot be set up, which no test could go on without.
    pub fn client(&self) -> Client {
        self.client_builder().build().expect("a client for the sandbox can be built")
    }

    /// The same client, to be set up further: with a clock, a policy for retries, or credentials of another kind.
    pub fn client_builder(&self) -> ClientBuilder {
        Client::builder(self.url()).credentials(self.credentials()).region(Region::PDX)
    }

    /// A client of Afterpay that calls this sandbox.
    ///
    /// # Panics
    /// As [`client`](Self::client).
    #[cfg(feature = "afterpay")]
    pub fn afterpay(&self) -> crate::afterpay::Client {
        let builder = crate::afterpay::Client::builder(self.url()).credentials(self.merchant_credentials());
        builder.build().expect("a client for the sandbox can be built")
    }

    /// A client with the client id and secret alone, as it is before there is a key: it can make the first one.
    ///
    /// # Panics
    /// As [`client`](Self::client).
    pub fn bootstrap_client(&self) -> Client {
        let builder = self.client_builder().credentials(self.bootstrap_credentials());
        builder.build().expect("a client for the sandbox can be built")
    }

    /// A clock for clients that shows the sandbox's time; whoever waits by it lets the sandbox's time pass, at once.
    pub fn clock(&self) -> Arc<SandboxClock> {
        Arc::new(SandboxClock::new(&self.running))
    }
}

impl Deref for Sandbox {
    type Target = cashapp_sandbox::Sandbox;

    fn deref(&self) -> &Self::Target {
        &self.running
    }
}
