//! The list of the tool's own files in the output folder.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::data;

/// The only version of the list so far.
const VERSION: u32 = 1;

/// Which files below the output folder are the tool's own, by path.
///
/// Nothing in it depends on when or where it was written: equal sites have equal lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<String, State>,
}

/// What is known of a file's content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It was written whole, and this is the hash of it, in hexadecimal digits.
    Whole(String),
    /// It is about to be written or removed: it may be old, new or not there.
    Unsure,
}

/// The list as JSON: a missing hash is `null`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listing<Text: Ord> {
    version: u32,
    files: BTreeMap<Text, Option<Text>>,
}

impl State {
    fn hash(&self) -> Option<&str> {
        match self {
            State::Whole(hash) => Some(hash),
            State::Unsure => None,
        }
    }
}

impl Manifest {
    /// Reads the list.
    ///
    /// # Errors
    /// The parser's word, or that the version is another one.
    pub fn parse(text: &str) -> Result<Self, String> {
        let listing: Listing<String> = data::json(text).map_err(|error| error.message)?;
        if listing.version != VERSION {
            return Err(format!("versão {}, e só a {VERSION} é conhecida", listing.version));
        }
        let state = |hash: Option<String>| hash.map_or(State::Unsure, State::Whole);
        Ok(listing.files.into_iter().map(|(path, hash)| (path, state(hash))).collect())
    }

    /// The list as text.
    pub fn to_text(&self) -> String {
        let files = self.files.iter().map(|(path, state)| (path.as_str(), state.hash())).collect();
        data::to_json_pretty(&Listing { version: VERSION, files })
    }

    /// What is known of the file at `path`; `None` when it is not the tool's own.
    pub fn get(&self, path: &str) -> Option<&State> {
        self.files.get(path)
    }

    /// The paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

impl FromIterator<(String, State)> for Manifest {
    fn from_iter<I: IntoIterator<Item = (String, State)>>(files: I) -> Self {
        Self { files: files.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let files = [("b.html", State::Whole("ab".into())), ("a/á.html", State::Unsure)];
        let list: Manifest = files.map(|(path, state)| (path.to_string(), state)).into_iter().collect();
        assert_eq!(Manifest::parse(&list.to_text()), Ok(list));
    }

    #[test]
    fn a_list_that_is_none_is_refused() {
        assert!(Manifest::parse("").is_err());
        assert!(
            Manifest::parse(r#"{"version": 2, "files": {}}"#).is_err_and(|cause| cause.contains("versão 2"))
        );
    }
}
