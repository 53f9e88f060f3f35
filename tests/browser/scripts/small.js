// Everything to press that is smaller than a fingertip needs (WCAG 2.2: 24 px each way).
(() =>
  [...document.querySelectorAll("a[href], button, summary, input")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }))
    .map((e) => ({ e, box: e.getBoundingClientRect() }))
    .filter(({ box }) => box.right > 0 && (box.width < 24 || box.height < 24))
    .map(({ e, box }) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${e.outerHTML.slice(0, 80)}`))()
