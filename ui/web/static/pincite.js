// The page around the conversation: source panel, document list, language, light and dark, keyboard.
// The conversation itself is Gradio's; this script only listens to it and fills its question box.

const LANGUAGE_KEY = "pincite-language";
const THEME_KEY = "pincite-theme";
const RIGHT_TO_LEFT = ["ar"];
const byId = (id) => document.getElementById(id);

// Storage is refused inside some frames; a preference is then forgotten, nothing more.
const storage = {
  get(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, value); } catch { /* not kept */ }
  },
};

async function fetchText(path, fields) {
  const response = await fetch(`${path}?${new URLSearchParams(fields)}`);
  if (response.ok) return response.text();
  const refusal = await response.json().catch(() => ({}));
  throw new Error(refusal.error || response.statusText);
}

// ---- language -------------------------------------------------------------------------------------------------

let words = {};

function say(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function translate(root) {
  for (const element of root.querySelectorAll("[data-i18n]")) {
    element.textContent = say(element.dataset.i18n, JSON.parse(element.dataset.i18nValues || "{}"));
  }
  for (const element of root.querySelectorAll("[data-i18n-status]")) {
    element.textContent = element.dataset.i18nStatus
      .replace(/[^\s,()][^,()]*[^\s,()]/g, (part) => words[`status.${part}`] ?? part);
  }
  for (const element of root.querySelectorAll("[data-i18n-attributes]")) {
    for (const pair of element.dataset.i18nAttributes.split(";")) {
      const [attribute, key] = pair.split(":");
      element.setAttribute(attribute, say(key));
    }
  }
  const box = questionBox();
  if (box) {
    box.placeholder = say("ask");
    box.setAttribute("aria-label", say("ask"));
    byId("question").querySelector("button")?.setAttribute("aria-label", say("send"));
  }
}

async function useLanguage(code) {
  const response = await fetch(`page/strings/${code}.json`);
  words = await response.json();
  document.documentElement.lang = code;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(code) ? "rtl" : "ltr";
  byId("language").value = code;
  translate(document);
}

function firstLanguage() {
  const offered = [...byId("language").options].map((option) => option.value);
  const asked = new URLSearchParams(location.search).get("lang");
  const wishes = [asked, storage.get(LANGUAGE_KEY), ...navigator.languages];
  return wishes.filter(Boolean).map((wish) => wish.toLowerCase().split("-")[0])
    .find((code) => offered.includes(code)) || "en";
}

// ---- light and dark -------------------------------------------------------------------------------------------

function useTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.body.classList.toggle("dark", theme === "dark");
}

function firstTheme() {
  const asked = new URLSearchParams(location.search).get("__theme");
  const wish = ["light", "dark"].includes(asked) ? asked : storage.get(THEME_KEY);
  return wish || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

// ---- the question box -----------------------------------------------------------------------------------------

const questionBox = () => document.querySelector("#question textarea, #question input");

function fill(question) {
  const box = questionBox();
  box.value = question;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}

function ask(question) {
  fill(question);
  // Gradio takes the value over before it handles the key.
  setTimeout(() => byId("question").querySelector("button")?.click(), 50);
}

// ---- the source panel -----------------------------------------------------------------------------------------

const panel = () => byId("source-panel");
let opener = null;
let shown = null;

const paragraphs = () => [...panel().querySelectorAll("[data-locator]")];
const current = () => panel().querySelector("[data-locator].current");
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function readPlace(hash) {
  const fields = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
  return fields.source ? fields : null;
}

function choose(paragraph) {
  current()?.classList.remove("current");
  paragraph.classList.add("current");
  panel().querySelector(".place").textContent = paragraph.dataset.citation;
  byId("source-page").hidden = !paragraph.dataset.pages;
  byId("source-page").setAttribute("aria-pressed", String(hasPicture(paragraph)));
  const all = paragraphs();
  byId("source-previous").disabled = all[0] === paragraph;
  byId("source-next").disabled = all.at(-1) === paragraph;
}

function goTo(paragraph, smooth = false) {
  choose(paragraph);
  const mark = paragraph.querySelector("mark");
  const tall = paragraph.offsetHeight > byId("source-document").clientHeight * 0.6;
  (tall && mark ? mark : paragraph).scrollIntoView({ block: "center", behavior: smooth && !calm() ? "smooth" : "auto" });
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
    picture.onload = () => figure.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
    picture.src = `fragments/page?${new URLSearchParams({ source, locator, page })}`;
    figure.append(picture);
    paragraph.after(figure);
  }
}

function step(by) {
  const all = paragraphs();
  const next = all[all.indexOf(current()) + by];
  if (next) goTo(next, true);
}

async function openPlace(place) {
  const box = byId("source-document");
  try {
    const key = JSON.stringify(place);
    if (shown !== key) {
      box.innerHTML = await fetchText("fragments/document", { ...place, lang: document.documentElement.lang });
      shown = key;
    }
  } catch (error) {
    box.textContent = error instanceof TypeError ? say("unreachable") : error.message;
    shown = null;
  }
  panel().hidden = false;
  document.body.classList.add("reading");
  const start = place.locator && panel().querySelector(`[data-locator="${CSS.escape(place.locator)}"]`);
  const first = start || paragraphs()[0];
  if (start) goTo(start);
  else {
    box.scrollTop = 0;
    if (first) choose(first);
    panel().querySelector(".place").textContent = box.querySelector(".document")?.dataset.name || "";
  }
  panel().focus({ preventScroll: true });
}

