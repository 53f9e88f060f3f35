/* What a link leads to, shown beside it while a pointer rests on it or the keyboard is there. site.js loads this file
   only where there is a pointer. Escape puts it away, and the pointer may move onto it. */
(function () {
  "use strict";
  var REST = 180;
  var box = document.createElement("div");
  var about = box.appendChild(document.createElement("strong"));
  var text = box.appendChild(document.createElement("p"));
  var link = null;
  var timer = 0;
  box.id = "_peek";
  box.className = "peek";
  box.hidden = true;
  box.setAttribute("role", "tooltip");
  (document.querySelector("main") || document.body).appendChild(box);

  function hide() {
    clearTimeout(timer);
    if (!link) return;
    link.removeAttribute("aria-describedby");
    link = null;
    box.hidden = true;
  }

  /* Below the link, or above it where there is no room. */
  function place() {
    var at = link.getBoundingClientRect();
    var room = document.documentElement.clientWidth - box.offsetWidth - 8;
    var below = at.bottom + 6;
    var fits = below + box.offsetHeight < window.innerHeight;
    box.style.left = window.scrollX + Math.max(8, Math.min(at.left, room)) + "px";
    box.style.top = window.scrollY + (fits ? below : Math.max(8, at.top - box.offsetHeight - 6)) + "px";
  }

  function show(next) {
    clearTimeout(timer);
    if (next === link) return;
    hide();
    link = next;
    about.textContent = link.dataset.about;
    text.textContent = link.dataset.peek || "";
    text.hidden = !link.dataset.peek;
    link.setAttribute("aria-describedby", box.id);
    box.hidden = false;
    place();
  }

  function later(act) {
    clearTimeout(timer);
    timer = setTimeout(act, REST);
  }

  function linkAt(target) {
    return target.closest && target.closest("a[data-about]");
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch") return;
    var found = linkAt(event.target);
    if (found) later(function () { show(found); });
    else if (box.contains(event.target)) clearTimeout(timer);
    else if (link !== document.activeElement) later(hide);
  });
  document.documentElement.addEventListener("pointerleave", function () { later(hide); });
  document.addEventListener("focusin", function (event) {
    var found = linkAt(event.target);
    if (found && found.matches(":focus-visible")) show(found);
    else hide();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
})();
