//! A call that has not been made yet.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use cashapp_core::{Operation, Recorder, Region, ResponseValue, StoredCall, StoredCallError, Transport};
use cashapp_pay_api::types::IdempotencyKey;
use uuid::Uuid;

use crate::error::{Declinable, Documented, Error};
use crate::response::Response;

/// A call as a value: set its options, then `.await` it.
///
/// It does nothing until it is awaited, and is made once: a call that may be repeated is repeated within. `K` says what
/// can be set: every call takes a [time-out](Self::timeout) and a [deadline](Self::deadline), and unless it is one of
/// Afterpay's a [region](Self::region); one that is [`Keyed`] takes an [idempotency key](Self::idempotency_key) besides.
/// The bounds `Options`, `Regional` and `WithKey` are sealed: every kind of call meets the first, all but Afterpay's the
/// second, and those that carry a key the third.
///
/// Dropping the future ends the call. What was sent by then may be carried out all the same.
///
/// A call is no future yet, and becomes one when it is awaited. What asks for a future, such as `tokio::spawn` or `join!`,
/// is given `call.into_future()`, which comes with [`IntoFuture`] in the prelude.
///
/// # Examples
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
/// # let client = cashapp::Client::builder(sandbox.url())
/// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
/// use std::time::Duration;
///
/// use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};
///
/// let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
/// let call = client
///     .payments()
///     .create(NewPayment::new(2500, Currency::Usd, merchant, grant))
///     .idempotency_key("order-42")
///     .timeout(Duration::from_secs(10));
/// assert!(sandbox.payments().is_empty()); // it has not been made yet
///
/// let answer = call.response().await?; // or `call.await?`, for the payment alone
/// println!("{}: {} after {} attempts", answer.status(), answer.id, answer.attempts());
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T, K = Plain> {
    /// `None` for a stored call of an operation that this version does not know.
    operation: Option<&'static Operation>,
    transport: Transport,
    pub(crate) options: K,
    no_time: bool,
    send: Box<dyn FnOnce(Transport, K) -> Answering<T> + Send>,
}

type Answering<T> = Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>;

/// A call that carries no key.
#[derive(Clone, Debug, Default)]
pub struct Plain;

/// A call that carries an idempotency key: repeated with the same key, body and region it gives the first answer again.
#[derive(Clone, Debug)]
pub struct Keyed {
    key: IdempotencyKey,
}

impl Keyed {
    pub(crate) fn key(&self) -> &IdempotencyKey {
        &self.key
    }
}

impl Default for Keyed {
    /// A fresh key; a UUID is what the vendor advises.
    fn default() -> Self {
        Self { key: IdempotencyKey::new(Uuid::new_v4().to_string()) }
    }
}

/// A call whose steps carry keys of their own, which stay with it: made again with the same steps, it repeats them.
#[derive(Clone, Debug, Default)]
pub struct WithSteps;

/// What can be set on a call.
pub(crate) trait Options: Clone + Send + 'static {
    /// The key by which the call can be repeated, if it has one.
    fn repeat_key(&self) -> Option<String>;
}

/// A call of an API that asks where it comes from.
pub(crate) trait Regional: Options {}

/// A call that gives the first response again when it is repeated under the same key.
pub(crate) trait WithKey: Options {}

impl WithKey for Keyed {}

impl WithKey for WithSteps {}

impl Regional for Plain {}

impl Regional for Keyed {}

impl Regional for WithSteps {}

impl Options for Plain {
    fn repeat_key(&self) -> Option<String> {
        None
    }
}

impl Options for WithSteps {
    fn repeat_key(&self) -> Option<String> {
        None
    }
}

impl Options for Keyed {
    fn repeat_key(&self) -> Option<String> {
        Some(self.key.as_str().to_owned())
    }
}

