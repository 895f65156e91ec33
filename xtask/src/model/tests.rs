//! Schemas and operations, ready to become code.

use super::*;
use crate::folder::Folder;
use crate::sample::{call, folder};

fn schemas(folder: &Folder) -> Model {
    Model::new(&Bundle::new(folder))
}

#[test]
fn abbreviations_are_written_out_and_are_no_types() {
    let yaml = "
components:
  schemas:
    Name: {description: A name., x-inline: true, type: string, maxLength: 40}
    Card:
      properties:
        holder: {$ref: '#/components/schemas/Name'}
        issuer: {description: Who made it., maxLength: 80, allOf: [{$ref: '#/components/schemas/Name'}]}
        owners: {type: array, items: {$ref: '#/components/schemas/Name'}}
        other: {$ref: '#/components/schemas/Other'}
    Other: {type: object}
";
    let model = schemas(&folder(&[("a.yaml", yaml)]));
    assert_eq!(model.schemas.keys().collect::<Vec<_>>(), ["Card", "Other"]);
    insta::assert_snapshot!(serde_json::to_string_pretty(model.schema("Card")).unwrap());
}

#[test]
fn a_query_becomes_a_schema_that_is_sent() {
    let yaml = "
paths:
  /cards:
    get:
      operationId: list_cards
      parameters:
        - {name: limit, in: query, description: How many., schema: {$ref: '#/components/schemas/Limit'}}
        - {name: side, in: query, required: true, description: Which., schema: {$ref: '#/components/schemas/Side'}}
        - {name: card_id, in: path, required: true, description: Whose., schema: {$ref: '#/components/schemas/CardId'}}
    put: {operationId: replace_cards}
components:
  schemas:
    Limit: {x-inline: true, type: integer, minimum: 1, maximum: 100, description: A limit.}
    Side: {type: string, enum: [FRONT, BACK]}
    CardId: {x-id: true, type: string}
";
    let model = schemas(&folder(&[("a.yaml", yaml)]));
    assert_eq!(model.schemas.keys().collect::<Vec<_>>(), ["CardId", "ListCardsQuery", "Side"]);
    insta::assert_snapshot!(serde_json::to_string_pretty(model.schema("ListCardsQuery")).unwrap());
    assert_eq!(model.checked().into_iter().collect::<Vec<_>>(), ["CardId", "ListCardsQuery"]);
}

#[test]
fn what_is_sent_is_checked_if_something_in_it_has_a_limit() {
    let text = call(
        "
    CreateCardRequest: {properties: {holder: {$ref: '#/components/schemas/Holder'}, side: {$ref: '#/components/schemas/Side'}}}
    Holder: {properties: {site: {$ref: '#/components/schemas/Site'}, app: {$ref: '#/components/schemas/App'}}}
    Site: {properties: {urls: {type: array, items: {type: string, format: web-address}}}}
    App: {properties: {link: {type: string, format: uri}}}
    Side: {properties: {name: {type: string}}}
    Card: {properties: {number: {type: string, maxLength: 3}}}
",
    );
    let model = schemas(&folder(&[("a.yaml", &text)]));
    assert_eq!(model.checked().into_iter().collect::<Vec<_>>(), ["App", "CreateCardRequest", "Holder", "Site"]);
}

#[test]
fn a_form_is_no_type_and_its_parts_are() {
    let text = call(
        "
    CreateCardRequest: {properties: {request: {$ref: '#/components/schemas/NewCard'}, file: {type: string, format: binary}}}
    NewCard: {properties: {name: {type: string}}}
    Card: {type: object}
",
    );
    let text = text.replacen("application/json", "multipart/form-data", 1);
    let model = schemas(&folder(&[("a.yaml", &text)]));
    assert_eq!(model.schemas.keys().collect::<Vec<_>>(), ["Card", "Failure", "NewCard"]);
    assert!(model.operations[0].is_multipart() && model.sent.contains("NewCard"));
}
