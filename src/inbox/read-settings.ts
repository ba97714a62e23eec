/** Reads `inbox.yaml`. */
import { statSync } from "node:fs";
import { readYamlFile } from "../content/document.ts";
import { check } from "../content/schema/check.ts";
import { ascending } from "../kernel/order.ts";
import type { Problem } from "../kernel/problem.ts";
import { inboxPlaces } from "./places.ts";
import { InboxRefusal } from "./refusal.ts";
import type { InboxSettings } from "./settings.ts";
import { examples, settingsSchema } from "./settings-schema.ts";

/**
 * @param folder - Of the inbox.
 * @throws InboxRefusal with every mistake, its place, and what to write instead.
 */
export function readSettings(folder: string): InboxSettings {
  const { settings: file } = inboxPlaces(folder);
  if (!statSync(file, { throwIfNoEntry: false }))
    throw new InboxRefusal(
      "refused",
      `${file} is missing. Make it: klartext inbox init --inbox ${folder} --site FOLDER --comments FOLDER`,
    );
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const document = readYamlFile({ path: "inbox.yaml", file, disk: file, stamp: undefined }, report);
  const { whole } = check(settingsSchema, document, report);
  if (whole !== undefined && problems.length === 0) return whole;
  throw new InboxRefusal("refused", problems.toSorted(inOrder).map(printed).join("\n"));
}

function inOrder(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column || ascending(a.message.en, b.message.en);
}

function printed({ file, line, column, severity, rule, message, like }: Problem): string {
  const said = `${file}:${line}:${column}: ${severity} [${rule}] ${message.en}`;
  const example = typeof like === "object" ? like.en : like;
  return example === undefined ? said : `${said}\n    Write it like:  ${exampleHere(example)}`;
}

/** Keys that content has as well mean something else here. */
function exampleHere(example: string): string {
  const key = example.split(":")[0] as string;
  return (Object.hasOwn(examples, key) ? examples[key] : undefined) ?? example;
}