#[allow(private_bounds, reason = "the kinds of calls are ours to add")]
impl<T: Send + 'static, K: Options> Call<T, K> {
    /// A call that is made by `send`, which is given the transport with everything that was set on the call.
    pub(crate) fn new<F, A>(operation: &'static Operation, transport: &Transport, send: F) -> Self
    where
        K: Default,
        F: FnOnce(Transport, K) -> A + Send + 'static,
        A: Future<Output = Result<Response<T>, Error>> + Send + 'static,
    {
        Self::with_options(operation, transport, K::default(), send)
    }

    /// A call whose options do not begin with what is usual.
    pub(crate) fn with_options<F, A>(operation: &'static Operation, transport: &Transport, options: K, send: F) -> Self
    where
        F: FnOnce(Transport, K) -> A + Send + 'static,
        A: Future<Output = Result<Response<T>, Error>> + Send + 'static,
    {
        Self::of_stored(Some(operation), transport, options, send)
    }

    /// A call whose operation may be none that this version knows.
    pub(crate) fn of_stored<F, A>(
        operation: Option<&'static Operation>,
        transport: &Transport,
        options: K,
        send: F,
    ) -> Self
    where
        F: FnOnce(Transport, K) -> A + Send + 'static,
        A: Future<Output = Result<Response<T>, Error>> + Send + 'static,
    {
        let send = Box::new(move |transport, options| Box::pin(send(transport, options)) as Answering<T>);
        Self { operation, transport: transport.clone(), options, no_time: false, send }
    }

    /// How long one attempt may take, in place of the client's setting or the vendor's advice.
    ///
    /// A write that times out has an unknown outcome: it may have been carried out. With no time at all nothing is sent.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.no_time = timeout.is_zero();
        self.transport = self.transport.with_attempt_timeout(timeout);
        self
    }

    /// How long the call may take with all of its attempts and waits. No attempt begins after it.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.transport = self.transport.with_deadline(deadline);
        self
    }

    /// The account that the call is going to be made for: the client id, or Afterpay's merchant account. `None` without
    /// credentials, and where a provider of your own cannot tell without waiting.
    pub fn account(&self) -> Option<String> {
        self.transport.account()
    }

    /// Writes the call out to be stored, and sends nothing: a value for your database, in the transaction of what it is for,
    /// before the call is made. A client's `send_stored` sends it in its very bytes, in another process or by a newer
    /// version too.
    ///
    /// # Errors
    /// What is wrong with the call, as before it is sent; credentials that cannot be had; and a call that sends a file,
    /// which cannot be stored.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    /// use cashapp::types::{Currency, GrantId, MerchantId, NewPayment, PaymentResponse};
    ///
    /// let payment = NewPayment::new(2500, Currency::Usd, merchant, grant);
    /// let call = client.payments().create(payment).idempotency_key("order-42").store().await?;
    /// assert!(sandbox.payments().is_empty()); // it has not been made yet
    ///
    /// let made = client.send_stored::<PaymentResponse>(&call).await?;
    /// println!("{} is {}", made.payment.id, made.payment.status);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn store(self) -> Result<StoredCall, Error> {
        let Self { operation, transport, options, send, .. } = self;
        let (key, region) = (options.repeat_key(), transport.region());
        let of_call = |error: Error| error.of_known(operation).with_key(key).with_region(region);
        if operation.is_some_and(|operation| operation.file().is_some()) {
            return Err(of_call(Error::stored(StoredCallError::File)));
        }
        let recorder = Recorder::default();
        // The way of a real call, to the point where it would be sent.
        let outcome = send(transport.recording(&recorder), options).await;
        match (recorder.take(), outcome) {
            (Some(call), _) => Ok(call),
            (None, Err(error)) => Err(of_call(error)),
            (None, Ok(_)) => Err(of_call(Error::stored(StoredCallError::File))),
        }
    }

    /// Makes the call, and gives the answer with its status, headers and body, and with the key that was used.
    ///
    /// # Errors
    /// As when it is awaited itself.
    pub async fn response(self) -> Result<Response<T>, Error> {
        let Self { operation, mut transport, options, no_time, send } = self;
        let (key, region) = (options.repeat_key(), transport.region());
        let after_unknown = transport.is_after_unknown();
        if no_time {
            // An attempt that is given up as it begins would leave it unknown whether it was sent.
            transport = transport.with_deadline(Duration::ZERO);
        }
        match send(transport, options).await {
            Ok(response) => Ok(response.with_key(key)),
            Err(error) => {
                let error = if no_time { error.of_no_time() } else { error };
                let error = if after_unknown { error.after_unknown() } else { error };
                Err(error.of_known(operation).with_key(key).with_region(region))
            }
        }
    }
}

#[allow(private_bounds, reason = "the kinds of calls are ours to add")]
impl<T, K: Regional> Call<T, K> {
    /// The region that the call is going to be made from: its own, or the client's. An idempotency key counts there alone,
    /// so store it with the key.
    pub fn sent_from(&self) -> Option<Region> {
        self.transport.region()
    }

