/** What is lost in forced colours: places that keep their own, and marks of "here" made of nothing but colour. */
(() => {
  const nameOf = (element) => `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
  const all = [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility());
  const own = all.filter((element) => getComputedStyle(element).forcedColorAdjust === "none");
  // Backgrounds and shadows are gone; an outline, a border, a line below or a weight stay.
  const look = (element) => {
    const style = getComputedStyle(element);
    const { outlineStyle, borderStyle, borderWidth, textDecorationLine, fontWeight } = style;
    return [outlineStyle, borderStyle, borderWidth, textDecorationLine, fontWeight].join(" ");
  };
  const currents = all.filter((element) => element.matches("nav [aria-current]"));
  const unmarked = currents.filter((current) => {
    const others = [...current.closest("nav").querySelectorAll("a:not([aria-current])")];
    return others.some((other) => look(other) === look(current));
  });
  return [
    ...own.map((element) => `keeps its own colours: ${nameOf(element)}`),
    ...unmarked.map((element) => `looks like its neighbours: ${nameOf(element)}`),
  ];
})();
