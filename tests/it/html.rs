//! The site's pages as trees: just enough of HTML to read what the site itself writes.

/// A piece of a page.
#[derive(Debug, Clone)]
pub enum Node {
    /// Characters, references resolved.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element with its attributes and what stands in it.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// Its name.
    pub tag: String,
    /// Its attributes in order, references resolved.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether `class` is one of its classes.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split_whitespace().any(|name| name == class))
    }

    /// Every element below it that `wanted` picks, in order; those below a picked one too.
    pub fn all<'a>(&'a self, wanted: &dyn Fn(&Element) -> bool) -> Vec<&'a Element> {
        let mut found = Vec::new();
        for child in self.elements() {
            if wanted(child) {
                found.push(child);
            }
            found.extend(child.all(wanted));
        }
        found
    }

    /// The elements right below it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The addresses of the links below it.
    pub fn hrefs(&self) -> Vec<&str> {
        self.all(&|element| element.tag == "a").into_iter().filter_map(|link| link.get("href")).collect()
    }
}

/// The page as a tree. A page that is not well formed fails the test: the site writes no such page.
pub fn parse(page: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = page;
    while let Some((text, from)) = rest.split_once('<') {
        push(&mut open, Node::Text(unescape(text)));
        let (inner, after) = from.split_once('>').expect("a closed tag");
        rest = after;
        if inner.starts_with('!') {
            continue;
        }
        if let Some(name) = inner.strip_prefix('/') {
            let element = open.pop().expect("an open element");
            assert_eq!(element.tag, name, "elements nest");
            push(&mut open, Node::Element(element));
            continue;
        }
        let element = element(inner.trim_end_matches('/'));
        if inner.ends_with('/') || is_void(&element.tag) {
            push(&mut open, Node::Element(element));
        } else if element.tag == "script" || element.tag == "style" {
            rest = rest.split_once(&format!("</{}>", element.tag)).expect("a closed script").1;
        } else {
            open.push(element);
        }
    }
    assert!(open.len() == 1, "every element is closed");
    open.remove(0)
}

/// What stands between `<main …>` and `</main>`, as written.
pub fn main(page: &str) -> Option<&str> {
    let (_, from) = page.split_once("<main")?;
    let (_, inner) = from.split_once('>')?;
    Some(inner.split_once("</main>")?.0)
}

fn push(open: &mut [Element], node: Node) {
    open.last_mut().expect("the page itself").children.push(node);
}

/// `a href="x" hidden` as an element. Values are quoted and hold no `>`: the site escapes it.
fn element(inner: &str) -> Element {
    let (tag, mut rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let mut attributes = Vec::new();
    while !rest.trim_start().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a closed value"),
            None => ("", after),
        };
        attributes.push((name.to_string(), unescape(value)));
        rest = after;
    }
    Element { tag: tag.to_string(), attributes, children: Vec::new() }
}

fn is_void(tag: &str) -> bool {
    ["br", "hr", "img", "input", "link", "meta"].contains(&tag)
}

fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('&') {
        let (name, after) = from.split_once(';').unwrap_or_else(|| panic!("a bare & in {text:?}"));
        plain.push_str(before);
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" | "#x27" => '\'',
            "#x2F" => '/',
            name => panic!("a reference that the site does not write: &{name};"),
        });
        rest = after;
    }
    plain + rest
}
