/** Lets a reader open the meaning of an acronym with a tap, a click or a key; Escape closes it. */
export function explainTerms() {
  for (const abbr of document.querySelectorAll("main abbr[title]")) {
    const meaning = document.createElement("span");
    meaning.className = "term-meaning";
    meaning.hidden = true;
    meaning.textContent = ` (${abbr.title})`;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "term";
    button.textContent = abbr.textContent;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", `${abbr.textContent}: what it stands for`);
    const show = (isShown) => {
      meaning.hidden = !isShown;
      button.setAttribute("aria-expanded", String(isShown));
    };
    button.addEventListener("click", () => show(meaning.hidden));
    button.addEventListener("keydown", (event) => {
      if (event.key === "Escape") show(false);
    });
    abbr.replaceWith(button, meaning);
  }
}
