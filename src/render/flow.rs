//! Chains of boxes as drawings: a small layout and the SVG of it, styled by the theme alone.
//!
//! Each chain is laid out twice, in rows for wide screens and paper and as one column for phones, and the theme shows
//! the one that fits; a chain that is short enough for both is drawn once. No drawing has an id, so that any number
//! of them may stand on a page.

use std::fmt::Write;

use crate::chain::{Chain, Stage, Way};
use crate::render::html::push_escaped;

/// How wide rows may become, in CSS pixels.
const WIDE: u32 = 600;
/// How wide the words of a box may become, in rows and in a column.
const WORDS_IN_ROWS: u32 = 116;
const WORDS_IN_COLUMN: u32 = 168;
/// From one line of words to the next.
const LINE: u32 = 18;
/// Around the words of a box.
const PAD: (u32, u32) = (11, 8);
/// Around and between boxes that stand side by side.
const TOGETHER: u32 = 7;
/// Room for an arrow to the right, and for one down.
const ARROW: u32 = 34;
const FALL: u32 = 24;
/// How wide a drawing may be that fits everywhere.
const NARROW: u32 = 230;
/// Room beside rows, where the way from one to the next runs.
const MARGIN: u32 = 20;

/// A rectangle with lines of words in its middle; none for a frame around others.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rect {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
    lines: Vec<String>,
}

/// A drawing in the making.
#[derive(Debug, Default)]
struct Drawing {
    width: u32,
    height: u32,
    frames: Vec<Rect>,
    boxes: Vec<Rect>,
    /// The ways from stage to stage, and the heads of their arrows, as path data.
    ways: String,
    heads: String,
}

/// A stage at its own origin.
struct Placed {
    width: u32,
    height: u32,
    frame: bool,
    boxes: Vec<Rect>,
    way: Way,
}

/// Adds the drawings of `chain` to `html`, marked as an addition to the note.
pub fn push_flow(chain: &Chain, html: &mut String) {
    html.push_str("<figure class=\"flow\" data-added>");
    let rows = in_rows(&stages(chain, WORDS_IN_ROWS));
    if rows.width <= NARROW {
        push_svg("flow-any", &chain.text, &rows, html);
    } else {
        push_svg("flow-wide", &chain.text, &rows, html);
        push_svg("flow-tall", &chain.text, &in_column(&stages(chain, WORDS_IN_COLUMN)), html);
    }
    html.push_str("</figure>\n");
}

fn stages(chain: &Chain, words: u32) -> Vec<Placed> {
    chain.stages.iter().map(|stage| place(stage, words)).collect()
}

/// The boxes of a stage below each other, equally wide; more than one in a frame.
fn place(stage: &Stage, words: u32) -> Placed {
    let texts: Vec<Vec<String>> = stage.boxes.iter().map(|text| wrap(text, words)).collect();
    let widest = texts.iter().flatten().map(|line| width_of(line)).max().unwrap_or(0);
    let width = widest + 2 * PAD.0;
    let frame = texts.len() > 1;
    let edge = if frame { TOGETHER } else { 0 };
    let mut y = edge;
    let mut boxes = Vec::new();
    for lines in texts {
        let height = u32::try_from(lines.len()).unwrap_or(1) * LINE + 2 * PAD.1;
        boxes.push(Rect { x: edge, y, width, height, lines });
        y += height + TOGETHER;
    }
    let height = y + edge - TOGETHER;
    Placed { width: width + 2 * edge, height, frame, boxes, way: stage.way }
}

