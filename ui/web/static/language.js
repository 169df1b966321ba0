// The words of the interface: one dictionary a language, put into elements that name their key.

import { byId, isRightToLeft, storage } from "./page.js";
import { nameQuestionBox } from "./question.js";

const KEY = "pincite-language";
const RIGHT_TO_LEFT = ["ar"];
// The same parts as in words.py: "draft resolution, not adopted" is two, "report (addendum)" too.
const STATUS_PART = /[^\s,()][^,()]*[^\s,()]/g;

let words = {};

export function say(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// "Next" is where the text goes on: to the left in Arabic.
const towardsReading = (key) => (isRightToLeft() ? { "←": "→", "→": "←" }[key] ?? key : key);

function translate(root) {
  for (const element of root.querySelectorAll("[data-i18n]")) {
    element.textContent = say(element.dataset.i18n, JSON.parse(element.dataset.i18nValues || "{}"));
  }
  for (const element of root.querySelectorAll("[data-i18n-status]")) {
    element.textContent = element.dataset.i18nStatus
      .replace(STATUS_PART, (part) => words[`status.${part}`] ?? part);
  }
  for (const element of root.querySelectorAll("[data-i18n-attributes]")) {
    for (const pair of element.dataset.i18nAttributes.split(";")) {
      const [attribute, key] = pair.split(":");
      const hint = attribute === "title" && element.dataset.key;
      element.setAttribute(attribute, hint ? `${say(key)} (${towardsReading(hint)})` : say(key));
    }
  }
  nameQuestionBox(say("ask"), say("send"), say("stop"));
}

export async function useLanguage(code) {
  const response = await fetch(`page/strings/${code}.json`);
  words = await response.json();
  document.documentElement.lang = code;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(code) ? "rtl" : "ltr";
  byId("language").value = code;
  translate(document);
}

export function chooseLanguage(code) {
  storage.set(KEY, code);
  return useLanguage(code);
}

/** The language asked for in the address, chosen before, or preferred by the browser; English otherwise. */
export function firstLanguage() {
  const offered = [...byId("language").options].map((option) => option.value);
  const asked = new URLSearchParams(location.search).get("lang");
  const wishes = [asked, storage.get(KEY), ...navigator.languages];
  return wishes.filter(Boolean).map((wish) => wish.toLowerCase().split("-")[0])
    .find((code) => offered.includes(code)) || "en";
}
