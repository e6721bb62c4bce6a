// The board's table: built once for each catalog, then only what has changed is put in.

import { filled } from "./arithmetic.js";

const SVG = "http://www.w3.org/2000/svg", SOON = 160;
const COLUMNS = ["rank", "vendor", "bar", "points", "first", "known"];
const FALLING = new Set(["bar", "points", "first", "known"]); // what is sorted the highest first
let count = 0;

export class Drawing {
  /** @param {HTMLElement} place @param {(event: string, value: any) => void} tell what the reader does */
  constructor(place, tell) {
    this.place = place.appendChild(element("div", { class: "board" }));
    this.tell = tell;
    this.sort = { column: "rank", falling: false };
    this.sought = "";
    this.all = false;
    this.hatch = `board-hatch-${count++}`;
  }

  close() {
    this.place.remove();
  }

  /** Everything that no slider changes. */
  build(table) {
    this.table = table;
    this.rows = new Map(table.names.map((_, row) => [row, new Row(this, row)]));
    this.heads = new Map();
    this.body = element("tbody", { role: "rowgroup" });
    this.rest = element("tbody", { role: "rowgroup" });
    const ranked = grid(this.caption(), element("thead", { role: "rowgroup" }), this.body);
    ranked.tHead.append(this.head());
    const parts = [this.pattern(), this.legend(), ...this.finder(), ranked];
    if (table.outside.length) parts.push(this.outside());
    this.place.replaceChildren(...parts);
    this.order = null;
  }

  caption() {
    const caption = element("caption", {}, this.table.words.caption);
    caption.classList.add("spoken");
    return caption;
  }

  head() {
    const row = element("tr", { role: "row" }), { words } = this.table;
    for (const name of COLUMNS) {
      const cell = element("th", { role: "columnheader", scope: "col", class: name });
      const button = element("button", { type: "button" }, words[name]);
      if (words[`${name}_help`]) button.title = words[`${name}_help`];
      button.addEventListener("click", () => this.turn(name));
      cell.append(button);
      this.heads.set(name, cell);
      row.append(cell);
    }
    row.append(element("th", { role: "columnheader", scope: "col", class: "tick" }, words.tick));
    return row;
  }

  legend() {
    const { titles, inks, words } = this.table, place = element("div", { class: "legend" });
    const keys = element("ul", { "aria-hidden": "true" });
    titles.forEach((title, k) => keys.append(key(swatch("rect", { fill: inks[k], width: 12, height: 12 }), title)));
    keys.append(
      key(swatch("rect", { class: "assumed", fill: `url(#${this.hatch})`, width: 12, height: 12 }), words.assumed),
      key(swatch("line", { class: "possible", x1: 0, x2: 12, y1: 6, y2: 6 }), words.possible),
    );
    const equal = key(element("i", { class: "bracket" }), words.equal);
    equal.title = words.equal_help;
    keys.append(equal);
    place.append(keys, element("p", { class: "ahead", role: "status" }));
    this.state = place.lastChild;
    return place;
  }

