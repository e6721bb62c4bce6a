// Drafts: catalogs of the user's own, kept in this browser and offered where the session knows of none. The server
// tells what to keep through a component (keeper.js), and is given a draft back only where the user says so here.
// A tab writes over what it kept itself; what another tab kept meanwhile stays, as a draft of its own.

const DRAFT = "shortlist draft ", VIEW = "shortlist view "; // a draft, and what the address said of the decision
const PART = 400_000; // letters in a message: the server takes a million bytes
const BACK_AGAIN = 15_000; // milliseconds
const PLACE = "[data-testid=stMainBlockContainer]", IDLE = "[data-testid=stApp][data-test-script-state=notRunning]";
const FIELD = "[class*=st-key-fix-] textarea";
const TAKES = { ".st-key-take-own": true, ".st-key-take-faulty": false }; // downloads, and whether of the valid one
const WORDS = {
  strip: "Drafts in this browser",
  draft: (one) => `A draft of ${one.title}${one.valid ? "" : " (not valid yet)"}, kept in this browser on ${when(one.at)}.`,
  goOn: "Go on with it",
  opening: "Opening …",
  forget: "Forget it",
  more: (count) => (count === 1 ? "1 older draft" : `${count} older drafts`),
  forgot: (one) => `The draft of ${one.title} is gone from this browser.`,
  undo: "Undo",
  kept: (one) => `Kept in this browser since ${when(one.at)}; a private window forgets it when it is closed.`,
  apart: "Another tab changed this draft too: both are kept.",
  full: "Not kept: the storage of this browser is full, or it has none, as in some private windows. Download it to keep it.",
  denied: "Not kept: this browser lets the page store nothing, as in a private window or by its settings. Download it to keep it.",
  both: "Both are kept in this browser; a private window forgets them when it is closed.",
  gone: "Not kept any more: it was forgotten in another tab. Download it to keep it.",
  of: (one, said) => `${one.valid ? "In use" : "Not valid yet"}: ${said}`,
};

/** @typedef {{ id: string, mark: string, name: string, title: string, valid: boolean, at: string }} Draft */

const held = new Map(); // what this page has the browser keep, by the server's id of it
const active = new Map(); // where the server tells of drafts now, with the way to answer
let now = []; // of those held, what the server told of last
let unsaved = false; // whether the page holds changes that are in no draft
let typed = false; // whether a text is being changed of which the server has not heard
let wanted = null; // which draft the user wants to go on with
let opening = false;
const IN_USE = "shortlist draft"; // in what lasts as long as this tab: a draft that is kept is in use
let forgotten = null; // what was forgotten last, to undo it
let listed = null; // the drafts that are kept; null where that is to be read again
let shown = "";

function when(at) {
  const day = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" };
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "an unknown day" : date.toLocaleString("en-GB", day);
}

// What the browser keeps

function store() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Keep a value; what was in the way, or nothing. */
function write(key, value) {
  const place = store();
  if (!place) return "denied";
  try {
    place.setItem(key, value);
    return place.getItem(key) === value ? "" : "denied";
  } catch (fault) {
    return fault.name === "SecurityError" ? "denied" : "full";
  }
}

/** A draft that is kept, with its text in letters; null if there is none. */
function kept(id) {
  try {
    const value = store()?.getItem(DRAFT + id) ?? "";
    const end = value.indexOf("\n");
    return end < 0 ? null : { ...JSON.parse(value.slice(0, end)), id, text: value.slice(end + 1) };
  } catch {
    return null;
  }
}

/** The drafts that are kept, the latest first. */
function list() {
  let keys = [];
  try {
    keys = Object.keys(store() ?? {});
  } catch {
    // Nothing is kept where nothing may be read.
  }
  const found = keys.filter((key) => key.startsWith(DRAFT)).map((key) => kept(key.slice(DRAFT.length)));
  return found.filter(Boolean).map(({ text, ...rest }) => rest).sort((a, b) => (a.at < b.at ? 1 : -1));
}

function drop(id) {
  const found = { draft: kept(id), value: store().getItem(DRAFT + id), view: store().getItem(VIEW + id) };
  store().removeItem(DRAFT + id);
  store().removeItem(VIEW + id);
  listed = null;
  return found;
}

// What the server tells

/** Keep what the server tells of, and give it what it wants; `tell` answers. */
export function take(place, { drafts, query, part, unsaved: open }, tell) {
  if (drafts === undefined) {
    for (const one of now) look(one, query);
    return;
  }
  active.set(place, tell);
  [unsaved, typed] = [open, false];
  now = drafts.map((draft) => keep(draft, query, tell));
  if (part !== null) give(part, tell);
  else opening = false;
  mark(now.some((one) => one.valid && one.at && !one.fault));
  say(place);
  watch();
  render();
}

/** The server tells of nothing there any more. */
export function leave(place) {
  active.delete(place);
  if (!active.size) {
    [now, opening, listed, unsaved, typed] = [[], false, null, false, false];
    mark(false);
  }
  watch();
  render();
}

/** Note for a reload whether what the address says is about a draft. */
function mark(inUse) {
  try {
    if (inUse) sessionStorage.setItem(IN_USE, "yes");
    else sessionStorage.removeItem(IN_USE);
  } catch {
    // A browser that lets the page store nothing keeps no draft.
  }
}

function keep(draft, query, tell) {
  const one = held.get(draft.id) ?? { slot: slot(draft) };
  held.set(draft.id, one);
  const before = kept(one.slot);
  const text = draft.text ?? (one.mark === draft.mark ? one.text : undefined);
  if (before?.mark === draft.mark) [one.at, one.fault, one.text] = [before.at, "", undefined];
  else if (!before && one.seen === draft.mark) one.fault = "gone";
  else if (!text) {
    tell("missing", { at: Date.now() });
    return one;
  } else replace(one, draft, text, before);
  Object.assign(one, { mark: draft.mark, title: draft.title, valid: draft.valid });
  if (!one.fault) {
    one.seen = draft.mark;
    look(one, query);
  }
  return one;
}

