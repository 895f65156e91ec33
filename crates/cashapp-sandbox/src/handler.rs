//! What every operation is: a function of the world and a call that has been checked.

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::World;

/// Carries out one operation. It runs alone, and either refuses or does all that it was asked: it checks before it
/// changes anything.
pub(crate) type Handler = fn(&mut World, &Call) -> Result<Answer, Refusal>;

/// The operations of one file, by id.
pub(crate) type Handlers = &'static [(&'static str, Handler)];
