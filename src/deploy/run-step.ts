/** Runs one step and says how it went. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Deployment } from "./deployment.ts";
import { Refusal } from "./refusal.ts";
import { type Ended, runProgram } from "./run-program.ts";
import type { Step } from "./steps.ts";

/** Milliseconds that one step may take. */
const limit = 30 * 60_000;

/** @throws Refusal in the words of the step. */
export async function runStep({ tell, places, clock }: Deployment, node: string, step: Step): Promise<void> {
  const began = clock();
  const klartext = join(places.source, "src", "klartext.js");
  const cwd = step.cwd ?? places.source;
  const ended = await runProgram(node, [klartext, ...step.args], { cwd, limit, isOurs: true });
  const seconds = ((clock() - began) / 1000).toFixed(1);
  const said = saidBy(ended, step, cwd);
  if (ended.code !== 0) throw failed(ended, step, said);
  if (step.into !== undefined) writeFileSync(step.into, ended.out);
  tell(`  ${step.name.padEnd(14)}${seconds} s`);
  if (step.isToldAlways) for (const line of said) tell(`    ${line}`);
}

function failed({ code, signal }: Ended, { name, args, judges }: Step, said: readonly string[]): Refusal {
  const lines = said.map((line) => `\n${line}`).join("");
  if (signal !== null) return new Refusal("failure", `"klartext ${name}" was ended by ${signal}.${lines}`);
  // Whoever does not know a command, or an option of it, ends with 2.
  if (code === 2)
    return new Refusal(
      "failure",
      `This commit's Klartext does not understand "klartext ${args[0]}" as it is meant here: it is older or newer than the one that deploys. Bring both to one version.${lines}`,
    );
  if (code === 1 && judges) return new Refusal("problems", `"klartext ${name}" found problems.${lines}`);
  return new Refusal("failure", `"klartext ${name}" failed (exit code ${code}).${lines}`);
}

/** What it said for people, without control characters, which a terminal would obey. */
function saidBy({ out, err, code }: Ended, { into }: Step, cwd: string): readonly string[] {
  const most = 200;
  const text = into === undefined || code !== 0 ? `${out}\n${err}` : err;
  const lines = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is removed.
    .replace(/\x1b\[[\d;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]/g, "")
    .replaceAll(`${cwd}/`, "")
    .split("\n")
    .filter((line) => /\S/.test(line));
  return lines.length <= most ? lines : [...lines.slice(0, most), `… and ${lines.length - most} lines more`];
}
