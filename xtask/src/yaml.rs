//! Reading YAML with the line of every node, so that every message can name its place.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Number, Value};

use crate::finding::Finding;

/// No spec comes near; without it a slip of the editor could use up the stack.
const MAX_DEPTH: usize = 64;

/// One YAML file.
#[derive(Debug)]
pub struct Document {
    /// The file as messages name it.
    pub file: String,
    /// What it says.
    pub value: Value,
    lines: HashMap<String, usize>,
}

impl Document {
    /// Reads a file's text. Of YAML only what JSON can say is taken: no anchors, aliases, tags or several documents.
    pub fn parse(file: &str, text: &str) -> Result<Self, Finding> {
        let parser = Parser::new_from_str(text);
        let mut reader = Reader { file, parser, lines: HashMap::new(), line: 1, last: text.lines().count() };
        let value = reader.document()?;
        Ok(Self { file: file.to_owned(), value, lines: reader.lines })
    }

    /// The line of a node, or of the nearest node around it.
    pub fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            if let Some(line) = self.lines.get(pointer) {
                return *line;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = &pointer[..end],
                None => return 1,
            }
        }
    }

    /// Something is wrong at this node.
    pub fn finding(&self, pointer: &str, rule: &'static str, message: impl Into<String>) -> Finding {
        Finding { file: self.file.clone(), line: self.line(pointer), rule, message: message.into() }
    }
}

/// Adds a step to a JSON pointer.
pub fn step(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

struct Reader<'a> {
    file: &'a str,
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    lines: HashMap<String, usize>,
    line: usize,
    last: usize,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Value, Finding> {
        let mut value = None;
        loop {
            match self.next()? {
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                Event::StreamEnd => {
                    self.line = 1;
                    return value.ok_or_else(|| self.wrong("the file is empty"));
                }
                _ if value.is_some() => return Err(self.wrong("more than one document in a file: split it")),
                event => value = Some(self.node(event, "")?),
            }
        }
    }

    fn node(&mut self, event: Event<'a>, pointer: &str) -> Result<Value, Finding> {
        self.lines.entry(pointer.to_owned()).or_insert(self.line);
        if pointer.matches('/').count() > MAX_DEPTH {
            return Err(self.wrong(format!("nested more than {MAX_DEPTH} deep: give what is inside a name of its own")));
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse(anchor, tag.is_some())?;
                self.scalar(&text, style)
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse(anchor, tag.is_some())?;
                let mut list = Vec::new();
                loop {
                    match self.next()? {
                        Event::SequenceEnd => return Ok(Value::Array(list)),
                        event => {
                            let value = self.node(event, &format!("{pointer}/{}", list.len()))?;
                            list.push(value);
                        }
                    }
                }
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse(anchor, tag.is_some())?;
                let mut map = Map::new();
                loop {
                    let key = match self.next()? {
                        Event::MappingEnd => return Ok(Value::Object(map)),
                        Event::Scalar(key, _, 0, None) => key.into_owned(),
                        _ => return Err(self.wrong("a key must be plain text")),
                    };
                    if map.contains_key(&key) {
                        return Err(self.wrong(format!("the key `{key}` is here a second time: remove one of the two")));
                    }
                    let pointer = step(pointer, &key);
                    self.lines.insert(pointer.clone(), self.line);
                    let event = self.next()?;
                    let value = self.node(event, &pointer)?;
                    map.insert(key, value);
                }
            }
            Event::Alias(_) => Err(self.wrong("an alias: write the value out, or make it a schema and refer to it")),
            _ => Err(self.wrong("unexpected end of a node")),
        }
    }

    fn scalar(&self, text: &str, style: ScalarStyle) -> Result<Value, Finding> {
        if style != ScalarStyle::Plain {
            return Ok(Value::String(text.to_owned()));
        }
        Ok(match text {
            "" | "~" | "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ if !text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first)) => {
                Value::String(text.to_owned())
            }
            _ => match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(integer), _) => Value::Number(integer.into()),
                (_, Ok(float)) => Number::from_f64(float)
                    .map(Value::Number)
                    .ok_or_else(|| self.wrong(format!("`{text}` is not a number that JSON knows: quote it")))?,
                _ => Value::String(text.to_owned()),
            },
        })
    }

    fn refuse(&self, anchor: usize, tagged: bool) -> Result<(), Finding> {
        match (anchor, tagged) {
            (0, false) => Ok(()),
            (0, true) => Err(self.wrong("a tag: write the value plainly")),
            _ => Err(self.wrong("an anchor: write the value out, or make it a schema and refer to it")),
        }
    }

    fn next(&mut self) -> Result<Event<'a>, Finding> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                self.line = span.start.line();
                Ok(event)
            }
            Some(Err(error)) => {
                // What is missing at the end of a file, the parser misses after it.
                self.line = error.marker().line().min(self.last);
                Err(self.wrong(error.info()))
            }
            None => Ok(Event::StreamEnd),
        }
    }

    fn wrong(&self, message: impl Into<String>) -> Finding {
        Finding { file: self.file.to_owned(), line: self.line.max(1), rule: "yaml", message: message.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_node_has_its_line() {
        let document = Document::parse("a.yaml", "a: 1\nb:\n  - x\n  - c/d: true\n").unwrap();
        assert_eq!(document.value, json!({"a": 1, "b": ["x", {"c/d": true}]}));
        assert_eq!(document.line("/a"), 1);
        assert_eq!(document.line("/b"), 2);
        assert_eq!(document.line("/b/1/c~1d"), 4);
        assert_eq!(document.line("/b/1/missing"), 4);
    }

    #[test]
    fn scalars_are_those_of_json() {
        let text = "[1, -2, 1.5, '1', true, null, ~, 1.2.3, '', AB, 2024-01-01]";
        let document = Document::parse("a.yaml", text).unwrap();
        assert_eq!(document.value, json!([1, -2, 1.5, "1", true, null, null, "1.2.3", "", "AB", "2024-01-01"]));
    }

    #[test]
    fn what_json_cannot_say_is_refused_with_its_line() {
        for (text, message) in [
            ("a: 1\nb: {", "a.yaml:2: yaml: "),
            ("a: 1\na: 2", "a.yaml:2: yaml: the key `a` is here a second time"),
            ("a: &x 1\nb: *x", "a.yaml:1: yaml: an anchor"),
            ("a: !!str 1", "a.yaml:1: yaml: a tag"),
            ("a: 1\n---\nb: 2", "a.yaml:3: yaml: more than one document"),
            ("", "a.yaml:1: yaml: the file is empty"),
            ("\n# a comment\n", "a.yaml:1: yaml: the file is empty"),
            (&"- ".repeat(1000), "a.yaml:1: yaml: nested more than 64 deep"),
            ("a: 1\n? [b]\n: 2", "a.yaml:2: yaml: a key must be plain text"),
            ("a: 1e999", "a.yaml:1: yaml: `1e999` is not a number"),
        ] {
            let finding = Document::parse("a.yaml", text).unwrap_err().to_string();
            assert!(finding.starts_with(message), "{text:?}: {finding}");
        }
    }
}
