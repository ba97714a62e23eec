/**
 * Gets ready to tell what on this page, or in a piece of HTML, is not allowed in comments: `strangersOnPage(harmless)`,
 * `strangersInHtml(html, harmless)`. The browser's own reading of HTML, which counts in the end.
 */
(() => {
  const scheme = /^(?:https?|mailto):$/;

  const strangersWithin = (root, harmless) =>
    [...root.querySelectorAll("*")].flatMap((element) => {
      const allowed = harmless[element.localName];
      const name = `<${element.localName}>`;
      if (!allowed || element.namespaceURI !== "http://www.w3.org/1999/xhtml") return [name];
      const strange = [...element.attributes]
        .filter(({ name }) => !allowed.includes(name))
        .map((each) => `${name} ${each.name}`);
      const isStray = element.localName === "a" && element.hasAttribute("href") && !scheme.test(element.protocol);
      return isStray ? [...strange, `${name} ${element.href}`] : strange;
    });

  /** Comments hold what readers wrote and, around it, elements of ours. */
  globalThis.strangersOnPage = (harmless) => {
    const found = [];
    for (const text of document.querySelectorAll(".comment-text")) found.push(...strangersWithin(text, harmless));
    for (const name of document.querySelectorAll("bdi"))
      if (name.children.length > 0) found.push(`in a name: ${name.innerHTML}`);
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on")) found.push(`<${element.localName} ${name}>`);
        if (/^(?:href|src|action|formaction|data|xlink:href)$/.test(name)) {
          const { protocol } = new URL(value, document.baseURI);
          if (!scheme.test(protocol)) found.push(`<${element.localName} ${name}="${value}">`);
        }
      }
      if (/^(?:iframe|object|embed|base|math|style|template|video|audio|img|marquee|dialog)$/.test(element.localName))
        found.push(`<${element.localName}>`);
    }
    // Drawings of ours stand beside what readers wrote, never in it.
    for (const drawing of document.querySelectorAll("svg"))
      if (drawing.closest(".comments, .ledger")) found.push("<svg>");
    for (const script of document.scripts) {
      if (script.type === "application/ld+json") JSON.parse(script.textContent);
      else if (!script.src.startsWith(`${location.origin}/assets/`)) found.push("a script");
    }
    for (const { id } of document.querySelectorAll(".comment-text [id], bdi [id]")) found.push(`id ${id}`);
    return found;
  };

  /** Put into the page, as programs that read feeds do, so that whatever runs or loads does so. */
  globalThis.strangersInHtml = (html, harmless) => {
    const place = document.createElement("div");
    place.innerHTML = html;
    document.body.append(place);
    const found = strangersWithin(place, harmless);
    place.remove();
    return found;
  };

  /** What of an Atom feed is not as it should be, and the HTML of its entries. */
  globalThis.readAtom = (text) => {
    const feed = new DOMParser().parseFromString(text, "application/xml");
    const atom = "http://www.w3.org/2005/Atom";
    const known = "feed title subtitle id link icon updated author name uri entry published content in-reply-to".split(
      " ",
    );
    const found = [...feed.getElementsByTagName("*")]
      .map(({ localName }) => localName)
      .filter((name) => !known.includes(name));
    const links = [...feed.getElementsByTagNameNS(atom, "link")].filter(
      (link) => !/^https:\/\/example\.org\//.test(link.getAttribute("href") ?? ""),
    );
    const uris = [...feed.getElementsByTagNameNS(atom, "uri")].map((uri) => new URL(uri.textContent).protocol);
    return {
      faults: [...found, ...links.map((link) => link.outerHTML), ...uris.filter((protocol) => !scheme.test(protocol))],
      contents: [...feed.getElementsByTagNameNS(atom, "content")].map(({ textContent }) => textContent),
    };
  };
})();
