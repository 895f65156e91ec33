//! A sandbox, and a client that talks to it.

use cashapp::{Client, ClientBuilder, Region};
use cashapp_sandbox::{Sandbox, SandboxBuilder};

/// A sandbox with a client of its own.
pub(crate) async fn started() -> (Sandbox, Client) {
    started_with(Sandbox::builder()).await
}

/// A sandbox that was set up otherwise, with a client of its own.
pub(crate) async fn started_with(sandbox: SandboxBuilder) -> (Sandbox, Client) {
    let sandbox = sandbox.start().await.unwrap();
    let client = builder(&sandbox).build().unwrap();
    (sandbox, client)
}

/// A client for this sandbox, to be set up further.
pub(crate) fn builder(sandbox: &Sandbox) -> ClientBuilder {
    Client::builder(sandbox.url()).credentials(sandbox.credentials()).region(Region::PDX)
}
