//! Programs that must not compile: what the types of `cashapp` keep its users from. They are in `tests/compile_fail`.
//!
//! They have a crate of their own because whatever a crate depends on is compiled once more for such programs, and the
//! tests of `cashapp` depend on much that these do not need.
