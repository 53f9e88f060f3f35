//! How a command ends.

use std::process::ExitCode;

use crate::check::{Diagnostic, Level};

/// The exit status as a type; only `main` makes the process end with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done; warnings may have been printed.
    Fine,
    /// 1: something in the notes needs their writer; what could be built was built.
    Notes,
    /// 2: the command, the config, the theme or the disk failed.
    Failed,
}

/// What makes a reading end with [`Exit::Notes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// Errors.
    Errors,
    /// Errors and warnings.
    Warnings,
}

impl Exit {
    /// How a command ends that found these.
    pub fn of(diagnostics: &[Diagnostic], strictness: Strictness) -> Self {
        let counts = |diagnostic: &Diagnostic| match strictness {
            Strictness::Errors => diagnostic.level == Level::Error,
            Strictness::Warnings => true,
        };
        if diagnostics.iter().any(counts) { Exit::Notes } else { Exit::Fine }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => ExitCode::SUCCESS,
            Exit::Notes => ExitCode::from(1),
            Exit::Failed => ExitCode::from(2),
        }
    }
}
