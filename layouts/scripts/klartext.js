/** What scripts add to pages that are complete without them: the previous entry unrolls, and can be put away. */

for (const each of document.querySelectorAll("aside[data-close]")) {
  const aside = /** @type {HTMLElement} */ (each);
  makeClosable(aside);
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) unroll(aside);
}

/**
 * Draws an element when its place comes into sight; the place is there all the time.
 *
 * @param {HTMLElement} aside
 */
function unroll(aside) {
  aside.classList.add("rolled");
  const sight = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      aside.classList.remove("rolled");
      sight.disconnect();
    },
    { rootMargin: "0% 0% -15%" },
  );
  sight.observe(aside);
}

/**
 * Adds a close button. Nothing is remembered: on the next page the entry is there again.
 *
 * @param {HTMLElement} aside - Its `data-close` holds the name of the button.
 */
function makeClosable(aside) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.ariaLabel = aside.dataset.close ?? "";
  button.addEventListener("click", () => close(aside));
  aside.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close(aside);
  });
  aside.querySelector("h2")?.after(button);
}

/**
 * Takes an element away and hands the keyboard on to what follows, so that nobody is thrown back to the top.
 *
 * @param {HTMLElement} aside
 */
function close(aside) {
  const next = /** @type {HTMLElement | null} */ (
    aside.nextElementSibling?.querySelector("a") ?? document.querySelector("main")
  );
  aside.remove();
  if (next?.localName === "main") next.tabIndex = -1;
  next?.focus();
}
