/* Stands only in served pages: reloads this one when it has changed, and shows what keeps the site from being made anew. */
(function () {
  "use strict";
  var me = document.currentScript;
  var page = me.dataset.page;
  var version = me.dataset.version;
  var place = "compilado:" + page;
  var events = null;
  var shown = null;
  var put_away = null;

  /* The place in the text that is being read: the last thing with a name above it, and how far above. */
  function remember() {
    var found = { left: scrollX, top: scrollY, id: "", off: 0 };
    Array.prototype.forEach.call(document.querySelectorAll("main [id]"), function (element) {
      var top = element.getBoundingClientRect().top;
      if (element.getClientRects().length && top <= 1) {
        found.id = element.id;
        found.off = top;
      }
    });
    try { sessionStorage.setItem(place, JSON.stringify(found)); } catch (e) { /* then the browser's own memory will do */ }
  }

  function go_back() {
    var found = null;
    try {
      found = JSON.parse(sessionStorage.getItem(place));
      sessionStorage.removeItem(place);
    } catch (e) { /* nothing was kept */ }
    if (!found) return;
    addEventListener("load", function () { setTimeout(function () { history.scrollRestoration = "auto"; }); });
    var element = found.id && document.getElementById(found.id);
    var top = element ? element.getBoundingClientRect().top + scrollY - found.off : found.top;
    scrollTo({ left: found.left, top: top, behavior: "instant" });
  }

  function reload() {
    stop();
    remember();
    history.scrollRestoration = "manual";
    location.reload();
  }

  function put(tag, style, text) {
    var element = document.createElement(tag);
    element.style.cssText = style;
    if (text) element.textContent = text;
    return element;
  }

  function show(trouble) {
    if (trouble === put_away) return;
    hide();
    shown = put("div", "all:initial;position:fixed;inset:auto 0 0 0;z-index:2147483647");
    shown.id = "compilado-trouble";
    shown.setAttribute("role", "alert");
    shown.setAttribute("lang", "pt-BR");
    var box = put("div", "box-sizing:border-box;max-height:60vh;overflow:auto;padding:1rem 1.25rem;background:#2a1215;color:#fff;border-top:4px solid #ff6b6b;font:16px/1.5 system-ui,sans-serif");
    var close = put("button", "float:right;margin:0 0 .5rem 1rem;padding:.4rem .9rem;min-height:2.75rem;border:1px solid #fff;border-radius:.4rem;background:transparent;color:#fff;font:inherit;cursor:pointer", "Fechar");
    close.type = "button";
    close.addEventListener("click", function () { put_away = trouble; hide(); });
    box.appendChild(close);
    box.appendChild(put("strong", "display:block;font-size:1.1em", "O site não pôde ser refeito"));
    box.appendChild(put("p", "margin:.25rem 0", "Esta é a última versão boa. O aviso some quando o erro for corrigido."));
    box.appendChild(put("pre", "margin:.75rem 0 0;clear:both;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace", trouble));
    shown.attachShadow({ mode: "open" }).appendChild(box);
    document.documentElement.appendChild(shown);
  }

  function hide() {
    if (shown) shown.remove();
    shown = null;
  }

  function listen() {
    if (events) return;
    events = new EventSource("/.compilado/events?page=" + page + "&version=" + version);
    events.addEventListener("reload", reload);
    events.addEventListener("trouble", function (event) { show(JSON.parse(event.data)); });
    events.addEventListener("fine", function () { put_away = null; hide(); });
  }

  function stop() {
    if (events) events.close();
    events = null;
  }

  /* A browser keeps few connections to one server: a page that nobody sees listens again when it is seen. */
  function attend() {
    if (document.visibilityState === "visible") listen(); else stop();
  }

  /* Left over from a site that was published under this very address: it would keep pages that are no more. */
  if (navigator.serviceWorker) {
    navigator.serviceWorker.getRegistrations().then(function (workers) {
      workers.forEach(function (worker) { worker.unregister(); });
    });
  }

  document.addEventListener("visibilitychange", attend);
  addEventListener("pageshow", attend);
  addEventListener("pagehide", stop);
  go_back();
  attend();
})();
