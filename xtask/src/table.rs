//! The table of operations, from which the runtime reads how each is to be called.

use std::fmt::Write;

use proc_macro2::Ident;
use quote::format_ident;

use crate::bundle::{Bundle, Operation, referred};
use crate::lint::operation_keys;
use crate::names::pascal_case;
use crate::x_operation::{Auth, Repeat, Stability};

/// The name of an operation's constant.
pub fn constant(operation: &Operation) -> Ident {
    format_ident!("{}", operation.id.to_uppercase())
}

/// The file's text.
pub fn render(bundle: &Bundle<'_>, operations: &[Operation]) -> String {
    let mut text = String::new();
    for operation in operations {
        let summary = operation.value["summary"].as_str().unwrap_or_default();
        let method = pascal_case(&operation.method);
        let _ = write!(
            text,
            "/// {summary}.\npub const {}: Operation = Operation::new({:?}, Method::{method}, {:?})\n",
            constant(operation),
            operation.id,
            operation.path
        );
        let columns = columns(bundle, operation);
        let columns = columns.iter().map(|(name, value)| format!("    .with_{name}({value})"));
        text += &columns.collect::<Vec<_>>().join("\n");
        text += ";\n\n";
    }
    let runtime = [
        "Auth",
        "Echo",
        "FileSize",
        "Method",
        "Operation",
        "OperationTable",
        "Pagination",
        "Repeat",
        "Stability",
        "Undo",
    ];
    let used = |name: &&&str| text.contains(&format!("{name}::")) || **name == "OperationTable";
    let runtime = runtime.iter().filter(used).copied().collect::<Vec<_>>().join(", ");
    let duration = if text.contains("Duration::") { "use std::time::Duration;\n\n" } else { "" };
    let mut text = format!(
        "//! Every operation of this API: how it is authorized, limited, repeated, paged and compared.\n\n\
         {duration}use cashapp_core::{{{runtime}}};\n\n{text}"
    );
    text += "/// All operations, in the order of their paths.\npub const OPERATIONS: &[Operation] = &[\n";
    for operation in operations {
        let _ = writeln!(text, "    {},", constant(operation));
    }
    text += "];\n\nstatic TABLE: OperationTable = OperationTable::new(OPERATIONS, || OperationTable::index(OPERATIONS));\n\n";
    text += &needs(operations);
    text += "/// The operation of this id, found in constant time.\n";
    text += "pub fn operation(id: &str) -> Option<&'static Operation> {\n    TABLE.get(id)\n}\n";
    text
}

/// A macro that tells what a call needs as a line of documentation, for the docs of what is built on the client.
fn needs(operations: &[Operation]) -> String {
    let arms = operations.iter().map(|operation| {
        let extension = operation.extension.as_ref();
        let scopes = extension.into_iter().flat_map(|extension| &extension.scopes);
        let scopes = scopes.map(|scope| format!("Scope `{scope}`")).collect::<Vec<_>>().join(", ");
        let limit = extension.and_then(|extension| extension.rate_limit);
        let line = match limit {
            Some(limit) if scopes.is_empty() => format!("At most {limit} calls a second."),
            Some(limit) => format!("{scopes}, at most {limit} calls a second."),
            None if scopes.is_empty() => String::new(),
            None => format!("{scopes}."),
        };
        format!("    ({}) => {{ {line:?} }};\n", operation.id)
    });
    format!(
        "/// What a call of an operation needs, as a line of documentation.\n#[doc(hidden)]\n#[macro_export]\nmacro_rules! needs {{\n{}}}\n\n",
        arms.collect::<String>()
    )
}

