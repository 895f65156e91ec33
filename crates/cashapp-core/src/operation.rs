//! What is known about an operation before it is called.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::Duration;

use crate::echo::Echo;
use crate::multipart::FileSize;

/// One operation of an API, as its contract describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name, unique in its API: `create_payment`.
    pub id: &'static str,
    /// The resource that it belongs to: `payments`.
    pub tag: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path from the host on, with parameters in braces: `/network/v1/payments/{payment_id}`.
    pub path: &'static str,
    /// How a call shows who makes it.
    pub auth: Auth,
    /// Whether a call may show the client secret instead, when there is no API key yet.
    pub bootstrap: bool,
    /// What the API key must be allowed to do.
    pub scopes: &'static [&'static str],
    /// Calls a second that the vendor allows one client; `None` where it documents no limit.
    pub rate_limit: Option<u32>,
    /// Whether a call may be made again when its answer was lost.
    pub repeat: Repeat,
    /// How its list is divided into pages, if it has one.
    pub pagination: Option<Pagination>,
    /// How far the vendor stands by it.
    pub stability: Stability,
    /// How long the vendor advises to wait for an answer.
    pub read_timeout: Option<Duration>,
    /// The size of the file that it sends as `multipart/form-data`; `None` where its body is JSON.
    pub file: Option<FileSize>,
    /// Fields of the response that repeat the request; a response that contradicts one belongs to another request.
    pub echo: &'static [Echo],
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// Whether a call may be made again when its answer was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
        operations.iter().map(|operation| (operation.id, operation)).collect()
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
