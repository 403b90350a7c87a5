// An interview sheet is arranged in this tab: what is ticked, in which order, in which words. It stays until the tab is closed.

const list = document.getElementById("asking");
const place = `sheet ${list.closest("[data-person]").dataset.person}`;

function arranged() {
  return [...list.querySelectorAll("li[data-key]")].map((item) => ({
    key: item.dataset.key, ticked: item.querySelector("input").checked, words: item.querySelector(".asked").textContent,
  }));
}

function keep() {
  for (const item of list.querySelectorAll("li[data-key]")) item.classList.toggle("left-out", !item.querySelector("input").checked);
  sessionStorage.setItem(place, JSON.stringify(arranged()));
}

function restore() {
  const items = new Map([...list.querySelectorAll("li[data-key]")].map((item) => [item.dataset.key, item]));
  for (const { key, ticked, words } of JSON.parse(sessionStorage.getItem(place) ?? "[]")) {
    const item = items.get(key);
    if (!item) continue;
    list.append(item);
    items.delete(key);
    item.querySelector("input").checked = ticked;
    item.querySelector(".asked").textContent = words;
  }
  for (const item of items.values()) list.append(item); // new since then: last
  keep();
}

list.addEventListener("input", keep);
list.addEventListener("change", keep);
list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-move]");
  if (!button) return;
  const item = button.closest("li");
  button.dataset.move === "1" ? item.nextElementSibling?.after(item) : item.previousElementSibling?.before(item);
  button.focus();
  keep();
});
document.querySelector("[data-print]").addEventListener("click", () => window.print());
document.querySelector("[data-tick]").addEventListener("click", (event) => {
  const boxes = [...list.querySelectorAll("input")];
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !all;
  keep();
});
restore();
