/** Searches the site in the browser. Pagefind and its index are loaded with the first search, and not before. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-index]"));
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
const status = /** @type {HTMLElement} */ (document.querySelector(".search-status"));
const results = /** @type {HTMLElement} */ (document.querySelector(".search-results"));
const list = /** @type {HTMLElement} */ (results.querySelector("ol"));
const more = /** @type {HTMLButtonElement} */ (results.querySelector("button"));

const atOnce = 10;
/** In milliseconds, after the last key. */
const pause = 300;
/** Shorter beginnings of words are not searched while somebody types. */
const shortest = 3;
const filters = ["kind", "year", "topic", "author"];
const language = document.documentElement.lang;

/** A title says most, topics and summaries more than the text, the rest is there to be found at all. */
const ranking = { metaWeights: { title: 8, topics: 2, summary: 2, authors: 1, heading: 0, date: 0, language: 0 } };

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  if (address() !== location.href) history.pushState(null, "", address());
  search();
});
form.addEventListener("input", ({ target }) => {
  clearTimeout(waiting);
  const isBegun = field.value.trim() !== "" && field.value.trim().length < shortest;
  if (target === field && isBegun) return;
  waiting = setTimeout(() => {
    history.replaceState(null, "", address());
    search();
  }, pause);
});
addEventListener("popstate", readAddress);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** The number of the latest search: an answer that comes after the next question is not shown. */
let latest = 0;
/** @type {Promise<any> | undefined} */
let loading;
let failures = 0;

readAddress();

/** Searches what the address asks for, so that a search can be linked, and "back" leads to the one before. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const name of ["q", ...filters, "sort"]) set(name, asked.get(name) ?? "");
  search();
}

/** @param {string} name @param {string} value */
function set(name, value) {
  const control = /** @type {HTMLSelectElement | null} */ (form.elements.namedItem(name));
  if (control) control.value = value;
  if (control?.localName === "select" && control.selectedIndex < 0) control.value = "";
}

/** @param {string} name */
function chosenIn(name) {
  return /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name))?.value ?? "";
}

/** The address that leads to this search. */
function address() {
  const asked = new URLSearchParams();
  for (const name of ["q", ...filters, "sort"]) if (chosenIn(name)) asked.set(name, chosenIn(name));
  return new URL(asked.size > 0 ? `?${asked}` : location.pathname, location.href).href;
}

async function search() {
  const words = field.value.trim();
  const number = ++latest;
  if (words === "") return show([], "");
  status.textContent = form.dataset.searching ?? "";
  try {
    const found = await hits(await pagefind(), words);
    if (number !== latest) return;
    await show(found, said(found.length, words));
  } catch {
    loading = undefined;
    failures++;
    if (number === latest) show([], form.dataset.failed ?? "");
  }
}

/** Without a worker: it would load a second copy of Pagefind, and a policy of its own. */
function pagefind() {
  // Browsers remember that an address had no module: the next try asks for another.
  const address = `${form.dataset.index}${failures > 0 ? `?${failures}` : ""}`;
  loading ??= import(address).then(async (module) => {
    await module.options({ noWorker: true, baseUrl: "/", excerptEllipsis: "…", ranking });
    await module.init();
    return module;
  });
  return loading;
}

/** What all words are found in, each phrase between quotation marks as it stands there. */
async function hits(module, words) {
  const chosen = filters.filter((name) => chosenIn(name) !== "").map((name) => [name, chosenIn(name)]);
  const options = { filters: Object.fromEntries(chosen), ...(chosenIn("sort") && { sort: { date: "desc" } }) };
  const plain = words.replace(/[„“”«»]/g, '"');
  const phrases = [...plain.matchAll(/"[^"]+"/g)].map(([phrase]) => phrase);
  const isPhrase = phrases.length === 1 && phrases[0] === plain;
  let { results: found } = await module.search(isPhrase ? plain : plain.replaceAll('"', " "), options);
  for (const phrase of isPhrase ? [] : phrases) {
    const { results: exact } = await module.search(phrase, options);
    found = found.filter(({ id }) => exact.some((each) => each.id === id));
  }
  return found;
}

/** @param {number} count @param {string} words */
function said(count, words) {
  const { found, foundOne, foundNone } = form.dataset;
  const sentence = count === 0 ? foundNone : count === 1 ? foundOne : found;
  const quoted = /["„“”«»]/.test(words) ? words : language.startsWith("de") ? `„${words}“` : `“${words}”`;
  const number = new Intl.NumberFormat(language).format(count);
  return (sentence ?? "").replace("{count}", () => number).replace("{words}", () => quoted);
}

/** @param {any[]} found @param {string} sentence */
async function show(found, sentence) {
  const number = latest;
  const items = await itemsOf(found.slice(0, atOnce));
  if (number !== latest) return;
  list.replaceChildren(...items);
  results.hidden = found.length === 0;
  status.textContent = sentence;
  offerMore(found.slice(atOnce));
}

/** @param {any[]} rest */
function offerMore(rest) {
  more.hidden = rest.length === 0;
  more.textContent = (form.dataset.more ?? "").replace("{count}", String(Math.min(atOnce, rest.length)));
  more.onclick = async () => {
    const number = latest;
    const items = await itemsOf(rest.slice(0, atOnce));
    if (number !== latest) return;
    list.append(...items);
    offerMore(rest.slice(atOnce));
    // The button may be gone: the keyboard goes on with what it brought.
    items[0]?.querySelector("a")?.focus();
  };
}

/** @param {any[]} found */
async function itemsOf(found) {
  return Promise.all(found.map(async (each) => item(await each.data())));
}

/** What was found is text, never markup. */
function item({ url, meta, filters: told, excerpt }) {
  const link = element("a", clean(meta.title ?? meta.heading ?? url));
  link.href = url;
  const heading = element("h3");
  heading.append(link);
  const kind = form.querySelector(`option[value="${told.kind?.[0]}"]`)?.textContent ?? "";
  const about = [kind, date(meta.date), clean(meta.topics ?? "")].filter(Boolean).join(" · ");
  const result = element("li");
  if (meta.language) result.lang = meta.language;
  result.append(heading, element("p", about), marked(excerpt));
  result.querySelector("p")?.classList.add("meta");
  return result;
}

/** @param {string} name @param {string} [text] @returns {any} */
function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Pagefind marks the words with `<mark>` and writes every other `<` and `>` as an entity. */
function marked(excerpt) {
  const paragraph = element("p");
  const pieces = clean(excerpt).split(/<mark>(.*?)<\/mark>/s);
  pieces.forEach((piece, i) => {
    const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    paragraph.append(i % 2 === 1 ? element("mark", text) : text);
  });
  return paragraph;
}

/** Without the seams of compounds, which the index needs and readers don't: see `withSeams`. */
function clean(text) {
  return text.replace(/\u200C(\p{Lu})/gu, (_, letter) => letter.toLowerCase());
}

/** @param {string | undefined} day */
function date(day) {
  return day ? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day)) : "";
}
