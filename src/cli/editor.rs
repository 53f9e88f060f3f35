//! The user's editor: which it is, and how it is started.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use crate::error::Error;

/// A program with its own arguments: `code --wait`.
#[derive(Debug)]
pub struct Editor {
    program: String,
    args: Vec<String>,
}

impl Editor {
    /// What `VISUAL` names, else `EDITOR`.
    ///
    /// # Errors
    /// When neither does.
    pub fn of_the_user() -> Result<Self, Error> {
        let named = ["VISUAL", "EDITOR"].into_iter().filter_map(env::var_os);
        let message = || "nenhum editor foi escolhido, e nada foi criado".to_string();
        named.filter_map(Self::named).next().ok_or_else(|| Error::Editor { message: message() })
    }

    /// Opens a file and waits until the editor ends.
    ///
    /// # Errors
    /// When it cannot be started, or says that it failed.
    pub fn open(&self, path: &Path) -> Result<(), Error> {
        let failed =
            |how: String| Error::Editor { message: format!("o editor «{}» falhou: {how}", self.program) };
        let status = Command::new(&self.program).args(&self.args).arg(path).status();
        match status.map_err(|cause| failed(cause.to_string()))? {
            status if status.success() => Ok(()),
            status => Err(failed(status.to_string())),
        }
    }

    /// A name that is that of a file is a program whole, spaces included: `C:\Program Files\…`.
    fn named(name: OsString) -> Option<Self> {
        let name = name.into_string().ok()?;
        if Path::new(&name).is_file() {
            return Some(Self { program: name, args: Vec::new() });
        }
        let mut words = name.split_whitespace().map(String::from);
        Some(Self { program: words.next()?, args: words.collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_may_have_arguments_or_spaces_in_its_path() {
        let Editor { program, args } = Editor::named("code  --wait -n".into()).unwrap();
        assert_eq!((program.as_str(), args.join(" ")), ("code", "--wait -n".to_string()));
        assert!(Editor::named("  ".into()).is_none());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my editor");
        std::fs::write(&path, "").unwrap();
        let editor = Editor::named(path.clone().into()).unwrap();
        assert_eq!((Path::new(&editor.program), editor.args.len()), (path.as_path(), 0));
    }
}
