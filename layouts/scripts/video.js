/** Videos that are played in the page: loaded with a click and not before; nothing is remembered. */

for (const [i, figure] of document.querySelectorAll("figure[data-frame]").entries())
  offerToPlay(/** @type {HTMLElement} */ (figure), `video-notice-${i}`);

/**
 * Puts a button before the link, described by what the click brings about.
 *
 * @param {HTMLElement} figure - Its data say what to load, and the words for it.
 * @param {string} id
 */
function offerToPlay(figure, id) {
  const { frame = "", title = "", load = "", notice = "" } = figure.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.append(figure.querySelector(".video-preview") ?? "", load);
  button.setAttribute("aria-describedby", id);
  button.addEventListener("click", () => {
    const player = document.createElement("iframe");
    Object.assign(player, { title, allow: "autoplay; encrypted-media; fullscreen; picture-in-picture" });
    // YouTube does not play for pages that keep to themselves where they are.
    Object.assign(player, { referrerPolicy: "strict-origin", src: frame });
    button.replaceWith(player);
    player.focus();
  });
  figure.prepend(button);
  const caption = /** @type {HTMLElement} */ (figure.querySelector("figcaption"));
  caption.id = id;
  caption.textContent = `${notice} `;
  caption.append(document.querySelector("a[rel~=privacy-policy]")?.cloneNode(true) ?? "");
}
