//! Data as a script that hands it over: nothing in it can be taken for code, nor for the end of a script.

use serde::Serialize;

use crate::data;

/// JSON that is safe inside a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json(String);

/// What the page must know before it asks for any other part.
#[derive(Debug, Serialize)]
pub struct Directory {
    /// Changes whenever any part does.
    #[serde(rename = "v")]
    pub version: String,
    /// Where the shards of words begin.
    #[serde(rename = "t")]
    pub terms: String,
    /// Where the shards of endings begin, each word reversed.
    #[serde(rename = "f")]
    pub endings: String,
    /// How many entries each page has.
    #[serde(rename = "p")]
    pub pages: String,
    /// How many entries each chunk holds.
    #[serde(rename = "d")]
    pub chunks: String,
}

impl Json {
    /// How many bytes it takes.
    pub fn length(&self) -> usize {
        self.0.len()
    }
}

/// `value` as JSON. `<` could begin an end tag, and two line ends of Unicode once ended a line of a script.
pub fn json(value: &impl Serialize) -> Json {
    let json = data::to_json(value);
    Json(json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029"))
}

/// `values` as one list.
pub fn list(values: &[Json]) -> Json {
    let values: Vec<&str> = values.iter().map(|value| value.0.as_str()).collect();
    Json(format!("[{}]", values.join(",")))
}

/// The call that hands over part number `at` of a kind.
pub fn call(kind: &str, at: usize, json: &Json) -> String {
    format!("busca(\"{kind}\",{at},{});\n", json.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script_or_the_line() {
        let call = call("d", 3, &json(&"</script>\u{2028}\u{2029}\"\\\n<!--"));
        assert_eq!(call, "busca(\"d\",3,\"\\u003c/script>\\u2028\\u2029\\\"\\\\\\n\\u003c!--\");\n");
    }
}
