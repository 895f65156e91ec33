//! Calls that are stored before they are made, and made of what was stored.

use cashapp_core::{Operation, StoredCall, Transport};
use serde::de::DeserializeOwned;

use crate::call::{Call, Options, WithKey};
use crate::error::{Code, Documented, Error};
use crate::response::Response;

/// A call that was stored: its key and its region stand in it, and cannot be set.
#[derive(Clone, Debug)]
pub struct Stored {
    key: Option<String>,
}

impl Options for Stored {
    fn repeat_key(&self) -> Option<String> {
        self.key.clone()
    }
}

impl WithKey for Stored {}

/// A call of what was stored. `C` is by which codes its API tells what is wrong, `E` the least that its errors have.
pub(crate) fn call<T, C, E>(
    transport: &Transport,
    find: fn(&str) -> Option<&'static Operation>,
    call: &StoredCall,
) -> Call<T, Stored>
where
    T: DeserializeOwned + Send + 'static,
    C: Code,
    E: Documented + DeserializeOwned + Send + 'static,
{
    let options = Stored { key: call.idempotency_key().map(str::to_owned) };
    let call = call.clone();
    Call::of_stored(find(call.operation()), transport, options, move |transport, _| async move {
        match transport.send_stored::<T, E>(&call, find).await {
            Ok(value) => match C::declined(call.operation(), value.raw()) {
                Some(declined) => Err(declined),
                None => Ok(Response::new(value)),
            },
            // The error of this very operation says more than what all have in common.
            Err(cashapp_core::Error::ErrorResponse(response)) => {
                Err(C::read(call.operation(), response.into_parts().1))
            }
            Err(error) => Err(Error::from_api(error)),
        }
    })
}
