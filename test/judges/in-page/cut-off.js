/** What readers cannot get to see: what sticks out of the window, and text that its box hides a part of. */
(() => {
  const nameOf = (element) => `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
  const shown = [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility());
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const isInScroller = (element) => {
    for (let above = element.parentElement; above; above = above.parentElement) if (scrolls(above)) return true;
    return false;
  };
  const width = document.documentElement.clientWidth;
  const isOut = ({ left, right, width: own }) => own > 0 && (right > width + 1 || left < -1);
  // Text for screen readers alone is cut down to nothing on purpose.
  const isForEars = ({ clientWidth, clientHeight }) => clientWidth <= 1 || clientHeight <= 1;
  const hides = (element) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const isCut = (overflow, inside, outside) => /hidden|clip/.test(overflow) && inside > outside + 1;
    return (
      textOverflow === "ellipsis" ||
      isCut(overflowX, element.scrollWidth, element.clientWidth) ||
      isCut(overflowY, element.scrollHeight, element.clientHeight)
    );
  };
  const sideways = document.documentElement.scrollWidth - width;
  return [
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...shown
      .filter((element) => isOut(element.getBoundingClientRect()) && !isInScroller(element))
      .map((element) => `sticks out: ${nameOf(element)}`),
    ...shown
      .filter((element) => element.textContent.trim() !== "" && !isForEars(element) && hides(element))
      .map((element) => `is cut off: ${nameOf(element)}`),
  ];
})();
