// Files are sent one after another, so that one that fails stops none, and each says what became of it.

import { element, send } from "/static/sending.js";

document.addEventListener("change", (event) => { if (event.target.id === "files") add([...event.target.files]); });
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const drop = event.target.closest?.("#drop");
    if (!drop) return;
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop") add([...event.dataTransfer.files]);
  });
}

async function add(files) {
  const drop = document.getElementById("drop");
  const progress = document.getElementById("progress");
  const came = document.getElementById("came");
  Object.assign(progress, { hidden: false, max: files.length, value: 0 });
  for (const file of files) {
    const line = element("li", {}, drop.dataset.adding.replace("{name}", file.name));
    came.append(line);
    const body = new FormData();
    body.append("file", file, file.name);
    for (const name of ["kind", "teller", "made_on", "language"]) body.append(name, drop.elements[name].value);
    const outcome = await send("/api/sources", body);
    line.textContent = outcome === null ? `${file.name}: ${drop.dataset.refused}` : `${outcome.name}: ${drop.dataset[outcome.came]} ${outcome.message} ${outcome.remedy}`;
    progress.value += 1;
  }
  document.getElementById("files").value = "";
  await send("/api/reading", {});
}
