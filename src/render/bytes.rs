//! Looking for bytes in texts that mostly have none of them.

/// How many bytes are looked at together: a register of any machine.
const TOGETHER: usize = 16;

/// Where the first byte of `text` stands that `is_it`, which should ask all its questions at once too: `|`, not `||`.
pub fn first(text: &str, is_it: impl Fn(u8) -> bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let chunks = bytes.as_chunks().0;
    // Asking all of them, without a way out between, is what lets the machine ask them at once.
    let has_it = |chunk: &[u8; TOGETHER]| chunk.iter().fold(false, |any, byte| any | is_it(*byte));
    let passed = TOGETHER * chunks.iter().take_while(|chunk| !has_it(chunk)).count();
    // What is left is mostly as clean: it is asked together with some that were passed.
    let is_clean = |last: &[u8; TOGETHER]| passed + TOGETHER > bytes.len() && !has_it(last);
    if bytes.last_chunk().is_some_and(is_clean) {
        return None;
    }
    let found = bytes.get(passed..)?.iter().position(|byte| is_it(*byte))?;
    Some(passed + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_is_found_wherever_it_stands() {
        for length in 0..70 {
            for at in 0..length {
                let text = format!("{}{}", "a".repeat(at), "b".repeat(length - at));
                assert_eq!(first(&text, |byte| byte == b'b'), Some(at));
            }
            assert_eq!(first(&"a".repeat(length), |byte| byte == b'b'), None);
        }
    }
}
