// Keeps every open page as the case stands: a word from the server says that something changed, and what.

const root = document.documentElement;
root.classList.add("scripted");
const state = document.getElementById("state");
const main = document.getElementById("main");
let last = Number(document.body.dataset.last);
let reasoned = null;
let unfinished = false;

document.addEventListener("input", (event) => { if (event.target.closest("main form")) unfinished = true; });
document.addEventListener("settled", () => { unfinished = false; });

const events = new EventSource("/events");
events.addEventListener("moment", (event) => {
  const now = JSON.parse(event.data);
  show(now);
  const isNew = now.last !== last || (reasoned === false && now.reasoned);
  last = now.last;
  reasoned = now.reasoned;
  if (isNew) {
    document.dispatchEvent(new CustomEvent("moment", { detail: now }));
    if (main.dataset.live === "refresh" && !unfinished && !main.contains(document.activeElement?.closest("input, textarea, select"))) refresh();
  }
});
events.addEventListener("error", () => { state.textContent = state.dataset.lost; });

function show(now) {
  if (now.trouble) state.textContent = now.trouble;
  else if (!now.reasoned) state.textContent = state.dataset.thinking;
  else state.textContent = now.waiting ? state.dataset.waiting.replace("{n}", now.waiting) : "";
}

let refreshing = false;
async function refresh() {
  if (refreshing || document.hidden) return;
  refreshing = true;
  const top = window.scrollY;
  await htmx.ajax("GET", location.pathname + location.search, { target: "#main", select: "#main", swap: "outerHTML" });
  window.scrollTo({ top, behavior: "instant" });
  refreshing = false;
}
