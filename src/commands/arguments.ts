/** Reads what stands on the command line. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../failure.ts";
import { closest } from "../kernel/closest.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Options and words of a command line.
 *
 * @throws UsageError for an unknown option, with the one that was probably meant, and for a value that is missing or
 * empty: an empty one is what is left of a variable that was never set, and no option means anything by it.
 */
export function argumentsOf<O extends Options>(args: readonly string[], options: O) {
  const unknown = args
    .slice(0, args.includes("--") ? args.indexOf("--") : undefined)
    .filter((arg) => arg.startsWith("--"))
    .map((arg) => arg.slice(2).replace(/=.*$/s, ""))
    .find((name) => !isKnown(name, options) && name !== "");
  if (unknown !== undefined) {
    const meant = closest(unknown, Object.keys(options));
    throw new UsageError(`There is no option --${unknown}.${meant ? ` Did you mean --${meant}?` : ""}`);
  }
  const read = parsed(args, options);
  const empty = Object.entries(read.values).find(([, value]) => value === "");
  if (empty) throw new UsageError(`--${empty[0]} is empty. Give it a value, or leave it out.`);
  return read;
}

/** What may be switched on may be switched off: `--no-drafts`. */
function isKnown(name: string, options: Options): boolean {
  const switched = name.startsWith("no-") ? name.slice("no-".length) : undefined;
  if (switched !== undefined && Object.hasOwn(options, switched)) return options[switched]?.type === "boolean";
  return Object.hasOwn(options, name);
}

function parsed<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/**
 * @param option - One that the command has, and that the word may have been meant for.
 * @throws UsageError if words stand where none are wanted.
 */
export function refuseWords([word]: readonly string[], option?: `--${string}`): void {
  if (word === undefined) return;
  const hint = option ? `Options begin with two dashes, as in ${option} ${word}` : "--help says what can stand there.";
  throw new UsageError(`Unexpected "${word}". ${hint}`);
}
