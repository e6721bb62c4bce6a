// The page's sliders, as the browser holds them: which one has just moved, and what stands beside each.

const SHARE = /(?<![\d.,])[\d.,]+ % of the whole(?!.* % of the whole)/;

/** Tells of every slider that a reader moves, by mouse, touch or key, while it moves. */
export class Sliders {
  /** @param {(name: string, position: number) => void} moved */
  constructor(moved) {
    this.moved = moved;
    this.names = new Set(); // of the sliders that matter
    this.held = false;
    this.observer = new MutationObserver(() => this.look());
    const take = ({ target }) => this.watch(target), hold = (held) => () => { this.held = held; };
    const hear = ({ target }) => { this.watch(target); this.look(); };
    this.listeners = [
      ...["focusin", "keydown"].map((name) => [name, take]),
      ...["keydown", "pointerdown"].map((name) => [name, hold(true)]),
      ...["keyup", "pointerup", "pointercancel", "blur"].map((name) => [name, hold(false)]),
      ["input", hear],
    ];
    for (const [name, heard] of this.listeners) addEventListener(name, heard, true);
  }

  close() {
    this.observer.disconnect();
    for (const [name, heard] of this.listeners) removeEventListener(name, heard, true);
  }

  /** Follow the slider that the reader has taken hold of. */
  watch(target) {
    if (!target?.matches?.("input[type=range]")) return;
    const place = target.closest("[class*=st-key-]");
    if (!place || place === this.place) return;
    this.observer.disconnect();
    this.place = place;
    this.observer.observe(place, { subtree: true, attributes: true });
  }

  /** Something about that slider has changed: tell if it is its position. */
  look() {
    const input = this.place?.querySelector("input[type=range]"), name = this.name(this.place);
    if (name && input && input === document.activeElement) this.moved(name, Number(input.value));
  }

  /** The slider's name; a key that has been in use before ends in the number of its turn, which no id does. */
  name(place) {
    const found = [...(place?.classList ?? [])].find((one) => one.startsWith("st-key-"))?.slice(7);
    return [found, found?.replace(/-T\d+$/, "")].find((one) => this.names.has(one));
  }

  /** Say beside each slider what its weight comes to. @param {Object<string, string>} shares by its name */
  say(shares) {
    for (const place of document.querySelectorAll("[class*='st-key-g_'], [class*='st-key-w_']")) {
      const said = shares[this.name(place)];
      if (said !== undefined) rewrite(said, place, place.nextElementSibling);
    }
  }
}

/** Put a share where one stands, in the first place that has one; the same text is not put again. */
function rewrite(said, ...places) {
  for (const place of places) {
    const texts = place && document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts?.nextNode()) {
      const node = texts.currentNode, found = node.data.match(SHARE);
      if (!found) continue;
      if (found[0] !== said) node.data = node.data.replace(SHARE, () => said);
      return;
    }
  }
}
