// What the server has drawn, with parts that can be chosen: by mouse, by Tab to the one that is chosen or first,
// and from there by the arrow keys. All text in it has been made safe by the server.

const places = new WeakMap(); // Streamlit calls again for new data, and cleans up only at the end
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export default function ({ parentElement, data, setTriggerValue }) {
  let place = places.get(parentElement);
  if (!place) places.set(parentElement, (place = new Place(parentElement)));
  place.take(data, setTriggerValue);
  return () => place.close();
}

class Place {
  constructor(parent) {
    this.parent = parent;
    this.root = parent.appendChild(document.createElement("div"));
    this.root.className = "chooser";
    this.root.addEventListener("click", (event) => this.choose(event.target.closest("[data-choose]")));
    this.root.addEventListener("keydown", (event) => this.walk(event));
  }

  close() {
    this.root.remove();
    places.delete(this.parent);
  }

  /** What the server has drawn; the reader goes on from where it was left. */
  take(data, tell) {
    this.tell = tell;
    if (data === this.data) return;
    const held = this.root.contains(document.activeElement) && document.activeElement.dataset.choose;
    this.data = data;
    this.root.innerHTML = data;
    const parts = [...this.root.querySelectorAll("[data-choose]")];
    const here = parts.find((part) => part.dataset.choose === held);
    this.reach(here ?? parts.find((part) => part.ariaCurrent === "true") ?? parts[0]);
    here?.focus({ preventScroll: true });
  }

  choose(part) {
    if (!part) return;
    this.reach(part);
    this.tell("choose", part.dataset.choose);
  }

  /** Make one part that which Tab leads to. */
  reach(part) {
    for (const other of this.root.querySelectorAll("[data-choose]")) other.tabIndex = other === part ? 0 : -1;
  }

  walk(event) {
    const step = STEPS[event.key], part = event.target.closest("[data-choose]");
    if (!step || !part) return;
    const lines = [...this.root.querySelectorAll("[data-line]")].map((line) => [...line.querySelectorAll("[data-choose]")]);
    const row = lines.findIndex((line) => line.includes(part));
    const next = lines[row + step[0]]?.[lines[row].indexOf(part) + step[1]];
    if (!next) return;
    event.preventDefault();
    this.reach(next);
    next.focus();
  }
}
