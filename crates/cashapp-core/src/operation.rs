//! What is known about an operation before it is called.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::Duration;

use crate::echo::Echo;
use crate::multipart::FileSize;

/// One operation of an API, as its contract describes it.
///
/// Generated tables put it together by its `with_` functions. What they leave out has the value that promises least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    id: &'static str,
    tag: &'static str,
    method: Method,
    path: &'static str,
    auth: Auth,
    bootstrap: bool,
    scopes: &'static [&'static str],
    rate_limit: Option<u32>,
    repeat: Repeat,
    undo: Option<Undo>,
    pagination: Option<Pagination>,
    stability: Stability,
    attempt_timeout: Option<Duration>,
    file: Option<FileSize>,
    echo: &'static [Echo],
}

macro_rules! columns {
    ($($(#[doc = $doc:literal])+ $get:ident, $with:ident: $ty:ty;)+) => {
        impl Operation {$(
            $(#[doc = $doc])+
            pub const fn $get(&self) -> $ty {
                self.$get
            }

            #[doc(hidden)]
            #[must_use]
            pub const fn $with(mut self, $get: $ty) -> Self {
                self.$get = $get;
                self
            }
        )+}
    };
}

impl Operation {
    /// An operation that must not be repeated, and that nobody must be authorized for.
    #[doc(hidden)]
    pub const fn new(id: &'static str, method: Method, path: &'static str) -> Self {
        Self {
            id,
            tag: "",
            method,
            path,
            auth: Auth::None,
            bootstrap: false,
            scopes: &[],
            rate_limit: None,
            repeat: Repeat::Unsafe,
            undo: None,
            pagination: None,
            stability: Stability::Stable,
            attempt_timeout: None,
            file: None,
            echo: &[],
        }
    }
}

columns! {
    /// Its name, unique in its API: `create_payment`.
    id, with_id: &'static str;
    /// The resource that it belongs to: `payments`.
    tag, with_tag: &'static str;
    /// The HTTP method.
    method, with_method: Method;
    /// The path from the host on, with parameters in braces: `/network/v1/payments/{payment_id}`.
    path, with_path: &'static str;
    /// How a call shows who makes it.
    auth, with_auth: Auth;
    /// Whether a call may show the client secret instead, when there is no API key yet.
    bootstrap, with_bootstrap: bool;
    /// What the API key must be allowed to do.
    scopes, with_scopes: &'static [&'static str];
    /// Calls a second that the vendor allows one client; `None` where it documents no limit.
    rate_limit, with_rate_limit: Option<u32>;
    /// Whether a call may be made again when its response was lost.
    repeat, with_repeat: Repeat;
    /// How it names what it undoes, if it undoes something.
    undo, with_undo: Option<Undo>;
    /// How its list is divided into pages, if it has one.
    pagination, with_pagination: Option<Pagination>;
    /// How far the vendor stands by it.
    stability, with_stability: Stability;
    /// How long an attempt may take by the vendor's advice, from connecting to the end of the response.
    attempt_timeout, with_attempt_timeout: Option<Duration>;
    /// The size of the file that it sends as `multipart/form-data`; `None` where its body is JSON.
    file, with_file: Option<FileSize>;
    /// Fields of the response that repeat the request; a response that contradicts one belongs to another request.
    echo, with_echo: &'static [Echo];
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[expect(missing_docs)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// The method as it is written in a request.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// How a call shows who makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Auth {
    /// Client id, API key id and a signature.
    Signed,
    /// The client id alone.
    Client,
    /// Merchant id and secret key.
    Basic,
    /// Anybody may call.
    None,
}

/// How a call names what it undoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Undo {
    /// By its id, which came with a response: it was there.
    ById,
    /// By the idempotency key of the call that made it, perhaps: that may not have arrived yet, or may never.
    ByKey,
    /// By the token that it was made with, perhaps, and may be past undoing.
    ByToken,
}

impl Undo {
    /// Tells whether it may be asked for what nobody has seen, so that a refusal does not show that there was nothing to undo.
    pub fn is_of_unseen(self) -> bool {
        matches!(self, Self::ByKey | Self::ByToken)
    }
}

/// Whether a call may be made again when its answer was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Repeat {
    /// Yes: it can neither move money nor create anything twice, and the answer to the repetition is as good.
    Safe,
    /// Yes, as long as the body carries all of these fields, and neither they, nor the body, nor the region change.
    Keyed(&'static [&'static str]),
    /// No, not once it was sent.
    Unsafe,
}

/// How a list is divided into pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pagination {
    /// By a cursor, which each page gives for the next.
    Cursor {
        /// The list's name in the answer.
        items: &'static str,
    },
    /// By counting.
    Offset {
        /// The list's name in the answer.
        items: &'static str,
    },
}

/// How far the vendor stands by an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stability {
    /// It changes only with a new version.
    Stable,
    /// Given to selected clients; it may change.
    EarlyAccess,
    /// It may change.
    Beta,
}

type Index = HashMap<&'static str, &'static Operation>;

/// All operations of an API, found by id in constant time.
#[derive(Debug)]
pub struct OperationTable {
    operations: &'static [Operation],
    by_id: LazyLock<Index>,
}

impl OperationTable {
    /// Makes a table; `index` is `|| OperationTable::index(OPERATIONS)`, because a constant cannot capture its list.
    pub const fn new(
        operations: &'static [Operation],
        index: fn() -> HashMap<&'static str, &'static Operation>,
    ) -> Self {
        Self { operations, by_id: LazyLock::new(index) }
    }

    /// The index of a list of operations.
    pub fn index(operations: &'static [Operation]) -> HashMap<&'static str, &'static Operation> {
        operations.iter().map(|operation| (operation.id(), operation)).collect()
    }

    /// The operation of this id.
    pub fn get(&self, id: &str) -> Option<&'static Operation> {
        self.by_id.get(id).copied()
    }

    /// All operations, ordered by path.
    pub fn all(&self) -> &'static [Operation] {
        self.operations
    }
}
