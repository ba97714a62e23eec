/** `klartext compress`: what servers need not compress themselves, again and again. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compress as compressed, type Published } from "../compress/compress.ts";
import { Failure, UsageError } from "../failure.ts";
import { hashOf } from "../output/file-content.ts";
import { filesOf } from "../release/findings.ts";
import { recordPath } from "../release/print.ts";
import { NoRecord, recordIn } from "../release/read.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { putBack } from "./output-lock.ts";
import { print } from "./terminal.ts";

const options = { like: { type: "string" }, quiet: { type: "boolean", default: false } } as const;

export const compress: Command = {
  summary: "lay .br and .gz beside the files of a built site",
  help: `klartext compress [folder] [options]

Writes compressed copies beside texts, where they save something: index.html.br and index.html.gz beside index.html. nginx
(brotli_static, gzip_static) and Caddy (precompressed) send them as they are. What lay there of the kind before is replaced.

  klartext compress _site
  klartext compress site --like ../live/site

  folder                      the built site (default: _site)
  --like OLDER                a folder that was compressed before: what is the same there is taken from it
  --quiet                     print nothing
  --help                      print this

Exit codes: 0 done, 2 wrong usage, 3 anything else.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, options);
    const [folder = "_site", ...more] = positionals;
    if (more.length > 0) throw new UsageError(`Unexpected "${more[0]}". One folder is compressed at a time.`);
    for (const built of [folder, values.like ?? folder]) await putBack(built);
    const older = values.like === undefined ? undefined : publishedIn(values.like, "--like ");
    const { texts, reused, bytes, sent, touched } = await compressed(publishedIn(folder), older);
    const saved = bytes === 0 ? 0 : Math.round((100 * (bytes - sent)) / bytes);
    const again = older ? `, ${reused} of them as in ${values.like}` : "";
    const apart = touched === 0 ? "" : `, ${touched} with another time than before`;
    if (!values.quiet)
      print(`${texts} texts in ${folder}${again}${apart}: ${bytes} bytes, sent as ${sent} (${saved} % less).`);
    return exitCode.done;
  },
};

/** @param option - What stands before the folder on the command line. */
function publishedIn(folder: string, option = ""): Published {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${option}${folder} is no folder. Give the folder of a built site, as in: ${option}_site`);
  const file = join(folder, recordPath);
  if (!existsSync(file)) return { folder, hashes: new Map() };
  try {
    return { folder, hashes: new Map([...filesOf(recordIn(file)), [recordPath, hashOf(readFileSync(file))]]) };
  } catch (error) {
    if (error instanceof NoRecord) throw new Failure(`${file} cannot be used: ${error.message}`);
    throw error;
  }
}