  pattern() {
    const lines = drawn("pattern", { id: this.hatch, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
    lines.append(drawn("rect", { class: "ground", width: 5, height: 5 }), drawn("rect", { class: "stripe", width: 2, height: 5 }));
    const place = drawn("svg", { width: 0, height: 0, class: "pattern", "aria-hidden": "true" });
    place.append(lines);
    return place;
  }

  /** The search, where there are many vendors. */
  finder() {
    const { inside, many, words } = this.table;
    if (inside.length <= many) return [];
    const place = element("div", { class: "finder" });
    const field = element("input", { type: "search", "aria-label": words.search, placeholder: words.search });
    field.value = this.sought;
    field.addEventListener("input", () => { this.sought = field.value; this.arrange(); });
    this.more = element("button", { type: "button" });
    this.more.addEventListener("click", () => { this.all = !this.all; this.arrange(); });
    this.none = element("span", { role: "status" });
    place.append(field, this.more, this.none);
    return [place];
  }

  outside() {
    const { words } = this.table, place = element("section"), row = element("tr", { role: "row" });
    const heads = [["would", "rank"], ["vendor", "vendor"], ["reason", "bar"], ["points", "points"], ["first", "first"], ["known", "known"], ["tick", "tick"]];
    for (const [name, kind] of heads) {
      const cell = element("th", { role: "columnheader", scope: "col", class: kind }, words[name]);
      if (words[`${name}_help`]) cell.title = words[`${name}_help`];
      row.append(cell);
    }
    const title = element("h3", {}, words.outside), head = element("thead", { role: "rowgroup" });
    head.append(row);
    const left = grid(element("caption", { class: "spoken" }, words.outside), head, this.rest);
    left.classList.add("outside");
    place.append(title, left);
    return place;
  }

  /** What the server alone knows. */
  answer(answer) {
    this.said = answer;
    this.near = new Set(answer.near);
    this.ticked = new Set(answer.ticked);
    for (const row of this.rows.values()) row.answer(answer);
  }

  /** @param {import("./arithmetic.js").Line[]} lines @param {boolean} ahead whether the server has yet to say so */
  draw(lines, ahead) {
    this.lines = lines;
    put(this.state, ahead ? this.table.words.ahead : "");
    this.place.classList.toggle("early", ahead);
    this.arrange();
  }

  /** Sort by a column, the other way round where it is sorted by already. */
  turn(column) {
    const again = this.sort.column === column;
    this.sort = { column, falling: again ? !this.sort.falling : FALLING.has(column) };
    this.arrange();
  }

  /** Put every line in its row, and the rows in their order. */
  arrange() {
    const { inside, many, words } = this.table, ranked = this.lines.slice(0, inside.length);
    const order = this.sorted(ranked), found = order.filter((line) => this.fits(line));
    const shown = this.all || this.sought ? found : found.slice(0, many);
    for (const [name, head] of this.heads) {
      const way = this.sort.column !== name ? null : this.sort.falling ? "descending" : "ascending";
      set(head, "aria-sort", way);
    }
    this.fill(this.body, shown, ranked);
    this.fill(this.rest, this.lines.slice(inside.length), []);
    if (this.more) {
      put(this.more, filled(this.all ? words.few : words.all, { count: this.all ? many : inside.length }));
      this.more.hidden = Boolean(this.sought);
      put(this.none, shown.length ? "" : words.nothing);
    }
  }

  sorted(lines) {
    const { column, falling } = this.sort, { names } = this.table, { firsts } = this.said;
    if (column === "rank") return falling ? [...lines].reverse() : lines;
    const by = { bar: ({ sure }) => sure, points: ({ score }) => score, first: ({ row }) => firsts[row] ?? -1, known: ({ known }) => known }[column];
    const found = [...lines].sort(by ? (a, b) => by(a) - by(b) : (a, b) => names[a.row].localeCompare(names[b.row]));
    return falling ? found.reverse() : found;
  }

  fits({ row }) {
    return this.table.names[row].toLocaleLowerCase().includes(this.sought.toLocaleLowerCase().trim());
  }

  /** The lines' rows in this order in a part of the table; who has changed place moves there. */
  fill(body, lines, ranked) {
    const near = this.sort.column === "rank" && !this.sort.falling && !this.sought ? this.near : new Set();
    lines.forEach((line, k) => this.rows.get(line.row).draw(line, near.has(line.row) && k > 0));
    const wanted = lines.flatMap(({ row }) => this.rows.get(row).nodes());
    if (wanted.length === body.children.length && wanted.every((node, k) => node === body.children[k])) return;
    const moving = ranked.length && !matchMedia("(prefers-reduced-motion: reduce)").matches && this.place.checkVisibility();
    const before = moving && body.children.length ? new Map([...body.children].map((node) => [node, node.offsetTop])) : new Map();
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    body.replaceChildren(...wanted);
    focused?.isConnected && focused.focus({ preventScroll: true });
    for (const [node, top] of before) {
      const way = node.isConnected ? top - node.offsetTop : 0;
      if (way) node.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], { duration: SOON, easing: "ease-out" });
    }
  }

  tick(row, ticked) {
    if (ticked) this.ticked.add(row); else this.ticked.delete(row);
    this.tell("tick", [...this.ticked].map((one) => this.table.ids[one]));
  }

  open(row) {
    const opened = new Set(Object.keys(this.said.opened).map(Number));
    if (!opened.delete(row)) opened.add(row);
    this.tell("open", [...opened].map((one) => this.table.ids[one]));
  }
}

class Row {
  constructor(board, row) {
    const { table, hatch } = board, { words } = table, name = table.names[row], isOut = table.outside.includes(row);
    this.board = board;
    this.row = row;
    this.place = element("tr", { role: "row" });
    this.rank = cell("rank");
    this.tie = this.rank.appendChild(element("span", { class: "spoken" }));
    this.number = this.rank.insertBefore(element("span"), this.tie);
    const vendor = element("th", { role: "rowheader", scope: "row", class: "vendor" });
    this.button = vendor.appendChild(element("button", { type: "button", "aria-expanded": "false", title: name }));
    this.button.append(element("bdi", {}, name));
    this.button.addEventListener("click", () => board.open(row));
    this.was = vendor.appendChild(element("span", { class: "was" }));
    this.way = this.was.appendChild(element("span", { "aria-hidden": "true" }));
    this.before = this.was.appendChild(element("span"));
    if (table.incumbent[row]) vendor.append(element("span", { class: "tag" }, words.incumbent));
    if (table.marks[row] && !isOut) vendor.append(element("span", { class: "mark", title: table.marks[row] }, table.marks[row]));
    this.bar = cell("bar");
    if (isOut) this.bar.textContent = table.marks[row];
    else {
      this.drawing = new Bar(table, hatch);
      this.text = element("span", { class: "spoken" });
      this.bar.append(this.drawing.place, this.text);
    }
    [this.points, this.first, this.known] = ["points", "first", "known"].map(cell);
    const tick = cell("tick"), label = filled(words.compare, { vendor: `\u2068${name}\u2069` });
    this.tick = tick.appendChild(element("input", { type: "checkbox", "aria-label": label }));
    this.tick.addEventListener("change", () => board.tick(row, this.tick.checked));
    this.place.append(this.rank, vendor, this.bar, this.points, this.first, this.known, tick);
  }

