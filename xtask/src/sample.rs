//! Small specs for the unit tests, and the way through the whole chain.

use serde_json::Value;

use crate::folder::{Folder, Target};
use crate::regen;
use crate::yaml::Document;

/// A call that sends `CreateCardRequest` and is answered with `Card`; the schemas are the test's.
const CALL: &str = "
openapi: 3.0.3
info: {title: Cards, version: '1', description: Cards and who holds them.}
tags: [{name: cards, description: Cards.}]
paths:
  /cards:
    post:
      operationId: create_card
      summary: Creates a card
      description: Makes one, and sends it by mail.
      tags: [cards]
      x-operation: {auth: client, repeat: unsafe}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/CreateCardRequest'}}}
      responses:
        '201': {description: The card., content: {application/json: {schema: {$ref: '#/components/schemas/Card'}}}}
        4XX: {$ref: '#/components/responses/Error'}
        5XX: {$ref: '#/components/responses/Error'}
components:
  responses:
    Error: {description: What went wrong., content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
  schemas:
    Failure: {description: An error., type: object, properties: {message: {type: string}}}
";

/// One file's text as a value.
pub(crate) fn value(yaml: &str) -> Value {
    Document::parse("a.yaml", yaml).unwrap().value
}

/// A folder of files, given as names and texts.
pub(crate) fn folder(files: &[(&str, &str)]) -> Folder {
    let files: Vec<(String, String)> = files.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect();
    Folder::parse("cards", &files).unwrap()
}

/// The text of a file with the call and these schemas, indented by four.
pub(crate) fn call(schemas: &str) -> String {
    CALL.to_owned() + schemas.trim_start_matches('\n')
}

/// What a file becomes: all generated code, and `operations.rs`.
pub(crate) fn outputs(text: &str) -> (String, String) {
    let target = Target { folder: "cards", package: "cards" };
    let outputs =
        regen::folder_outputs(&target, &folder(&[("a.yaml", text)])).unwrap_or_else(|found| panic!("{found}"));
    let of = |is_code: fn(&regen::Output) -> bool| -> String {
        outputs.iter().filter(|output| is_code(output)).map(|output| output.text.as_str()).collect()
    };
    (
        of(|output| output.path.starts_with("crates/cards/src") && !output.path.ends_with("operations.rs")),
        of(|output| output.path.ends_with("operations.rs")),
    )
}

/// All code that a file becomes.
pub(crate) fn code(text: &str) -> String {
    outputs(text).0
}

/// The items that begin like this, with what stands above them, from generated code.
pub(crate) fn items(code: &str, begin: &[&str]) -> String {
    let lines: Vec<&str> = code.lines().collect();
    let mut found = String::new();
    for begin in begin {
        let at = lines.iter().position(|line| line.trim_start().starts_with(begin));
        let at = at.unwrap_or_else(|| panic!("no `{begin}` in\n{code}"));
        let indent = lines[at].len() - lines[at].trim_start().len();
        let above = |line: &&&str| line.trim_start().starts_with("///") || line.trim_start().starts_with("#[");
        let first = at - lines[..at].iter().rev().take_while(above).count();
        let ends = |line: &&str| line.len() > indent && line[indent..].starts_with('}');
        let length = if lines[at].ends_with(';') { Some(0) } else { lines[at..].iter().position(ends) };
        let last = at + length.unwrap();
        lines[first..=last]
            .iter()
            .for_each(|line| found += &(line.get(indent..).unwrap_or_default().to_owned() + "\n"));
    }
    found
}
