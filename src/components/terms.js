/** Lets a reader open the meaning of an abbreviation in its place with a tap, a click or a key; Escape closes it. */
export function explainTerms() {
  for (const link of document.querySelectorAll("main a.term")) {
    const { title, textContent: written } = link.querySelector("abbr");
    const meaning = document.createElement("span");
    meaning.className = "term-meaning";
    meaning.hidden = true;
    meaning.textContent = ` (${title})`;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "term";
    button.title = title;
    button.textContent = written;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", `${written}: what it stands for`);
    const show = (isShown) => {
      meaning.hidden = !isShown;
      button.setAttribute("aria-expanded", String(isShown));
    };
    button.addEventListener("click", () => show(meaning.hidden));
    button.addEventListener("keydown", (event) => {
      if (event.key === "Escape") show(false);
    });
    link.replaceWith(button, meaning);
  }
}
