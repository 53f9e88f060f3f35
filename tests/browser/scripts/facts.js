// What a page holds: its frame, the text that is shown, its anchors and its links.
(() => {
  const main = document.querySelector("main");

  // Buttons are comforts of the script: without it they are not there.
  const shown = (node) =>
    !node.parentElement.closest("button, script, style") && node.parentElement.checkVisibility();

  const textOf = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) if (shown(walker.currentNode)) words.push(walker.currentNode.data);
    return words.join(" ").replace(/\s+/g, " ").trim();
  };

  const within = (element) => {
    const ids = [];
    for (let at = element.parentElement; at && at !== main; at = at.parentElement) if (at.id) ids.push(at.id);
    return ids;
  };

  const link = (element, typed) => {
    const url = new URL(typed, document.baseURI);
    return {
      typed,
      path: decodeURIComponent(url.pathname),
      anchor: decodeURIComponent(url.hash.slice(1)),
      within: within(element),
    };
  };

  const all = (selector) => [...document.querySelectorAll(selector)];
  const href = (a) => a.getAttribute("href");
  return {
    title: document.title,
    lang: document.documentElement.lang,
    headings: all("h1").map((h) => h.textContent.trim()),
    mains: all("main, [role=main]").length,
    text: main ? textOf(main) : "",
    anchors: Object.fromEntries(all("[id]").map((e) => [e.id, e.textContent.replace(/\s+/g, " ").trim()])),
    ids: all("[id]").map((e) => e.id),
    links: all("a[href]").map((a) => link(a, href(a))),
    files: all("link[href], [src]").map((e) => link(e, href(e) ?? e.getAttribute("src"))),
  };
})()
