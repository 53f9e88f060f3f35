//! Errors: the disk, the config or the theme failing. What is wrong with a note is a [`crate::fault::Fault`].

use std::io;
use std::path::PathBuf;

/// Why a command could not do its work: exit status 2.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder that is needed could not be read.
    #[error("não foi possível ler {path}: {cause}")]
    Read {
        /// Which.
        path: PathBuf,
        /// The system's word.
        cause: io::Error,
    },
    /// A file or folder could not be written.
    #[error("não foi possível escrever {path}: {cause}")]
    Write {
        /// Which.
        path: PathBuf,
        /// The system's word.
        cause: io::Error,
    },
    /// A file of the new site could not be written, and none of the old one has been touched yet.
    #[error(
        "não foi possível escrever {path}: {cause}\n  ajuda: o site que já estava lá ficou como era; libere espaço ou confira as permissões e construa de novo"
    )]
    WriteAside {
        /// Which.
        path: PathBuf,
        /// The system's word.
        cause: io::Error,
    },
    /// A folder that was asked for is not there.
    #[error("a pasta {path} não existe\n  ajuda: {help}")]
    Missing {
        /// Which.
        path: PathBuf,
        /// What to do.
        help: &'static str,
    },
    /// Something stands where a folder should.
    #[error("{path} não é uma pasta")]
    NotFolder {
        /// What.
        path: PathBuf,
    },
    /// The notes lie in the folder of the site or of the theme, of which nothing is read: a site would be read as notes.
    #[error(
        "{path} não pode ser a pasta do site nem a do tema: as notas estão nela\n  \
         ajuda: escolha outra pasta para o site com --out PASTA, ou para o tema com --theme PASTA"
    )]
    AroundNotes {
        /// Which.
        path: PathBuf,
    },
    /// The config does not say something that can be meant.
    #[error("{path}:{line}:{column}: {message}{}", mend(help.as_deref()))]
    Config {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
        /// What is wrong.
        message: String,
        /// What to do.
        help: Option<String>,
    },
    /// A config that was named is not there.
    #[error("o arquivo de configuração {path} não existe")]
    MissingConfig {
        /// Which.
        path: PathBuf,
    },
    /// No rule is called so.
    #[error("a regra «{name}» não existe\n  ajuda: {help}")]
    UnknownRule {
        /// As typed.
        name: String,
        /// The nearest rule, or all of them.
        help: String,
    },
    /// A file that was to be made is there already.
    #[error("{path} já existe e não foi tocado\n  ajuda: mova-o, ou escolha outro nome ou outra pasta")]
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// A mock has the number that was chosen for another.
    #[error("as notas já têm um mock #{number}\n  ajuda: o próximo número livre é {next}")]
    NumberTaken {
        /// The number.
        number: u32,
        /// One that is free.
        next: u32,
    },
    /// The user's editor could not be used.
    #[error("{message}\n  ajuda: diga qual é o seu editor na variável VISUAL ou EDITOR")]
    Editor {
        /// What happened.
        message: String,
    },
    /// A file that the tool did not write stands where a page should.
    #[error(
        "{path} não foi escrito pelo compilado e não será substituído\n  ajuda: mova o arquivo, ou escolha outra pasta com --out PASTA"
    )]
    Foreign {
        /// Which.
        path: PathBuf,
    },
    /// A page's path would lead out of the output folder, or meets another page.
    #[error("o caminho {path:?} não pode ser escrito: {reason}")]
    SitePath {
        /// Below the output folder.
        path: String,
        /// Why not.
        reason: &'static str,
    },
    /// The list of what the tool wrote cannot be understood, so nothing can safely be replaced.
    #[error(
        "{path} está danificado: {cause}\n  ajuda: apague a pasta do site, ou escolha outra com --out PASTA"
    )]
    Manifest {
        /// The list.
        path: PathBuf,
        /// Why.
        cause: String,
    },
    /// No address could be had to serve the site at.
    #[error("não foi possível servir em {address}: {cause}\n  ajuda: {help}")]
    Listen {
        /// Host and port.
        address: String,
        /// The system's word.
        cause: io::Error,
        /// What to do.
        help: &'static str,
    },
    /// The system does not tell when files change.
    #[error("não foi possível vigiar {path}: {cause}{}", mend(*help))]
    Watch {
        /// The folder.
        path: PathBuf,
        /// The system's word.
        cause: String,
        /// What to do.
        help: Option<&'static str>,
    },
    /// The thread that makes the site anew has ended: a bug of the tool, which it told itself.
    #[error("a reconstrução parou por um erro do compilado; rode o comando outra vez")]
    WorkStopped,
    /// No browser that could print.
    #[error(
        "nenhum navegador foi encontrado para fazer cola.pdf; o site foi escrito\n  ajuda: instale Chromium, Chrome, Brave ou Edge, ou diga onde está com --browser CAMINHO (ou COMPILADO_BROWSER=CAMINHO)"
    )]
    NoBrowser,
    /// The browser that was named is not there.
    #[error("o navegador {name} não existe; o site foi escrito, sem cola.pdf")]
    BrowserNotThere {
        /// As it was named.
        name: PathBuf,
    },
    /// The browser did not print.
    #[error(
        "{browser} não fez cola.pdf: {cause}\n  ajuda: o site foi escrito; outro navegador pode ser dito com --browser CAMINHO"
    )]
    Browser {
        /// Which.
        browser: PathBuf,
        /// Why.
        cause: String,
    },
    /// A template or a strings file of the theme fails.
    #[error("tema: {message}")]
    Theme {
        /// What failed, with template, line and column.
        message: String,
    },
}

impl Error {
    /// For `map_err`: `cause` while reading `path`.
    pub fn reading(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |cause| Error::Read { path, cause }
    }

    /// The same, said while nothing of the old site has been touched.
    pub fn aside(self) -> Self {
        match self {
            Error::Write { path, cause } => Error::WriteAside { path, cause },
            other => other,
        }
    }

    /// For `map_err`: `cause` while writing `path`.
    pub fn writing(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |cause| Error::Write { path, cause }
    }
}

/// The line that says what to do, where something is known that helps.
fn mend(help: Option<&str>) -> String {
    help.map(|help| format!("\n  ajuda: {help}")).unwrap_or_default()
}
