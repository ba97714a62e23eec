/** What the texts of the test are made of. */
import { code, heading, list, paragraph, quotation, table } from "../bench/blocks.ts";
import { between, oneOf, type Random } from "../bench/random.ts";
import { type Fields, type Files, fieldsOf } from "./document.ts";

/** In milliseconds. */
export const day = 86_400_000;

export const anchor = "was-daraus-folgt";

/** Spellings that tags.yaml holds to be the same, and some of which it knows nothing. */
export const topics = [
  ...["Geld", "Zaster", "Ökologie", "Umwelt", "Nachhaltigkeit", "Zinsen", "Zins"],
  ...["Bauen", "Wohnen", "Filialen", "Sparen", "Kredite", "Bargeld", "Stille Post"],
];

/** "2026-06-01 12:00", in whatever zone the site has; never in the hours in which clocks are set. */
export function moment(time: number): string {
  const isNight = new Date(time).getUTCHours() < 4;
  return new Date(isNight ? time + day / 6 : time).toISOString().slice(0, 16).replace("T", " ");
}

/** Some blocks; links lead to what is there, now and then. */
export function blocks(random: Random, files: Files): string {
  const makers = [() => paragraph(random, undefined), quotation, list, table, code];
  const more = Array.from({ length: between(random, 0, 3) }, () => oneOf(random, makers)(random, undefined));
  const parts = [paragraph(random, undefined), ...more];
  if (random() < 0.1) parts.splice(1, 0, "<!-- more -->");
  if (random() < 0.4) parts.push(`${heading(random)}\n\n${paragraph(random, undefined)}`);
  if (random() < 0.3) parts.push(`## Was daraus folgt\n\nDas ist [oben](#${anchor}) gesagt.`);
  if (random() < 0.7) parts.push(link(random, files));
  if (random() < 0.2) parts.push(picture(random, files));
  if (random() < 0.1) parts.push("Ein Link [führt nirgendwohin](/nirgends/), ein anderer [auch](/werte/#nie).");
  if (random() < 0.15) parts.push(`Siehe [unsere These](these:${between(random, 1, 3)}).`);
  if (random() < 0.1) parts.push("Eine Fußnote.[^1]\n\n[^1]: Ihr Text.");
  if (random() < 0.06) parts.push("https://www.youtube.com/watch?v=Erfunden001");
  return parts.join("\n\n");
}

export function link(random: Random, files: Files): string {
  const path = oneOf(random, [...linkable(files), "statements/impressum.md"]);
  const id = idOf(path, files);
  const relative = `../../${path}`;
  const forms = path.startsWith("posts/")
    ? [`post:${id}`, `post:${id}#${anchor}`, relative, `${relative}#${anchor}`]
    : ["/impressum/", "https://www.example.org/"];
  return `Dazu mehr [an anderer Stelle](${oneOf(random, forms)}).`;
}

/** Some theses of the bank in some order and in some words, with links to them. */
export function theses(random: Random): string {
  const said = ["Offen", "Klar", "Ehrlich", "Nah", "Genau"].filter(() => random() < 0.75);
  const order = random() < 0.5 ? said : said.toReversed();
  const items = order.map(
    (word, index) => `${index + 1}. **${word}.** Wir sagen es ${oneOf(random, ["gern", "immer"])}.`,
  );
  return `## Thesen\n\n${items.join("\n")}\n\nWer fragt, nennt die [Nummer](#these-1).`;
}

export function picture(random: Random, files: Files): string {
  const media = [...files.keys()].filter((path) => /^media\/.*\.(?:jpg|png)$/.test(path));
  return media.length === 0 ? "Kein Bild." : `![Ein Bild](/${oneOf(random, media)} "Mit Unterschrift")`;
}

/** Posts that readers see and go on seeing. */
function linkable(files: Files): readonly string[] {
  return pathsIn(files, "posts/").filter((path) => {
    const fields = fieldsOf(files.get(path));
    return fields["draft"] !== true && fields["x-planned"] !== true && fields["slug"] !== undefined;
  });
}

export function pathsIn(files: Files, folder: string): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(folder));
}

/** Of a post: its slug, or what its file is called. */
export function idOf(path: string, files: Files): string {
  const { slug }: Fields = fieldsOf(files.get(path));
  return typeof slug === "string" ? slug : path.replace(/^.*\/\d{4}-\d\d-\d\d-|\.md$/g, "");
}
