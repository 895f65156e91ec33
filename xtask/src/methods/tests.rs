//! The client's methods, as they are written into `generated.rs`.

use crate::sample::{call, items, outputs};

const SCHEMAS: &str = "
    CreateCardRequest: {description: Sent., type: object, properties: {name: {type: string, maxLength: 9}}}
    Card: {description: A card., type: object, properties: {name: {type: string, x-secret: true}}}
    CardId: {description: Names a card., x-id: true, type: string}
";

const PARAMETERS: &str = "
      parameters:
        - {name: limit, in: query, description: How many., schema: {type: integer, format: int32, maximum: 9}}
        - {name: card_id, in: path, required: true, description: Which., schema: {$ref: '#/components/schemas/CardId'}}
      requestBody:";

fn method(text: &str) -> String {
    items(&outputs(text).0, &["pub async fn create_card", "pub fn prepare_create_card"])
}

#[test]
fn a_method_checks_builds_sends_and_reads() {
    let text = call(SCHEMAS).replace("  /cards:", "  /cards/{card_id}:").replace("\n      requestBody:", PARAMETERS);
    insta::assert_snapshot!(method(&text));
}

#[test]
fn an_answer_may_be_empty_or_a_text() {
    let answer = "content: {application/json: {schema: {$ref: '#/components/schemas/Card'}}}";
    let text = call(&SCHEMAS.replace(": {description", ": {x-webhook: true, description"));
    let signature = |text: &str| {
        let prepare = items(&outputs(text).0, &["pub fn prepare_create_card"]);
        let read = prepare.lines().find(|line| line.contains("Preparation::new")).unwrap();
        format!("{}\n{}", prepare.lines().find(|line| line.contains("Result<")).unwrap().trim(), read.trim())
    };
    insta::assert_snapshot!(signature(&text), @r"
    ) -> Result<Prepared<Card, Failure>, Error<Failure>> {
    Preparation::new(&operations::CREATE_CARD).body(body).json()
    ");
    insta::assert_snapshot!(signature(&text.replace(&format!(", {answer}"), "")), @r"
    ) -> Result<Prepared<(), Failure>, Error<Failure>> {
    Preparation::new(&operations::CREATE_CARD).body(body).empty()
    ");
    let plain = text.replace(answer, "content: {text/plain: {schema: {type: string}}}");
    insta::assert_snapshot!(signature(&plain), @r"
    ) -> Result<Prepared<String, Failure>, Error<Failure>> {
    Preparation::new(&operations::CREATE_CARD).body(body).text()
    ");
}

#[test]
fn the_scopes_that_a_call_needs_are_documented() {
    let scope = "    Scope: {description: A right., x-webhook: true, x-open-enum: true, type: string, enum: [A, B]}\n";
    let text = call(&format!("{}{scope}", SCHEMAS.replace("x-id: true", "x-id: true, x-webhook: true")));
    let text = text.replace("  /cards:", "  /network/cards:").replace("auth: client", "auth: signed, scopes: [A, B]");
    let method = method(&text);
    assert!(method.contains("/// `POST /network/cards`, scope `A`, `B`"), "{method}");
}
