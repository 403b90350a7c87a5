// The reader: the keyboard goes through the statements of a text, and every decision is one key.

import { ask, element, say, send } from "/static/sending.js";

const reader = document.getElementById("reader");
const text = document.getElementById("text");
const source = reader.dataset.source;
const panel = document.getElementById("panel");
let shown = null; // the number of the last request for a panel, so that a late answer is not shown

const one = () => document.getElementById("one");
const current = () => one()?.dataset.statement ?? null;
const pieces = (name) => text.querySelectorAll(`mark[data-statement="${CSS.escape(name)}"]`);

function names() {
  const found = new Map();
  for (const mark of text.querySelectorAll("mark")) if (!found.has(mark.dataset.statement)) found.set(mark.dataset.statement, mark.dataset.status);
  return [...found];
}

async function choose(name, { focus = false } = {}) {
  if (name === null) return;
  for (const mark of text.querySelectorAll("mark.chosen")) mark.classList.remove("chosen");
  for (const mark of pieces(name)) mark.classList.add("chosen");
  pieces(name)[0]?.scrollIntoView({ block: "center", behavior: "instant" });
  history.replaceState(null, "", `/sources/${source}?statement=${name}`);
  const asked = (shown = Symbol());
  const answer = await fetch(`/statements/${name}/panel`).catch(() => null);
  if (asked !== shown || !answer?.ok) return;
  panel.innerHTML = await answer.text(); // the server's own page, in which all foreign words are escaped
  htmx.process(panel);
  restore();
  if (focus) document.getElementById("f-act")?.focus();
}

function beside(step, waiting) {
  const all = names();
  const at = all.findIndex(([name]) => name === current());
  for (let n = 1; n <= all.length; n++) {
    const place = (at + step * n + all.length * n) % all.length;
    if (!waiting || all[place][1] === "proposed") return all[place][0] === current() ? null : all[place][0];
  }
  return null;
}

function showMarks(marks) {
  for (const { id, status } of marks) for (const mark of pieces(id)) mark.dataset.status = status;
  const left = names().filter(([, status]) => status === "proposed").length;
  const line = document.getElementById("waiting");
  line.textContent = left ? line.dataset.some.replace("{n}", left) : line.dataset.none;
}

async function decide(decision) {
  const name = current();
  if (name === null) return;
  const following = beside(1, true);
  const decided = await send("/api/judgements", { decision, statements: [{ id: name, seen: one().dataset.seen }] });
  if (decided === null) return;
  settle(name);
  showMarks(decided);
  await choose(following ?? name);
}

function written() {
  const form = document.getElementById("slots");
  const values = new FormData(form);
  const roles = values.getAll("role");
  const parts = values.getAll("part").map((words, n) => ({ role: roles[n], text: words })).filter((part) => part.text.trim());
  const said = { participants: parts, quantities: values.get("quantities").split(";").map((words) => words.trim()).filter(Boolean) };
  for (const slot of ["act", "teller", "when", "where", "polarity", "modality", "knowledge"]) said[slot] = values.get(slot);
  return said;
}

async function change(more) {
  const name = current();
  const following = beside(1, true);
  const changed = await send(`/api/statements/${name}/change`, { ...more, seen: one().dataset.seen });
  if (changed === null) return false;
  settle(name);
  await again(more.start === undefined ? following ?? name : name);
  return true;
}

// After a write that moved marks the text is asked for again; nothing else is done in this page, which is about to go.
function again(name) {
  window.location.replace(`/sources/${source}?statement=${name}`);
  return new Promise(() => {});
}

// Where the selection begins and ends, in code points of the source's text.
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  return { start: place(range.startContainer, range.startOffset), end: place(range.endContainer, range.endOffset) };
}

function place(node, offset) {
  const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".block");
  const range = document.createRange();
  range.setStart(block.querySelector("p"), 0);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const unseen of before.querySelectorAll(".unseen")) unseen.textContent = "x"; // one character, shown by its code
  return Number(block.dataset.start) + Array.from(before.textContent).length;
}

function needSelection() {
  const found = selected();
  if (found === null) say(panel.dataset.select ?? "Select words in the text first.");
  return found;
}

