//! What the fuzz targets share: the checks, and a thread pool that stays on the fuzzer's own thread.

pub mod checks;

/// Lets parallel stages run on this thread alone: handing work to another costs more than the work, and coverage
/// would depend on how threads meet.
///
/// # Panics
/// When a pool is there already.
pub fn stay_on_this_thread() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    pool.build_global().expect("the first pool of the process");
}
