//! The sandbox as it is held by whoever started it.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use cashapp_core::Credentials;
use chrono::{DateTime, TimeDelta, Utc};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::audit::Audit;
use crate::builder::SandboxBuilder;
use crate::clock::Clock;
use crate::database::Database;
use crate::engine::Engine;
use crate::ids::Ids;
use crate::rate_limit::RateLimits;
use crate::world::World;
use crate::{seed, server, webhooks};

/// A running sandbox. It has a thread of its own, and ends when this is dropped.
///
/// The methods here do what the addresses under `/_sandbox/` do.
pub struct Sandbox {
    address: SocketAddr,
    url: String,
    engine: Arc<Engine>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Why a sandbox could not be started. Nothing was overwritten.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The address cannot be listened at.
    #[error("cannot listen at {address}: {source}; choose another address, or port 0 for any that is free")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why not.
        source: std::io::Error,
    },
    /// The database cannot be used.
    #[error("cannot use the database {file}: {reason}", file = .file.display())]
    Database {
        /// The file.
        file: PathBuf,
        /// Why not, and what to do.
        reason: String,
    },
    /// What was chosen cannot be.
    #[error("`{name}` cannot be so: {reason}")]
    Setting {
        /// The builder's method.
        name: &'static str,
        /// Why not, and what to do.
        reason: String,
    },
    /// The system gives no random numbers or no thread.
    #[error("cannot start: {0}")]
    System(#[from] std::io::Error),
}

impl Sandbox {
    /// Starts a sandbox at a port of the system's choice on the loopback interface, in memory.
    ///
    /// # Errors
    /// If the system has no port or no thread left.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// What a sandbox is to be like.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::new()
    }

    pub(crate) async fn from_builder(builder: SandboxBuilder) -> Result<Self, StartError> {
        let (ready, started) = oneshot::channel();
        let (stop, stopped) = oneshot::channel();
        // A thread of its own: the sandbox neither waits for the caller's runtime nor stops its clock with it.
        let thread = std::thread::Builder::new().name("cashapp-sandbox".into()).spawn(move || {
            let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
                Ok(runtime) => runtime,
                Err(error) => {
                    let _ = ready.send(Err(error.into()));
                    return;
                }
            };
            runtime.block_on(run(builder, ready, stopped));
        })?;
        let (address, engine) = match started.await {
            Ok(started) => started?,
            Err(_) => return Err(std::io::Error::other("the sandbox's thread ended").into()),
        };
        let mut reachable = address;
        if address.ip().is_unspecified() {
            // Every address is listened at, but that is none to call.
            reachable.set_ip(if address.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
        }
        let url = format!("http://{reachable}");
        Ok(Self { address, url, engine, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base address of all its APIs, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The client with the key that the sandbox begins with, which has every scope.
    pub fn credentials(&self) -> Credentials {
        self.engine.with(|world| seed::credentials(world))
    }

    /// The client with its secret, which can make the first key.
    pub fn bootstrap_credentials(&self) -> Credentials {
        self.engine.with(|world| seed::bootstrap_credentials(world))
    }

    /// The merchant account of the Afterpay API.
    pub fn merchant_credentials(&self) -> Credentials {
        self.engine.with(|world| seed::merchant_credentials(world))
    }

    /// Address and credentials as environment variables, for a program that is to call this sandbox: those that
    /// [`Credentials::from_env`] and [`Credentials::basic_from_env`] read, the client secret, a region and the address.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        self.engine.with(|world| seed::variables(world, &self.url))
    }

    /// The sandbox's time.
    pub fn now(&self) -> DateTime<Utc> {
        self.engine.with(|world| world.now())
    }

    /// Every operation that is answered.
    pub fn operations() -> impl Iterator<Item = &'static cashapp_core::Operation> {
        crate::routes::all().operations().map(|route| route.operation)
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }
}

type Started = Result<(SocketAddr, Arc<Engine>), StartError>;

