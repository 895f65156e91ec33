//! The text that is signed, in parts that can be got wrong one by one.

use std::fmt;

/// A text that somebody may have signed; at first the right one.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) method: String,
    pub(super) path: String,
    /// Names and values.
    pub(super) headers: Vec<(String, String)>,
    pub(super) colon: &'static str,
    pub(super) line_break: &'static str,
    pub(super) blank_line: bool,
    /// `None`: left out.
    pub(super) digest: Option<String>,
    pub(super) end: &'static str,
}

impl Text {
    /// Takes the right text apart.
    pub(super) fn read(canonical: &str) -> Option<Self> {
        let mut lines: Vec<&str> = canonical.split('\n').collect();
        let digest = lines.pop()?.to_owned();
        let mut lines = lines.into_iter();
        let (method, path) = (lines.next()?.to_owned(), lines.next()?.to_owned());
        let headers = lines.map(|line| line.split_once(':').map(|(name, value)| (name.to_owned(), value.to_owned())));
        Some(Self {
            method,
            path,
            headers: headers.collect::<Option<_>>()?,
            colon: ":",
            line_break: "\n",
            blank_line: false,
            digest: Some(digest),
            end: "",
        })
    }

    /// The value of a header line.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Puts another value into a header line; `None` leaves it out.
    pub(super) fn set_header(&mut self, name: &str, value: Option<&str>) {
        let Some(index) = self.headers.iter().position(|(known, _)| known.eq_ignore_ascii_case(name)) else {
            if let Some(value) = value {
                // Where it belongs: the names are in alphabetical order.
                let index = self.headers.partition_point(|(known, _)| known.as_str() < name);
                self.headers.insert(index, (name.to_owned(), value.to_owned()));
            }
            return;
        };
        match value {
            Some(value) => value.clone_into(&mut self.headers[index].1),
            None => drop(self.headers.remove(index)),
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, path, headers, colon, line_break, .. } = self;
        write!(f, "{method}{line_break}{path}")?;
        for (name, value) in headers {
            write!(f, "{line_break}{name}{colon}{value}")?;
        }
        if self.blank_line {
            f.write_str(line_break)?;
        }
        if let Some(digest) = &self.digest {
            write!(f, "{line_break}{digest}")?;
        }
        f.write_str(self.end)
    }
}
