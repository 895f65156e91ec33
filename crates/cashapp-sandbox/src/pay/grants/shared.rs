//! What many grants have in common is kept once.

use std::hash::BuildHasher;
use std::sync::Arc;

use cashapp_pay_api::types::Action;
use hashbrown::{DefaultHashBuilder, HashTable};

use super::Grant;

/// Actions of grants, each of them once, and what the grant before had.
#[derive(Default)]
pub(super) struct Shared {
    actions: HashTable<Arc<Action>>,
    hasher: DefaultHashBuilder,
    /// Grants that follow one another are mostly alike, and then nothing has to be looked up.
    last_action: Option<Arc<Action>>,
    /// The grants of one request follow one another.
    last_request: Option<Arc<str>>,
}

impl Shared {
    /// Has a new grant use what is there already.
    pub(super) fn share(&mut self, grant: &mut Grant) {
        grant.action = match &self.last_action {
            Some(last) if Arc::ptr_eq(last, &grant.action) || **last == *grant.action => Arc::clone(last),
            _ => self.action(&grant.action),
        };
        self.last_action = Some(Arc::clone(&grant.action));
        match &self.last_request {
            Some(last) if *last == grant.request => grant.request = Arc::clone(last),
            _ => self.last_request = Some(Arc::clone(&grant.request)),
        }
    }

    fn action(&mut self, action: &Arc<Action>) -> Arc<Action> {
        let hash = hash(&self.hasher, action);
        let found = self.actions.find(hash, |known| **known == **action);
        if let Some(known) = found {
            return Arc::clone(known);
        }
        let hasher = &self.hasher;
        self.actions.insert_unique(hash, Arc::clone(action), |known| self::hash(hasher, known));
        Arc::clone(action)
    }
}

/// An action has no hash of its own, but one way in which it is written.
fn hash(hasher: &DefaultHashBuilder, action: &Action) -> u64 {
    hasher.hash_one(serde_json::to_vec(action).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use cashapp_pay_api::types::{OnFilePaymentAction, ScopeId};

    use super::*;

    fn on_file(scope: &str) -> Arc<Action> {
        Arc::new(Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(scope))))
    }

    #[test]
    fn equal_actions_are_kept_once_whatever_comes_between_them() {
        let mut shared = Shared::default();
        let first = shared.action(&on_file("BRAND_a"));
        let other = shared.action(&on_file("BRAND_b"));
        let again = shared.action(&on_file("BRAND_a"));
        assert!(Arc::ptr_eq(&first, &again));
        assert!(!Arc::ptr_eq(&first, &other));
        assert_eq!(shared.actions.len(), 2);
    }
}
