//! Texts to start from: the skeleton of a mock, and a whole study folder. Pure: today comes from outside,
//! and who writes the files is another room.

mod folder;
mod mock;

pub use folder::folder;
pub use mock::{Mock, date, mock, next_number, numbers, title};
