/** The option `--host-name` of `klartext serve`. */
import { UsageError } from "../failure.ts";
import { isHostName } from "../preview/foreign-page.ts";

export const hostNameOption = { "host-name": { type: "string", multiple: true, default: [] as string[] } } as const;

/**
 * The names, as browsers send them: in small letters.
 *
 * @throws UsageError for anything that is no name of a machine.
 */
export function hostNamesFrom(written: readonly string[]): readonly string[] {
  for (const name of written)
    if (!isHostName(name))
      throw new UsageError(
        `--host-name "${name}" is no name of a machine. Give it without https:// and without a port, as in --host-name vorschau.example.org`,
      );
  return written.map((name) => name.toLowerCase());
}
