// Keeps every open page as the case stands: a word from the server says that something changed, and what.

const root = document.documentElement;
// Not before every script of the page is there: a form that nobody listens to yet must not be seen.
document.addEventListener("DOMContentLoaded", () => root.classList.add("scripted"));
const state = document.getElementById("state");
let main = document.getElementById("main");
document.addEventListener("htmx:afterSwap", () => { main = document.getElementById("main"); });
let last = Number(document.body.dataset.last);
let reasoned = document.body.dataset.reasoned === "true"; // as it was when the page was made
let unfinished = false;

const region = () => (main.dataset.live?.startsWith("#") ? document.querySelector(main.dataset.live) : null);
document.addEventListener("input", (event) => { if (region()?.contains(event.target)) unfinished = true; });
document.addEventListener("settled", () => { unfinished = false; });

const events = new EventSource("/events");
events.addEventListener("moment", (event) => {
  const now = JSON.parse(event.data);
  show(now);
  const isNew = now.last !== last || (!reasoned && now.reasoned);
  last = now.last;
  reasoned = now.reasoned;
  if (isNew) {
    document.dispatchEvent(new CustomEvent("moment", { detail: now }));
    refresh();
  }
});
events.addEventListener("error", () => { state.textContent = state.dataset.lost; });

function show(now) {
  if (now.trouble) state.textContent = now.trouble;
  else if (!now.reasoned) state.textContent = state.dataset.thinking;
  else state.textContent = now.waiting ? state.dataset.waiting.replace("{n}", now.waiting) : "";
}

// What the page shows is asked for again, but never under the hands of somebody who writes in it.
let refreshing = false;
async function refresh() {
  const part = region();
  if (!part || unfinished || refreshing || part.contains(document.activeElement?.closest("input, textarea, select"))) return;
  refreshing = true;
  const top = window.scrollY;
  const opened = [...part.querySelectorAll("details[open]")].map((one) => one.closest("[id]")?.id);
  const target = main.dataset.live;
  await htmx.ajax("GET", location.pathname + location.search, { target, select: target, swap: "outerHTML" });
  for (const id of opened) document.getElementById(id)?.querySelector("details")?.setAttribute("open", "");
  window.scrollTo({ top, behavior: "instant" });
  refreshing = false;
}
