// Forms that write: what is filled in is sent as JSON; what was kept is said, and the page shows it by itself.

import { say, send } from "/static/sending.js";

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-post]");
  if (!form) return;
  event.preventDefault();
  const values = {};
  for (const [name, value] of new FormData(form)) values[name] = form.elements[name].dataset?.number === undefined ? value : Number(value);
  for (const box of form.querySelectorAll('input[type="checkbox"]')) values[box.name] = box.checked;
  const answer = await send(form.dataset.post, values);
  if (answer === null) return;
  document.dispatchEvent(new Event("settled"));
  say(form.dataset.done, "", "done");
  if (form.dataset.then) window.location.assign(form.dataset.then);
  else {
    const target = document.getElementById("main").dataset.live;
    htmx.ajax("GET", location.pathname + location.search, { target, select: target, swap: "outerHTML" });
  }
});