/// What is said of an operation, column by column, but for what is said of none.
fn columns(bundle: &Bundle<'_>, operation: &Operation) -> Vec<(&'static str, String)> {
    let mut columns = vec![("tag", format!("{:?}", operation.tag()))];
    let Some(extension) = &operation.extension else { return columns };
    let quoted = |list: &[String]| list.iter().map(|entry| format!("{entry:?}")).collect::<Vec<_>>().join(", ");
    let auth = match extension.auth {
        Auth::Signed => "Signed",
        Auth::Client => "Client",
        Auth::Basic => "Basic",
        Auth::None => "None",
    };
    columns.push(("auth", format!("Auth::{auth}")));
    if extension.bootstrap {
        columns.push(("bootstrap", "true".to_owned()));
    }
    if !extension.scopes.is_empty() {
        columns.push(("scopes", format!("&[{}]", quoted(&extension.scopes))));
    }
    if let Some(limit) = extension.rate_limit {
        columns.push(("rate_limit", format!("Some({limit})")));
    }
    let repeat = match extension.repeat {
        Repeat::Safe => "Repeat::Safe".to_owned(),
        Repeat::Unsafe => "Repeat::Unsafe".to_owned(),
        Repeat::Keyed => {
            let keys = operation_keys(bundle, operation, extension).unwrap_or_default();
            format!("Repeat::Keyed(&[{}])", quoted(&keys))
        }
    };
    columns.push(("repeat", repeat));
    if let Some(undo) = extension.undo {
        columns.push(("undo", format!("Some(Undo::{undo:?})")));
    }
    if let Some(items) = &extension.paginate {
        // A cursor that is no field of the answer does not lead from page to page.
        let answer = operation.answer().map_or(&serde_json::Value::Null, |name| bundle.schema(name));
        let style = if answer["properties"].get("cursor").is_some() { "Cursor" } else { "Offset" };
        columns.push(("pagination", format!("Some(Pagination::{style} {{ items: {items:?} }})")));
    }
    match extension.stability {
        None => {}
        Some(Stability::EarlyAccess) => columns.push(("stability", "Stability::EarlyAccess".to_owned())),
        Some(Stability::Beta) => columns.push(("stability", "Stability::Beta".to_owned())),
    }
    if let Some(seconds) = extension.attempt_timeout {
        columns.push(("attempt_timeout", format!("Some(Duration::from_secs({seconds}))")));
    }
    if let Some((min, max)) = file_size(bundle, operation) {
        columns.push(("file", format!("Some(FileSize::new({min}, {max}))")));
    }
    if !extension.echo.is_empty() {
        let echo = extension.echo.iter().map(|(received, sent)| format!("Echo::new({received:?}, {sent:?})"));
        columns.push(("echo", format!("&[{}]", echo.collect::<Vec<_>>().join(", "))));
    }
    columns
}

/// The limits of the part `file` of an operation that takes a form.
fn file_size(bundle: &Bundle<'_>, operation: &Operation) -> Option<(u64, u64)> {
    let (_, schema) = operation.body().filter(|_| operation.is_multipart())?;
    let file = &bundle.schema(referred(schema)?)["properties"]["file"];
    Some((file["minLength"].as_u64()?, file["maxLength"].as_u64()?))
}

#[cfg(test)]
mod tests {
    use crate::sample::{call, items, outputs};

    const SCHEMAS: &str = "
    CreateCardRequest: {description: Sent., type: object, properties: {requestId: {type: string}, name: {type: string}}}
    Card: {description: A card., type: object, properties: {cards: {type: array, items: {type: string}}}}
    Scope: {description: A right., x-webhook: true, x-open-enum: true, type: string, enum: [A, B]}
";

    fn table(extension: &str) -> String {
        let text = call(SCHEMAS).replace("{auth: client, repeat: unsafe}", extension);
        outputs(&text.replace("  /cards:", "  /management/cards:")).1
    }

    #[test]
    fn an_operation_is_a_constant_and_an_entry() {
        insta::assert_snapshot!(table("{auth: signed, repeat: unsafe}"));
    }

    #[test]
    fn everything_that_the_extension_says_is_in_the_table() {
        let table = table(
            "{auth: signed, bootstrap: true, scopes: [A, B], rate_limit: 5, repeat: keyed, stability: beta, attempt_timeout: 70}",
        );
        insta::assert_snapshot!(items(&table, &["use std", "pub const CREATE_CARD"]));
    }

    #[test]
    fn what_a_call_needs_is_a_line_for_documentation() {
        let needs = |extension: &str| {
            let table = table(extension);
            table.lines().find(|line| line.contains("(create_card) =>")).unwrap().trim().to_owned()
        };
        for (extension, line) in [
            (
                "{auth: signed, repeat: unsafe, scopes: [A, B], rate_limit: 5}",
                "Scope `A`, Scope `B`, at most 5 calls a second.",
            ),
            ("{auth: signed, repeat: unsafe, scopes: [A]}", "Scope `A`."),
            ("{auth: signed, repeat: unsafe, rate_limit: 5}", "At most 5 calls a second."),
            ("{auth: signed, repeat: unsafe}", ""),
        ] {
            assert_eq!(needs(extension), format!("(create_card) => {{ {line:?} }};"));
        }
    }

    #[test]
    fn a_key_may_be_made_of_several_fields() {
        let table = table("{auth: signed, repeat: keyed, key: [requestId, name]}");
        assert!(table.contains(".with_repeat(Repeat::Keyed(&[\"requestId\", \"name\"]))"), "{table}");
    }

    #[test]
    fn pages_follow_from_the_parameters() {
        let pages = "
      parameters:
        - {name: offset, in: query, description: From where., schema: {type: integer, format: int32}}
        - {name: limit, in: query, description: How many., schema: {type: integer, format: int32}}
      requestBody:";
        let text = call(SCHEMAS).replace("repeat: unsafe", "repeat: unsafe, paginate: cards");
        let (_, table) = outputs(&text.replace("\n      requestBody:", pages));
        assert!(table.contains(".with_pagination(Some(Pagination::Offset { items: \"cards\" }))"), "{table}");
    }
}
