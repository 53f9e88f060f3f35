//! What the config may say about linking.

/// Choices that overrule or extend what is inferred.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// More words for recurring gaps.
    pub aliases: Vec<GapAliases>,
    /// Names that belong to the pattern index wherever they are mentioned.
    pub patterns: Vec<String>,
    /// The year of dates for which no note tells one.
    pub year: Option<i32>,
}

/// The words that mean one recurring gap.
#[derive(Debug, Clone, Default)]
pub struct GapAliases {
    /// The title of the recurring gap, as its table gives it.
    pub title: String,
    /// Words or phrases that mean it.
    pub aliases: Vec<String>,
}
