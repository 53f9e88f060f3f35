//! Addresses within the site: the way from one page to another.

/// The path of what a relative address on the page at `from` means.
pub fn resolved(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_are_resolved() {
        assert_eq!(resolved("mocks/a.html", "../site.css"), "site.css");
        assert_eq!(resolved("index.html", "./a/b.png"), "a/b.png");
        assert_eq!(resolved("index.html", "../../a"), "a");
    }
}
