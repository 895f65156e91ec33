//! The user agent in the form that the vendor asks for (section "Errors", at its end).

use cashapp_core::{MerchantAccount, check};

use crate::client::Fault;

const SDK: (&str, &str) = ("cashapp-rust", env!("CARGO_PKG_VERSION"));
/// The version of the compiler that built this crate; see `build.rs`.
const LANGUAGE: (&str, &str) = match option_env!("CASHAPP_RUSTC_VERSION") {
    Some(version) => ("Rust", version),
    None => ("Rust", "unknown"),
};

/// The program that calls, as Afterpay wants to be told: `Name/version (Platform/version; Language/version;
/// Merchant/merchant-id) https://merchant.example`.
///
/// The language is filled in when the client is built, and so is the merchant, if the credentials are known by then.
///
/// ```
/// use cashapp::afterpay::UserAgent;
///
/// let user_agent = UserAgent::new("acme-checkout", "1.4").platform("axum", "0.8").website("https://acme.example");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "give it to the client's builder"]
pub struct UserAgent {
    name: String,
    version: String,
    platform: (String, String),
    website: Option<String>,
}

impl UserAgent {
    /// A program of this name and version. Whether they can travel is found out when the client is built.
    pub fn new(name: impl Into<String>, version: impl Into<String>) -> Self {
        let platform = (SDK.0.to_owned(), SDK.1.to_owned());
        Self { name: name.into(), version: version.into(), platform, website: None }
    }

    /// What the program is built on, such as a shop system or a web framework; this library if not set.
    pub fn platform(mut self, name: impl Into<String>, version: impl Into<String>) -> Self {
        self.platform = (name.into(), version.into());
        self
    }

    /// The merchant's website, a whole `https` or `http` address.
    pub fn website(mut self, address: impl Into<String>) -> Self {
        self.website = Some(address.into());
        self
    }

    /// The header's value.
    pub(super) fn text(&self, merchant: Option<&MerchantAccount>) -> Result<String, Fault> {
        for (part, text) in [
            ("name", &self.name),
            ("version", &self.version),
            ("platform name", &self.platform.0),
            ("platform version", &self.platform.1),
        ] {
            check_token(part, text)?;
        }
        let Self { name, version, platform, website } = self;
        let mut text = format!("{name}/{version} ({}/{}; {}/{}", platform.0, platform.1, LANGUAGE.0, LANGUAGE.1);
        if let Some(merchant) = merchant {
            text.push_str("; Merchant/");
            text.push_str(merchant.as_str());
        }
        text.push(')');
        if let Some(website) = website {
            check_website(website)?;
            text.push(' ');
            text.push_str(website);
        }
        Ok(text)
    }
}

impl Default for UserAgent {
    /// This library itself.
    fn default() -> Self {
        Self::new(SDK.0, SDK.1)
    }
}

/// What stands before and after a slash is a `token` (RFC 9110, sections 5.6.2 and 10.1.5).
fn check_token(part: &'static str, text: &str) -> Result<(), Fault> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let rule = match text {
        "" => "must not be empty",
        text if !text.bytes().all(fits) => {
            "must be letters, digits and signs such as `-`, `.` and `_`, without spaces and slashes"
        }
        _ => return Ok(()),
    };
    Err(Fault::UserAgent { part, rule })
}

fn check_website(text: &str) -> Result<(), Fault> {
    if check::web_address("website", text).is_ok() && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    let rule = "must be a whole http or https address in ASCII, such as https://shop.example";
    Err(Fault::UserAgent { part: "website", rule })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_parts_have_the_places_that_the_vendor_gives_them() {
        let merchant = MerchantAccount::new("100101533").unwrap();
        let user_agent = UserAgent::new("acme-checkout", "1.4").platform("axum", "0.8").website("https://acme.example");
        let rust = LANGUAGE.1;
        assert_eq!(
            user_agent.text(Some(&merchant)).unwrap(),
            format!("acme-checkout/1.4 (axum/0.8; Rust/{rust}; Merchant/100101533) https://acme.example"),
        );
        let sdk = format!("cashapp-rust/{}", SDK.1);
        assert_eq!(UserAgent::default().text(None).unwrap(), format!("{sdk} ({sdk}; Rust/{rust})"));
    }

    #[test]
    fn a_part_that_cannot_be_one_is_named() {
        let good = || UserAgent::new("acme", "1");
        for (user_agent, part) in [
            (UserAgent::new("", "1"), "name"),
            (UserAgent::new("acme checkout", "1"), "name"),
            (UserAgent::new("acme", "1/2"), "version"),
            (UserAgent::new("acme", "1\r\nX-Evil: 1"), "version"),
            (good().platform("Ümlaut", "1"), "platform name"),
            (good().platform("axum", "0.8)"), "platform version"),
            (good().website("acme.example"), "website"),
            (good().website("ftp://acme.example"), "website"),
            (good().website("https://acme.example/a b"), "website"),
            (good().website("https://äcme.example"), "website"),
        ] {
            let fault = user_agent.text(None).unwrap_err().to_string();
            assert!(fault.starts_with(&format!("the user agent's {part} must ")), "{user_agent:?}: {fault}");
        }
    }
}
