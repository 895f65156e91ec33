//! Doc comments from descriptions: one paragraph, one line.

use proc_macro2::TokenStream;
use quote::quote;

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
            || lines.last().is_none_or(|last| last.is_empty() || last == "```" || last.starts_with("| "));
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

/// The doc comment as text, each line indented and begun with `///`.
pub fn comment(text: &str, indent: &str) -> String {
    lines(text).iter().map(|line| format!("{indent}/// {line}").trim_end().to_owned() + "\n").collect()
}

/// The doc comment as attributes.
pub fn attributes(text: &str) -> TokenStream {
    let lines = lines(text).into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") });
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
}