/// The stages from left to right, in as many rows as they need.
fn in_rows(stages: &[Placed]) -> Drawing {
    let mut drawing = Drawing::default();
    let rows = rows(stages);
    let left = if rows.len() > 1 { MARGIN } else { 1 };
    let mut top = 1;
    let mut end: Option<(u32, u32)> = None;
    for row in rows {
        let height = row.iter().map(|stage| stage.height).max().unwrap_or(0);
        let (mut x, middle) = (left, top + height / 2);
        for (index, stage) in row.iter().enumerate() {
            match end {
                Some(from) if index == 0 => drawing.turn(from, top - ARROW / 2, (x, middle), stage.way),
                Some(from) => drawing.step(from, (x, middle), stage.way),
                None => {}
            }
            drawing.add(stage, x, middle - stage.height / 2);
            end = Some((x + stage.width, middle));
            x += stage.width + ARROW;
        }
        drawing.width = drawing.width.max(x - ARROW + left);
        drawing.height = top + height + 1;
        top += height + ARROW;
    }
    drawing
}

/// The stages cut into rows that are not too wide; a stage that is too wide by itself has a row of its own.
fn rows(stages: &[Placed]) -> Vec<&[Placed]> {
    let mut rows = Vec::new();
    let (mut from, mut width) = (0, 0);
    for (index, stage) in stages.iter().enumerate() {
        if index > from && width + stage.width > WIDE {
            rows.extend(stages.get(from..index));
            (from, width) = (index, 0);
        }
        width += stage.width + ARROW;
    }
    rows.extend(stages.get(from..));
    rows
}

/// The stages below each other, all on one axis.
fn in_column(stages: &[Placed]) -> Drawing {
    let widest = stages.iter().map(|stage| stage.width).max().unwrap_or(0);
    let axis = 1 + widest / 2;
    let mut drawing = Drawing { width: widest + 2, ..Drawing::default() };
    let mut y = 1;
    for (index, stage) in stages.iter().enumerate() {
        if index > 0 {
            drawing.fall(axis, y - FALL, y, stage.way);
        }
        drawing.add(stage, axis - stage.width / 2, y);
        drawing.height = y + stage.height + 1;
        y += stage.height + FALL;
    }
    drawing
}

impl Drawing {
    fn add(&mut self, stage: &Placed, x: u32, y: u32) {
        if stage.frame {
            self.frames.push(Rect { x, y, width: stage.width, height: stage.height, lines: Vec::new() });
        }
        let moved = |rect: &Rect| Rect { x: rect.x + x, y: rect.y + y, ..rect.clone() };
        self.boxes.extend(stage.boxes.iter().map(moved));
    }

    /// A way to the right.
    fn step(&mut self, (from, y): (u32, u32), (to, _): (u32, u32), way: Way) {
        let start = self.start_of(way, from + 3, format!("M{} {y}l8-5v10z", from + 2));
        let _ = write!(self.ways, "M{start} {y}H{}", to - 6);
        let _ = write!(self.heads, "M{} {y}l-8-5v10z", to - 2);
    }

    /// A way from the end of a row, through the room at `gutter`, to the begin of the next.
    fn turn(&mut self, (from, y): (u32, u32), gutter: u32, (to, below): (u32, u32), way: Way) {
        let start = self.start_of(way, from + 3, format!("M{} {y}l8-5v10z", from + 2));
        let (right, left) = (from + MARGIN - 6, 4);
        let _ = write!(self.ways, "M{start} {y}H{right}V{gutter}H{left}V{below}H{}", to - 6);
        let _ = write!(self.heads, "M{} {below}l-8-5v10z", to - 2);
    }

    /// A way down.
    fn fall(&mut self, x: u32, from: u32, to: u32, way: Way) {
        let start = self.start_of(way, from + 3, format!("M{x} {}l-5 8h10z", from + 2));
        let _ = write!(self.ways, "M{x} {start}V{}", to - 6);
        let _ = write!(self.heads, "M{x} {}l-5-8h10z", to - 2);
    }

    /// Where a way begins; one that leads back too has a head there.
    fn start_of(&mut self, way: Way, start: u32, head: String) -> u32 {
        match way {
            Way::On => start,
            Way::Both => {
                self.heads.push_str(&head);
                start + 3
            }
        }
    }
}

