//! `compilado build --public`: what goes out to everyone, and what keeps it from going.

use crate::check::Lang;
use crate::config::{Config, Publish};
use crate::model::LinkedNote;
use crate::pipeline::{Hidden, Reading};

use super::count::count;
use super::options::Options;

/// Why the site must not go out; none when every note of it is meant to, or when the config asks for no such word.
pub fn refusal(reading: &Reading, options: &Options, config: &Config) -> Option<String> {
    let unmarked = |note: &&LinkedNote| config.publish == Publish::Explicit && !note.front_matter.public;
    let notes: Vec<&LinkedNote> = reading.guide.notes.iter().filter(unmarked).collect();
    if notes.is_empty() {
        return None;
    }
    let head = match config.lang {
        Lang::Pt => format!(
            "erro: {}, e nada foi escrito",
            count(notes.len(), ["nota não diz ser pública", "notas não dizem ser públicas"])
        ),
        Lang::En => format!(
            "error: {} public, and nothing was written",
            count(notes.len(), ["note does not say that it is", "notes do not say that they are"])
        ),
    };
    let help = config.lang.pick(
        "  ajuda: no front matter, escreva `public: true` nas que podem sair e `private: true` nas outras",
        "  help: in front matter, write `public: true` in those that may go out and `private: true` in the others",
    );
    let paths: Vec<String> = notes.iter().map(|note| format!("  {}", path(reading, note, options))).collect();
    Some(format!("{head}\n{}\n{help}\n", paths.join("\n")))
}

/// Everything that goes out: the notes, and the files beside them.
pub fn listing(reading: &Reading, options: &Options, lang: Lang) -> String {
    let notes = reading.guide.notes.iter().map(|note| path(reading, note, options));
    let assets = reading.guide.assets.iter().map(|asset| options.path(asset));
    let paths: Vec<String> = notes.chain(assets).map(|path| format!("  {path}\n")).collect();
    let head = lang.pick("vai para o site:", "goes to the site:");
    format!("{head}\n{}", paths.concat())
}

/// `fora do site: 2 notas e 1 trecho`; none when nothing is hidden.
pub fn left_out(hidden: &Hidden, lang: Lang) -> Option<String> {
    let counts = [
        (hidden.notes.len(), lang.pick(["nota", "notas"], ["note", "notes"])),
        (hidden.parts, lang.pick(["trecho", "trechos"], ["part", "parts"])),
    ];
    let told: Vec<String> =
        counts.into_iter().filter(|&(n, _)| n > 0).map(|(n, words)| count(n, words)).collect();
    let head = lang.pick("fora do site, por ser privado ou rascunho", "left out, being private or a draft");
    (!told.is_empty()).then(|| format!("{head}: {}\n", told.join(", ")))
}

fn path(reading: &Reading, note: &LinkedNote, options: &Options) -> String {
    options.path(&reading.guide.files.get(note.file).path)
}
