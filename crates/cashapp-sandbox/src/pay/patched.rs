//! What becomes of a field in a PATCH.

use cashapp_core::Patch;

/// The field after the update: an absent key leaves it, `null` clears it, a value takes its place as a whole, lists and
/// maps included (section "PATCH").
pub(super) fn patched<T>(old: Option<T>, patch: Patch<T>) -> Option<T> {
    match patch {
        Patch::Keep => old,
        Patch::Clear => None,
        Patch::Set(value) => Some(value),
    }
}
