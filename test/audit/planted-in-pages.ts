/** Faults in pages, pictures that are written like pages, and style sheets. */
import { type Planted, post } from "./planted.ts";

const inPage = (
  rule: Planted["rule"],
  says: RegExp,
  cases: readonly (readonly [name: string, markup: string, at?: string])[],
  more: Pick<Planted, "severity"> = {},
): readonly Planted[] =>
  cases.map(([name, markup, at = markup]) => ({
    name,
    plant: (site) => site.into(post, markup),
    rule,
    file: post,
    at,
    says: new RegExp(says),
    ...more,
  }));

const inHead = (
  rule: Planted["rule"],
  says: RegExp,
  cases: readonly (readonly [name: string, markup: string])[],
): readonly Planted[] =>
  cases.map(([name, markup]) => ({
    name,
    plant: (site) => site.atop(post, markup),
    rule,
    file: post,
    at: markup,
    says: new RegExp(says),
  }));

export const inPages: readonly Planted[] = [
  ...inPage("audit-foreign", /zaehler\.example.*browsers ask there.*made from posts\/.*drei-antraege\.md/, [
    ["a picture of a counter", '<img src="https://zaehler.example/1.gif" alt="">'],
    [
      "a picture in several sizes",
      '<img srcset="/media/rampe.jpg 1x, https://zaehler.example/2.jpg 2x" src="/media/rampe.jpg" alt="">',
    ],
    ["a frame", '<iframe src="https://zaehler.example/" title="x"></iframe>'],
    [
      "a form that sends elsewhere",
      '<form action="https://zaehler.example/neu"><button type="submit">Bestellen</button></form>',
    ],
    ["a link that tells somebody of each click", '<a href="/werte/" ping="https://zaehler.example/">Werte</a>'],
    ["an address without a scheme", '<img src="//zaehler.example/1.gif" alt="">'],
  ]),
  ...inHead("audit-foreign", /zaehler\.example/, [
    ["a style sheet of others", '<link rel="stylesheet" href="https://zaehler.example/schrift.css">'],
    ["a connection made ahead", '<link rel="preconnect" href="https://zaehler.example">'],
    ["a name looked up ahead", '<link rel="dns-prefetch" href="https://zaehler.example">'],
    ["a script of others", '<script src="https://zaehler.example/z.js"></script>'],
  ]),
  {
    name: "a page that takes readers to somebody else",
    plant: (site) =>
      site.replace("blog/warum-wir-bloggen.html", 'content="0; url=/', 'content="0; url=https://zaehler.example/'),
    rule: "audit-foreign",
    file: "blog/warum-wir-bloggen.html",
    at: '<meta http-equiv="refresh"',
    says: /zaehler\.example/,
  },
  ...inPage("audit-foreign", /noopener|without encryption/, [
    ["a new window that can steer the old one", '<a href="https://example.com/" target="_blank">Mehr</a>'],
    ["a link to the site itself without encryption", '<a href="http://example.org/werte/">Werte</a>'],
  ]),
  {
    name: "a style sheet with a font of others",
    plant: (site) => {
      const sheet = /\/(assets\/klartext-[0-9a-f]+\.css)/.exec(site.read(post))?.[1] as string;
      site.replace(sheet, "}", "}@font-face{font-family:X;src:url(https://schriften.example/x.woff2)}");
    },
    rule: "audit-foreign",
    file: "assets/klartext-*.css",
    at: "url(https://schriften.example",
    says: /schriften\.example/,
  },
  {
    name: "a drawing that loads a picture",
    plant: (site) =>
      site.replace("media/zinstreppe.svg", "</svg>", '<image href="https://zaehler.example/1.png"/></svg>'),
    rule: "audit-foreign",
    file: "media/zinstreppe.svg",
    at: "<image",
    says: /zaehler\.example/,
  },
  ...inPage("audit-inline", /found/, [
    ["a script within a page", "<script>document.title = 1</script>"],
    ["a handler", '<button type="button" onclick="zeig()">Mehr</button>'],
    ["a style attribute", '<p style="color: red">Rot</p>'],
    ["a script in place of an address", '<a href="javascript:alert(1)">Mehr</a>'],
    ["a script in an address of data", '<script src="data:text/javascript,alert(1)"></script>'],
    ["a page within a page", '<iframe srcdoc="&lt;p&gt;Hallo" title="x"></iframe>'],
  ]),
  ...inHead("audit-inline", /found <style>/, [["a style element", "<style>p { color: red }</style>"]]),
  {
    name: "a drawing with a script",
    plant: (site) => site.replace("media/zinstreppe.svg", "</svg>", "<script>alert(1)</script></svg>"),
    rule: "audit-inline",
    file: "media/zinstreppe.svg",
    at: "<script>",
    says: /script within/,
  },
  ...inPage(
    "audit-person",
    /found "erika@bank\.example"/,
    [
      ["an address of e-mail in clear", "<p>Schreiben Sie an erika@bank.example.</p>", "erika@bank"],
      ["a link to write to", '<a href="mailto:erika@bank.example">Schreiben</a>', "erika@bank"],
    ],
    { severity: "warning" },
  ),
  ...inPage("audit-secret", /found/, [
    ["a key of AWS", "<code>AKIAIOSFODNN7EXAMPLE</code>", "AKIAIOS"],
    ["a token of GitHub", `<p>${"ghp_"}${"a1B2c3D4e5".repeat(4)}</p>`, "ghp_a1B2"],
    ["an address with a password", '<a href="https://erika:geheim@bank.example/">Intern</a>', "https://erika"],
    ["a sign-in token", "<p>eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N</p>", "eyJhbGci"],
  ]),
  {
    name: "a mark of a draft",
    plant: (site) => site.into(post, '<p class="notice draft">Entwurf: Dieser Text ist noch nicht veröffentlicht.</p>'),
    rule: "audit-unpublishable",
    file: post,
    at: '<p class="notice draft">',
    says: /--drafts/,
  },
  {
    name: "a path of the editor's machine",
    plant: (site) => site.into(post, "<p>Siehe C:\\Users\\Erika\\Anträge.docx</p>"),
    rule: "audit-unpublishable",
    severity: "warning",
    file: post,
    at: "C:\\Users",
    says: /path on one machine/,
  },
  {
    name: "filler text",
    plant: (site) => site.into(post, "<p>Lorem ipsum dolor sit amet</p>"),
    rule: "audit-unpublishable",
    severity: "warning",
    file: post,
    at: "Lorem",
    says: /filler/,
  },
  {
    name: "a script with a source map",
    plant: (site) => {
      const script = /\/(assets\/klartext-[0-9a-f]+\.js)/.exec(site.read(post))?.[1] as string;
      site.add(script, `${site.read(script)}\n//# sourceMappingURL=klartext.js.map\n`);
    },
    rule: "audit-unpublishable",
    file: "assets/klartext-*.js",
    at: "# sourceMappingURL",
    says: /source map/,
  },
  {
    name: "a page of half a megabyte",
    plant: (site) => site.into(post, `<p>${"Geld ".repeat(110_000)}</p>`),
    rule: "audit-size",
    severity: "warning",
    file: post,
    says: /512 KiB at most/,
  },
];