async fn run(builder: SandboxBuilder, ready: oneshot::Sender<Started>, stopped: oneshot::Receiver<()>) {
    let (engine, listener, address, jobs) = match prepare(&builder).await {
        Ok(prepared) => prepared,
        Err(error) => {
            let _ = ready.send(Err(error));
            return;
        }
    };
    tokio::spawn(server::serve(listener, Arc::clone(&engine)));
    tokio::spawn(webhooks::worker::deliver(Arc::clone(&engine), jobs));
    tokio::spawn(ring(Arc::clone(&engine)));
    let _ = ready.send(Ok((address, engine)));
    let _ = stopped.await;
}

type Prepared = (Arc<Engine>, TcpListener, SocketAddr, mpsc::UnboundedReceiver<webhooks::delivery::Job>);

async fn prepare(builder: &SandboxBuilder) -> Result<Prepared, StartError> {
    let address = builder.listen;
    let listen = |source| StartError::Listen { address, source };
    // First, so that a sandbox that cannot listen has not touched the database.
    let listener = TcpListener::bind(address).await.map_err(listen)?;
    let local = listener.local_addr().map_err(listen)?;
    let clock = builder.frozen_at.map_or_else(|| Clock::running(TimeDelta::zero()), Clock::frozen);
    let setting = |name| move |reason| StartError::Setting { name, reason };
    webhooks::settings::check_pace(builder.settings.webhook_pace).map_err(setting("webhook_pace"))?;
    let mut limits = RateLimits::new(1.0).by_clock(Arc::clone(&builder.rate_limit_clock));
    limits.set_scale(builder.rate_limit_scale).map_err(setting("rate_limit_scale"))?;
    let audit = Audit::new(builder.audit_capacity);
    let mut world = World::new(builder.settings.clone(), clock, Ids::new(builder.random_seed), limits, audit);
    for fault in &builder.faults {
        world.faults.add(fault.clone()).map_err(setting("fault"))?;
    }
    let mut database = match &builder.database {
        Some(file) => {
            let opened = Database::open(file, &mut world);
            Some(opened.map_err(|reason| StartError::Database { file: file.clone(), reason })?)
        }
        None => None,
    };
    if builder.frozen_at.is_none()
        && let Some(account) = world.accounts.get("account")
    {
        // Otherwise what happened in a future that a test moved to would not have happened yet.
        let offset = TimeDelta::milliseconds(account.clock_offset);
        world.start_at(Clock::running(offset));
    }
    if let (Some(reason), Some(file)) = (seed::contradiction(&world, builder), &builder.database) {
        return Err(StartError::Database { file: file.clone(), reason });
    }
    seed::complete(&mut world, builder)?;
    if let Some(url) = &builder.notification_url {
        webhooks::settings::send_notifications_to(&mut world, Some(url)).map_err(setting("afterpay_notifications"))?;
    }
    webhooks::delivery::resume(&mut world);
    if let Some(database) = &mut database {
        database.write(&mut world);
        if let (Some(reason), Some(file)) = (database.failure(), &builder.database) {
            return Err(StartError::Database { file: file.clone(), reason: reason.to_owned() });
        }
    }
    let (jobs, receiver) = mpsc::unbounded_channel();
    Ok((Engine::new(world, database, jobs), listener, local, receiver))
}

/// Wakes the world when something is due.
async fn ring(engine: Arc<Engine>) {
    loop {
        let next = engine.peek(|world| {
            let at = world.timers.next_at().filter(|_| !world.clock.is_frozen())?;
            Some((at - world.clock.now()).to_std().unwrap_or_default())
        });
        // Long waits are cut short, because a machine's clock may be set.
        let wait = next.unwrap_or(Duration::MAX).min(Duration::from_secs(60));
        tokio::select! {
            () = tokio::time::sleep(wait) => if next.is_some_and(|next| next <= wait) {
                engine.with(|_| ());
            },
            () = engine.timers_changed.notified() => {}
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            // So that the port and the database are free when this returns.
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox").field("url", &self.url).finish_non_exhaustive()
    }
}
