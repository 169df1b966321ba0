// The page around the conversation: who listens to what. The conversation itself is Gradio's.

import { isListing, listDocuments, listenToList, showDocuments } from "./document-list.js";
import { chooseLanguage, firstLanguage, say, useLanguage } from "./language.js";
import { byId, copyText, coverPage, isRightToLeft, isWide, tell } from "./page.js";
import { ask, fill, followConversation, questionBox } from "./question.js";
import { select, selectAgain, selectAll } from "./selection.js";
import { closePanel, follow, isOpen, listenToPanel, openPlace, readPlace, reopen, step } from "./source-panel.js";
import { firstTheme, switchTheme, useTheme } from "./theme.js";
import { forgetUnanswered, keepUnanswered } from "./unanswered.js";

function onClick(event) {
  const target = event.target.closest("a, button");
  if (!target) return;
  const href = target.getAttribute("href") || "";
  if (href === "#question") {
    event.preventDefault();
    questionBox().focus();
  } else if (href.startsWith("#source=")) {
    // A new tab is the browser's business: the address opens the same place there.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!isWide()) showDocuments(false);
    follow(target);
  } else if (target.dataset.ask) ask(target.dataset.ask);
  else if (target.dataset.select) {
    select(target.dataset.select, target.dataset.count);
    if (!isWide()) showDocuments(false);
    questionBox().focus();
  } else if (target.dataset.edit) fill(target.dataset.edit);
  else if (target.dataset.copy) {
    copyText(target.dataset.copy);
    const name = target.querySelector("[data-i18n]");
    name.textContent = say("copied");
    tell(say("copied"));
    setTimeout(() => { name.textContent = say(name.dataset.i18n); }, 1500);
  }
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "Escape") {
    if (isListing() && !isWide()) {
      showDocuments(false);
      byId("documents-toggle").focus();
    } else closePanel();
  } else if (isTyping) {
    return;
  } else if (event.key === "/") {
    event.preventDefault();
    questionBox().focus();
  } else if (isOpen() && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
    event.preventDefault();
    step(event.key === (isRightToLeft() ? "ArrowLeft" : "ArrowRight") ? 1 : -1);
  }
}

function listen() {
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  window.addEventListener("popstate", () => {
    const place = readPlace(location.hash);
    if (place) openPlace(place);
    else closePanel();
  });
  listenToPanel();
  listenToList();
  window.addEventListener("resize", coverPage);
  byId("selection-clear").addEventListener("click", () => {
    selectAll();
    questionBox().focus();
  });
  byId("curtain").addEventListener("click", () => {
    showDocuments(false);
    closePanel();
  });
  byId("new-conversation").addEventListener("click", () => {
    closePanel();
    forgetUnanswered();
    byId("forget").click();
    questionBox().focus();
  });
  byId("language").addEventListener("change", async (event) => {
    await chooseLanguage(event.target.value);
    listDocuments();
    reopen();
  });
  byId("theme").addEventListener("click", switchTheme);
}

async function start() {
  const isEmbedded = new URLSearchParams(location.search).get("view") === "chat";
  document.body.classList.toggle("embedded", isEmbedded);
  useTheme(firstTheme());
  listen();
  followConversation();
  await useLanguage(firstLanguage());
  keepUnanswered();
  selectAgain();
  document.body.classList.add("ready");
  if (isWide() && !isEmbedded) showDocuments(true);
  const place = readPlace(location.hash);
  if (place) openPlace(place);
}

// Gradio builds the page after this script runs: wait until the shell and the question box are there.
function whenBuilt(then) {
  const isBuilt = () => byId("source-panel") && questionBox();
  if (isBuilt()) return then();
  return new MutationObserver((_, observer) => {
    if (!isBuilt()) return;
    observer.disconnect();
    then();
  }).observe(document.documentElement, { childList: true, subtree: true });
}

whenBuilt(start);