const actions = {
  accept: () => decide("accept"),
  reject: () => decide("reject"),
  next: () => choose(beside(1, true)),
  previous: () => choose(beside(-1, true)),
  down: () => choose(beside(1, false)),
  up: () => choose(beside(-1, false)),
  edit: () => document.getElementById("f-act")?.focus(),
  comment: () => document.getElementById("f-comment")?.focus(),
  keep: () => change(written()),
  async note() {
    const words = document.getElementById("f-comment").value;
    if (!words.trim() || !(await send(`/api/statements/${current()}/comments`, { words }))) return;
    settle(current());
    await choose(current());
  },
  undo: () => taken("/api/undo"),
  redo: () => taken("/api/redo"),
  async move() { const words = needSelection(); if (words) await change(words); },
  async state() {
    const words = needSelection();
    if (!words) return;
    const stated = await send("/api/statements", { ...written(), ...words, source });
    if (stated) await again(stated[0].id);
  },
  async divide() {
    const words = needSelection();
    if (!words) return;
    const made = await send(`/api/statements/${current()}/divide`, { seen: one().dataset.seen, place: words.start });
    if (made) await again(made[1].id);
  },
  async unite() {
    const other = beside(1, false);
    const marks = await ask(`/api/sources/${source}/marks`);
    if (other === null || marks === null) return;
    const seen = Object.fromEntries(marks.map((mark) => [mark.id, mark.seen]));
    const statements = [{ id: current(), seen: one().dataset.seen }, { id: other, seen: seen[other] }];
    const made = await send("/api/statements/unite", { statements });
    if (made) await again(made[0].id);
  },
  help(button) {
    const keys = document.getElementById("keys");
    keys.hidden = !keys.hidden;
    document.querySelector('[data-do="help"]').setAttribute("aria-expanded", String(!keys.hidden));
  },
  async "accept-all"(button) {
    const marks = ((await ask(`/api/sources/${source}/marks`)) ?? []).filter((mark) => mark.status === "proposed");
    if (!marks.length) return;
    const notice = say(button.dataset.preview.replace("{n}", marks.length), "", "preview");
    const list = element("ol", { className: "preview" }, ...marks.slice(0, 200).map((mark) => element("li", {}, pieces(mark.id)[0]?.textContent ?? "")));
    const go = element("button", { type: "button", className: "strong" }, button.textContent.replace("…", ""));
    go.addEventListener("click", async () => {
      notice.remove();
      for (let n = 0; n < marks.length; n += 500) {
        const some = marks.slice(n, n + 500).map(({ id, seen }) => ({ id, seen }));
        const decided = await send("/api/judgements", { decision: "accept", statements: some });
        if (decided === null) return;
        showMarks(decided);
      }
      await choose(current());
    });
    notice.insertBefore(list, notice.lastChild);
    notice.insertBefore(go, notice.lastChild);
    go.focus();
  },
};

async function taken(address) {
  const done = await send(address, {});
  if (done) await again(done.statement ?? current());
}

const KEYS = { a: "accept", r: "reject", n: "next", p: "previous", j: "down", k: "up", e: "edit", c: "comment", u: "undo", U: "redo", m: "move", s: "state", d: "divide", g: "unite", "?": "help" };

let busy = false; // one thing at a time: what is pressed meanwhile waits its turn
const queue = [];
async function act(name, button) {
  queue.push([name, button]);
  if (busy) return;
  busy = true;
  while (queue.length) {
    const [next, at] = queue.shift();
    try {
      await actions[next](at);
    } catch (defect) {
      console.error(defect);
    }
  }
  busy = false;
}

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, textarea, select");
  if (event.key === "Escape" && isTyping) return event.target.blur();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest("#slots")) return event.target.form.requestSubmit();
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  event.preventDefault();
  act(KEYS[event.key]);
});

reader.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) return act(button.dataset.do, button);
  const mark = event.target.closest("mark[data-statement]");
  if (mark && getSelection().isCollapsed) return choose(mark.dataset.statement);
  const time = event.target.closest("[data-play]");
  if (time) play(Number(time.dataset.play));
});

reader.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.id === "slots") act("keep");
  if (event.target.id === "comment") act("note");
});

// Half-typed words survive a reload of this tab, and no longer: they are a witness's words.
const kept = (name) => `typed ${name}`;
reader.addEventListener("input", (event) => {
  const form = event.target.closest("#slots, #comment");
  if (!form) return;
  const typed = JSON.parse(sessionStorage.getItem(kept(current())) ?? "{}");
  typed[form.id] = [...form.elements].map((field) => field.value);
  sessionStorage.setItem(kept(current()), JSON.stringify(typed));
});

function restore() {
  const typed = JSON.parse(sessionStorage.getItem(kept(current())) ?? "{}");
  for (const [id, values] of Object.entries(typed)) {
    const fields = [...(document.getElementById(id)?.elements ?? [])];
    fields.forEach((field, n) => { if (field.type !== "submit" && values[n] !== undefined) field.value = values[n]; });
  }
}

function settle(name) {
  sessionStorage.removeItem(kept(name));
  document.dispatchEvent(new Event("settled"));
}

document.addEventListener("moment", async () => {
  const marks = await ask(`/api/sources/${source}/marks`);
  if (marks === null) return;
  const known = new Set(names().map(([name]) => name));
  showMarks(marks);
  const mine = marks.find((mark) => mark.id === current());
  const typing = panel.contains(document.activeElement?.closest("input, textarea, select"));
  if (mine && mine.seen !== one().dataset.seen && !typing && !busy) await choose(current());
  if (marks.some((mark) => !known.has(mark.id)) && !typing && !busy) location.reload();
});

document.addEventListener("stale", (event) => { if (event.detail.id === current()) choose(current()); });

const player = document.getElementById("player");
document.getElementById("recording")?.addEventListener("change", (event) => {
  const [file] = event.target.files;
  if (!file) return;
  player.src = URL.createObjectURL(file); // played from this machine; it is sent nowhere
  player.hidden = false;
});

function play(seconds) {
  if (!player?.src) return document.getElementById("recording")?.focus();
  player.currentTime = seconds;
  player.play();
}

for (const mark of pieces(current() ?? "")) mark.classList.add("chosen");
pieces(current() ?? "")[0]?.scrollIntoView({ block: "center", behavior: "instant" });
restore();
