/* Small comforts. Every page is complete without this file. */
(function () {
  "use strict";
  var root = document.documentElement;

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
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    return copyByHand(text);
  }

  each("[data-copy]", function (button) {
    var said = button.parentNode.querySelector(".said");
    if (!said) return;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    var label = button.textContent;
    button.addEventListener("click", function () {
      var text = said.innerText.trim().replace(/^["“]|["”]$/g, "");
      copy(text).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = label; }, 1600);
      }, function () { /* the words can still be selected */ });
    });
  });
})();
