/** `/suche/`: a form and the place for what is found. Without scripts, it says so and leads on. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import { plainPage } from "./parts/plain-page.ts";
import type { SearchWords } from "./words/search-words.ts";
import { wordsIn } from "./words/words.ts";

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** @param years - In which something was published, newest first. */
export function searchPage(site: Site, years: readonly string[]): string {
  const words = wordsIn(site.settings.interface).search;
  return plainPage(site, {
    url: site.urls.search(),
    title: words.title,
    description: words.description(site.settings.title),
    script: site.assets.search.url,
    style: site.assets.searchStyle.url,
    main: html`<h1>${words.title}</h1>
${form(site, words, years)}
<p class="search-status" role="status"></p>
<section class="search-results" aria-labelledby="search_results" hidden>
<h2 id="search_results">${words.results}</h2>
<ol></ol>
<button type="button" hidden></button>
</section>
${instead(site, words)}`,
  });
}

/** Shown where scripts run; the script finds in it what it has to say. */
function form(site: Site, words: SearchWords, years: readonly string[]): Html {
  const kinds = Object.entries(words.kinds).map(([value, name]) => ({ value, name }));
  const topics = site.tags.map(({ slug, name }) => ({ value: slug, name }));
  const authors = site.authors.map(({ id, name }) => ({ value: id, name }));
  const order = [{ value: "date", name: words.newest }];
  return html`<form class="search" role="search" action="${site.urls.search()}"
 data-index="${site.urls.searchIndex("pagefind.js")}" data-found="${words.found("{count}", "{words}")}" data-found-one="${words.foundOne("{words}")}"
 data-found-none="${words.foundNone("{words}")}" data-searching="${words.searching}" data-failed="${words.failed}" data-more="${words.more("{count}")}">
<label for="search_words">${words.label}</label>
<p class="search-line"><input type="search" id="search_words" name="q" autocomplete="off" spellcheck="false" aria-describedby="search_hint"> <button type="submit">${words.submit}</button></p>
<p id="search_hint" class="meta">${words.hint}</p>
<fieldset>
<legend>${words.narrow}</legend>
${choice("kind", words.kind, words.all, kinds)}${choice("year", words.year, words.all, years.map(named))}${choice("topic", words.topic, words.all, topics)}${choice("author", words.author, words.all, authors)}${choice("sort", words.sort, words.best, order)}</fieldset>
</form>`;
}

function named(name: string): Choice {
  return { value: name, name };
}

function choice(name: string, label: string, otherwise: string, choices: readonly Choice[]): Html {
  if (choices.length === 0) return nothing;
  return html`<p><label for="search_${name}">${label}</label>
<select id="search_${name}" name="${name}">
<option value="">${otherwise}</option>
${choices.map((each) => html`<option value="${each.value}">${each.name}</option>\n`)}</select></p>
`;
}

/** The ways that need no search. */
function instead({ urls, notes }: Site, words: SearchWords): Html {
  return html`<section class="search-instead" aria-labelledby="search_instead">
<h2 id="search_instead">${words.onward}</h2>
<p class="scriptless">${words.withoutScript}</p>
<ul>
<li><a href="${urls.archive()}">${words.archive}</a></li>
<li><a href="${urls.tags()}">${words.topics}</a></li>
<li><a href="${urls.authors()}">${words.authors}</a></li>
${notes.length > 0 ? html`<li><a href="${urls.notes()}">${words.notes}</a></li>\n` : nothing}</ul>
</section>`;
}
