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
    let mut text = String::from(
        "//! Every operation of this API: how it is authorized, limited, repeated, paged and compared.\n\n\
         use std::time::Duration;\n\n\
         use progenitor_client::{Auth, Echo, FileSize, Method, Operation, OperationTable, Pagination, Repeat, Stability};\n\n",
    );
    for operation in operations {
        let Some(extension) = &operation.extension else { continue };
        let summary = operation.value["summary"].as_str().unwrap_or_default();
        let quoted = |list: &[String]| list.iter().map(|entry| format!("{entry:?}")).collect::<Vec<_>>().join(", ");
        let repeat = match extension.repeat {
            Repeat::Safe => "Repeat::Safe".to_owned(),
            Repeat::Unsafe => "Repeat::Unsafe".to_owned(),
            Repeat::Keyed => {
                let keys = operation_keys(bundle, operation, extension).unwrap_or_default();
                format!("Repeat::Keyed(&[{}])", quoted(&keys))
            }
        };
        let auth = match extension.auth {
            Auth::Signed => "Auth::Signed",
            Auth::Client => "Auth::Client",
            Auth::Basic => "Auth::Basic",
            Auth::None => "Auth::None",
        };
        let stability = match extension.stability {
            None => "Stability::Stable",
            Some(Stability::EarlyAccess) => "Stability::EarlyAccess",
            Some(Stability::Beta) => "Stability::Beta",
        };
        // A cursor that is no field of the answer does not lead from page to page.
        let answer = operation.answer().map_or(&serde_json::Value::Null, |name| bundle.schema(name));
        let by_cursor = answer["properties"].get("cursor").is_some();
        let style = if by_cursor { "Cursor" } else { "Offset" };
        let pagination = extension.paginate.as_ref();
        let pagination =
            pagination.map_or("None".to_owned(), |items| format!("Some(Pagination::{style} {{ items: {items:?} }})"));
        let some = |number: Option<u32>, wrap: &str| match number {
            Some(number) => format!("Some({})", wrap.replace('#', &number.to_string())),
            None => "None".to_owned(),
        };
        let echo =
            extension.echo.iter().map(|(received, sent)| format!("Echo {{ received: {received:?}, sent: {sent:?} }}"));
        let echo = echo.collect::<Vec<_>>().join(", ");
        let _ = write!(
            text,
            "/// {summary}.\npub const {}: Operation = Operation {{\n    id: {:?},\n    tag: {:?},\n    method: Method::{},\n    \
             path: {:?},\n    auth: {auth},\n    bootstrap: {},\n    scopes: &[{}],\n    rate_limit: {},\n    \
             repeat: {repeat},\n    pagination: {pagination},\n    stability: {stability},\n    read_timeout: {},\n    \
             file: {},\n    echo: &[{echo}],\n}};\n\n",
            constant(operation),
            operation.id,
            operation.tag(),
            pascal_case(&operation.method),
            operation.path,
            extension.bootstrap,
            quoted(&extension.scopes),
            some(extension.rate_limit, "#"),
            some(extension.read_timeout, "Duration::from_secs(#)"),
            file_size(bundle, operation)
                .map_or("None".to_owned(), |(min, max)| format!("Some(FileSize {{ min: {min}, max: {max} }})")),
        );
    }
    if !text.contains("Echo {") {
        text = text.replace("Echo, ", "");
    }
    if !text.contains("Some(FileSize") {
        text = text.replace("FileSize, ", "");
    }
    if !text.contains("Duration::from_secs") {
        text = text.replace("use std::time::Duration;\n\n", "");
    }
    text += "/// All operations, in the order of their paths.\npub const OPERATIONS: &[Operation] = &[\n";
    for operation in operations {
        let _ = writeln!(text, "    {},", constant(operation));
    }
    text += "];\n\nstatic TABLE: OperationTable = OperationTable::new(OPERATIONS, || OperationTable::index(OPERATIONS));\n\n";
    text += "/// The operation of this id, found in constant time.\n";
    text += "pub fn operation(id: &str) -> Option<&'static Operation> {\n    TABLE.get(id)\n}\n";
    text
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
            "{auth: signed, bootstrap: true, scopes: [A, B], rate_limit: 5, repeat: keyed, stability: beta, read_timeout: 70}",
        );
        insta::assert_snapshot!(items(&table, &["use std", "pub const CREATE_CARD"]));
    }

    #[test]
    fn a_key_may_be_made_of_several_fields() {
        let table = table("{auth: signed, repeat: keyed, key: [requestId, name]}");
        assert!(table.contains("repeat: Repeat::Keyed(&[\"requestId\", \"name\"]),"), "{table}");
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
        assert!(table.contains("pagination: Some(Pagination::Offset { items: \"cards\" }),"), "{table}");
    }
}
