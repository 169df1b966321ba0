// The source panel: a document, scrolled to the cited paragraph, with the quoted words highlighted.

import { say } from "./language.js";
import { byId, copyText, coverPage, fetchText, gently, tell } from "./page.js";

const panel = () => byId("source-panel");
const paragraphs = () => [...panel().querySelectorAll("[data-locator]")];
const current = () => panel().querySelector("[data-locator].current");
const openName = () => panel().querySelector(".document")?.dataset.name || "";

/** What the panel's bar says: the document, and the place in it. */
function namePlace(name, place) {
  panel().querySelector(".place .name").textContent = name;
  panel().querySelector(".place .locator").textContent = place;
}

let opener = null;
let shown = null;

export const isOpen = () => !panel().hidden;

/** The place that a link or the page's address names, e.g. `#source=…&locator=p9.a&start=0&end=21`. */
export function readPlace(hash) {
  const fields = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
  return fields.source ? fields : null;
}

/** Open what `link` points to; the browser's Back leads to where the reader was. */
export function follow(link) {
  const place = readPlace(link.getAttribute("href"));
  if (!place) return;
  if (!panel().contains(link)) opener = link;
  history.pushState({ place }, "", link.getAttribute("href"));
  for (const open of document.querySelectorAll("a.open-now")) open.classList.remove("open-now");
  link.classList.add("open-now");
  openPlace(place);
}

export async function openPlace(place) {
  const box = byId("source-document");
  const fields = { ...place, lang: document.documentElement.lang };
  const key = JSON.stringify(fields);
  try {
    if (shown !== key) box.innerHTML = await fetchText("fragments/document", fields);
    shown = key;
  } catch (error) {
    box.textContent = error instanceof TypeError ? say("unreachable") : error.message;
    shown = null;
  }
  keepInPlace(opener, () => {
    panel().hidden = false;
    document.body.classList.add("reading");
    coverPage();
  });
  const cited = place.locator && panel().querySelector(`[data-locator="${CSS.escape(place.locator)}"]`);
  if (cited) {
    goTo(cited, "auto");
  } else {
    box.scrollTop = 0;
    if (paragraphs().length) choose(paragraphs()[0]);
    namePlace(openName(), "");
  }
  // On the paragraph, so that it is read aloud and the keys that scroll move the document.
  (current() ?? box).focus({ preventScroll: true });
}

// The conversation is laid out anew beside the panel: the link that was clicked must not run away.
function keepInPlace(element, change) {
  const before = element?.isConnected ? element.getBoundingClientRect().top : null;
  change();
  if (before !== null) window.scrollBy(0, element.getBoundingClientRect().top - before);
}

/** Show the open document again, its labels in the language now chosen. */
export function reopen() {
  const place = readPlace(location.hash);
  if (isOpen() && place) openPlace(place);
}

export function closePanel() {
  if (!isOpen()) return;
  keepInPlace(opener, () => {
    panel().hidden = true;
    document.body.classList.remove("reading");
    coverPage();
  });
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  opener = null;
}

function choose(paragraph) {
  current()?.classList.remove("current");
  paragraph.classList.add("current");
  namePlace(openName(), paragraph.dataset.place);
  byId("source-page").hidden = !paragraph.dataset.pages;
  byId("source-page").setAttribute("aria-pressed", String(hasPicture(paragraph)));
  const all = paragraphs();
  byId("source-previous").disabled = all[0] === paragraph;
  byId("source-next").disabled = all.at(-1) === paragraph;
}

function goTo(paragraph, behavior) {
  choose(paragraph);
  const mark = paragraph.querySelector("mark");
  const isTall = paragraph.offsetHeight > byId("source-document").clientHeight * 0.6;
  const isCell = mark?.closest(".table");
  (mark && (isTall || isCell) ? mark : paragraph).scrollIntoView({ block: "center", behavior });
}

/** To the next paragraph (`by` 1) or the one before (-1). */
export function step(by) {
  const all = paragraphs();
  const next = all[all.indexOf(current()) + by];
  if (!next) return;
  goTo(next, gently());
  if (byId("source-document").contains(document.activeElement)) next.focus({ preventScroll: true });
}

const hasPicture = (paragraph) => Boolean(paragraph.nextElementSibling?.matches("figure.page"));

// The page as printed, below the paragraph, with the paragraph marked on it.
function togglePicture() {
  const paragraph = current();
  const shows = hasPicture(paragraph);
  byId("source-page").setAttribute("aria-pressed", String(!shows));
  for (const figure of panel().querySelectorAll("figure.page")) figure.remove();
  if (shows) return;
  const source = panel().querySelector(".document").dataset.source;
  const { locator, pages } = paragraph.dataset;
  for (const page of pages.split(" ").reverse()) {
    const figure = document.createElement("figure");
    figure.className = "page";
    const picture = new Image();
    picture.alt = say("page", { n: page });
    picture.src = `fragments/page?${new URLSearchParams({ source, locator, page })}`;
    picture.onload = () => figure.scrollIntoView({ block: "nearest", behavior: gently() });
    figure.append(picture);
    paragraph.after(figure);
  }
}

async function copyCitation() {
  const button = byId("source-copy");
  const name = button.querySelector(".name");
  await copyText(current()?.dataset.citation ?? openName());
  name.textContent = say("copied");
  tell(say("copied"));
  button.classList.add("done");
  setTimeout(() => {
    name.textContent = say("copy");
    button.classList.remove("done");
  }, 1500);
}

export function listenToPanel() {
  byId("source-close").addEventListener("click", closePanel);
  byId("source-previous").addEventListener("click", () => step(-1));
  byId("source-next").addEventListener("click", () => step(1));
  byId("source-copy").addEventListener("click", copyCitation);
  byId("source-page").addEventListener("click", togglePicture);
  byId("source-document").addEventListener("click", (event) => {
    const paragraph = event.target.closest("[data-locator]");
    if (paragraph && !event.target.closest("a") && !getSelection().toString()) choose(paragraph);
  });
}
