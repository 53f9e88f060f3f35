//! Schemes of addresses: which ones a page may link to.

/// Any other could run code, or mean nothing on a page.
const SAFE: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whether an address with this scheme (what stands before its `:`, in any case) may be a link.
pub fn is_safe(scheme: &str) -> bool {
    SAFE.iter().any(|safe| scheme.eq_ignore_ascii_case(safe))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_schemes_that_run_nothing_are_safe() {
        assert!(["https", "HTTP", "mailto", "Tel"].into_iter().all(is_safe));
        assert!(!["javascript", "data", "vbscript", "file", ""].into_iter().any(is_safe));
    }
}
