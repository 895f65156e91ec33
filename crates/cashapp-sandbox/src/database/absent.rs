//! What stands for the database where the feature `database` is off.

use std::path::Path;

use crate::world::World;

/// There is none, and there cannot be one.
pub(crate) enum Database {}

impl Database {
    /// Refuses.
    pub(crate) fn open(_file: &Path, _world: &mut World) -> Result<Self, String> {
        Err("this sandbox was built without the feature `database`".to_owned())
    }

    pub(crate) fn write(&mut self, _world: &mut World) {
        match *self {}
    }

    pub(crate) fn failure(&self) -> Option<&str> {
        match *self {}
    }
}
