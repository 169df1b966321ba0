// What was typed or asked and has no answer yet outlives a reload: the reader's own, or the one that Gradio does
// by itself when a server that was away is there again.

import { say } from "./language.js";
import { byId, fetchText, sessionKept } from "./page.js";
import { fill, questionBox } from "./question.js";

const KEY = "pincite-unanswered";

const EVERY = 3000;

const KEPT = "pincite-conversation-kept";

let isLost = false;
// An answer is shown a moment before the browser has it: a reload in between gives its question back.
let isKept = true;
let run = null;

const busyTurn = () => byId("current").querySelector(".turn.busy");

export const forgetUnanswered = () => sessionKept.set(KEY, "");

/** Keep what is in the box or, while that is empty, the question that has no kept answer. */
function keep() {
  if (busyTurn()) isKept = false;
  const turn = busyTurn() ?? (isKept ? null : byId("current").querySelector(".turn.done"));
  const asked = turn?.querySelector(".question .words").textContent ?? "";
  if (isLost && !questionBox().value) return;
  sessionKept.set(KEY, questionBox().value || asked);
}

function onKept() {
  isKept = true;
  keep();
}

/** The turn that waits for an answer says that none will come. */
function giveUp() {
  isLost = true;
  const turn = busyTurn();
  if (!turn) return;
  turn.classList.replace("busy", "stopped");
  turn.removeAttribute("aria-busy");
  const waiting = turn.querySelector(".looking") ?? turn.querySelector(".answer");
  waiting.className = "looking";
  waiting.textContent = say("lost");
}

/** While an answer is waited for: is the server there, and still the one that was asked? */
async function watch() {
  if (!isLost && !busyTurn()) return;
  try {
    const now = await fetchText("fragments/run", {});
    if (isLost || (run && now !== run)) location.reload();
  } catch (error) {
    if (error instanceof TypeError) giveUp();
  }
}

// Gradio notices a broken connection in some cases, and says so in English.
function onToast() {
  for (const message of document.querySelectorAll('.toast-wrap [data-testid="toast-text"]')) {
    if (!/^Connection .*lost/.test(message.textContent)) continue;
    message.textContent = say("lost");
    giveUp();
  }
}

export async function keepUnanswered() {
  const left = sessionKept.get(KEY);
  if (left && !questionBox().value) fill(left);
  questionBox().addEventListener("input", keep);
  addEventListener(KEPT, onKept);
  new MutationObserver(keep).observe(byId("current"), { childList: true, subtree: true });
  new MutationObserver(onToast).observe(document.body, { childList: true, subtree: true });
  setInterval(watch, EVERY);
  run = await fetchText("fragments/run", {}).catch(() => null);
}
