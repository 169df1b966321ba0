// The question box and the turn being answered. Both are Gradio's; this only fills the one and watches the other.

import { byId, gently } from "./page.js";

export const questionBox = () => document.querySelector("#question textarea, #question input");
const sendButton = () => byId("question").querySelector(".submit-button");
const stopButton = () => byId("question").querySelector(".stop-button");

export function nameQuestionBox(name, send, stop) {
  questionBox().placeholder = name;
  questionBox().setAttribute("aria-label", name);
  sendButton()?.setAttribute("aria-label", send);
  stopButton()?.setAttribute("aria-label", stop);
}

export function fill(question) {
  const box = questionBox();
  box.value = question;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}

export function ask(question) {
  fill(question);
  // Gradio takes the value over before it handles the click.
  setTimeout(() => sendButton()?.click(), 50);
}

/** A new turn is brought into view once; after that the reader scrolls. Screen readers wait until it is whole. */
export function followConversation() {
  const region = byId("current");
  let turns = 0;
  region.setAttribute("aria-live", "polite");
  new MutationObserver(() => {
    const turn = region.querySelector(".turn");
    region.setAttribute("aria-busy", String(Boolean(turn?.matches(".busy"))));
    if (!turn) {
      turns = 0;
      return;
    }
    const number = byId("past").querySelectorAll(".turn").length + 1;
    if (number === turns) return;
    turns = number;
    requestAnimationFrame(() => turn.scrollIntoView({ block: "start", behavior: gently() }));
  }).observe(region, { childList: true, subtree: true });
}
