//! The two languages that messages come in.

/// A language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Brazilian Portuguese.
    #[default]
    Pt,
    /// English.
    En,
}

impl Lang {
    /// The one of two wordings that is in this language.
    pub fn pick<T>(self, pt: T, en: T) -> T {
        match self {
            Lang::Pt => pt,
            Lang::En => en,
        }
    }
}

/// A fixed text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual {
    /// In Portuguese.
    pub pt: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Bilingual {
    /// The wording in `lang`.
    pub fn get(self, lang: Lang) -> &'static str {
        lang.pick(self.pt, self.en)
    }
}
