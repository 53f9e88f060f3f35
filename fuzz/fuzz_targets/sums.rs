//! A text to its sums, each step judged.
#![no_main]

use compilado_fuzz::{checks, stay_on_this_thread};
use libfuzzer_sys::fuzz_target;

fuzz_target!(
    init: stay_on_this_thread(),
    |bytes: &[u8]| checks::sums(bytes)
);
