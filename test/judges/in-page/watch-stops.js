/** Gets ready to tell, at any moment, what is wrong with the place where the keyboard stands: `stopHere()`. */
(() => {
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, borderWidth } =
      getComputedStyle(element);
    const outline =
      outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2 ? "none" : `${outlineWidth} ${outlineColor}`;
    return { outline, boxShadow, backgroundColor, borderColor, borderWidth };
  };
  // The elements behind hold still, so their looks are those without the keyboard.
  const before = new Map([...document.querySelectorAll("*")].map((element) => [element, look(element)]));
  const elements = [...before.keys()];

  const shows = (element) => {
    const [was, is] = [before.get(element), look(element)];
    return Object.keys(is).some((part) => is[part] !== was?.[part]);
  };

  const isCovered = (element) => {
    const [box] = element.getClientRects();
    if (!box) return true;
    // A browser brings the first line of a large field into sight, not all of it.
    const x = box.left + box.width / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    return !(top && (element.contains(top) || top.contains(element)));
  };

  const nameOf = (element) =>
    `${element.localName} ${element.getAttribute("href") ?? element.className} "${element.textContent.trim().slice(0, 30)}"`;

  globalThis.stopHere = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const box = element.getBoundingClientRect();
    const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
    // A browser stops at what scrolls by itself; that is text, which reads itself out, unless the page made it a stop.
    const needsName =
      !scrolls || element.hasAttribute("tabindex") || element.matches("a, button, input, select, summary");
    return {
      index: elements.indexOf(element),
      what: nameOf(element),
      isInMain: Boolean(element.closest("main")),
      box: { left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY },
      faults: [
        ...(needsName && (element.computedName ?? "").trim() === "" ? ["has no name"] : []),
        ...(shows(element) ? [] : ["does not show that the keyboard is there"]),
        ...(element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? [] : ["is invisible"]),
        ...(box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
          ? []
          : ["is out of sight"]),
        ...(isCovered(element) ? ["is covered by something else"] : []),
        ...(element.tabIndex > 0 ? ["pushes itself forward by tabindex"] : []),
      ],
    };
  };
  globalThis.everyStop = () =>
    elements
      .filter(
        (element) =>
          element.matches("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']") &&
          element.checkVisibility() &&
          !element.closest("[aria-hidden=true]") &&
          !element.disabled,
      )
      .map((element) => elements.indexOf(element));
})();
