import { describe, expect, test } from "vitest";
import { trusted } from "../../src/kernel/html.ts";
import { prefixed } from "../../src/kernel/identifiers.ts";

const renamed = (markup: string) => prefixed(trusted(markup), "a_").toString();

describe("prefixed identifiers", () => {
  test("are those of elements and of links to them", () => {
    expect(renamed('<h2 id="eins">Eins</h2><a href="#eins">hin</a>')).toBe(
      '<h2 id="a_eins">Eins</h2><a href="#a_eins">hin</a>',
    );
  });

  test("are also those that labels and table cells refer to, one by one", () => {
    expect(renamed('<b id="x">x</b><i id="y">y</i><td headers="x y z" aria-describedby="y">')).toBe(
      '<b id="a_x">x</b><i id="a_y">y</i><td headers="a_x a_y z" aria-describedby="a_y">',
    );
  });

  test("leave alone what points outside", () => {
    const markup = '<p id="hier">x <a href="#page_content">oben</a> <a href="/seite/#hier">dort</a></p>';
    expect(renamed(markup)).toBe(markup.replace('id="hier"', 'id="a_hier"'));
  });

  test("leave alone what only looks like one", () => {
    const markup = '<p id="p" title="id=&quot;q&quot; 3 > 2" data-id="p">Schreiben Sie id="p" oder href="#p".</p>';
    expect(renamed(markup)).toBe(markup.replace('<p id="p"', '<p id="a_p"'));
  });

  test("cost nothing where there are none", () => {
    const markup = trusted('<p>Nur <a href="#oben">Text</a></p>');
    expect(prefixed(markup, "a_")).toBe(markup);
  });
});
