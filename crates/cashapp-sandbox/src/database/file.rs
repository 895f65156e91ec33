//! The rows in an `SQLite` file.

use std::path::Path;

use rusqlite::{Connection, params};

use super::opening;
use crate::ids::Ids;
use crate::table::{Change, Stored};
use crate::world::World;

/// An open database. Nobody else can open it meanwhile.
pub(crate) struct Database {
    connection: Connection,
    changes: Vec<Change>,
    failure: Option<String>,
}

impl Database {
    /// Opens the file, or makes it, and puts into the world what is in it. What is no database of a sandbox is left as it
    /// is.
    pub(crate) fn open(file: &Path, world: &mut World) -> Result<Self, String> {
        let connection = opening::open(file)?;
        load(&connection, &mut world.stored())?;
        if world.accounts.get("account").is_some() {
            // A seed would make the ids again that are there already.
            world.ids = Ids::new(None);
        }
        for stored in world.stored() {
            stored.watch();
        }
        Ok(Self { connection, changes: Vec::new(), failure: None })
    }

    /// Writes what has changed, all of it or nothing. After a failure nothing is written any more: memory is ahead of the
    /// file then, and what is made of the one does not fit the other.
    pub(crate) fn write(&mut self, world: &mut World) {
        if self.failure.is_none() {
            self.failure = self.try_to_write(world).err().map(|error| error.to_string());
        }
    }

    /// Why it cannot write any more.
    pub(crate) fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    fn try_to_write(&mut self, world: &mut World) -> rusqlite::Result<()> {
        let Self { connection, changes, .. } = self;
        let mut stored = world.stored();
        collect(&mut stored, changes);
        if changes.is_empty() {
            return Ok(());
        }
        // Dropped without a commit, it takes everything back.
        let transaction = connection.transaction()?;
        {
            let mut put = transaction.prepare_cached(
                "INSERT INTO rows (kind, row, body) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (kind, row) DO UPDATE SET body = excluded.body",
            )?;
            let mut delete = transaction.prepare_cached("DELETE FROM rows WHERE kind = ?1 AND row = ?2")?;
            while !changes.is_empty() {
                for Change { kind, row, text } in changes.drain(..) {
                    match text {
                        Some(text) => put.execute(params![kind, row.cast_signed(), text])?,
                        None => delete.execute(params![kind, row.cast_signed()])?,
                    };
                }
                collect(&mut stored, changes);
            }
        }
        transaction.commit()
    }
}

/// A great many changes come in several lots, so that they are never all in memory as text.
fn collect(stored: &mut [&mut dyn Stored], changes: &mut Vec<Change>) {
    for stored in stored {
        stored.changes(changes);
    }
}

/// Puts the rows back, in the order in which they were made.
fn load(connection: &Connection, stored: &mut [&mut dyn Stored]) -> Result<(), String> {
    let unreadable = |error: rusqlite::Error| format!("it cannot be read: {error}");
    let mut statement =
        connection.prepare("SELECT kind, row, body FROM rows ORDER BY kind, row").map_err(unreadable)?;
    let mut rows = statement.query([]).map_err(unreadable)?;
    let mut current: Option<usize> = None;
    while let Some(line) = rows.next().map_err(unreadable)? {
        let text = |column| line.get_ref(column).and_then(|value| Ok(value.as_str()?)).map_err(unreadable);
        let (kind, body) = (text(0)?, text(2)?);
        let row: i64 = line.get(1).map_err(unreadable)?;
        let index = match current {
            Some(index) if stored[index].kind() == kind => index,
            _ => stored
                .iter()
                .position(|stored| stored.kind() == kind)
                .ok_or_else(|| format!("it has rows of the kind `{kind}`, which this version does not know"))?,
        };
        current = Some(index);
        stored[index]
            .load(row.cast_unsigned(), body)
            .map_err(|error| format!("its row {row} of the kind `{kind}` cannot be read: {error}"))?;
    }
    Ok(())
}
