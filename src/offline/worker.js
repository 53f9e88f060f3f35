/* Keeps the site readable without a network. While there is one, what it brings comes first. */
"use strict";

/* Several sites may share a host: each looks after its own. */
const OWN = "compilado " + registration.scope + " ";
const CACHE = OWN + VERSION;

function address(path) {
  return registration.scope + path.split("/").map(encodeURIComponent).join("/");
}

/* One page under one name, whatever stands behind it. */
function name(url) {
  const page = url.replace(/[?#].*$/, "");
  return page.endsWith("/") ? page + "index.html" : page;
}

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((path) => new Request(address(path), { cache: "no-cache" })));
  await skipWaiting();
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function remember(url, response) {
  const cache = await caches.open(CACHE);
  await cache.put(name(url), response);
}

async function answer(event) {
  const url = event.request.url;
  try {
    const fresh = await fetch(event.request);
    /* A page that was found elsewhere may not be given back under this name. */
    if (fresh.status === 200 && !fresh.redirected) event.waitUntil(remember(url, fresh.clone()));
    return fresh;
  } catch (gone) {
    const cache = await caches.open(CACHE);
    return (await cache.match(name(url))) || Response.error();
  }
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const ours = event.request.method === "GET" && event.request.url.startsWith(registration.scope);
  if (ours) event.respondWith(answer(event));
});