fn push_svg(class: &str, title: &str, drawing: &Drawing, html: &mut String) {
    let Drawing { width, height, frames, boxes, ways, heads } = drawing;
    // Writing to a string cannot fail.
    let _ = write!(
        html,
        "<svg class=\"{class}\" role=\"img\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"><title>"
    );
    push_escaped(title, html);
    html.push_str("</title>");
    frames.iter().for_each(|frame| push_rect("flow-frame", frame, html));
    boxes.iter().for_each(|rect| push_rect("flow-box", rect, html));
    let _ = write!(html, "<path class=\"flow-way\" d=\"{ways}\"/><path d=\"{heads}\"/></svg>");
}

fn push_rect(class: &str, rect: &Rect, html: &mut String) {
    let Rect { x, y, width, height, lines } = rect;
    let _ = write!(
        html,
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"7\"/>"
    );
    for (line, words) in (1..).zip(lines) {
        let baseline = y + PAD.1 + line * LINE - 5;
        let _ = write!(html, "<text x=\"{}\" y=\"{baseline}\">", x + width / 2);
        push_escaped(words, html);
        html.push_str("</text>");
    }
}

/// The words of a box in lines of at most this width; a single word may be wider.
fn wrap(text: &str, width: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width_of(line) + width_of(word) + 5 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

/// How wide a text may become in the widest of the usual sans-serif faces at 14 pixels.
fn width_of(text: &str) -> u32 {
    text.chars().map(width_of_one).sum()
}

fn width_of_one(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | ' ' | '.' | '\'' | 'I' | '(' | ')' | '/' | '-' | ':' => 6,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 14,
        c if c.is_uppercase() || c.is_ascii_digit() => 10,
        c if c.is_ascii() || c.is_lowercase() => 9,
        _ => 15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain;

    fn drawn(line: &str) -> (Drawing, Drawing) {
        let chain = chain::read(line).expect("a chain");
        (in_rows(&stages(&chain, WORDS_IN_ROWS)), in_column(&stages(&chain, WORDS_IN_COLUMN)))
    }

    const LONG: &str = "App do cliente → API Gateway → Serviço de pedidos → Kafka → Worker de notificação \
                        → Redis + Postgres → Painel";

    #[test]
    fn nothing_overlaps_and_all_is_inside() {
        for line in ["A → B → C", "App -> API -> Redis + Gateway WS + Fila -> App", LONG] {
            let (rows, column) = drawn(line);
            for drawing in [&rows, &column] {
                for (index, a) in drawing.boxes.iter().enumerate() {
                    assert!(
                        a.x + a.width < drawing.width && a.y + a.height < drawing.height,
                        "{line}: {a:?}"
                    );
                    for b in &drawing.boxes[index + 1..] {
                        let apart = a.x + a.width <= b.x
                            || b.x + b.width <= a.x
                            || a.y + a.height <= b.y
                            || b.y + b.height <= a.y;
                        assert!(apart, "{line}: {a:?} and {b:?}");
                    }
                }
            }
            assert!(rows.width <= WIDE + 2 * MARGIN && column.width < 240, "{line}");
        }
    }

    #[test]
    fn what_is_wide_goes_on_in_the_next_row() {
        let (rows, column) = drawn(LONG);
        let tops: std::collections::BTreeSet<u32> = rows.boxes.iter().map(|rect| rect.y / 60).collect();
        assert!(tops.len() > 1);
        assert_eq!((rows.frames.len(), column.frames.len()), (1, 1));
        assert_eq!(rows.heads.matches('z').count(), 6);
    }

    #[test]
    fn words_are_kept_and_escaped() {
        let chain = chain::read("API (a&b) → Fila → DB").expect("a chain");
        let mut html = String::new();
        push_flow(&chain, &mut html);
        assert!(
            html.contains("<title>API (a&amp;b) → Fila → DB</title>")
                && html.contains(">API (a&amp;b)</text>")
        );
        assert!(!html.contains(" id="));
    }
}
