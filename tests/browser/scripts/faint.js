// Every text that is shown with less contrast than it needs (WCAG: 4.5), once per look.
(() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();

  // A colour as red, green, blue (0 to 255) and alpha (0 to 1), whatever its notation.
  const read = (colour) => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };

  const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
  const light = ([r, g, b]) => {
    const part = (v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  // What lies behind an element: the colours up to the first that hides the rest.
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const colour = read(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    const paper = getComputedStyle(document.documentElement).colorScheme;
    const canvas = paper.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
    return layers.reduceRight((below, layer) => over(layer, below), canvas);
  };

  const opacity = (element) => {
    let all = 1;
    for (let at = element; at; at = at.parentElement) all *= Number(getComputedStyle(at).opacity);
    return all;
  };

  const troubles = new Map();
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest("script, style, title, .vh") || !element.checkVisibility()) continue;
    const seen = opacity(element);
    if (seen === 0) continue;
    texts += 1;
    const style = getComputedStyle(element);
    const [r, g, b, a] = read(element.closest("svg") ? style.fill : style.color);
    const below = ground(element);
    const found = contrast(over([r, g, b, a * seen], below), below);
    const look = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    if (found < 4.5) troubles.set(look, `${look} ${found.toFixed(2)}: ${text.slice(0, 40)}`);
  }
  return { texts, ground: ground(document.body), troubles: [...troubles.values()] };
})()
