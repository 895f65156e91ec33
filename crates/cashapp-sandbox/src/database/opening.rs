//! From a file's name to a database that is ours alone, or to why it cannot be.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

/// Says that a file is a sandbox's: `CASH` in ASCII.
const APPLICATION: i32 = 0x4341_5348;

/// The version of the rows. A file of a newer one is refused, because it could only be damaged.
const VERSION: i32 = 2;

/// How every `SQLite` file begins.
const MAGIC: &[u8] = b"SQLite format 3\0";

const NO_DATABASE: &str = "it is no database, and was left as it is: name another file";

/// Opens a sandbox's database, and makes one of a file that is new or empty.
pub(super) fn open(file: &Path) -> Result<Connection, String> {
    if !is_empty_or_database(file) {
        return Err(NO_DATABASE.to_owned());
    }
    create_for_owner(file);
    // Without the flag that has names read as addresses: a file may be called `file:a?b`.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags).map_err(|error| explain(&error))?;
    if connection.is_readonly("main").map_err(|error| explain(&error))? {
        return Err("it cannot be written: change its permissions, or name another file".to_owned());
    }
    prepare(&connection).map_err(|error| explain(&error))??;
    Ok(connection)
}

/// Makes a file that is not there yet one of its owner's alone, because secrets are kept in it. What `SQLite` puts beside
/// it gets the same permissions.
#[cfg(unix)]
fn create_for_owner(file: &Path) {
    use std::os::unix::fs::OpenOptionsExt;

    // It may be there already, and what cannot be made is explained by what comes next.
    let _ = File::options().write(true).create_new(true).mode(0o600).open(file);
}

#[cfg(not(unix))]
fn create_for_owner(_file: &Path) {}

/// What is shorter than a page would be taken for an empty database by `SQLite`, and written over.
fn is_empty_or_database(file: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(file).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut start));
    // What cannot be opened is explained by what comes next.
    read.is_err() || start.is_empty() || start == MAGIC
}

/// Takes the lock for as long as the connection lives, and looks what the file is before anything of it is changed.
fn prepare(connection: &Connection) -> rusqlite::Result<Result<(), String>> {
    connection.busy_timeout(std::time::Duration::ZERO)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.execute_batch("BEGIN EXCLUSIVE")?;
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let (application, version) = (number("application_id")?, number("user_version")?);
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    let is_new = application == 0 && version == 0 && tables == 0;
    let refusal = match (application, version) {
        _ if is_new => None,
        (APPLICATION, VERSION) => None,
        (APPLICATION, version) => Some(format!(
            "it was made by another version of the sandbox (its rows have version {version}, this one knows {VERSION}): \
             use that version, or name another file"
        )),
        _ => Some("it is a database of another program: name another file".to_owned()),
    };
    if refusal.is_some() {
        connection.execute_batch("ROLLBACK")?;
        return Ok(refusal.map_or(Ok(()), Err));
    }
    if is_new {
        connection.execute_batch(
            "CREATE TABLE rows (kind TEXT NOT NULL, row INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, row)) \
             WITHOUT ROWID",
        )?;
        connection.pragma_update(None, "application_id", APPLICATION)?;
        connection.pragma_update(None, "user_version", VERSION)?;
    }
    connection.execute_batch("COMMIT")?;
    // What was committed survives the end of the process at any moment, without waiting for the disk each time.
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    // The exclusive lock is taken by the first write in this mode: an empty one does.
    connection.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
    Ok(Ok(()))
}

fn explain(error: &rusqlite::Error) -> String {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => NO_DATABASE.to_owned(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "another sandbox or program is using it: end that one, or name another file".to_owned()
        }
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            "it cannot be written: change its permissions, or name another file".to_owned()
        }
        Some(ErrorCode::CannotOpen) => {
            "it cannot be opened: see that its folder exists, that it is a file, and that you may write both".to_owned()
        }
        _ => error.to_string(),
    }
}