  /** The row, and what it opens to. */
  nodes() {
    return this.opened ? [this.place, this.opened] : [this.place];
  }

  answer({ chances, ticked, opened, was }) {
    const [way, before] = was[this.row] ?? ["", ""];
    put(this.way, way);
    put(this.before, before);
    this.was.hidden = !before;
    put(this.first, chances[this.row] ?? this.board.table.words.nobody);
    this.tick.checked = ticked.includes(this.row);
    const found = opened[this.row], text = JSON.stringify(found);
    set(this.button, "aria-expanded", String(Boolean(found)));
    if (text === this.told) return;
    this.told = text;
    this.opened = found ? details(found, this.board) : null;
  }

  draw(line, near) {
    put(this.number, line.rank ? String(line.rank) : this.board.table.words.nobody);
    put(this.tie, near ? ` (${this.board.table.words.near})` : "");
    this.place.classList.toggle("near", near);
    put(this.points, line.points);
    put(this.known, line.share);
    if (!this.drawing) return;
    this.drawing.draw(line);
    put(this.text, line.parts);
    set(this.bar, "title", line.parts);
  }
}

/** Sure points by group, then assumed ones, then a thin line to the possible ones. */
class Bar {
  constructor({ inks }, hatch) {
    this.place = drawn("svg", { "aria-hidden": "true" });
    this.place.append(drawn("rect", { class: "scale", width: "100%", height: "100%" }));
    this.sure = inks.map((fill) => this.place.appendChild(drawn("rect", { class: "sure", fill, y: 0, height: "100%" })));
    this.assumed = this.place.appendChild(drawn("rect", { class: "assumed", fill: `url(#${hatch})`, y: 0, height: "100%" }));
    this.possible = this.place.appendChild(drawn("line", { class: "possible", y1: "50%", y2: "50%" }));
    this.end = this.place.appendChild(drawn("line", { class: "possible", y1: "25%", y2: "75%" }));
  }

  draw({ sure, score, possible, ends }) {
    ends.forEach((end, k) => span(this.sure[k], k ? ends[k - 1] : 0, end));
    span(this.assumed, sure, score);
    const open = possible - score > 1e-9;
    set(this.possible, "x1", percent(score));
    set(this.possible, "x2", percent(possible));
    set(this.end, "x1", percent(possible));
    set(this.end, "x2", percent(possible));
    set(this.possible, "visibility", open ? null : "hidden");
    set(this.end, "visibility", open ? null : "hidden");
  }
}

/** What a row opens to. */
function details({ summary, facts, ratings, ways }, board) {
  const { words } = board.table, row = element("tr", { role: "row", class: "details" });
  const place = row.appendChild(element("td", { role: "cell", colspan: 7 }));
  place.append(element("p", {}, summary));
  const list = element("dl");
  for (const [name, fact] of facts) list.append(element("dt", {}, name), element("dd", {}, fact));
  const said = element("table", { class: "ratings" }), head = said.createTHead().insertRow();
  for (const name of ["criterion", "rating", "weight"]) head.append(element("th", { scope: "col" }, words[name]));
  const body = said.createTBody();
  for (const { criterion, weight, rating, open, way } of ratings) {
    const line = body.insertRow(), name = element("th", { scope: "row" });
    name.append(link(criterion, way));
    line.append(name, element("td", { class: open ? "open" : "" }, rating), element("td", { class: "number" }, weight));
  }
  const onwards = element("p", { class: "ways" });
  for (const way of ways) onwards.append(link(way.label, way.link), " ");
  place.append(...(facts.length ? [list] : []), said, onwards);
  return row;
}

/** A link to another page; the frame sees to it that it stays in the session. */
const link = (text, address) => element("a", { href: address, "data-way": "yes" }, text);

function grid(...parts) {
  const found = element("table", { role: "table" });
  found.append(...parts);
  return found;
}

function key(mark, text) {
  const found = element("li");
  found.append(mark, element("bdi", {}, text));
  return found;
}

function swatch(name, attributes) {
  const found = drawn("svg", { width: 12, height: 12 });
  found.append(drawn(name, attributes));
  return found;
}

const cell = (name) => element("td", { role: "cell", class: name });
const percent = (at) => `${at.toFixed(3)}%`;

function span(node, from, to) {
  set(node, "x", percent(from));
  set(node, "width", percent(Math.max(to - from, 0)));
}

/** Set an attribute where it changes; null takes it away. */
function set(node, name, value) {
  const held = (node.held ??= {});
  if (held[name] === value) return;
  held[name] = value;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}

/** Put a text where it changes. */
function put(node, text) {
  if (node.said === text) return;
  node.textContent = node.said = text;
}

const drawn = (name, attributes = {}) => dressed(document.createElementNS(SVG, name), attributes);

function element(name, attributes = {}, text = "") {
  const found = dressed(document.createElement(name), attributes);
  if (text) found.textContent = text;
  return found;
}

function dressed(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
