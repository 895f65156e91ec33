//! All payments, those that were seeded kept small: there may be a million.

use std::borrow::Cow;

use cashapp_pay_api::types::ListPaymentsQuery;
use serde::{Deserialize, Serialize};

use super::Payment;
use super::seeding::Seeded;
use crate::table::{Change, Record, Stored, Table};

/// All payments.
#[derive(Default)]
pub(crate) struct Payments {
    pub(super) table: Table<Row>,
    /// How many were seeded.
    pub(super) seeded: usize,
}

/// A payment, and how it is kept.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Row {
    /// One that nothing has happened to since it was seeded: all else about it follows from this.
    Seeded(Seeded),
    Whole(Box<Payment>),
}

impl Row {
    pub(super) fn payment(&self) -> Cow<'_, Payment> {
        match self {
            Self::Seeded(seeded) => Cow::Owned(seeded.payment()),
            Self::Whole(payment) => Cow::Borrowed(payment),
        }
    }

    /// Whether a listing asks for it.
    pub(super) fn is_asked_for(&self, query: &ListPaymentsQuery) -> bool {
        let view = match self {
            Self::Seeded(seeded) => return seeded.is_asked_for(query),
            Self::Whole(payment) => &payment.view,
        };
        (query.reference_id.is_none() || view.reference_id == query.reference_id)
            && (query.customer_id.is_none() || view.customer_id == query.customer_id)
            && (query.merchant_id.is_none() || view.merchant_id == query.merchant_id)
    }
}

impl Record for Row {
    const KIND: &'static str = Payment::KIND;

    fn id(&self) -> &str {
        match self {
            Self::Seeded(seeded) => &seeded.id,
            Self::Whole(payment) => payment.id(),
        }
    }
}

impl Payments {
    pub(crate) fn get(&self, id: &str) -> Option<Cow<'_, Payment>> {
        self.table.get(id).map(Row::payment)
    }

    /// The payment of this id, to be changed.
    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Payment> {
        let row = self.table.get_mut(id)?;
        if let Row::Seeded(seeded) = row {
            *row = Row::Whole(Box::new(seeded.payment()));
        }
        match row {
            Row::Whole(payment) => Some(payment),
            Row::Seeded(_) => None,
        }
    }

    /// The newest last.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = Cow<'_, Payment>> {
        self.table.iter().map(Row::payment)
    }

    pub(crate) fn insert(&mut self, payment: Payment) {
        self.table.insert(Row::Whole(Box::new(payment)));
    }
}

impl Stored for Payments {
    fn kind(&self) -> &'static str {
        self.table.kind()
    }

    fn load(&mut self, row: u64, text: &str) -> Result<(), serde_json::Error> {
        self.table.load(row, text)?;
        let seeded = self.table.last_loaded().is_some_and(|row| Seeded::is_id(row.id()));
        self.seeded += usize::from(seeded);
        Ok(())
    }

    fn watch(&mut self) {
        self.table.watch();
    }

    fn changes(&mut self, changes: &mut Vec<Change>) {
        self.table.changes(changes);
    }
}
