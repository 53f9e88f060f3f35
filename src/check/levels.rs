//! How grave each rule is: the defaults, and what the writer changed.

use std::collections::BTreeMap;

use crate::check::{Level, RULES};
use crate::nearest;

/// The level of every rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels {
    changed: BTreeMap<&'static str, Level>,
}

/// No rule has that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// The name, as given.
    pub name: String,
    /// The rule whose name is most like it, if any is.
    pub nearest: Option<&'static str>,
}

impl Levels {
    /// Gives `rule` another level.
    ///
    /// # Errors
    /// When there is no such rule.
    pub fn set(&mut self, rule: &str, level: Level) -> Result<(), UnknownRule> {
        match RULES.iter().find(|known| known.id == rule) {
            Some(known) => {
                self.changed.insert(known.id, level);
                Ok(())
            }
            None => Err(UnknownRule::new(rule)),
        }
    }

    /// The level of `rule`; a name that no rule has is off.
    pub fn get(&self, rule: &str) -> Level {
        let default = || RULES.iter().find(|known| known.id == rule).map(|known| known.level);
        self.changed.get(rule).copied().or_else(default).unwrap_or(Level::Off)
    }
}

impl UnknownRule {
    /// The rule that was probably meant by `name`, looked up in the registry.
    pub fn new(name: &str) -> Self {
        let known: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
        Self { name: name.to_string(), nearest: nearest::nearest(name, &known) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_has_its_default_until_it_is_set() {
        let mut levels = Levels::default();
        assert_eq!(levels.get("cerca-aberta"), Level::Error);
        assert_eq!(levels.set("cerca-aberta", Level::Warning), Ok(()));
        assert_eq!(levels.get("cerca-aberta"), Level::Warning);
        assert_eq!(levels.get("nada"), Level::Off);
    }

    #[test]
    fn an_unknown_rule_is_refused_with_the_nearest() {
        let error = Levels::default().set("cerca-abertas", Level::Off).unwrap_err();
        assert_eq!(error, UnknownRule { name: "cerca-abertas".into(), nearest: Some("cerca-aberta") });
    }
}