    /// Makes this call from another region. An idempotency key counts in one region: a call that repeats an earlier one
    /// must have its region too, or it is carried out a second time.
    pub fn region(mut self, region: Region) -> Self {
        self.transport = self.transport.with_region(region);
        self
    }
}

#[allow(private_bounds, reason = "the kinds of calls are ours to add")]
impl<T, K: WithKey> Call<T, K> {
    /// Says that an earlier call under the same key has an unknown outcome: after a crash, or in a job that settles what an
    /// outbox holds. Its outcome counts like that of a lost attempt of this call, so an error is `Refused` only if it
    /// settles the earlier call too.
    ///
    /// It is for as long as the key lasts: 30 days at Cash App Pay, up to 24 hours at Afterpay, counted from the first call.
    /// After that look for what the first call may have made, for the same call could be carried out a second time.
    pub fn after_unknown(mut self) -> Self {
        self.transport = self.transport.after_unknown();
        self
    }
}

impl<T> Call<T, Keyed> {
    /// Gives the call a key of your own, 1 to 64 characters. Store it before you call, together with what you send: after
    /// a crash it is what lets you ask again without doing it twice.
    ///
    /// A key belongs to the first body that was sent with it, to one operation and to one [region](Self::region). Take one
    /// that is of the deed, such as the number of an order, not of the attempt. A key of another length is refused before
    /// anything is sent.
    pub fn idempotency_key(mut self, key: impl Into<KeyText>) -> Self {
        self.options.key = key.into().0;
        self
    }

    /// The key that the call is going to carry: yours, or the one that was made for it.
    pub fn key(&self) -> &IdempotencyKey {
        &self.options.key
    }
}

/// What can be an idempotency key: text, a UUID, or an [`IdempotencyKey`].
#[derive(Clone, Debug)]
pub struct KeyText(IdempotencyKey);

impl KeyText {
    pub(crate) fn into_key(self) -> IdempotencyKey {
        self.0
    }
}

impl From<IdempotencyKey> for KeyText {
    fn from(key: IdempotencyKey) -> Self {
        Self(key)
    }
}

impl From<&IdempotencyKey> for KeyText {
    fn from(key: &IdempotencyKey) -> Self {
        Self(key.clone())
    }
}

impl From<&str> for KeyText {
    fn from(key: &str) -> Self {
        Self(IdempotencyKey::new(key))
    }
}

impl From<&String> for KeyText {
    fn from(key: &String) -> Self {
        Self(IdempotencyKey::new(key))
    }
}

impl From<String> for KeyText {
    fn from(key: String) -> Self {
        Self(IdempotencyKey::new(key))
    }
}

impl From<Uuid> for KeyText {
    fn from(key: Uuid) -> Self {
        Self(IdempotencyKey::new(key.to_string()))
    }
}

/// Turns what a generated function gives into the part that the caller asked for.
pub(crate) fn answer<T, U, E: Documented>(
    result: Result<ResponseValue<T>, cashapp_core::Error<E>>,
    part: impl FnOnce(T) -> U,
) -> Result<Response<U>, Error> {
    match result {
        Ok(value) => Ok(Response::new(value.map(part))),
        Err(error) => Err(Error::from_api(error)),
    }
}

/// What a call makes, if it is not declined: whoever only asks whether the call succeeded would deliver what nobody paid
/// for.
pub(crate) fn made<T, U: Declinable, E: Documented>(
    result: Result<ResponseValue<T>, cashapp_core::Error<E>>,
    part: impl FnOnce(T) -> U,
) -> Result<Response<U>, Error> {
    match result {
        Ok(value) => {
            let value = value.map(part);
            if !value.is_declined() {
                return Ok(Response::new(value));
            }
            let (declined, raw) = value.into_parts();
            Err(Error::declined_despite_success(declined, raw))
        }
        Err(error) => Err(Error::from_api(error)),
    }
}

/// A call on its way: the future that awaiting a [`Call`] makes of it.
pub struct Sending<T>(Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>);

impl<T> Sending<T> {
    pub(crate) fn new(work: impl Future<Output = Result<T, Error>> + Send + 'static) -> Self {
        Self(Box::pin(work))
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending(..)")
    }
}

impl<T: Send + 'static, K: Options> IntoFuture for Call<T, K> {
    type Output = Result<T, Error>;
    type IntoFuture = Sending<T>;

    fn into_future(self) -> Sending<T> {
        Sending(Box::pin(async move { Ok(self.response().await?.into_inner()) }))
    }
}

impl<T, K: fmt::Debug> fmt::Debug for Call<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation.map(Operation::id))
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