function closePanel() {
  if (panel().hidden) return;
  panel().hidden = true;
  document.body.classList.remove("reading");
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  opener?.isConnected && opener.focus({ preventScroll: true });
  opener = null;
}

function follow(link) {
  const place = readPlace(link.getAttribute("href"));
  if (!place) return false;
  if (!panel().contains(link)) opener = link;
  history.pushState({ place }, "", link.getAttribute("href"));
  for (const mark of document.querySelectorAll("a.open-now")) mark.classList.remove("open-now");
  link.classList.add("open-now");
  if (!wide()) showDocuments(false);
  openPlace(place);
  return true;
}

async function copyCitation() {
  const citation = current()?.dataset.citation || panel().querySelector(".place").textContent;
  try {
    await navigator.clipboard.writeText(citation);
  } catch {
    // Without https a browser offers no clipboard: copy by way of a selection.
    const field = document.createElement("textarea");
    field.value = citation;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  const button = byId("source-copy");
  const name = button.querySelector(".name");
  name.textContent = say("copied");
  button.classList.add("done");
  setTimeout(() => {
    name.textContent = say("copy");
    button.classList.remove("done");
  }, 1500);
}

// ---- the document list ----------------------------------------------------------------------------------------

const wide = () => matchMedia("(min-width: 1100px)").matches;

async function listDocuments() {
  const filter = byId("documents-filter").value;
  const fields = { filter, lang: document.documentElement.lang };
  try {
    const list = await fetchText("fragments/documents", fields);
    if (filter !== byId("documents-filter").value) return;
    byId("documents-list").innerHTML = list;
    // The first start: the sample is still being read.
    if (byId("documents-list").querySelector(".reading")) setTimeout(listDocuments, 1500);
  } catch {
    byId("documents-list").textContent = say("unreachable");
  }
}

function showDocuments(show) {
  document.body.classList.toggle("listing", show);
  byId("documents-toggle").setAttribute("aria-expanded", String(show));
  byId("curtain").hidden = !show || wide();
  if (show && !byId("documents-list").childElementCount) listDocuments();
}

// ---- events ---------------------------------------------------------------------------------------------------

function onClick(event) {
  const target = event.target.closest("a, button");
  if (!target) return;
  const href = target.getAttribute("href") || "";
  if (href === "#question") {
    event.preventDefault();
    questionBox()?.focus();
  } else if (href.startsWith("#source=")) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(target);
  } else if (target.dataset.ask) ask(target.dataset.ask);
  else if (target.dataset.edit) fill(target.dataset.edit);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "Escape") {
    if (document.body.classList.contains("listing") && !wide()) showDocuments(false);
    else closePanel();
  } else if (typing) return;
  else if (event.key === "/") {
    event.preventDefault();
    questionBox()?.focus();
  } else if (!panel().hidden && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
    event.preventDefault();
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    step(event.key === forward ? 1 : -1);
  }
}

// A new turn is brought into view once; after that the reader scrolls.
function followConversation() {
  let turns = 0;
  const region = byId("current");
  region.setAttribute("aria-live", "polite");
  new MutationObserver(() => {
    const turn = region.querySelector(".turn");
    document.body.classList.toggle("talking", Boolean(turn));
    if (!turn) { turns = 0; return; }
    const question = byId("past").querySelectorAll(".turn").length + 1;
    if (question !== turns) {
      turns = question;
      requestAnimationFrame(() => turn.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" }));
    }
  }).observe(region, { childList: true, subtree: true });
}

function listen() {
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  window.addEventListener("popstate", () => {
    const place = readPlace(location.hash);
    if (place) openPlace(place);
    else closePanel();
  });
  byId("source-close").addEventListener("click", closePanel);
  byId("source-previous").addEventListener("click", () => step(-1));
  byId("source-next").addEventListener("click", () => step(1));
  byId("source-copy").addEventListener("click", copyCitation);
  byId("source-page").addEventListener("click", togglePicture);
  byId("source-document").addEventListener("click", (event) => {
    const paragraph = event.target.closest("[data-locator]");
    if (paragraph && !event.target.closest("a") && !getSelection().toString()) choose(paragraph);
  });
  byId("documents-toggle").addEventListener("click", () => showDocuments(!document.body.classList.contains("listing")));
  byId("curtain").addEventListener("click", () => showDocuments(false));
  let waiting;
  byId("documents-filter").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(listDocuments, 150);
  });
  byId("new-conversation").addEventListener("click", () => {
    closePanel();
    byId("forget").click();
    questionBox()?.focus();
  });
  byId("language").addEventListener("change", async (event) => {
    storage.set(LANGUAGE_KEY, event.target.value);
    await useLanguage(event.target.value);
    shown = null;
    listDocuments();
  });
  byId("theme").addEventListener("click", () => {
    const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    storage.set(THEME_KEY, theme);
    useTheme(theme);
  });
}

async function start() {
  useTheme(firstTheme());
  document.body.classList.toggle("embedded", new URLSearchParams(location.search).get("view") === "chat");
  listen();
  followConversation();
  await useLanguage(firstLanguage());
  document.body.classList.add("ready");
  if (wide() && !document.body.classList.contains("embedded")) showDocuments(true);
  const place = readPlace(location.hash);
  if (place) openPlace(place);
}

// Gradio builds the page after this script runs: wait until the shell and the question box are there.
function whenBuilt(then) {
  if (byId("shell") && byId("source-panel") && questionBox()) return then();
  new MutationObserver((_, observer) => {
    if (byId("source-panel") && questionBox()) {
      observer.disconnect();
      then();
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}

whenBuilt(start);
