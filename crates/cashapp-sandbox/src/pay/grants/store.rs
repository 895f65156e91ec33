//! All grants, found by id and by customer.

use std::collections::HashMap;
use std::sync::Arc;

use super::Grant;
use super::shared::Shared;
use crate::table::{Change, Stored, Table};

/// All grants, found by id and by customer.
#[derive(Default)]
pub(crate) struct Grants {
    pub(super) table: Table<Grant>,
    by_customer: HashMap<Arc<str>, Vec<u32>>,
    shared: Shared,
}

impl Grants {
    pub(crate) fn get(&self, id: &str) -> Option<&Grant> {
        self.table.get(id)
    }

    /// The newest last.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Grant> {
        self.table.iter()
    }

    /// The grants of a customer, the newest last.
    pub(crate) fn of_customer(&self, customer: &str) -> impl DoubleEndedIterator<Item = &Grant> {
        self.by_customer.get(customer).into_iter().flatten().filter_map(|row| self.table.at(*row))
    }

    /// The numbers of the rows of a customer, ascending.
    pub(super) fn rows_of(&self, customer: &str) -> &[u32] {
        self.by_customer.get(customer).map(Vec::as_slice).unwrap_or_default()
    }

    /// Makes room for a great number of grants of one customer.
    pub(super) fn reserve(&mut self, customer: &Arc<str>, additional: usize) {
        self.table.reserve(additional);
        self.by_customer.entry(Arc::clone(customer)).or_default().reserve_exact(additional);
    }

    pub(super) fn insert(&mut self, mut grant: Grant) {
        self.shared.share(&mut grant);
        let customer = of_same_text(&self.by_customer, &grant.customer);
        grant.customer = Arc::clone(&customer);
        let row = self.table.insert(grant);
        self.by_customer.entry(customer).or_default().push(row);
    }
}

fn of_same_text(by_customer: &HashMap<Arc<str>, Vec<u32>>, customer: &Arc<str>) -> Arc<str> {
    Arc::clone(by_customer.get_key_value(customer).map_or(customer, |(known, _)| known))
}

impl Stored for Grants {
    fn kind(&self) -> &'static str {
        self.table.kind()
    }

    fn load(&mut self, row: u64, text: &str) -> Result<(), serde_json::Error> {
        self.table.load(row, text)?;
        if let Some(grant) = self.table.last_loaded() {
            // Otherwise a restart would double what the grants take up.
            self.shared.share(grant);
            let customer = of_same_text(&self.by_customer, &grant.customer);
            grant.customer = Arc::clone(&customer);
            self.by_customer.entry(customer).or_default().push(self.table.end() - 1);
        }
        Ok(())
    }

    fn watch(&mut self) {
        self.table.watch();
    }

    fn changes(&mut self, changes: &mut Vec<Change>) {
        self.table.changes(changes);
    }
}