/** Where a draft is kept that is new to this page: with the same text, if that is kept already. */
function slot(draft) {
  return list().find((one) => one.mark === draft.mark)?.id ?? draft.id;
}

function fresh() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function replace(one, draft, text, before) {
  if (before && before.mark !== one.seen) [one.slot, one.apart] = [fresh(), true];
  one.at = new Date().toISOString();
  const { mark, name, title, valid } = draft;
  one.fault = write(DRAFT + one.slot, `${JSON.stringify({ mark, name, title, valid, at: one.at })}\n${text}`);
  one.text = one.fault ? text : undefined;
  listed = null;
}

/** Keep how a draft is looked at. */
function look(one, query) {
  if (!one.fault && store()?.getItem(VIEW + one.slot) !== query) write(VIEW + one.slot, query);
}

/** Give a part of the draft that the user wants to go on with. */
function give(part, tell) {
  const found = wanted && kept(wanted);
  if (!found) return tell("given", { part, text: null, at: Date.now() });
  const { id, name, text } = found;
  const end = (part + 1) * PART;
  const query = store().getItem(VIEW + id) ?? "";
  tell("given", { part, id, name, query, text: text.slice(part * PART, end), last: end >= text.length });
}

function say(place) {
  place.className = "draft-said";
  place.setAttribute("role", "status");
  const said = now.filter((one) => one.at);
  const quiet = said.length > 1 && !said.some((one) => one.fault || one.apart);
  const lines = said.map((one) => {
    const words = one.fault ? WORDS[one.fault] : one.apart ? `${WORDS.kept(one)} ${WORDS.apart}` : WORDS.kept(one);
    const line = element("p", said.length > 1 ? WORDS.of(one, words) : words);
    line.className = one.fault ? "draft-lost" : "";
    return line;
  });
  place.replaceChildren(...(quiet ? [element("p", WORDS.both)] : lines));
}

// Leaving: it asks where something is neither in what the browser keeps nor was taken away.

function ask(leaving) {
  leaving.preventDefault();
  leaving.returnValue = "";
}

function watch() {
  removeEventListener("beforeunload", ask);
  const lost = now.some((one) => one.fault && one.taken !== one.mark);
  if (lost || unsaved || typed) addEventListener("beforeunload", ask);
}

addEventListener("input", (change) => {
  if (!change.target.closest?.(FIELD)) return;
  typed = true;
  watch();
}, true);

addEventListener("click", (press) => {
  for (const [place, valid] of Object.entries(TAKES)) {
    if (!press.target.closest?.(`${place} button`)) continue;
    for (const one of now) if (one.valid === valid) one.taken = one.mark;
    watch();
  }
}, true);

// The strip that offers what is kept

function element(kind, text = "") {
  const made = document.createElement(kind);
  made.textContent = text;
  return made;
}

function button(label, act) {
  const made = element("button", label);
  made.type = "button";
  made.disabled = opening;
  made.addEventListener("click", act);
  return made;
}

function offer(one) {
  const line = element("div");
  line.append(
    element("span", WORDS.draft(one)),
    button(opening && wanted === one.id ? WORDS.opening : WORDS.goOn, () => goOn(one)),
    button(WORDS.forget, () => forget(one)),
  );
  return line;
}

/** Ask the server to ask for the draft: the address changes as by Back or Forward, which Streamlit follows. */
function goOn(one) {
  [wanted, opening, forgotten] = [one.id, true, null];
  held.set(one.id, { slot: one.id, seen: one.mark });
  const home = new URL(".", import.meta.url).href;
  const place = new URL(one.valid ? location.href : `${home}catalog${location.search}`);
  place.searchParams.set("way", "draft");
  history.pushState({}, "", place);
  dispatchEvent(new PopStateEvent("popstate"));
  setTimeout(() => { opening = false; render(); }, BACK_AGAIN);
  render();
}

function forget(one) {
  forgotten = drop(one.id);
  render();
  document.querySelector(".drafts button")?.focus();
}

function undo() {
  const { draft, value, view } = forgotten;
  write(DRAFT + draft.id, value);
  if (view !== null) write(VIEW + draft.id, view);
  [forgotten, listed] = [null, null];
  render();
}

function render() {
  waiting = false;
  const strip = document.querySelector(".drafts");
  const place = document.querySelector(PLACE);
  if (active.size || !place || (!strip && !document.querySelector(IDLE))) {
    if (active.size) strip?.remove();
    return;
  }
  listed ??= list();
  const state = JSON.stringify([listed, opening, wanted, forgotten?.value]);
  if (strip?.parentElement === place && state === shown) return;
  shown = state;
  strip?.remove();
  if (listed.length || forgotten) place.prepend(drawn(listed));
}

function drawn([latest, ...older]) {
  const strip = element("section");
  strip.className = "drafts";
  strip.setAttribute("aria-label", WORDS.strip);
  if (forgotten) {
    const line = element("div");
    line.setAttribute("role", "status");
    line.append(element("span", WORDS.forgot(forgotten.draft)), button(WORDS.undo, undo));
    strip.append(line);
  }
  if (latest) strip.append(offer(latest));
  if (older.length) {
    const rest = strip.appendChild(element("details"));
    rest.append(element("summary", WORDS.more(older.length)), ...older.map(offer));
  }
  return strip;
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) requestAnimationFrame(render);
  waiting = true;
}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-test-script-state"] });
addEventListener("storage", () => {
  listed = null;
  render();
});
