//! Printing: colours where the reader is a terminal that shows them, plain text elsewhere.

use std::io::{self, Write};

use crate::error::Error;

use super::harmless::harmless;

/// Prints what was asked for.
///
/// # Errors
/// When it cannot be written. A reader that has gone away (`| head`) has seen enough: no error.
pub fn out(text: &str) -> Result<(), Error> {
    write(anstream::stdout().lock(), text, "stdout")
}

/// Prints what is told besides.
///
/// # Errors
/// As [`out`].
pub fn err(text: &str) -> Result<(), Error> {
    write(anstream::stderr().lock(), text, "stderr")
}

/// Prints why a command, or a round of one, failed.
///
/// # Errors
/// As [`out`].
pub fn failure(error: &Error) -> Result<(), Error> {
    err(&format!("erro: {}\n", harmless(&error.to_string())))
}

fn write(mut stream: impl Write, text: &str, name: &str) -> Result<(), Error> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::Write { path: name.into(), cause })
        }
        _ => Ok(()),
    }
}
