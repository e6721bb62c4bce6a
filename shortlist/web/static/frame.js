// What Streamlit's page does not say by itself: where its server is, and what the parts of the frame are.
"use strict";

// Streamlit looks for its server beside the page's address before it looks at the root, and complains of a 404.
const home = new URL(".", document.currentScript.src).href;
window.__streamlit = { ...window.__streamlit, BACKEND_BASE_URL: home };

const ROLES = {
  ".st-key-pages": { role: "navigation", "aria-label": "Pages" },
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
  for (const link of document.querySelectorAll(".st-key-pages a")) {
    const here = new URL(link.href).pathname === location.pathname;
    if (here) label(link, { "aria-current": "page" });
    else link.removeAttribute("aria-current");
  }
}

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
let pressed = null;
let then = 0;
addEventListener("click", (press) => {
  const button = press.target.closest?.(FILE);
  if (!button) return;
  if (button === pressed && press.timeStamp - then < TWICE) press.stopImmediatePropagation();
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
