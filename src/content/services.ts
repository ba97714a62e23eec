/** The register of everything external, out of services.yaml. */
import { frameServices, type Service } from "../model/service.ts";
import type { Document } from "./document.ts";
import { type Report, startOf } from "./finding.ts";
import { present } from "./present.ts";
import { check } from "./schema/check.ts";
import { type ServiceFields, servicesSchema } from "./schema/services.ts";

/** @param document - `undefined` if there is no services.yaml: then pages load nothing from others, and say so. */
export function servicesOf(document: Document | undefined, report: Report): readonly Service[] {
  const { whole } = document ? check(servicesSchema, document, report) : {};
  if (whole === undefined) return [];
  if (isList(whole)) return whole.map((fields) => service(fields.name ?? fields.url, fields));
  return Array.from(whole, ([name, fields]) => service(fields.name ?? name, fields));
}

function isList(
  whole: readonly ServiceFields[] | ReadonlyMap<string, ServiceFields>,
): whole is readonly ServiceFields[] {
  return Array.isArray(whole);
}

function service(name: string, { url, purpose, provider, country, data, privacy, load }: ServiceFields): Service {
  return { name, url, purpose, load: load ?? "none", ...present({ provider, country, data, privacy }) };
}

/** Readers who are asked for a click are led to the statement on privacy: where there is none, the editors hear of it. */
export function warnOfUntold(document: Document | undefined, services: readonly Service[], report: Report): void {
  const [first] = frameServices(services);
  if (document === undefined || first === undefined) return;
  report({
    ...startOf(document.file),
    severity: "warning",
    rule: "settings",
    message: {
      de: `„${first.name}“ wird auf Klick geladen, aber es gibt keine Erklärung zum Datenschutz, in der das steht.`,
      en: `"${first.name}" is loaded on click, but there is no statement on privacy that says so.`,
    },
    like: { de: "statements/datenschutz.md mit kind: privacy", en: "statements/privacy.md with kind: privacy" },
  });
}
