/** Style sheet, script and icon, read once and named by their content. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Failure } from "./failure.ts";
import { addressKind } from "./kernel/address-kind.ts";
import { styleAddresses } from "./kernel/style-addresses.ts";
import type { Asset, Site } from "./model/site.ts";
import type { Urls } from "./model/urls.ts";

const layouts = new URL("../layouts/", import.meta.url);

/**
 * Style sheets are joined in the order of their names, and so are scripts, to one module.
 *
 * @throws Failure if a style sheet would ask somebody else for something.
 */
export function assetsAt(urls: Urls): Site["assets"] {
  return {
    style: named(urls, "css", joined("styles/", ".css", refuseForeign)),
    script: named(urls, "js", joined("scripts/", ".js")),
    icon: named(urls, "svg", read("icon.svg")),
  };
}

function joined(folder: string, extension: string, look: (path: string, text: string) => void = () => {}): string {
  const names = readdirSync(new URL(folder, layouts)).filter((name) => name.endsWith(extension));
  return names
    .sort()
    .map((name) => {
      const text = read(folder + name);
      look(`layouts/${folder}${name}`, text);
      return text;
    })
    .join("\n");
}

function refuseForeign(path: string, text: string): void {
  const first = styleAddresses(text).find(({ address }) => addressKind(address, anySite) !== "own");
  if (first === undefined) return;
  throw new Failure(
    `${path}:${lineAt(text, first.offset)}: "${first.address}" is not a file of the site, and pages load nothing else.`,
  );
}

/** A style sheet knows no site's address, so that every complete one in it is somebody else's. */
const anySite = "https://klartext.invalid/";

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function read(path: string): string {
  return readFileSync(new URL(path, layouts), "utf8");
}

function named(urls: Urls, extension: string, text: string): Asset {
  const digest = hash("sha256", text).slice(0, 8);
  return { url: urls.at(`/assets/klartext-${digest}.${extension}`), text };
}
