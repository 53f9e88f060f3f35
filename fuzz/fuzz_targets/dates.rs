//! A text where a date stands: in a heading, and in front matter.
#![no_main]

use compilado_fuzz::{checks, stay_on_this_thread};
use libfuzzer_sys::fuzz_target;

fuzz_target!(
    init: stay_on_this_thread(),
    |bytes: &[u8]| checks::dates(bytes)
);
