// What Streamlit's page does not say by itself: where its server is, and what the parts of the frame are.
"use strict";

// Streamlit looks for its server beside the page's address before it looks at the root, and complains of a 404.
const home = new URL(".", document.currentScript.src).href;
window.__streamlit = { ...window.__streamlit, BACKEND_BASE_URL: home };

const WAYS = "a[data-way]", WAY = "way", VIEW = "show_";
const LEADING = ["show_part", "show_vendor", "show_criterion"]; // the part, and the cell that it is about
let led = "";

// Drafts that this browser keeps are looked after by a script of their own, where there is one.
window.shortlistDrafts = new URL(document.currentScript.dataset.drafts, home).href;
try {
  // What the address said of a draft that was in use here means nothing until the user goes on with it.
  if (sessionStorage.getItem("shortlist draft") && performance.getEntriesByType("navigation")[0]?.type === "reload") {
    const views = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith(VIEW));
    history.replaceState(history.state, "", `${location.pathname}${views.length ? `?${new URLSearchParams(views)}` : ""}`);
  }
  sessionStorage.removeItem("shortlist draft");
  if (Object.keys(localStorage).some((key) => key.startsWith("shortlist draft "))) import(window.shortlistDrafts);
} catch {
  // A browser that lets the page store nothing keeps none.
}

const complete = new WeakMap(); // what the address said when a link was last completed

const ROLES = {
  ".st-key-line": { role: "group", "aria-label": "What you chose" },
  ".st-key-footer": { role: "contentinfo" },
  "[data-testid=stSidebar]": { "aria-label": "Weights" },
  "[data-testid=stExpandSidebarButton]": { "aria-label": "Weights" },
};

function label(part, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (part.getAttribute(name) !== value) part.setAttribute(name, value);
  }
}

function mark() {
  waiting = false;
  const found = document.querySelector("[data-testid=stApp]");
  if (found && found !== app) {
    app = found;
    paint(app);
    new MutationObserver(() => paint(app)).observe(app, { attributes: true, attributeFilter: ["class"] });
  }
  for (const [place, attributes] of Object.entries(ROLES)) {
    for (const part of document.querySelectorAll(place)) label(part, attributes);
  }
  for (const link of document.querySelectorAll(WAYS)) {
    if (complete.get(link) !== location.search) link.setAttribute("href", whole(link.getAttribute("href")).href);
    complete.set(link, location.search);
  }
  if (wanted && isThere()) forgo();
  lead();
}

// A link may ask for a part of the page: it is brought into sight, and kept there while the page is drawn around it
// and the reader does nothing.
function lead() {
  const [asked, name] = leading();
  if (led !== asked) document.querySelector(`[data-part~="${CSS.escape(name)}"]`)?.scrollIntoView();
}

function leading() {
  const said = new URLSearchParams(location.search);
  return [[...said].filter(([name]) => LEADING.includes(name)).join(), said.get(LEADING[0]) ?? ""];
}

for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) {
  addEventListener(kind, () => { [led] = leading(); }, { capture: true, passive: true });
}

// Our own links to other pages take along what the address says of the decision when they are followed.
function whole(address) {
  const found = new URL(address, location.href);
  const shown = [...found.searchParams].filter(([name]) => name.startsWith(VIEW));
  const chosen = [...new URLSearchParams(location.search)].filter(([name]) => name !== WAY && !name.startsWith(VIEW));
  found.search = new URLSearchParams([...chosen, ...shown]);
  return found;
}

// In the same window they stay in the session: the address changes as by Back or Forward, which Streamlit
// follows, with a number by which the server tells the one from the other, and which it says when it is there.
// Streamlit can lose the request: a widget that is moved, or a page that draws itself again, before it has been
// heeded speaks for the page before. So it is made again while nothing goes on and the page is not there; where
// even that leads nowhere, the browser goes there by itself.
const PATIENCE = 1000, TRIES = 2; // milliseconds
let wanted = null;

function follow(link) {
  led = "";
  forgo();
  wanted = { address: whole(link.getAttribute("href")).href, number: Date.now(), tries: 0 };
  ask();
}

