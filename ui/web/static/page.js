// What every part of the page uses: elements, widths, storage, fetching, copying.

export const byId = (id) => document.getElementById(id);

// The same widths as in pincite.css.
export const isWide = () => matchMedia("(min-width: 1100px)").matches;
export const isPhone = () => matchMedia("(max-width: 759px)").matches;

export const isRightToLeft = () => document.documentElement.dir === "rtl";

/** How to scroll: at once for readers who asked for less motion. */
export const gently = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

// Storage is refused inside some frames, or full; a preference is then forgotten, nothing more.
const kept = (place) => ({
  get(key) {
    try { return place().getItem(key); } catch { return null; }
  },
  set(key, value) {
    try { place().setItem(key, value); } catch { /* not kept */ }
  },
});

export const storage = kept(() => localStorage);
/** For this tab alone, until it is closed. */
export const sessionKept = kept(() => sessionStorage);

/** What lies under the list of documents or, on a phone, the source is out of reach for keyboard and reader. */
export function coverPage() {
  const { classList } = document.body;
  const isSheet = classList.contains("reading") && isPhone();
  const isCovered = isSheet || (classList.contains("listing") && !isWide());
  for (const part of document.querySelectorAll("#past, #current, #question, #selection, .skip")) part.inert = isCovered;
  for (const part of document.querySelectorAll("#top, #documents-panel")) part.inert = isSheet;
  byId("source-panel").setAttribute("role", isSheet ? "dialog" : "complementary");
  byId("source-panel").ariaModal = isSheet ? "true" : null;
}

let telling;

/** Tell those who hear the page; the words are gone again soon, so that the same ones are heard a second time. */
export function tell(words) {
  clearTimeout(telling);
  byId("told").textContent = words;
  telling = setTimeout(() => { byId("told").textContent = ""; }, 1500);
}

/** The text at `path`, relative to the page so that it works below any sub-path; an Error says what was refused. */
export async function fetchText(path, fields) {
  const response = await fetch(`${path}?${new URLSearchParams(fields)}`);
  if (response.ok) return response.text();
  const refusal = await response.json().catch(() => ({}));
  throw new Error(refusal.error || response.statusText);
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https a browser offers no clipboard: copy by way of a selection.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}
