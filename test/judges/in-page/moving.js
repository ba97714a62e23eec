/** Everything that moves by itself, or would when somebody points at it or follows a link. */
(() => {
  const seconds = (list) => Math.max(...list.split(",").map(Number.parseFloat));
  const moving = [document.documentElement, ...document.querySelectorAll("body, body *")].flatMap((element) =>
    [null, "::before", "::after"].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const faults = [
        ...(style.animationName !== "none" && seconds(style.animationDuration) > 0.01 ? ["is animated"] : []),
        ...(seconds(style.transitionDuration) + seconds(style.transitionDelay) > 0.01 ? ["changes slowly"] : []),
        ...(style.scrollBehavior === "smooth" ? ["scrolls smoothly"] : []),
      ];
      return faults.map((fault) => `${element.localName}.${element.className}${part ?? ""} ${fault}`);
    }),
  );
  return [...moving, ...document.getAnimations().map((animation) => `runs: ${animation.constructor.name}`)];
})();
