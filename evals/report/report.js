// Filters the list of questions; without scripts every question is simply shown.
const form = document.querySelector(".filters");
const questions = [...document.querySelectorAll(".question")];

function filter() {
  const outcomes = new Set([...form.querySelectorAll("[name=outcome]:checked")].map((box) => box.value));
  const label = form.elements.label.value;
  const words = form.elements.words.value.toLowerCase();
  const changed = form.elements.changed?.checked;
  let shown = 0;
  for (const question of questions) {
    const fits =
      outcomes.has(question.dataset.outcome) &&
      (!label || question.dataset.labels.includes(`|${label}|`)) &&
      (!changed || "changed" in question.dataset) &&
      (!words || question.textContent.toLowerCase().includes(words));
    question.hidden = !fits;
    shown += fits;
  }
  form.querySelector("output").textContent = `${shown} of ${questions.length} shown`;
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll("[data-label]")) {
  button.addEventListener("click", () => {
    form.elements.label.value = button.dataset.label;
    filter();
    form.scrollIntoView();
  });
}
filter();
