// Which documents are asked: all, or those that match words of the document list.

import { byId } from "./page.js";

export function select(words, count) {
  document.body.dataset.selection = words;
  const said = byId("selection");
  said.querySelector("q").textContent = words;
  said.querySelector(".n").textContent = `(${count})`;
  said.hidden = false;
}

export function selectAll() {
  delete document.body.dataset.selection;
  byId("selection").hidden = true;
}
