//! Notes in the dialect, as many as are asked for, always the same ones: about 2 KB and 330 words each, with four errors,
//! in the proportions of the notes that people showed. compilado has nothing to say against them.

mod content;
mod dice;
mod habit;
mod said;
mod words;

use std::fs;
use std::io;
use std::path::Path;

use content::Vocabulary;
use dice::Dice;
use habit::HABITS;
use said::GAPS;

/// Writes the notes of `count` interviews into `folder`, and the file of recurring gaps.
///
/// # Errors
/// When the disk fails.
pub fn write(count: u64, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("gaps.md"), gaps())?;
    let vocabulary = Vocabulary::new();
    for number in 1..=count {
        let habit = Dice::new(number + 1_000_000).one_of(HABITS).typed(&vocabulary.mock(number));
        fs::write(folder.join(format!("mock-{number:05}.md")), habit)?;
    }
    Ok(())
}

fn gaps() -> String {
    let rows: String =
        (1..).zip(GAPS).map(|(rank, gap)| format!("| {rank} | {} | {} |\n", gap.title, gap.fix)).collect();
    format!(
        "# Pra reler\n\n## Gaps Recorrentes (DECORAR)\n\n| # | Gap | Fix |\n|---|---|---|\n{rows}\n\
         ## Frases de abertura (decorar)\n\nApós requirements:\n\n> \"Two lines of arithmetic first, then boxes.\"\n"
    )
}
