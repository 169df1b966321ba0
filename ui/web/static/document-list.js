// The list of documents with its filter.

import { say } from "./language.js";
import { byId, coverPage, fetchText } from "./page.js";

export const isListing = () => document.body.classList.contains("listing");

export async function listDocuments() {
  const filter = byId("documents-filter").value;
  const list = byId("documents-list");
  try {
    const html = await fetchText("fragments/documents", { filter, lang: document.documentElement.lang });
    if (filter !== byId("documents-filter").value) return;
    list.innerHTML = html;
    // The first start: the sample is still being read.
    if (list.querySelector(".reading")) setTimeout(listDocuments, 1500);
  } catch {
    list.textContent = say("unreachable");
  }
}

export function showDocuments(show) {
  document.body.classList.toggle("listing", show);
  byId("documents-toggle").setAttribute("aria-expanded", String(show));
  coverPage();
  if (show && !byId("documents-list").childElementCount) listDocuments();
}

export function listenToList() {
  let waiting;
  byId("documents-filter").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(listDocuments, 150);
  });
  byId("documents-toggle").addEventListener("click", () => showDocuments(!isListing()));
}
