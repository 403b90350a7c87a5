// Writes: each goes with this page's mark; what could not be done is said in words, and a stale write with both versions.

const notices = document.getElementById("notices");
const mark = document.querySelector('meta[name="mark"]').content;

// Sends JSON, or a form with files; gives the answer, or null where it was refused and said.
export async function send(address, body) {
  const isForm = body instanceof FormData;
  const headers = { "x-testimonia-mark": mark };
  if (!isForm) headers["content-type"] = "application/json";
  let answer;
  try {
    answer = await fetch(address, { method: "POST", headers, body: isForm ? body : JSON.stringify(body) });
  } catch {
    say(notices.dataset.defect);
    return null;
  }
  const said = await answer.json().catch(() => null);
  if (answer.ok) return said;
  said === null ? say(notices.dataset.defect) : refuse(said, body);
  return null;
}

// Asks for JSON; null where it cannot be had.
export async function ask(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

// Shows a notice; the answer is its element, to put more into.
export function say(words, remedy = "", look = "") {
  const notice = element("div", { className: `notice ${look}` }, element("p", {}, words));
  if (remedy) notice.append(element("p", { className: "soft" }, remedy));
  const close = element("button", { type: "button" }, notices.dataset.close);
  close.addEventListener("click", () => notice.remove());
  notice.append(close);
  notices.replaceChildren(notice);
  if (look === "done") setTimeout(() => notice.remove(), 4000);
  return notice;
}

function refuse(said, sent) {
  const notice = say(said.message, said.remedy);
  if (!said.now) return;
  const versions = element("div", { className: "versions" },
    version(notices.dataset.now, said.now), version(notices.dataset.yours, sent));
  notice.insertBefore(versions, notice.lastChild);
  document.dispatchEvent(new CustomEvent("stale", { detail: said.now }));
}

const SHOWN = ["status", "decision", "reviewer", "act", "teller", "when", "where", "quantities", "polarity", "modality", "knowledge", "quote"];

function version(title, values) {
  const list = element("dl", {});
  for (const name of SHOWN) {
    const value = values[name];
    if (value === undefined || value === null || value.length === 0) continue;
    const words = typeof value === "object" && !Array.isArray(value) ? value.text : String(value);
    list.append(element("dt", {}, name), element("dd", {}, words));
  }
  return element("section", {}, element("h3", {}, title), list);
}

// An element; words in it are always text, never markup.
export function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}
