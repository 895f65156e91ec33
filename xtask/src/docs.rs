//! Doc comments from descriptions: one paragraph, one line.

use proc_macro2::TokenStream;
use quote::quote;

/// How long a line may be: 120 less `/// ` and the indent of an enum's variant in a macro.
const WIDTH: usize = 108;

/// The lines of a doc comment: each paragraph on one line, lists and code as they are.
pub fn lines(text: &str) -> Vec<String> {
    let mut lines = Vec::<String>::new();
    let mut fenced = false;
    for line in text.trim().lines() {
        let trimmed = line.trim();
        let fence = trimmed.starts_with("```");
        let starts = fenced
            || fence
            || trimmed.is_empty()
            || ["- ", "* ", "| ", "#"].iter().any(|mark| trimmed.starts_with(mark))
            || is_numbered(trimmed)
            || lines.last().is_none_or(|last| {
                last.is_empty() || last == "```" || ["| ", "#"].iter().any(|mark| last.starts_with(mark))
            });
        match lines.last_mut() {
            Some(last) if !starts => {
                last.push(' ');
                last.push_str(trimmed);
            }
            _ => lines.push(if fenced { line.to_owned() } else { trimmed.to_owned() }),
        }
        fenced ^= fence;
    }
    lines
}

/// Whether a line is an entry of a numbered list.
fn is_numbered(line: &str) -> bool {
    line.split_once(". ").is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// The lines of a doc comment, none longer than a line of code may be. Tables and code are left as they are.
fn wrapped(text: &str) -> Vec<String> {
    let (mut wrapped, mut fenced) = (Vec::new(), false);
    for line in lines(text) {
        let fence = line.trim_start().starts_with("```");
        if fenced || fence || line.starts_with("| ") || line.starts_with('#') {
            wrapped.push(line);
        } else {
            let is_entry = line.starts_with("- ") || line.starts_with("* ");
            let indent = if is_entry {
                "  "
            } else if is_numbered(&line) {
                "   "
            } else {
                ""
            };
            wrapped.extend(wrap(&line, indent));
        }
        fenced ^= fence;
    }
    wrapped
}

/// Breaks a line between words; what follows the first is indented.
pub fn wrap(line: &str, indent: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let current = lines.last().map_or(0, String::len);
        let at_start = current == 0 || (lines.len() > 1 && current == indent.len());
        if !at_start && current + 1 + word.len() > WIDTH {
            lines.push(format!("{indent}{word}"));
        } else if let Some(last) = lines.last_mut() {
            last.push_str(if at_start { "" } else { " " });
            last.push_str(word);
        }
    }
    lines
}

/// The doc comment as text, each line indented and begun with `///`.
pub fn comment(text: &str, indent: &str) -> String {
    wrapped(text).iter().map(|line| format!("{indent}/// {line}").trim_end().to_owned() + "\n").collect()
}

/// The doc comment as attributes.
pub fn attributes(text: &str) -> TokenStream {
    let lines = wrapped(text).into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") });
    quote! { #(#[doc = #lines])* }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_a_line_and_a_list_keeps_its_entries() {
        let text = "First line\ngoes on.\n\nSecond paragraph:\n- one\n  still one\n- two\n\n```\na\n  b\n```\nAfter.";
        insta::assert_snapshot!(lines(text).join("\n"), @r"
        First line goes on.

        Second paragraph:
        - one still one
        - two

        ```
        a
          b
        ```
        After.
        ");
    }

    #[test]
    fn headings_and_numbered_entries_stand_alone() {
        let text = "# Title\nText that\n1. begins\n2. and ends\n   here\n\n| a | b |\n| - | - |\nAfter the table.";
        insta::assert_snapshot!(lines(text).join("\n"), @r"
        # Title
        Text that
        1. begins
        2. and ends here

        | a | b |
        | - | - |
        After the table.
        ");
    }

    #[test]
    fn a_comment_has_no_blanks_at_the_end_of_a_line() {
        assert_eq!(comment("One.\n\nTwo.", "  "), "  /// One.\n  ///\n  /// Two.\n");
        assert_eq!(comment(" \n", "  "), "");
    }

    #[test]
    fn attributes_begin_with_a_blank() {
        assert_eq!(
            attributes("One.\n\nTwo.").to_string(),
            quote!(#[doc = " One."] #[doc = ""] #[doc = " Two."]).to_string()
        );
    }
}
