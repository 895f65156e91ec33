//! Rows of one kind, in the order in which they were made, found by id in constant time.

use std::collections::BTreeSet;
use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Something that the sandbox remembers.
pub(crate) trait Record: Serialize + DeserializeOwned {
    /// Its name in the database.
    const KIND: &'static str;

    /// Its id, unique in its kind; it never changes.
    fn id(&self) -> &str;
}

/// A row that the database does not have yet in this form.
pub(crate) struct Change {
    pub(crate) kind: &'static str,
    pub(crate) row: u64,
    /// `None`: the row is gone.
    pub(crate) text: Option<String>,
}

/// What the database sees of a table.
pub(crate) trait Stored {
    fn kind(&self) -> &'static str;

    /// Puts a row back that was written before.
    fn load(&mut self, row: u64, text: &str) -> Result<(), serde_json::Error>;

    /// From now on remembers what changes.
    fn watch(&mut self);

    /// What has changed since it was asked last. Of a great many changes it gives some, and the rest when it is asked
    /// again.
    fn changes(&mut self, changes: &mut Vec<Change>);
}

/// As many changes are written out at a time: a million grants would be 400 megabytes of text.
const LOT: usize = 10_000;

/// Rows of one kind. A row's number is its place in the order of making and is never given away again, so that a cursor
/// can name it. No id is kept twice: the index holds row numbers alone.
pub(crate) struct Table<R> {
    rows: Vec<Option<R>>,
    index: HashTable<u32>,
    hasher: DefaultHashBuilder,
    changed: Option<BTreeSet<u32>>,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), index: HashTable::new(), hasher: DefaultHashBuilder::default(), changed: None }
    }
}

impl<R: Record> Table<R> {
    /// Makes room, so that a great number of rows is not moved about while it grows.
    pub(crate) fn reserve(&mut self, additional: usize) {
        self.rows.reserve_exact(additional);
        let (rows, hasher) = (&self.rows, &self.hasher);
        self.index.reserve(additional, |row| hash(rows, hasher, *row));
    }

    /// Adds a row and tells its number.
    pub(crate) fn insert(&mut self, record: R) -> u32 {
        debug_assert!(self.get(record.id()).is_none(), "{} {} is there already", R::KIND, record.id());
        let row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let hash_of_id = self.hasher.hash_one(record.id());
        self.rows.push(Some(record));
        let (rows, hasher) = (&self.rows, &self.hasher);
        self.index.insert_unique(hash_of_id, row, |row| hash(rows, hasher, *row));
        self.mark(row);
        row
    }

    /// The row of this id.
    pub(crate) fn get(&self, id: &str) -> Option<&R> {
        self.at(self.row(id)?)
    }

    /// The row of this id, to be changed.
    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut R> {
        let row = self.row(id)?;
        self.mark(row);
        self.rows.get_mut(row as usize)?.as_mut()
    }

    /// The number of the row of this id.
    pub(crate) fn row(&self, id: &str) -> Option<u32> {
        let found = self.index.find(self.hasher.hash_one(id), |row| self.at(*row).is_some_and(|r| r.id() == id));
        found.copied()
    }

    /// The row of this number, unless it was removed.
    pub(crate) fn at(&self, row: u32) -> Option<&R> {
        self.rows.get(row as usize)?.as_ref()
    }

    /// Takes a row out.
    pub(crate) fn remove(&mut self, id: &str) -> Option<R> {
        let row = self.row(id)?;
        let entry = self.index.find_entry(self.hasher.hash_one(id), |known| *known == row).ok()?;
        entry.remove();
        self.mark(row);
        self.rows.get_mut(row as usize)?.take()
    }

    /// How many numbers have been given away.
    pub(crate) fn end(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.index.len()
    }

    /// All rows, the newest last.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.rows.iter().filter_map(Option::as_ref)
    }

    /// The row that was added last, without marking it as changed: for what is put right after loading.
    pub(crate) fn last_loaded(&mut self) -> Option<&mut R> {
        self.rows.last_mut()?.as_mut()
    }

    fn mark(&mut self, row: u32) {
        if let Some(changed) = &mut self.changed {
            changed.insert(row);
        }
    }
}

fn hash<R: Record>(rows: &[Option<R>], hasher: &DefaultHashBuilder, row: u32) -> u64 {
    hasher.hash_one(rows.get(row as usize).and_then(Option::as_ref).map_or("", Record::id))
}

impl<R: Record> Stored for Table<R> {
    fn kind(&self) -> &'static str {
        R::KIND
    }

    fn load(&mut self, row: u64, text: &str) -> Result<(), serde_json::Error> {
        let record: R = serde_json::from_str(text)?;
        let row = u32::try_from(row).ok().filter(|row| *row >= self.end());
        let Some(row) = row.filter(|_| self.get(record.id()).is_none()) else {
            return Err(serde::de::Error::custom("it is there twice"));
        };
        while self.end() < row {
            self.rows.push(None);
        }
        self.insert(record);
        Ok(())
    }

    fn watch(&mut self) {
        self.changed.get_or_insert_default();
    }

    fn changes(&mut self, changes: &mut Vec<Change>) {
        for _ in 0..LOT {
            let Some(row) = self.changed.as_mut().and_then(BTreeSet::pop_first) else { return };
            let text = self.at(row).map(|record| serde_json::to_string(record).unwrap_or_default());
            changes.push(Change { kind: R::KIND, row: row.into(), text });
        }
    }
}
