/** CycloneDX's own schema, which its makers' library brings along. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";

const library = createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json");
const schema = (name: string) =>
  JSON.parse(readFileSync(join(dirname(library), "res/schema", `${name}.SNAPSHOT.schema.json`), "utf8")) as object;

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: { "date-time": dateTime, uri: true, "iri-reference": true, "idn-email": true },
});
for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
  ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
const validate = ajv.compile(schema("bom-1.6"));

/** What the schema of CycloneDX 1.6 has against a bill; `[]` for a valid one. */
export function faultsIn(bill: unknown): readonly string[] {
  validate(bill);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
