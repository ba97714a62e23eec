/** Which addresses of others a style sheet makes a browser ask. Pure. */
import { addressKind } from "../../kernel/address-kind.ts";
import { styleAddresses } from "../../kernel/style-addresses.ts";
import { placeIn, telling } from "../fault.ts";
import type { Fault } from "../published.ts";

const error = telling("audit-foreign", "error");

/** @param site - Its complete address. */
export function foreignInStyle(file: string, text: string, site: string): readonly Fault[] {
  return styleAddresses(text)
    .filter(({ address }) => addressKind(address, site) === "other")
    .map(({ address, offset }) =>
      error(placeIn(file, text, offset), {
        de: `gefunden: „${address}“; der Browser fragt dort an, ohne dass jemand darum bittet. Legen Sie die Datei in die Website.`,
        en: `found "${address}"; browsers ask there without anybody wanting it. Put the file into the site.`,
      }),
    );
}
