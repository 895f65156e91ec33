//! What a sandbox begins with.

use cashapp_core::{ApiKeyId, ApiSecret, ClientId, ClientSecret, Credentials, MerchantAccount, SecretKey};
use cashapp_pay_api::types::{self, ApiKey, Scope};

use crate::builder::SandboxBuilder;
use crate::pay;
use crate::pay::api_keys::Key;
use crate::world::{Account, World};

/// Puts in what is not there yet.
pub(crate) fn complete(world: &mut World, builder: &SandboxBuilder) -> std::io::Result<()> {
    if world.accounts.get("account").is_none() {
        make_account(world, builder)?;
        pay::seed::begin(world);
    }
    pay::grants::seed(world, builder.seeded_grants);
    pay::payments::seed(world, builder.seeded_payments);
    Ok(())
}

fn make_account(world: &mut World, builder: &SandboxBuilder) -> std::io::Result<()> {
    let secret = |world: &mut World, prefix: &str| -> std::io::Result<String> {
        if builder.random_seed.is_some() {
            return Ok(world.ids.next(prefix));
        }
        let mut bytes = [0; 20];
        getrandom::fill(&mut bytes).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(format!("{prefix}{}", hex::encode(bytes)))
    };
    let (client_id, client_secret) = match &builder.client {
        Some((id, secret)) => (id.as_str().to_owned(), secret.expose().to_owned()),
        None => (world.ids.next("CAS-CI_"), secret(world, "CASH_")?),
    };
    let (key_id, key_secret) = match &builder.key {
        Some((id, secret)) => (id.as_str().to_owned(), secret.expose().to_owned()),
        None => (world.ids.next("KEY_"), secret(world, "CASH_")?),
    };
    let (afterpay_merchant, secret_key) = match &builder.merchant {
        Some((id, secret)) => (id.as_str().to_owned(), secret.expose().to_owned()),
        None => ("100101533".to_owned(), secret(world, "")?),
    };
    let account = Account {
        client_id,
        client_secret,
        client_disabled: false,
        first_key: key_id.clone(),
        afterpay_merchant,
        secret_key,
        notification_secret: secret(world, "")?,
        notification_url: None,
        own_secret: secret(world, "")?,
        clock_offset: world.clock.offset().num_milliseconds(),
    };
    world.accounts.insert(account);
    let mut key = ApiKey::new(types::ApiKeyId::new(key_id.as_str()));
    key.scopes = Some(Scope::KNOWN.iter().map(|scope| Scope::from(*scope)).collect());
    let key = Key::new(key, &key_secret, world.now());
    world.api_keys.insert(key);
    Ok(())
}

/// What was chosen for this sandbox although its database says otherwise.
pub(crate) fn contradiction(world: &World, builder: &SandboxBuilder) -> Option<String> {
    let account = world.accounts.get("account")?;
    let key = world.api_keys.get(&account.first_key).map_or("", |key| key.secret.expose());
    let client = builder.client.as_ref().map(|(id, secret)| (id.as_str(), secret.expose()));
    let first_key = builder.key.as_ref().map(|(id, secret)| (id.as_str(), secret.expose()));
    let merchant = builder.merchant.as_ref().map(|(id, secret)| (id.as_str(), secret.expose()));
    let other = [
        ("client", client, (account.client_id.as_str(), account.client_secret.as_str())),
        ("API key", first_key, (account.first_key.as_str(), key)),
        ("merchant account", merchant, (account.afterpay_merchant.as_str(), account.secret_key.as_str())),
    ];
    let (what, ..) = other.into_iter().find(|(_, chosen, kept)| chosen.is_some_and(|chosen| chosen != *kept))?;
    Some(format!("it has another {what} than the one that was chosen: choose none or the same, or name another file"))
}

/// The variables from which clients, and the examples, read address and credentials.
pub(crate) fn variables(world: &World, url: &str) -> Vec<(&'static str, String)> {
    let account = world.account();
    let secret = world.api_keys.get(&account.first_key).map_or("", |key| key.secret.expose());
    [
        ("CASHAPP_BASE_URL", url),
        ("CASHAPP_CLIENT_ID", &account.client_id),
        ("CASHAPP_CLIENT_SECRET", &account.client_secret),
        ("CASHAPP_API_KEY_ID", &account.first_key),
        ("CASHAPP_API_SECRET", secret),
        ("CASHAPP_REGION", "PDX"),
        ("AFTERPAY_BASE_URL", url),
        ("AFTERPAY_MERCHANT_ID", &account.afterpay_merchant),
        ("AFTERPAY_SECRET_KEY", &account.secret_key),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into()
}

/// The client with its first key.
pub(crate) fn credentials(world: &World) -> Credentials {
    let account = world.account();
    let secret = world.api_keys.get(&account.first_key).map_or("", |key| key.secret.expose());
    match (ClientId::new(&account.client_id), ApiKeyId::new(&account.first_key), ApiSecret::new(secret)) {
        (Ok(client), Ok(key), Ok(secret)) => Credentials::new(&client, &key, &secret),
        _ => unreachable!("what the sandbox made up is well formed, and what was given was checked"),
    }
}

/// The client with its secret.
pub(crate) fn bootstrap_credentials(world: &World) -> Credentials {
    let account = world.account();
    match (ClientId::new(&account.client_id), ClientSecret::new(&account.client_secret)) {
        (Ok(client), Ok(secret)) => Credentials::bootstrap(&client, &secret),
        _ => unreachable!("what the sandbox made up is well formed, and what was given was checked"),
    }
}

/// Afterpay's merchant account.
pub(crate) fn merchant_credentials(world: &World) -> Credentials {
    let account = world.account();
    match (MerchantAccount::new(&account.afterpay_merchant), SecretKey::new(&account.secret_key)) {
        (Ok(merchant), Ok(secret)) => Credentials::basic(&merchant, &secret),
        _ => unreachable!("what the sandbox made up is well formed, and what was given was checked"),
    }
}
