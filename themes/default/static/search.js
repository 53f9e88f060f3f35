/* The search: loaded when it is opened. It asks for the parts of the index that a query needs, as scripts, so that it
   works from a disk too. What notes say is only ever data: it reaches the page as text. */
(function () {
  "use strict";

  /* As many results are shown, and as many shards are asked for at most for one word. */
  var SHOWN = 20;
  var MOST_SHARDS = 4;
  /* What a match is worth: by how it matches, and by where (text, title; the title of the page around). */
  var EXACT = 1, SAME_WITHOUT_ACCENTS = 0.94, PREFIX = 0.6, NEAR = 0.3;
  var FIELDS = [1, 3], AROUND = 0.5;
  /* Pages that gather what many interviews say stand before any single place. */
  var GROUPS = { gaps: 1, patterns: 0.5 };
  var END = "\uffff";
  var WORD = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}]*/gu;
  var LONGEST = 40;
  var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_abcdefghijklmnopqrstuvwxyz";
  var LISTS = "!#$%&'()*+,./:;=>?@[]^`{|}";

  var base = document.currentScript.src.replace(/[^/]*$/, "");
  var said = {};
  var directory = null;

  /* ---- Words, folded as the index folds them ---- */

  /* Letter by letter, as the index does it: of a whole word some languages make other letters. */
  function small(text) {
    return Array.from(text, function (c) { return c.toLowerCase(); }).join("");
  }

  function isPlain(text) {
    return !/[^\0-\x7f]/.test(text);
  }

  function lower(text) {
    return isPlain(text) ? text.toLowerCase() : small(text.normalize("NFC"));
  }

  function fold(text) {
    return isPlain(text) ? text.toLowerCase() : small(text.normalize("NFD").replace(/\p{M}/gu, ""));
  }

  function reversed(word) {
    return Array.from(word).reverse().join("");
  }

  /* The words of a query. All but short ones may be starts of words; the last always, as it is still being typed. */
  function wordsOf(query) {
    var typed = query.match(WORD) || [];
    var ended = !/[\p{Alphabetic}\p{N}\p{M}]$/u.test(query);
    return typed.map(function (word, at) {
      var form = Array.from(lower(word)).slice(0, LONGEST).join("");
      var last = at === typed.length - 1 && !ended;
      return { form: form, folded: fold(form), starts: last || form.length > 2, near: new Set() };
    });
  }

  /* Whether one letter more, less, changed or swapped with its neighbour makes `term` of `word`. */
  function isOneOff(word, term, starts) {
    var i = 0;
    while (i < word.length && word[i] === term[i]) i++;
    function same(a, b) {
      var left = word.slice(i + a), right = term.slice(i + b);
      return starts ? right.startsWith(left) : right === left;
    }
    var swapped = i + 1 < word.length && word[i] === term[i + 1] && word[i + 1] === term[i];
    return same(1, 1) || same(1, 0) || same(0, 1) || (swapped && same(2, 2));
  }

  function canSlip(word) {
    return word.folded.length > 3 && /^\p{Alphabetic}+$/u.test(word.folded);
  }

  /* ---- The parts of the index ---- */

  var parts = {}, coming = {};

  window.busca = function (kind, at, data) { parts[kind + at] = data; };
  window.buscaPalavras = function (words) { said = words; };

  function script(path) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = base + path;
      element.onload = function () { element.remove(); done(); };
      element.onerror = function () { element.remove(); failed(new Error(path)); };
      document.head.appendChild(element);
    });
  }

  function part(kind, at) {
    var name = kind + at;
    if (name in parts) return Promise.resolve(parts[name]);
    if (!coming[name]) {
      coming[name] = script("busca/" + name + ".js?v=" + directory.version).then(function () {
        if (!(name in parts)) throw new Error(name);
        return parts[name];
      });
      coming[name].catch(function () { delete coming[name]; });
    }
    return coming[name];
  }

  /* The lists of numbers of a text: six bits for a character; a number is its high part as ones, a zero, and `k` low
     bits, and the character that begins a list tells `k`. */
  function lists(text) {
    var all = [], list, k = 0, high = 0, low = 0, wanted = -1;
    for (var i = 0; i < text.length; i++) {
      var digit = DIGITS.indexOf(text[i]);
      if (digit < 0) {
        all.push(list = []);
        k = LISTS.indexOf(text[i]); high = low = 0; wanted = -1;
        continue;
      }
      for (var at = 5; at >= 0; at--) {
        var bit = digit >> at & 1;
        if (wanted > 0) { low = low * 2 + bit; wanted--; }
        else if (bit) high++;
        else wanted = k;
        if (wanted === 0) { list.push(high * Math.pow(2, k) + low); high = low = 0; wanted = -1; }
      }
    }
    return all;
  }

  function startsOf(text) {
    return text ? text.split(" ").map(function (start) { return start.replace("=", ""); }) : [];
  }

  function goesOn(text) {
    return text.split(" ").map(function (start) { return start[0] === "="; });
  }

  /* Counts as the rank that each begins with, and their sum. */
  function ranks(counts) {
    var sum = 0;
    return [0].concat(counts.map(function (count) { return (sum += count); }));
  }

  function readDirectory(raw) {
    var chunks = ranks(lists(raw.d)[0]);
    return {
      version: raw.v, entries: chunks.pop(), chunks: chunks, pages: ranks(lists(raw.p)[0]),
      t: { starts: startsOf(raw.t), goesOn: goesOn(raw.t) },
      f: { starts: startsOf(raw.f), goesOn: goesOn(raw.f) }
    };
  }

  /* The rank of the last of `starts` that does not come after `key`; -1 when all do. */
  function lastNotAfter(starts, key) {
    var low = 0, high = starts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= key) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  /* The shards that may hold keys from `low` to `high`. */
  function shardsOf(kind, low, high) {
    var list = directory[kind];
    var first = Math.max(0, lastNotAfter(list.starts, low)), last = lastNotAfter(list.starts, high);
    while (list.goesOn[first] && list.starts[first] === low) first--;
    var found = [];
    for (var at = first; at <= last; at++) found.push(at);
    return found;
  }

  var read = {};

  function readTerms(at, text) {
    if (read[at]) return read[at];
    var fields = text.split(" "), terms = [];
    for (var i = 0; i + 1 < fields.length; i += 2) {
      terms.push({ form: fields[i], folded: fold(fields[i]), packed: fields[i + 1] });
    }
    return (read[at] = terms);
  }

  function terms(shards) {
    return Promise.all(shards.map(function (at) {
      return part("t", at).then(function (text) { return readTerms(at, text); });
    })).then(function (lists) { return [].concat.apply([], lists); });
  }

  /* ---- Matching ---- */

  /* Raises the scores of the entries of a term: those that have it in their text, then those in their title. */
  function add(scores, term, worth) {
    lists(term.packed).forEach(function (ways, field) {
      var entry = -1, score = worth * FIELDS[field];
      ways.forEach(function (way) {
        entry += way + 1;
        if (score > scores[entry]) scores[entry] = score;
      });
    });
  }

  /* What a page is called counts a little for all that stands on it. */
  function spread(scores) {
    for (var page = 0; page + 1 < directory.pages.length; page++) {
      var first = directory.pages[page], around = (scores[first] - 1) / 2 * AROUND;
      if (scores[first] <= 1) continue;
      for (var entry = first + 1; entry < directory.pages[page + 1]; entry++) {
        if (scores[entry] < around) scores[entry] = around;
      }
    }
  }

  function worthOf(word, term) {
    if (term.form === word.form) return EXACT;
    if (term.folded === word.folded) return SAME_WITHOUT_ACCENTS;
    if (word.starts && term.folded.startsWith(word.folded)) {
      return PREFIX + 0.2 * word.folded.length / term.folded.length;
    }
    return 0;
  }

  /* The score of every entry for one word. `open` tells that there is more than was asked for. */
  function scoresOf(word) {
    var scores = new Float32Array(directory.entries), found = false;
    var exact = shardsOf("t", word.folded, word.folded);
    var all = word.starts ? shardsOf("t", word.folded, word.folded + END) : exact;
    var open = all.length > MOST_SHARDS;
    if (open) all = exact.slice(0, MOST_SHARDS);
    return terms(all).then(function (list) {
      list.forEach(function (term) {
        var worth = worthOf(word, term);
        if (worth) { found = true; add(scores, term, worth); }
      });
      if (found || open || !canSlip(word)) return;
      return near(word).then(function (list) {
        list.forEach(function (term) { word.near.add(term.folded); add(scores, term, NEAR); });
      });
    }).then(function () {
      spread(scores);
      return { scores: scores, open: open };
    });
  }

  /* The terms that `word` is a slip of: the slip is in its second half or in its first, so that one of the two
     tells where to look. */
  function near(word) {
    var text = word.folded, middle = text.length >> 1;
    var starts = word.starts && text.length > 4;
    var from = text.length < 6 ? text.length - middle : text.length - middle + 1;
    var ending = reversed(text.slice(from));
    var byStart = few(shardsOf("t", text.slice(0, middle), text.slice(0, middle) + END));
    var byEnd = few(shardsOf("f", ending, ending + END));
    var isNear = function (term) { return isOneOff(text, term, starts); };
    var ends = Promise.all(byEnd.map(function (at) { return part("f", at); })).then(function (lists) {
      var whole = lists.join(" ").split(" ").filter(function (term) { return isOneOff(text, term, false); });
      var shards = new Set();
      whole.forEach(function (term) { shardsOf("t", term, term).forEach(function (at) { shards.add(at); }); });
      return few(Array.from(shards));
    });
    return ends.then(function (shards) {
      return terms(Array.from(new Set(byStart.concat(shards))));
    }).then(function (list) {
      return list.filter(function (term) { return isNear(term.folded); });
    });
  }

  function few(shards) {
    return shards.length > MOST_SHARDS ? [] : shards;
  }

  function sumOf(parts, entry) {
    return parts.reduce(function (sum, part) { return sum + part.scores[entry]; }, 0);
  }

  /* The entries that have all words, best first. A word that is too short yet to be looked up leaves none out. */
  function match(words) {
    return Promise.all(words.map(scoresOf)).then(function (parts) {
      var closed = parts.filter(function (part) { return !part.open; });
      var needed = closed.length ? closed : parts;
      var hits = [];
      for (var entry = 0; entry < directory.entries; entry++) {
        for (var i = 0; i < needed.length && needed[i].scores[entry]; i++);
        if (i === needed.length) hits.push({ entry: entry, score: sumOf(parts, entry) });
      }
      hits.sort(function (a, b) { return b.score - a.score || a.entry - b.entry; });
      return { hits: hits, open: closed.length < parts.length };
    });
  }

  /* ---- What is shown of a hit ---- */

  function isHit(words, folded) {
    return words.findIndex(function (word) {
      return word.folded === folded || (word.starts && folded.startsWith(word.folded)) || word.near.has(folded);
    });
  }

  /* Where the words of a query stand in a text: from, to, which word, and the rank among the words of the text. */
  function places(words, text) {
    var found = [], rank = 0;
    for (var token of text.matchAll(WORD)) {
      var which = isHit(words, fold(token[0]));
      if (which >= 0) found.push({ from: token.index, to: token.index + token[0].length, which: which, rank: rank });
      rank++;
    }
    found.words = rank;
    return found;
  }

  /* The stretch of places with the most different words of the query in the fewest words of the text. */
  function closest(found, within) {
    var best = { count: 0, first: 0, length: Infinity };
    found.forEach(function (place, first) {
      var seen = new Set();
      for (var at = first; at < found.length && found[at].to - place.from <= within; at++) {
        seen.add(found[at].which);
        var length = found[at].rank - place.rank + 1;
        if (seen.size > best.count || (seen.size === best.count && length < best.length)) {
          best = { count: seen.size, first: first, length: length };
        }
      }
    });
    return best;
  }

  /* Words that stand side by side are worth more. */
  function closeness(words, found) {
    var best = closest(found, Infinity);
    return words.length > 1 && best.count === words.length ? words.length / best.length : 0;
  }

  /* The piece of an entry with the most words of the query, closest together; the first of equal ones. */
  function bestPiece(words, pieces) {
    var best = { group: "", anchor: "", text: "", count: -1, closeness: 0 };
    pieces.forEach(function (piece) {
      var found = places(words, piece[2]);
      var count = closest(found, Infinity).count, close = closeness(words, found);
      if (count < best.count || (count === best.count && close <= best.closeness)) return;
      best = { group: piece[0], anchor: piece[1], text: piece[2], count: count, closeness: close };
    });
    return best;
  }

  /* What to show of an entry: the piece that has words of the query, unless the title has all of them. */
  function readHit(words, hit, record) {
    var title = places(words, record[1]), best = bestPiece(words, record[4]);
    var own = best.count > 0 && closest(title, Infinity).count < words.length;
    var group = own ? best.group : record[0];
    var share = title.length ? title.length / title.words : 0;
    return {
      group: group, title: record[1], context: record[2], text: best.text,
      url: own && best.anchor ? record[3].replace(/#.*/, "") + "#" + best.anchor : record[3],
      score: hit.score + share + Math.max(closeness(words, title), best.closeness) + (GROUPS[group] || 0)
    };
  }

  function fetchHit(hit, words) {
    var at = lastNotAfter(directory.chunks, hit.entry);
    return part("d", at).then(function (records) {
      return readHit(words, hit, records[hit.entry - directory.chunks[at]]);
    });
  }

  function element(tag, attributes, inside) {
    var made = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    [].concat(inside === undefined ? [] : inside).forEach(function (child) { made.append(child); });
    return made;
  }

  function marked(words, text, from, to) {
    var made = [], at = from;
    places(words, text).forEach(function (place) {
      if (place.from < at || place.to > to) return;
      made.push(text.slice(at, place.from), element("mark", {}, text.slice(place.from, place.to)));
      at = place.to;
    });
    return made.concat(text.slice(at, to));
  }

  /* A line of the text around the words of the query, cut between words. */
  function excerpt(words, text) {
    var found = places(words, text), width = 180;
    var first = found.length ? found[closest(found, width).first].from : 0;
    var from = first > 50 ? text.indexOf(" ", first - 50) + 1 : 0;
    var to = text.length <= from + width + 20 ? text.length : text.lastIndexOf(" ", from + width);
    if (to <= first) to = Math.min(text.length, from + width);
    return [from ? "… " : ""].concat(marked(words, text, from, to), to < text.length ? " …" : "");
  }

  function optionOf(words, hit, id) {
    var inside = [element("span", { "class": "find-title" }, marked(words, hit.title, 0, hit.title.length))];
    if (hit.context) {
      inside.push(element("span", { "class": "find-context" }, marked(words, hit.context, 0, hit.context.length)));
    }
    if (hit.text) inside.push(element("span", { "class": "find-text" }, excerpt(words, hit.text)));
    var option = element("a", { "class": "find-hit", role: "option", id: id, tabindex: "-1", "aria-selected": "false" }, inside);
    option.href = base + hit.url;
    return option;
  }

  /* ---- The dialog ---- */

  var dialog, box, says, list, active = -1, turn = 0;

  function build() {
    box = element("input", {
      "class": "find-box", id: "_find", type: "search", role: "combobox", "aria-expanded": "false",
      "aria-controls": "_found", "aria-autocomplete": "list", "aria-describedby": "_says", autocomplete: "off",
      autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", placeholder: said.label
    });
    says = element("p", { "class": "find-says", id: "_says", role: "status", "aria-live": "polite" });
    list = element("div", { "class": "find-list", id: "_found", role: "listbox", "aria-label": said.title });
    var label = element("label", { "class": "vh", "for": "_find" }, said.label);
    var close = element("button", { "class": "find-close", type: "button" }, said.close);
    var bar = element("div", { "class": "find-bar", role: "search" }, [label, box, close]);
    dialog = element("dialog", { "class": "find", "aria-label": said.title }, [bar, says, list]);
    box.addEventListener("input", search);
    close.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("keydown", onKey);
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
    document.body.appendChild(dialog);
  }

  function options() {
    return list.querySelectorAll("[role=option]");
  }

  function choose(rank) {
    var all = options();
    if (all[active]) all[active].setAttribute("aria-selected", "false");
    active = all[rank] ? rank : -1;
    if (active < 0) return box.removeAttribute("aria-activedescendant");
    all[active].setAttribute("aria-selected", "true");
    all[active].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", all[active].id);
  }

  function onKey(event) {
    var last = options().length - 1, key = event.key, to = null;
    if (event.isComposing) return;
    if (key === "Escape") { event.preventDefault(); return dialog.close(); }
    if (event.target !== box) return;
    if (key === "ArrowDown") to = active < last ? active + 1 : 0;
    else if (key === "ArrowUp") to = active > 0 ? active - 1 : last;
    else if (key === "Home" && active >= 0) to = 0;
    else if (key === "End" && active >= 0) to = last;
    else if (key === "Enter") {
      event.preventDefault();
      var chosen = options()[Math.max(active, 0)];
      if (chosen) chosen.click();
    }
    if (to !== null) { event.preventDefault(); choose(to); }
  }

  function fill(text, blanks) {
    return text.replace(/\{(\w+)\}/g, function (all, key) { return key in blanks ? blanks[key] : all; });
  }

  function count(n) {
    var forms = said.count.split("|");
    return fill(n === 1 ? forms[0] : forms[forms.length - 1], { n: n });
  }

  function tell(query, found, shown) {
    var n = found.hits.length, told;
    if (!n) told = found.open ? said.more : fill(said.none, { query: query.trim() });
    else told = n > shown ? fill(said.best, { shown: shown, n: n.toLocaleString(document.documentElement.lang) }) : count(n);
    says.textContent = n && found.open ? told + " " + said.more : told;
  }

  /* Groups in the order of their best hits. */
  function show(words, hits) {
    var groups = new Map(), rank = 0;
    hits.sort(function (a, b) { return b.score - a.score; });
    hits.forEach(function (hit) { groups.set(hit.group, (groups.get(hit.group) || []).concat(hit)); });
    active = -1;
    box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-expanded", String(hits.length > 0));
    list.replaceChildren.apply(list, Array.from(groups, function (pair) {
      var id = "_group-" + pair[0];
      var name = element("div", { "class": "find-group", id: id, role: "presentation" }, said[pair[0]] || pair[0]);
      var found = pair[1].map(function (hit) { return optionOf(words, hit, "_hit-" + rank++); });
      return element("div", { role: "group", "aria-labelledby": id }, [name].concat(found));
    }));
    list.scrollTop = 0;
  }

  function search() {
    var mine = ++turn, query = box.value, words = wordsOf(query);
    if (!words.length) { finish(words, []); says.textContent = said.hint; return; }
    list.setAttribute("aria-busy", "true");
    match(words).then(function (found) {
      if (mine !== turn) return;
      return Promise.all(found.hits.slice(0, SHOWN).map(function (hit) { return fetchHit(hit, words); }))
        .then(function (hits) {
          if (mine !== turn) return;
          finish(words, hits);
          tell(query, found, hits.length);
        });
    }).catch(function () {
      if (mine !== turn) return;
      finish(words, []);
      says.textContent = said.failed;
    });
  }

  function finish(words, hits) {
    show(words, hits);
    list.setAttribute("aria-busy", "false");
  }

  /* ---- Opening ---- */

  var ready = null;

  function prepare() {
    return Promise.all([script("search-words.js"), script("busca/raiz.js")]).then(function () {
      directory = readDirectory(parts.r0);
      build();
      says.textContent = said.hint;
    });
  }

  window.buscaAbre = function () {
    ready = ready || prepare();
    ready.then(function () {
      if (!dialog.open) dialog.showModal();
      box.focus();
      box.select();
    }, function () { ready = null; });
  };
})();
