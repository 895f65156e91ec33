//! Credentials from environment variables.

use super::{ApiKeyId, ApiSecret, ClientId, Credentials, InvalidCredential, MerchantAccount, SecretKey};

/// Why the environment gave no credentials: all that is missing, or what cannot be one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MissingVariables {
    /// These are not set.
    #[error("set {}: credentials are read from them", .0.join(", "))]
    Missing(Vec<&'static str>),
    /// This one is set to something that it cannot be.
    #[error("{variable}: {source}")]
    Invalid {
        /// The variable.
        variable: &'static str,
        /// The rule that its value breaks.
        source: InvalidCredential,
    },
}

impl Credentials {
    /// Reads `CASHAPP_CLIENT_ID`, `CASHAPP_API_KEY_ID` and `CASHAPP_API_SECRET`.
    ///
    /// # Errors
    /// Everything that is missing, at once.
    pub fn from_env() -> Result<Self, MissingVariables> {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// Reads `AFTERPAY_MERCHANT_ID` and `AFTERPAY_SECRET_KEY`.
    ///
    /// # Errors
    /// Everything that is missing, at once.
    pub fn basic_from_env() -> Result<Self, MissingVariables> {
        Self::basic_from_variables(|name| std::env::var(name).ok())
    }

    /// Like [`Credentials::from_env`], from variables of your own.
    ///
    /// # Errors
    /// Everything that is missing, at once.
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, MissingVariables> {
        let [client, key, secret] = all(["CASHAPP_CLIENT_ID", "CASHAPP_API_KEY_ID", "CASHAPP_API_SECRET"], get)?;
        Ok(Self::new(&read(client, ClientId::new)?, &read(key, ApiKeyId::new)?, &read(secret, ApiSecret::new)?))
    }

    /// Like [`Credentials::basic_from_env`], from variables of your own.
    ///
    /// # Errors
    /// Everything that is missing, at once.
    pub fn basic_from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, MissingVariables> {
        let [merchant, secret] = all(["AFTERPAY_MERCHANT_ID", "AFTERPAY_SECRET_KEY"], get)?;
        Ok(Self::basic(&read(merchant, MerchantAccount::new)?, &read(secret, SecretKey::new)?))
    }
}

type Variable = (&'static str, String);

fn all<const N: usize>(
    names: [&'static str; N],
    get: impl Fn(&str) -> Option<String>,
) -> Result<[Variable; N], MissingVariables> {
    let values = names.map(|name| get(name).filter(|value| !value.is_empty()));
    let missing: Vec<&str> =
        names.into_iter().zip(&values).filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect();
    if !missing.is_empty() {
        return Err(MissingVariables::Missing(missing));
    }
    let mut values = values.into_iter();
    Ok(names.map(|name| (name, values.next().flatten().unwrap_or_default())))
}

fn read<T>(
    (variable, value): Variable,
    make: impl Fn(String) -> Result<T, InvalidCredential>,
) -> Result<T, MissingVariables> {
    make(value).map_err(|source| MissingVariables::Invalid { variable, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_missing_is_listed_at_once() {
        let error =
            Credentials::from_variables(|name| (name == "CASHAPP_API_KEY_ID").then(|| "KEY_1".into())).unwrap_err();
        assert_eq!(error.to_string(), "set CASHAPP_CLIENT_ID, CASHAPP_API_SECRET: credentials are read from them");
    }

    #[test]
    fn a_value_that_cannot_be_one_is_named_without_being_shown() {
        let error = Credentials::basic_from_variables(|_| Some("with space".into())).unwrap_err();
        let text = "AFTERPAY_MERCHANT_ID: the merchant id must be visible ASCII characters, without spaces";
        assert_eq!(error.to_string(), text);
    }
}
