//! Why a client cannot be built.

use cashapp_core::{InvalidCredential, MissingVariables};

/// Why a client cannot be built, and how to mend it. Nothing was sent.
///
/// It is one line for whoever sets the program up, without ids, secrets and addresses. There is nothing in it to branch on:
/// a program that cannot build its client should say why, and end.
///
/// ```
/// use cashapp::{Client, Environment};
///
/// let error = Client::builder(Environment::Sandbox).build().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "there are no credentials: call `credentials`, for instance with Credentials::from_env()"
/// );
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct BuildError(#[from] Fault);

#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error(transparent)]
    Transport(#[from] cashapp_core::BuildError),
    #[error(transparent)]
    Variables(#[from] MissingVariables),
    #[error("set {}, CASHAPP_REGION: credentials and region are read from them", .0.join(", "))]
    VariablesAndRegion(Vec<&'static str>),
    #[error("{variable} takes `sandbox`, `production` or an address: {fault}")]
    Address { variable: &'static str, fault: cashapp_core::BuildError },
    #[error("{variable}: {fault}")]
    Variable { variable: &'static str, fault: InvalidCredential },
    #[error("there are no credentials: call `credentials`, for instance with Credentials::from_env()")]
    NoCredentials,
    #[error("these credentials are for {theirs}, this client is for {ours}: {remedy}")]
    OtherApi { ours: &'static str, theirs: &'static str, remedy: &'static str },
    #[error(
        "there is no region: call `region` with the airport code of the city nearest to your servers, such as \
         Region::PDX, or set CASHAPP_REGION for from_env"
    )]
    NoRegion,
    #[error(
        "the client id begins {prefix}, which is one of {theirs}, and the client is to call {ours}: use that \
         environment's credentials"
    )]
    OtherEnvironment { prefix: &'static str, ours: &'static str, theirs: &'static str },
    #[cfg(feature = "afterpay")]
    #[error("the user agent's {part} {rule}")]
    UserAgent { part: &'static str, rule: &'static str },
    #[error("the user agent must be visible ASCII characters and single spaces, such as acme-checkout/1.4")]
    UserAgentText,
    #[error("{setting} is zero: no call could ever succeed; give it more, or leave it out for the default")]
    Zero { setting: &'static str },
}
