//! Amounts and actions, as people say them.

use cashapp_pay_api::types::{Action, Currency};

/// `$25.00`.
pub(super) fn amount(amount: i64, currency: &Currency) -> String {
    match currency {
        Currency::Usd => {
            let sign = if amount < 0 { "-" } else { "" };
            let cents = amount.unsigned_abs();
            format!("{sign}${}.{:02}", cents / 100, cents % 100)
        }
        other => format!("{amount} {other} in its smallest unit"),
    }
}

/// What the customer would agree to.
pub(super) fn action(action: &Action) -> String {
    match action {
        Action::OneTimePayment(payment) => match (payment.amount, &payment.currency) {
            (Some(money), Some(currency)) => format!("Pay {} once", amount(money, currency)),
            _ => "Pay once, an amount that is settled later".to_owned(),
        },
        Action::OnFilePayment(_) => "Let them charge you again later, without asking each time".to_owned(),
        Action::OnFileDeposit(_) => "Let them put money into your account".to_owned(),
        Action::OnFilePayout(_) => "Let them pay money out to you".to_owned(),
        Action::LinkAccount(_) => "Link your account with them".to_owned(),
        Action::CheckingBalance(_) => "Let them see your balance".to_owned(),
        other => format!("Agree to {}", other.kind()),
    }
}
