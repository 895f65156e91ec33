//! Where requests go.

use std::fmt;

/// Where requests go: the vendor's sandbox, production, or an address of your own choosing.
///
/// Each has credentials of its own. A client is not built for one with those of the other, as far as client ids tell.
/// A text can stand for one: `sandbox` and `production`, in any case, are those; anything else is an address. So a setting
/// of your program's can be given as it is.
///
/// ```
/// use cashapp::Environment;
///
/// assert_eq!(Environment::from("sandbox"), Environment::Sandbox);
/// assert_eq!(Environment::from("http://127.0.0.1:8080"), Environment::At("http://127.0.0.1:8080".to_owned()));
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// The vendor's sandbox: no money moves. Its client ids begin `CAS-CI_`.
    Sandbox,
    /// Where money is real. Client ids begin `CA-CI_`.
    Production,
    /// Another host, as scheme, host and perhaps a port: the local sandbox, or a regional host of the vendor's that still
    /// serves some merchants, such as `https://api.us.afterpay.com`. A regional host may be production and have rules of
    /// its own (amounts, periods, fields); nothing here knows them, and client ids are not checked against
    /// it. Must be `https` unless it is on this machine.
    At(String),
}

impl Environment {
    /// What an environment variable chooses: `sandbox`, `production` or an address. Where nothing is said it is the
    /// sandbox, where no money moves.
    pub(crate) fn from_variable(value: Option<&str>) -> Self {
        value.filter(|text| !text.trim().is_empty()).map_or(Self::Sandbox, Self::from)
    }

    /// The address that it has for an API.
    pub(crate) fn address<'a>(&'a self, sandbox: &'a str, production: &'a str) -> &'a str {
        match self {
            Self::Sandbox => sandbox,
            Self::Production => production,
            Self::At(address) => address,
        }
    }
}

impl From<&str> for Environment {
    fn from(text: &str) -> Self {
        match text.trim() {
            name if name.eq_ignore_ascii_case("sandbox") => Self::Sandbox,
            name if name.eq_ignore_ascii_case("production") => Self::Production,
            address => Self::At(address.to_owned()),
        }
    }
}

impl From<&String> for Environment {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<String> for Environment {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Debug for Environment {
    /// Without the address, which is checked by `build` only: it may carry a password that does not belong there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sandbox => "Sandbox",
            Self::Production => "Production",
            Self::At(_) => "At(..)",
        })
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sandbox => "the sandbox",
            Self::Production => "production",
            Self::At(_) => "an address of your own",
        })
    }
}
