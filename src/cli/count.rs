//! Numbers with the word for what is counted.

/// `1 nota`, `3 notas`: `n` with the word for one or for many.
pub fn count(n: usize, [one, many]: [&str; 2]) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_is_singular() {
        let notes = |n| count(n, ["nota", "notas"]);
        assert_eq!([0, 1, 2].map(notes), ["0 notas", "1 nota", "2 notas"]);
    }
}