function ask() {
  const place = whole(wanted.address);
  place.searchParams.set(WAY, wanted.number);
  if (place.href !== location.href) history.pushState({}, "", place);
  dispatchEvent(new PopStateEvent("popstate"));
  wanted.awaited = setTimeout(see, PATIENCE * 3 ** wanted.tries);
}

function see() {
  if (app?.dataset.testScriptState !== "notRunning" || app.dataset.testConnectionState !== "CONNECTED") {
    wanted.awaited = setTimeout(see, PATIENCE / 4);
  } else if (wanted.tries === TRIES) location.assign(whole(wanted.address));
  else {
    wanted.tries += 1;
    ask();
  }
}

function isThere() {
  const pages = document.querySelector("nav[data-followed]");
  const here = pages?.querySelector("[aria-current]");
  return Number(pages?.dataset.followed) === wanted.number
    && new URL(here?.getAttribute("href") ?? "", location.href).pathname === new URL(wanted.address).pathname;
}

function forgo() {
  clearTimeout(wanted?.awaited);
  wanted = null;
}

// Whoever goes Back or Forward no longer wants to go there.
addEventListener("popstate", (change) => {
  if (change.isTrusted) forgo();
});

const isPlain = (press) => !(press.button || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey);
const WITHIN = 8; // pixels
let down = null;
let followed = -Infinity;

addEventListener("click", (press) => {
  const link = press.target.closest?.(WAYS);
  if (!link || press.defaultPrevented || !isPlain(press)) return;
  press.preventDefault();
  if (press.timeStamp - followed > TWICE / 2) follow(link);
});

// A link that is drawn anew between press and release, or that a hint comes to cover, is followed all the same:
// the browser sees no click there.
addEventListener("pointerdown", (press) => {
  const link = press.target.closest?.(WAYS);
  down = link && isPlain(press) ? { link, x: press.clientX, y: press.clientY } : null;
}, true);
addEventListener("pointerup", (release) => {
  const held = down;
  down = null;
  if (!held || held.link.contains(release.target)) return;
  if (Math.hypot(release.clientX - held.x, release.clientY - held.y) > WITHIN) return;
  followed = release.timeStamp;
  follow(held.link);
}, true);

// A press beside a popover closes it; what was written in it is taken first.
addEventListener("pointerdown", (press) => {
  const body = document.activeElement?.closest("[data-testid=stPopoverBody]");
  const isListed = press.target.closest?.("[role=listbox]"); // a list that opens from it lies beside it
  if (body && !isListed && !body.contains(press.target)) document.activeElement.blur();
}, true);

// A button that is pressed twice makes one file; while it makes one, it is disabled. What is chosen between
// makes the second press another wish.
const TWICE = 1000; // milliseconds
const FILE = "[data-testid=stDownloadButton]";
const ROOT = document.documentElement;
let pressed = null;
let then = 0;

// A file is made of what the server has heard: asked for while the board is ahead of it, or the server is at work, it
// waits for the answer.
const isAwaited = () => ROOT.dataset.board === "ahead" || (app && app.dataset.testScriptState !== "notRunning");

function whenAnswered(act) {
  const watch = new MutationObserver(() => {
    if (isAwaited()) return;
    watch.disconnect();
    act();
  });
  watch.observe(ROOT, { attributes: true, attributeFilter: ["data-board"] });
  if (app) watch.observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
}

addEventListener("click", (press) => {
  const button = press.target.closest?.(FILE);
  if (!button) return;
  if (isAwaited()) {
    press.stopImmediatePropagation();
    whenAnswered(() => button.querySelector("button")?.click());
  } else if (button === pressed && press.timeStamp - then < TWICE) press.stopImmediatePropagation();
  else [pressed, then] = [button, press.timeStamp];
}, true);
for (const kind of ["keydown", "pointerdown"]) {
  addEventListener(kind, (press) => {
    if (press.target.closest?.(FILE) !== pressed) pressed = null;
  }, true);
}

// What stays in sight while the page moves below it needs the page's own ground.
function paint(app) {
  document.documentElement.style.setProperty("--page", getComputedStyle(app).backgroundColor);
}

let waiting = false;
let app = null;
new MutationObserver(() => {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
}).observe(document, { childList: true, subtree: true });
