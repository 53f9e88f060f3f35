//! The bytes of a note to every file of its site.
#![no_main]

use compilado_fuzz::{checks, stay_on_this_thread};
use libfuzzer_sys::fuzz_target;

fuzz_target!(
    init: stay_on_this_thread(),
    |bytes: &[u8]| checks::site(bytes)
);
