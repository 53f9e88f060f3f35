//! What the config may tell the linker.

/// Choices of the user that change links.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Other names of recurring gaps.
    pub aliases: Vec<GapAliases>,
    /// Names of patterns that belong to the index wherever they are mentioned.
    pub patterns: Vec<String>,
    /// The year of dates that have none.
    pub year: Option<i32>,
}

/// Other names of one recurring gap.
#[derive(Debug, Clone, Default)]
pub struct GapAliases {
    /// The gap, as its table names it.
    pub title: String,
    /// What else it is called.
    pub aliases: Vec<String>,
}
