//! The vendor's magic amounts, in cents, as far as they have a meaning here: section "The vendor's sandbox".

use cashapp_afterpay_api::types::DisputeReason;

/// What is asked is done, and the answer is lost.
pub(super) const LOST_ANSWER: u64 = 66_70;

/// The dispute of an order of this amount is over another amount.
pub(super) const OTHER_AMOUNT: u64 = 89_01;

/// Why a payment of this amount is declined, in Cash App's words.
pub(super) fn payment_decline(amount: u64) -> Option<&'static str> {
    Some(match amount {
        77_70 => "PAYMENT_DECLINED_COMPLIANCE",
        77_71 => "PAYMENT_DECLINED_INSUFFICIENT_FUNDS",
        77_72 => "PAYMENT_DECLINED_OTHER",
        77_73 => "PAYMENT_DECLINED_RISK",
        77_74 => "PAYMENT_INVALID_TOO_LARGE",
        77_75 => "PAYMENT_INVALID_TOO_SMALL",
        77_76 => "PAYMENT_DECLINED_LIMIT_REACHED",
        _ => return None,
    })
}

/// Why a refund of this amount is declined, in Cash App's words.
pub(super) fn refund_decline(amount: u64) -> Option<&'static str> {
    Some(match amount {
        77_70 => "REFUND_DECLINED_COMPLIANCE",
        77_72 => "REFUND_DECLINED_OTHER",
        77_73 => "REFUND_DECLINED_RISK",
        77_74 => "REFUND_INVALID_TOO_LARGE",
        77_75 => "REFUND_INVALID_TOO_SMALL",
        _ => return None,
    })
}

/// Why the customer disputes an order of this amount, a moment after it was captured.
pub(super) fn dispute(amount: u64) -> Option<DisputeReason> {
    Some(match amount {
        88_01 => DisputeReason::OrderCanceled,
        88_02 => DisputeReason::ProductUnacceptable,
        88_03 => DisputeReason::ProductNotReceived,
        88_04 => DisputeReason::CreditNotProcessed,
        88_11 | 88_12 => DisputeReason::Fraudulent,
        88_21 => DisputeReason::Duplicate,
        88_22 | OTHER_AMOUNT => DisputeReason::IncorrectAmount,
        88_23 => DisputeReason::PaidByOtherMeans,
        _ => return None,
    })
}
