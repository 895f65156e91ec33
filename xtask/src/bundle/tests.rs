//! Files of a folder, brought together.

use super::*;
use crate::sample::folder;

const SHARED: &str = "
components:
  parameters:
    limit: {name: limit, in: query, description: How many., schema: {$ref: '#/components/schemas/Limit'}}
  responses:
    Error: {description: Wrong., content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
  schemas:
    Limit: {type: integer, x-inline: true}
    Failure: {type: object}
";

fn findings(files: &[(&str, &str)]) -> String {
    let folder = folder(files);
    Bundle::new(&folder).findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn parameters_and_answers_of_another_file_are_written_out() {
    let calls = "
paths:
  /cards:
    get:
      operationId: list_cards
      x-operation: {auth: none, repeat: safe}
      parameters: [{$ref: 'shared.yaml#/components/parameters/limit'}]
      responses: {4XX: {$ref: 'shared.yaml#/components/responses/Error'}}
";
    let folder = folder(&[("cards.yaml", calls), ("shared.yaml", SHARED)]);
    let bundle = Bundle::new(&folder);
    assert_eq!(bundle.findings, []);
    let operation = &bundle.operations[0];
    assert_eq!((operation.id.as_str(), operation.method.as_str()), ("list_cards", "GET"));
    insta::assert_snapshot!(serde_json::to_string_pretty(&operation.value).unwrap());
    // References that were in the other file still lead to that file's schemas.
    assert_eq!(bundle.sent().into_iter().collect::<Vec<_>>(), ["Limit"]);
    assert_eq!(bundle.received().into_iter().collect::<Vec<_>>(), ["Failure"]);
}

#[test]
fn a_mapping_leads_to_schemas_of_the_whole() {
    let union = "
components:
  schemas:
    Union:
      oneOf: [{$ref: 'shared.yaml#/components/schemas/Failure'}]
      discriminator: {propertyName: kind, mapping: {FAILURE: 'shared.yaml#/components/schemas/Failure'}}
";
    let folder = folder(&[("a.yaml", union), ("shared.yaml", SHARED)]);
    let bundle = Bundle::new(&folder);
    insta::assert_snapshot!(bundle.schema("Union"), @r##"{"discriminator":{"mapping":{"FAILURE":"#/components/schemas/Failure"},"propertyName":"kind"},"oneOf":[{"$ref":"#/components/schemas/Failure"}]}"##);
}

#[test]
fn a_property_may_have_the_name_of_a_keyword() {
    let yaml = "
components:
  schemas:
    Card:
      properties:
        discriminator: {$ref: '#/components/schemas/Kind'}
        mapping: {$ref: '#/components/schemas/Side'}
    Kind: {type: object}
    Side: {type: object}
";
    let folder = folder(&[("a.yaml", yaml)]);
    let bundle = Bundle::new(&folder);
    assert_eq!(bundle.findings, []);
    assert_eq!(bundle.closure(["Card"]).into_iter().collect::<Vec<_>>(), ["Card", "Kind", "Side"]);
}

#[test]
fn a_reference_that_leads_nowhere_is_told_where_it_stands() {
    let yaml = "
components:
  schemas:
    Card:
      allOf:
        - $ref: '#/components/schemas/Cart'
      properties:
        a: {$ref: 'other.yaml#/components/schemas/Card'}
        b: {$ref: 'Card'}
        c: {$ref: 5}
        d: {$ref: '#'}
        e: {$ref: '#/components/schemas/Card/properties/a'}
      discriminator:
        mapping:
          KIND: '#/components/parameters/kind'
  parameters:
    kind: {name: kind}
";
    insta::assert_snapshot!(findings(&[("a.yaml", yaml)]), @r"
    a.yaml:6: reference: `#/components/schemas/Cart` refers to nothing: mend the name, or add what it refers to
    a.yaml:15: reference: a mapping maps to schemas only
    a.yaml:8: reference: `other.yaml#/components/schemas/Card` refers to other.yaml, which is not a file of this folder: mend the name
    a.yaml:9: reference: `Card` refers to Card, which is not a file of this folder: mend the name
    a.yaml:10: reference: `5` refers to 5, which is not a file of this folder: mend the name
    a.yaml:11: reference: `#` refers to nothing: mend the name, or add what it refers to
    a.yaml:12: reference: `#/components/schemas/Card/properties/a` refers to a part of something: refer to a whole schema, parameter or answer
    ");
}

#[test]
fn circles_are_told_once_for_every_schema_in_them() {
    let yaml = "
components:
  schemas:
    Start: {items: {$ref: '#/components/schemas/A'}}
    A: {items: {$ref: '#/components/schemas/B'}}
    B: {items: {$ref: '#/components/schemas/C'}}
    C: {properties: {a: {$ref: '#/components/schemas/A'}}}
    Self: {$ref: '#/components/schemas/Self'}
";
    insta::assert_snapshot!(findings(&[("a.yaml", yaml)]), @r"
    a.yaml:5: circular: A -> B -> C -> A is a circle: remove a reference from it
    a.yaml:6: circular: B -> C -> A -> B is a circle: remove a reference from it
    a.yaml:7: circular: C -> A -> B -> C is a circle: remove a reference from it
    a.yaml:8: circular: Self -> Self is a circle: remove a reference from it
    ");
}

#[test]
fn parameters_and_answers_that_lead_back_to_themselves_end() {
    let yaml = "
paths:
  /cards:
    get:
      x-operation: {auth: none, repeat: safe}
      responses: {4XX: {$ref: '#/components/responses/A'}}
components:
  responses:
    A: {$ref: '#/components/responses/B'}
    B: {$ref: '#/components/responses/A'}
";
    insta::assert_snapshot!(findings(&[("a.yaml", yaml)]), @"a.yaml:9: circular: `#/components/responses/B` leads back to itself: remove a reference from the circle");
}

#[test]
fn one_name_stands_in_one_file() {
    insta::assert_snapshot!(findings(&[("shared.yaml", SHARED), ("zebra.yaml", SHARED)]), @r"
    zebra.yaml:9: one-name: the schema `Failure` stands in shared.yaml:9 already: keep one and refer to it
    zebra.yaml:8: one-name: the schema `Limit` stands in shared.yaml:8 already: keep one and refer to it
    ");
}

#[test]
fn an_extension_that_cannot_be_read_is_told_by_its_key() {
    let call = |extension: &str| format!("paths:\n  /cards:\n    get:\n      x-operation:{extension}\n");
    for (extension, line) in [
        ("\n        auth: none\n        repeat: sometimes", 6),
        ("\n        repeat: safe\n        auth: none\n        scopes: ALL", 7),
        ("\n        repeat: safe\n        pages: cards\n        auth: none", 6),
        ("\n        repeat: safe", 4),
        (" safe", 4),
        ("", 4),
    ] {
        let found = findings(&[("a.yaml", &call(extension))]);
        assert!(found.starts_with(&format!("a.yaml:{line}: x-operation: ")), "{found}");
        assert_eq!(found.lines().count(), 1, "{found}");
    }
}

#[test]
fn operations_stand_in_the_order_of_path_and_method() {
    let call = "{x-operation: {auth: none, repeat: safe}}";
    let yaml = format!("paths:\n  /b: {{put: {call}, get: {call}}}\n  /a: {{post: {call}}}\n");
    let folder = folder(&[("a.yaml", &yaml)]);
    let bundle = Bundle::new(&folder);
    let calls: Vec<String> = bundle.operations.iter().map(|call| format!("{} {}", call.method, call.path)).collect();
    assert_eq!(calls, ["POST /a", "GET /b", "PUT /b"]);
}
