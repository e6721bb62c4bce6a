// What Streamlit's page does not say by itself: where its server is, and what the parts of the frame are.
"use strict";

// Streamlit looks for its server beside the page's address before it looks at the root, and complains of a 404.
const home = new URL(".", document.currentScript.src).href;
window.__streamlit = { ...window.__streamlit, BACKEND_BASE_URL: home };

const WAYS = "a[data-way]", WAY = "way", VIEW = "show_";

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
  // The address of the first page is empty: from another page it would lead to that one again.
  for (const link of document.querySelectorAll("[data-testid=stPageLink-NavLink]")) {
    const said = link.getAttribute("href") ?? "";
    if (said === "" || said.startsWith("?")) link.setAttribute("href", `./${said}`);
  }
  for (const link of document.querySelectorAll(WAYS)) {
    if (complete.get(link) !== location.search) link.setAttribute("href", whole(link).href);
    complete.set(link, location.search);
  }
}

// Our own links to other pages take along what the address says of the decision when they are followed.
function whole(link) {
  const found = new URL(link.getAttribute("href"), location.href);
  const shown = [...found.searchParams].filter(([name]) => name.startsWith(VIEW));
  const chosen = [...new URLSearchParams(location.search)].filter(([name]) => name !== WAY && !name.startsWith(VIEW));
  found.search = new URLSearchParams([...chosen, ...shown]);
  return found;
}

// In the same window they stay in the session: the address changes as by Back or Forward, which Streamlit
// follows, with a mark by which the server tells the one from the other.
addEventListener("click", (press) => {
  const link = press.target.closest?.(WAYS);
  if (!link || press.defaultPrevented || press.button) return;
  if (press.ctrlKey || press.metaKey || press.shiftKey || press.altKey) return;
  press.preventDefault();
  const place = whole(link);
  place.searchParams.set(WAY, "1");
  history.pushState({}, "", place);
  dispatchEvent(new PopStateEvent("popstate"));
});

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

// A file is made of what the server has heard: asked for while the board is ahead of it, it waits for the answer.
function whenAnswered(act) {
  new MutationObserver((_, watch) => {
    if (ROOT.dataset.board === "ahead") return;
    watch.disconnect();
    act();
  }).observe(ROOT, { attributes: true, attributeFilter: ["data-board"] });
}

addEventListener("click", (press) => {
  const button = press.target.closest?.(FILE);
  if (!button) return;
  if (ROOT.dataset.board === "ahead") {
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
