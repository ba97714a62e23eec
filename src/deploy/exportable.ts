/** Which commits can become files: everything in them, nothing outside of them. */
import type { TreeEntry } from "../git/bare.ts";
import { Refusal } from "./refusal.ts";

const link = "120000";
const otherRepository = "160000";

export function isLink(mode: string): boolean {
  return mode === link;
}

/** @throws Refusal with every path that cannot be deployed. */
export function assertExportable(entries: readonly TreeEntry[]): void {
  const faults = entries.flatMap(({ path, mode }) => {
    const why = faultOf(path, mode);
    return why === undefined ? [] : [`${JSON.stringify(path)} ${why}`];
  });
  const paths = new Set(entries.map(({ path }) => path));
  for (const needed of ["package.json", "package-lock.json", "src/klartext.js"])
    if (!paths.has(needed))
      faults.push(
        `${needed} is missing: what is pushed is the whole project, with Klartext in src/ and the texts in content/`,
      );
  if (faults.length > 0) throw new Refusal("problems", `This commit cannot be deployed.\n${shown(faults)}`);
}

/** @throws Refusal with every path of comments that cannot be deployed. */
export function assertComments(entries: readonly TreeEntry[], inContent: readonly string[]): void {
  const faults = entries.flatMap(({ path, mode }) => {
    const why = isLink(mode) ? "is a symbolic link: commit the file itself" : faultOf(path, mode);
    return why === undefined ? [] : [`${JSON.stringify(path)} ${why}`];
  });
  if (inContent.length > 0)
    faults.push(
      `${inContent[0]} is pushed with the content, although comments are a repository of their own: move it there`,
    );
  if (faults.length > 0) throw new Refusal("problems", `These comments cannot be deployed.\n${shown(faults)}`);
}

function faultOf(path: string, mode: string): string | undefined {
  const parts = path.split("/");
  if (mode === otherRepository)
    return "is another repository (a submodule): commit its files, because only what is in this repository is deployed";
  if (path.includes("\ufffd")) return "has a name that is not UTF-8: rename it";
  if (parts[0] === "node_modules")
    return "is something that npm installs: git rm -r --cached node_modules, and a line in .gitignore";
  if (parts.some((part) => ["", ".", ".."].includes(part) || part.toLowerCase() === ".git"))
    return "has a name that leads elsewhere: rename it";
  return undefined;
}

function shown(faults: readonly string[]): string {
  const most = 20;
  const more = faults.length > most ? [`… and ${faults.length - most} more`] : [];
  return [...faults.slice(0, most), ...more].map((line) => `  ${line}`).join("\n");
}

/**
 * A link may climb first and descend then; one that climbs behind another link could lead anywhere.
 *
 * @param path - Of the link.
 * @throws Refusal for a target outside of the repository.
 */
export function assertWithin(path: string, target: string): void {
  const parts = target.split("/");
  const first = parts.findIndex((part) => part !== "..");
  const [up, down] = first < 0 ? [parts.length, []] : [first, parts.slice(first)];
  const depth = path.split("/").length - 1;
  const isWithin = target !== "" && !target.includes("\0") && up <= depth && !down.includes("..") && parts[0] !== "";
  if (!isWithin)
    throw new Refusal(
      "problems",
      `This commit cannot be deployed.\n  ${JSON.stringify(path)} is a symbolic link to ${JSON.stringify(target)}, which is not in this repository: commit the file itself`,
    );
}
