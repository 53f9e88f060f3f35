/* Small comforts. Every page is complete without this file. */
(function () {
  "use strict";
  var root = document.documentElement;
  var base = document.currentScript.src.replace(/[^/]*$/, "");

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function isDark() {
    if (root.dataset.theme) return root.dataset.theme === "dark";
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  /* Browsers refuse a manifest from the disk, and complain: it is named only where it can be read. */
  if (/^http/.test(location.protocol) && document.currentScript) {
    var manifest = document.createElement("link");
    manifest.rel = "manifest";
    manifest.href = document.currentScript.src.replace(/[^/]*$/, "site.webmanifest");
    document.head.appendChild(manifest);
  }

  /* A site that is published can be read without a network after a visit; one that is being written changes too often. Who looks at
     one page and goes is spared the rest of the site: it comes with the second page, or after some seconds. */
  function keepSite() {
    navigator.serviceWorker.register(base + "sw.js").catch(function () { /* then only with a network */ });
  }

  function isReader() {
    try {
      var before = sessionStorage.getItem("compilado:lido");
      sessionStorage.setItem("compilado:lido", "1");
      return before !== null || navigator.serviceWorker.controller;
    } catch (e) { return false; }
  }

  if (/^http/.test(location.protocol) && navigator.serviceWorker && !document.querySelector('script[src^="/.compilado/"]')) {
    window.addEventListener("load", function () { setTimeout(keepSite, isReader() ? 0 : 4000); });
  }

  each("[data-switch]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var theme = isDark() ? "light" : "dark";
      root.dataset.theme = theme;
      try { localStorage.setItem("theme", theme); } catch (e) { /* not kept, but switched */ }
    });
  });

  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  /* Peeks need a pointer, and a page that has something to show. */
  if (document.currentScript && document.querySelector("[data-about]") && window.matchMedia("(hover: hover)").matches) {
    var peeks = document.createElement("script");
    peeks.src = document.currentScript.getAttribute("src").replace(/[^/]*$/, "preview.js");
    document.head.appendChild(peeks);
  }

  /* What happened, said to those who do not see the button change. */
  var status = document.createElement("p");
  status.className = "vh";
  status.setAttribute("role", "status");
  document.body.appendChild(status);

  function say(text) {
    status.textContent = "";
    setTimeout(function () { status.textContent = text; }, 50);
  }

  /* The words as they stand on the page, without what the site adds to them. */
  function wordsOf(said) {
    var parts = Array.prototype.filter.call(said.children, function (part) {
      return !part.hasAttribute("data-added");
    });
    var texts = parts.map(function (part) { return part.innerText.trim(); });
    return texts.join("\n\n").replace(/^["“]|["”]$/g, "");
  }

  function copyByHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject();
  }

  function copy(text) {
    if (!navigator.clipboard || !window.isSecureContext) return copyByHand(text);
    return navigator.clipboard.writeText(text).catch(function () { return copyByHand(text); });
  }

  each("[data-copy]", function (button) {
    var said = button.parentNode.querySelector(".said");
    if (!said) return;
    button.hidden = false;
    var label = button.textContent;
    button.addEventListener("click", function () {
      copy(wordsOf(said)).then(function () {
        button.textContent = button.dataset.done;
        say(button.dataset.done);
        setTimeout(function () { button.textContent = label; }, 1600);
      }, function () { /* the words can still be selected */ });
    });
  });

  /* The search comes when it is asked for the first time, its looks before it shows. */
  var asked = false;

  function openSearch() {
    if (window.buscaAbre) return window.buscaAbre();
    if (asked) return;
    asked = true;
    var looks = document.createElement("link");
    var script = document.createElement("script");
    looks.rel = "stylesheet";
    looks.href = base + "search.css";
    script.src = base + "search.js";
    script.onload = function () { window.buscaAbre(); };
    script.onerror = function () { asked = false; };
    looks.onload = looks.onerror = function () { document.head.appendChild(script); };
    document.head.appendChild(looks);
  }

  function takesText(element) {
    return element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
  }

  each("[data-search]", function (button) {
    button.hidden = false;
    button.addEventListener("click", openSearch);
    document.addEventListener("keydown", function (event) {
      var held = event.ctrlKey || event.metaKey;
      var slash = event.key === "/" && !held && !event.altKey && !takesText(event.target);
      var k = held && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
      if (!slash && !k) return;
      event.preventDefault();
      openSearch();
    });
  });
})();
