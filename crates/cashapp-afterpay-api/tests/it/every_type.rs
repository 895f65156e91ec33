//! Every type that is made of the specs, to be read and written.

use cashapp_afterpay_api::{every_type, types};
use cashapp_test_support::wire_type::WireType;

macro_rules! wire_types {
    ($($name:ident,)+) => { &[$(WireType::new::<types::$name>(stringify!($name))),+] };
}

pub(crate) const EVERY_TYPE: &[WireType] = every_type!(wire_types);
