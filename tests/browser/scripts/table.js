// The matrix, as a table is read: the scopes of each row's headers, and what its cells link to.
(() => {
  const scopes = (row) => [...row.cells].map((cell) => (cell.tagName === "TH" ? cell.getAttribute("scope") ?? "" : "-"));
  const mark = (a) => ({ href: a.getAttribute("href"), title: a.querySelector(".mark-title")?.textContent ?? "" });
  const cell = (td) => ({ text: td.textContent.trim(), none: td.matches(".none"), marks: [...td.querySelectorAll("a.mark")].map(mark) });
  const body = (row) => ({ scopes: scopes(row), gap: row.cells[0].querySelector("a").getAttribute("href"), cells: [...row.querySelectorAll("td:not(.tally)")].map(cell) });
  const table = document.querySelector("table.matrix");
  const head = table.tHead.rows[0];
  return {
    head: scopes(head),
    columns: [...head.querySelectorAll("th a")].map((a) => a.getAttribute("href")),
    rows: [...table.tBodies[0].rows].map(body),
  };
})()
