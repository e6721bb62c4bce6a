// The board. It draws what the server says; while a slider moves it draws what the server will say, and the
// server's answer then takes over.

import { filled, lines, percentage, shares } from "./arithmetic.js";
import { Drawing } from "./drawing.js";
import { Sliders } from "./sliders.js";

const PATIENCE = 2000; // milliseconds for which a position stays that the server has not confirmed
const boards = new WeakMap(); // Streamlit calls again for new data, and cleans up only at the end

export default function ({ parentElement, data, setTriggerValue }) {
  let board = boards.get(parentElement);
  if (!board) boards.set(parentElement, (board = new Board(parentElement)));
  board.take(data, setTriggerValue);
  return () => board.close();
}

class Board {
  constructor(place) {
    this.place = place;
    this.moved = new Map(); // positions by the slider's name that the server has not confirmed
    this.sliders = new Sliders((name, position) => this.move(name, position));
    this.drawing = new Drawing(place, (event, value) => this.tell(event, value));
  }

  close() {
    this.sliders.close();
    this.drawing.close();
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    delete document.documentElement.dataset.board;
    boards.delete(this.place);
  }

  /** The server's answer. @param {string} data two lines of JSON: the table, and what follows from the sliders */
  take(data, tell) {
    const end = data.indexOf("\n"), table = data.slice(0, end);
    this.tell = tell;
    if (table !== this.text) {
      this.text = table;
      this.table = JSON.parse(table);
      this.drawing.build(this.table);
    }
    this.answer = JSON.parse(data.slice(end + 1));
    this.sliders.names = new Set(Object.keys(this.answer.positions));
    for (const [name, position] of this.moved) if (this.answer.positions[name] === position) this.moved.delete(name);
    this.drawing.answer(this.answer);
    this.draw();
  }

  /** A slider has been moved by the reader: draw in the next frame what will follow. */
  move(name, position) {
    if (position === (this.moved.get(name) ?? this.answer.positions[name])) return;
    if (position === this.answer.positions[name]) this.moved.delete(name);
    else this.moved.set(name, position);
    this.wait();
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.draw(); });
  }

  /** What the server does not confirm does not stay, unless the reader still holds on to it. */
  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.sliders.held) return this.wait();
      this.moved.clear();
      this.draw();
    }, PATIENCE);
  }

  draw() {
    const ahead = this.moved.size > 0;
    performance.mark("board");
    const positions = ahead ? { ...this.answer.positions, ...Object.fromEntries(this.moved) } : this.answer.positions;
    const found = ahead ? lines(this.table, positions) : this.answer.lines;
    document.documentElement.dataset.board = found ? (ahead ? "ahead" : "answer") : "nothing";
    if (found) this.drawing.draw(found, ahead);
    if (ahead || this.said) this.sliders.say(ahead ? coming(this.table, positions) : this.answer.shares);
    this.said = ahead;
    performance.measure("board", "board"); // for whoever observes; it is not kept
    performance.clearMarks("board");
    performance.clearMeasures("board");
  }
}

/** What the weight of each slider comes to, by its name. */
function coming(table, positions) {
  const found = shares(table, positions), said = {};
  table.criteria.forEach((id, k) => { said[`w_${id}`] = whole(found[k], table); });
  table.groups.forEach((id, g) => {
    said[`g_${id}`] = whole(table.members[g].reduce((sum, k) => sum + found[k], 0), table);
  });
  return said;
}

const whole = (share, { words }) => filled(words.share, { share: percentage(share) });
