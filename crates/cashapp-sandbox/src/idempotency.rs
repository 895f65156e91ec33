//! Idempotency keys: a key is bound to its first payload, and gets a response again that settles the request.

use bytes::Bytes;
use cashapp_core::Repeat;
use cashapp_pay_api::types::ErrorCode;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::contract::Api;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// What a key is bound to, and the response that it gets again.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct KeptAnswer {
    scope: String,
    /// A digest of everything that the key is bound to.
    payload: String,
    /// The response, once there is one that settles the request.
    answer: Option<Final>,
    /// The id of what was made under the key.
    pub(crate) resource: Option<String>,
    at: Time,
}

/// A response that the same key gets again.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Final {
    status: u16,
    body: String,
}

impl Record for KeptAnswer {
    const KIND: &'static str = "kept_answer";

    fn id(&self) -> &str {
        &self.scope
    }
}

/// A keyed call: where its response is kept, and what the key is bound to.
pub(crate) struct Keyed {
    scope: String,
    payload: String,
}

/// How long the responses of an operation are kept: section "Idempotency". Afterpay keeps them for up to 24 hours, those
/// of refunds for longer.
fn kept_for(api: Api, operation: &str) -> TimeDelta {
    match api {
        Api::Afterpay if operation != "create_refund" => TimeDelta::hours(24),
        _ => TimeDelta::days(30),
    }
}

/// What a key of idempotency has to say to a call.
pub(crate) enum Before {
    /// Nothing that settles it: carry it out, and keep a response that does.
    New(Keyed),
    /// It was carried out before: this is the answer.
    Answered(u16, Bytes),
    /// The call has no key.
    NoKey,
}

impl Keyed {
    /// The key of a call, if the operation takes one and the body has it.
    fn of(call: &Call, body: &[u8]) -> Option<Self> {
        let Repeat::Keyed(fields) = call.operation.repeat() else { return None };
        let key: Option<Vec<&str>> = fields.iter().map(|field| call.body.get(*field)?.as_str()).collect();
        let mut payload = Sha256::new();
        for (_, value) in &call.path {
            payload.update(value);
            payload.update([0]);
        }
        // The bytes and not their meaning: that is the stricter reading of "bound to its payload".
        payload.update(body);
        if let Some(file) = &call.file {
            payload.update([0]);
            payload.update(&file.bytes);
        }
        let scope = scope(call.api, call.operation.id(), &call.region, &key?.join("\n"));
        Some(Self { scope, payload: hex::encode(payload.finalize()) })
    }

    /// The key, bound to its payload.
    fn bound(&self, at: Time) -> KeptAnswer {
        KeptAnswer { scope: self.scope.clone(), payload: self.payload.clone(), answer: None, resource: None, at }
    }
}

/// The key of a call with all that it is scoped to, where the operation takes one and the body has it.
pub(crate) fn key_of(call: &Call) -> Option<String> {
    Keyed::of(call, &[]).map(|keyed| keyed.scope)
}

/// Whether a key, with all that it is scoped to, gets a response again.
pub(crate) fn is_answered(world: &World, key: &str) -> bool {
    world.kept_answers.get(key).is_some_and(|kept| kept.answer.is_some())
}

/// Keys are bound to one region and one endpoint: under another region the same key creates again.
fn scope(api: Api, operation: &str, region: &str, key: &str) -> String {
    format!("{api:?}\n{operation}\n{region}\n{key}")
}

/// Looks a call's key up, and binds a new one to this call's payload.
pub(crate) fn before(world: &mut World, call: &Call, body: &[u8]) -> Result<Before, Refusal> {
    let Some(keyed) = Keyed::of(call, body) else { return Ok(Before::NoKey) };
    let now = world.now();
    let known = world.kept_answers.get(&keyed.scope);
    let Some(kept) = known.filter(|kept| now - kept.at < kept_for(call.api, call.operation.id())) else {
        world.kept_answers.remove(&keyed.scope);
        // Documented for Cash App Pay alone. Afterpay only gives the same response again, and a token, which plays the
        // key's part there, stays good after an error.
        if call.api == Api::Pay {
            world.kept_answers.insert(keyed.bound(now));
        }
        return Ok(Before::New(keyed));
    };
    if kept.payload != keyed.payload {
        let Repeat::Keyed(fields) = call.operation.repeat() else { return Ok(Before::NoKey) };
        let detail = "this key was used before with another payload: find out what became of that request, then send \
                      this one under a key of its own; a retry must have the same bytes and the same path";
        return Err(match call.api {
            Api::Pay => Refusal::pay(ErrorCode::IdempotencyKeyReused, detail).field(fields[0]),
            Api::Afterpay => Refusal::afterpay(422, "invalid_object", detail).field(fields[0]),
        });
    }
    Ok(match &kept.answer {
        Some(answer) => Before::Answered(answer.status, Bytes::from(answer.body.clone())),
        None => Before::New(keyed),
    })
}

