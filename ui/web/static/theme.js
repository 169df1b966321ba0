// Light and dark.

import { storage } from "./page.js";

const KEY = "pincite-theme";

export function useTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.body.classList.toggle("dark", theme === "dark");
}

export function firstTheme() {
  const asked = new URLSearchParams(location.search).get("__theme");
  const wish = ["light", "dark"].includes(asked) ? asked : storage.get(KEY);
  return wish || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

export function switchTheme() {
  const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  storage.set(KEY, theme);
  useTheme(theme);
}
