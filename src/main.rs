//! Hands the command line over, and is the only one to end the process.

use std::process::ExitCode;

/// A large build makes and drops many small texts on every core at once, and glibc's own allocator takes more than a third
/// of its time.
#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    compilado::cli::run(std::env::args_os()).into()
}
