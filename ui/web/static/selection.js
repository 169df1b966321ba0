// Which documents are asked: all, or those that match words of the document list.

import { byId, sessionKept } from "./page.js";

const KEY = "pincite-selection";

export function select(words, count) {
  sessionKept.set(KEY, JSON.stringify([words, count]));
  document.body.dataset.selection = words;
  const said = byId("selection");
  said.querySelector("q").textContent = words;
  said.querySelector(".n").textContent = `(${count})`;
  said.hidden = false;
}

/** After a reload the conversation goes on, and so does what is asked. */
export function selectAgain() {
  const [words, count] = JSON.parse(sessionKept.get(KEY) || "[]");
  if (words) select(words, count);
}

export function selectAll() {
  sessionKept.set(KEY, "");
  delete document.body.dataset.selection;
  byId("selection").hidden = true;
}
