//! Errors: the disk, the config or the theme failing. What is wrong with a note is a [`crate::fault::Fault`].

use std::path::PathBuf;

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder that is needed could not be read.
    #[error("não foi possível ler {path}: {cause}")]
    Read {
        /// Which.
        path: PathBuf,
        /// The system's word.
        cause: std::io::Error,
    },
    /// A file or folder could not be written.
    #[error("não foi possível escrever {path}: {cause}")]
    Write {
        /// Which.
        path: PathBuf,
        /// The system's word.
        cause: std::io::Error,
    },
    /// A template or a strings file of the theme fails.
    #[error("tema: {message}")]
    Theme {
        /// What failed, with template, line and column.
        message: String,
    },
}
