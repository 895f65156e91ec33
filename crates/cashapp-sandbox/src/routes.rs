//! From method and path to the operation, by the operation tables of the two APIs.

use std::collections::HashMap;
use std::sync::LazyLock;

use cashapp_core::Operation;
use percent_encoding::percent_decode_str;

use crate::contract::{self, Api, OperationContract};
use crate::handler::Handler;
use crate::{afterpay, pay};

/// An operation and what carries it out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Route {
    pub(crate) api: Api,
    pub(crate) operation: &'static Operation,
    pub(crate) contract: &'static OperationContract,
    pub(crate) handler: Handler,
}

/// What a path leads to.
pub(crate) enum Found {
    Route(&'static Route, Vec<(String, String)>),
    /// The path is known, with these methods.
    OtherMethod(Api, String),
    Nothing(Api),
}

impl Found {
    /// The API that the path belongs to.
    pub(crate) fn api(&self) -> Api {
        match self {
            Self::Route(route, _) => route.api,
            Self::OtherMethod(api, _) | Self::Nothing(api) => *api,
        }
    }
}

/// The routes of the two APIs.
pub(crate) fn all() -> &'static Routes {
    static ALL: LazyLock<Routes> = LazyLock::new(Routes::new);
    &ALL
}

/// All operations, by the number of segments of their paths.
pub(crate) struct Routes {
    by_length: HashMap<usize, Vec<(Vec<Segment>, Route)>>,
}

enum Segment {
    Literal(&'static str),
    /// A parameter, which may stand after some literal text: `token:{token}`.
    Parameter {
        before: &'static str,
        name: &'static str,
    },
}

impl Routes {
    /// Every operation of the tables that has a handler; a test sees to it that this is every operation.
    fn new() -> Self {
        let mut by_length: HashMap<usize, Vec<(Vec<Segment>, Route)>> = HashMap::new();
        let pay = cashapp_pay_api::operations::OPERATIONS.iter().map(|operation| (Api::Pay, operation));
        let afterpay = cashapp_afterpay_api::operations::OPERATIONS.iter();
        for (api, operation) in pay.chain(afterpay.map(|operation| (Api::Afterpay, operation))) {
            let Some((contract, handler)) = contract::operation(api, operation.id()).zip(handler(api, operation.id()))
            else {
                continue;
            };
            let segments: Vec<Segment> = operation.path().split('/').map(segment).collect();
            let route = Route { api, operation, contract, handler };
            by_length.entry(segments.len()).or_default().push((segments, route));
        }
        for routes in by_length.values_mut() {
            // What is written out wins over a parameter: `/payments/void-by-idempotency-key` is no payment.
            routes.sort_by_key(|(segments, _)| parameters(segments));
        }
        Self { by_length }
    }

    /// Every operation that is answered.
    pub(crate) fn operations(&self) -> impl Iterator<Item = &Route> {
        self.by_length.values().flatten().map(|(_, route)| route)
    }

    /// The operation of this method and path, which may still be percent-encoded.
    pub(crate) fn find(&'static self, method: &str, path: &str) -> Found {
        let segments: Vec<&str> = path.split('/').collect();
        let (mut other, mut methods) = (None, Vec::new());
        for (pattern, route) in self.by_length.get(&segments.len()).into_iter().flatten() {
            let Some(params) = matches(pattern, &segments) else { continue };
            if route.operation.method().as_str() == method {
                return Found::Route(route, params);
            }
            other = Some(route.api);
            methods.push(route.operation.method().as_str());
        }
        match other {
            Some(api) => {
                methods.sort_unstable();
                methods.dedup();
                Found::OtherMethod(api, methods.join(" and "))
            }
            None if path.starts_with("/v2/") || path == "/ping" => Found::Nothing(Api::Afterpay),
            None => Found::Nothing(Api::Pay),
        }
    }

    /// The path of an operation that this one may be meant for: without its prefix, or with another or a slash too many.
    pub(crate) fn nearest(&'static self, path: &str) -> Option<String> {
        const PREFIXES: [&str; 4] = ["/network/v1", "/management/v1", "/customer-request/v1", "/v2"];
        let bare = path.strip_suffix('/').unwrap_or(path);
        let known = |path: &String| !matches!(self.find("", path), Found::Nothing(_));
        let begun = ["/network/v1", "/network", "/management/v1", "/management", "/customer-request", "/v1", "/v2"];
        let rests = begun.iter().filter_map(|prefix| bare.strip_prefix(prefix)).filter(|rest| rest.starts_with('/'));
        let whole = std::iter::once(bare.to_owned()).chain(
            std::iter::once(bare).chain(rests).flat_map(|rest| PREFIXES.map(|prefix| format!("{prefix}{rest}"))),
        );
        whole.into_iter().find(known)
    }
}

fn handler(api: Api, id: &str) -> Option<Handler> {
    let files = match api {
        Api::Pay => pay::HANDLERS,
        Api::Afterpay => afterpay::HANDLERS,
    };
    files.iter().copied().flatten().find(|(known, _)| *known == id).map(|(_, handler)| *handler)
}

fn segment(text: &'static str) -> Segment {
    match text.split_once('{') {
        Some((before, name)) => Segment::Parameter { before, name: name.trim_end_matches('}') },
        None => Segment::Literal(text),
    }
}

fn parameters(segments: &[Segment]) -> usize {
    // One with text before it is nearer to a literal than one without.
    let weight = |segment: &Segment| match segment {
        Segment::Literal(_) => 0,
        Segment::Parameter { before, .. } => 1 + usize::from(before.is_empty()),
    };
    segments.iter().map(weight).sum()
}

fn matches(pattern: &[Segment], segments: &[&str]) -> Option<Vec<(String, String)>> {
    let mut params = Vec::new();
    for (pattern, segment) in pattern.iter().zip(segments) {
        match pattern {
            Segment::Literal(text) if text == segment => {}
            Segment::Literal(_) => return None,
            Segment::Parameter { before, name } => {
                let value = segment.strip_prefix(before).filter(|value| !value.is_empty())?;
                let value = percent_decode_str(value).decode_utf8().ok()?;
                params.push(((*name).to_owned(), value.into_owned()));
            }
        }
    }
    Some(params)
}
