// Times, in the page itself, from the press of a key to the first change that it brings, and until there is content.
(() => {
  const CHART = '[data-testid="stVegaLiteChart"]';
  const TABLE = 'canvas[data-testid="data-grid-canvas"]';
  const painted = new WeakMap();  // what each canvas shows: a text at each place
  let pressed = null, marks = {}, waiting = null, wanted = [];
  const content = {};  // milliseconds from the start of the visit until each part first shows something

  const mark = (name) => {
    content[name] ??= performance.now();
    if (pressed === null || name in marks) return;
    marks[name] = performance.now() - pressed;
    if (waiting && wanted.every((one) => one in marks)) waiting(marks);
  };

  addEventListener("keydown", (event) => { pressed = event.timeStamp; marks = {}; }, true);

  // The chart is SVG: the first node that Vega changes in it.
  new MutationObserver((changes) => {
    if (!("chart" in content) && document.querySelector(`${CHART} svg`)) content.chart = performance.now();
    if (changes.some(({ target }) => target.closest?.(`${CHART} svg`) || target.parentElement?.closest(`${CHART} svg`)))
      mark("chart");
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // The board is HTML: the first change in it, and that it shows the server's answer.
  new MutationObserver((changes) => {
    if (!("board" in content) && document.querySelector(".board tbody tr")) content.board = performance.now();
    for (const { target, type } of changes) {
      if ((target.parentElement ?? target).closest(".board tbody")) mark("board");
      if (type === "attributes" && target === document.documentElement && target.dataset.board === "answer") mark("answer");
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // The table is a canvas, and the table for screen readers inside it follows late on purpose. What the
  // reader sees is the painting: the first text put where another one stood.
  const paint = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    if (this.canvas.matches?.(TABLE)) {
      const texts = painted.get(this.canvas) ?? new Map();
      painted.set(this.canvas, texts);
      const { e, f } = this.getTransform(), place = `${Math.round(e + x)},${Math.round(f + y)}`;
      if (texts.get(place) !== text) { texts.set(place, text); mark("table"); }
    }
    return paint.call(this, text, x, y, ...rest);
  };

  window.stopwatch = {
    // Milliseconds from the last key to each change that is wanted; what has not changed by then is left out.
    read: ([patience, names]) => new Promise((resolve) => {
      waiting = resolve;
      wanted = names;
      if (wanted.every((one) => one in marks)) resolve(marks);
      setTimeout(() => resolve(marks), patience);
    }),
    content: () => content,
    // Resolves when the server has finished the run.
    rest: () => new Promise((resolve) => {
      const look = setInterval(() => {
        if (document.querySelector('[data-testid="stApp"]').dataset.testScriptState !== "notRunning") return;
        clearInterval(look);
        resolve();
      }, 50);
    }),
  };
})();