/// Keeps a response that settles the request for its key. The request is carried out anew after any other.
pub(crate) fn after(world: &mut World, keyed: &Keyed, result: &Result<Answer, Refusal>) {
    let (answer, resource) = match result {
        Ok(answer) => {
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            (Some(Final { status: answer.status, body }), answer.resource.clone())
        }
        Err(refusal) => {
            let answer = refusal.settles.then(|| Final { status: refusal.status, body: refusal.body.to_string() });
            (answer, refusal.resource.as_deref().map(str::to_owned))
        }
    };
    let at = world.now();
    if let Some(kept) = world.kept_answers.get_mut(&keyed.scope) {
        // What an earlier attempt has made is under the key even if this one fails.
        kept.resource = resource.or_else(|| kept.resource.take());
        (kept.answer, kept.at) = (answer, at);
    } else if answer.is_some() {
        world.kept_answers.insert(KeptAnswer { answer, resource, ..keyed.bound(at) });
    }
}

/// The id of what was made under a key in this region: of the payment that `void-by-idempotency-key` is about, say.
pub(crate) fn made_under<'a>(world: &'a World, operation: &str, region: &str, key: &str) -> Option<&'a str> {
    let kept = world.kept_answers.get(&scope(Api::Pay, operation, region, key))?;
    kept.resource.as_deref().filter(|_| world.now() - kept.at < kept_for(Api::Pay, operation))
}

#[cfg(test)]
mod tests {
    use cashapp_pay_api::operations::CREATE_PAYMENT;
    use serde_json::{Map, json};

    use super::*;
    use crate::audit::Audit;
    use crate::clock::Clock;
    use crate::ids::Ids;
    use crate::rate_limit::RateLimits;
    use crate::world::Settings;

    fn world() -> World {
        let settings = Settings {
            skip_signature_check: true,
            webhook_pace: 1.0,
            duplicate_webhooks: false,
            reorder_webhooks: false,
            modes: crate::modes::Modes::default(),
            webhooks: crate::webhooks::settings::Options::default(),
        };
        let clock = Clock::frozen(Time::UNIX_EPOCH);
        World::new(settings, clock, Ids::new(Some(1)), RateLimits::new(0.0), Audit::new(0))
    }

    fn call() -> Call {
        Call {
            api: Api::Pay,
            operation: &CREATE_PAYMENT,
            path: Vec::new(),
            query: Map::new(),
            body: json!({ "idempotency_key": "k" }),
            file: None,
            region: "PDX".to_owned(),
            key: None,
            base: String::new(),
            unlisted: Vec::new(),
        }
    }

    // Over HTTP this cannot be seen with one API key: it lives no longer than an answer is kept.
    #[test]
    fn after_thirty_days_a_key_is_free_for_any_payload() {
        let mut world = world();
        world.tick();
        let Ok(Before::New(keyed)) = before(&mut world, &call(), b"first") else { panic!("the key is new") };
        after(&mut world, &keyed, &Ok(Answer::created(&json!({}), "PWC_1")));
        assert_eq!(made_under(&world, "create_payment", "PDX", "k"), Some("PWC_1"));

        world.advance(TimeDelta::days(30) - TimeDelta::milliseconds(1));
        assert!(matches!(before(&mut world, &call(), b"first"), Ok(Before::Answered(201, _))));
        assert!(before(&mut world, &call(), b"second").is_err());

        world.advance(TimeDelta::milliseconds(1));
        assert_eq!(made_under(&world, "create_payment", "PDX", "k"), None);
        assert!(matches!(before(&mut world, &call(), b"second"), Ok(Before::New(_))));
    }

    #[test]
    fn response_is_kept_only_if_it_settles_the_request() {
        for (code, kept) in [
            (ErrorCode::PaymentDeclinedRisk, true),
            (ErrorCode::PaymentInvalidTooLarge, false),
            (ErrorCode::InvalidStateTransition, false),
            (ErrorCode::GrantConsumed, false),
            (ErrorCode::MerchantDisabled, false),
            (ErrorCode::InternalServerError, false),
        ] {
            let mut world = world();
            world.tick();
            let Ok(Before::New(keyed)) = before(&mut world, &call(), b"first") else { panic!("the key is new") };
            after(&mut world, &keyed, &Err(Refusal::pay(code.clone(), "refused")));
            let replayed = matches!(before(&mut world, &call(), b"first"), Ok(Before::Answered(..)));
            assert_eq!(replayed, kept, "{code}");
            let reused = before(&mut world, &call(), b"second");
            assert!(reused.is_err_and(|refusal| refusal.code == "IDEMPOTENCY_KEY_REUSED"), "{code}");
        }
    }
}
