//! Today, where the user is: the only look at the clock's date.

/// Today in the system's time zone (`TZ`, else what the system is set to, else UTC), as `25/02/2026`.
pub fn today() -> String {
    jiff::Zoned::now().strftime("%d/%m/%Y").to_string()
}
