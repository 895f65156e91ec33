#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "the other target has the other one")]
mod bodies;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    bodies::verify(data);
});
