//! The bytes of a note to what it means, and to what its writer is told.
#![no_main]

use compilado_fuzz::{checks, stay_on_this_thread};
use libfuzzer_sys::fuzz_target;

fuzz_target!(
    init: stay_on_this_thread(),
    |bytes: &[u8]| checks::model(bytes)
);
