/** The options of `klartext server --site`. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../failure.ts";
import { recordPath } from "../release/print.ts";
import { type Host, meaningful } from "../server/host.ts";
import type { argumentsOf } from "./arguments.ts";
import { recordOption } from "./record-option.ts";

export const hostOptions = {
  site: { type: "string" },
  url: { type: "string" },
  name: { type: "string", multiple: true },
  certificate: { type: "string" },
  key: { type: "string" },
  http: { type: "string" },
  https: { type: "string" },
  inbox: { type: "string" },
  brotli: { type: "boolean" },
  further: { type: "boolean", default: false },
} as const;

export const hostOptionsHelp = `  --site DIR                  the site's folder, as "klartext deploy init" makes it
  --url URL                   the address of the site (default: that of the live release, or https:// and the first --name)
  --name NAME                 a name of the host, again and again; all lead to that of the site
  --certificate FILE          certificate with its chain; with it, http leads to https
  --key FILE                  its key
  --http, --https ADDRESS     where to listen, as in 127.0.0.1:8080 (default: everywhere, 80 and 443)
  --inbox ADDRESS             where "klartext inbox serve" takes comments on this machine, as in 127.0.0.1:8787; without
                              it, forms get a page that says that nobody is there
  --brotli, --no-brotli       whether nginx has the module brotli_static (default: whether Debian has it switched on)
  --further                   for nginx: another site of Klartext is on this server already`;

type Values = ReturnType<typeof argumentsOf<typeof hostOptions>>["values"];

/** @throws UsageError for anything that cannot be meant, and for signs that would mean something to a server. */
export function hostFrom({
  site,
  url,
  name = [],
  certificate,
  key,
  http,
  https,
  inbox,
  brotli,
  further,
}: Values): Host {
  const folder = resolve(site as string);
  if ((certificate === undefined) !== (key === undefined))
    throw new UsageError("A certificate and its key belong together: give --certificate FILE and --key FILE.");
  for (const path of [folder, certificate, key])
    if (path !== undefined && meaningful.test(path))
      throw new UsageError(
        `"${path}" holds a sign that means something to servers. Take a path of letters, digits, - and _.`,
      );
  for (const each of name)
    if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(each))
      throw new UsageError(`--name ${each} is no name of a host. Write it like: --name www.example.org`);
  const address = addressOf(url ?? urlOfLive(folder) ?? (name[0] && `https://${name[0]}/`));
  return {
    folder,
    site: address.href,
    names: [...new Set(name)].filter((each) => each !== address.hostname),
    certificate: certificate && key ? { chain: resolve(certificate), key: resolve(key) } : undefined,
    http: listenAt("http", http),
    https: listenAt("https", https),
    inbox: receiverAt(inbox),
    brotli: brotli ?? hasBrotli(),
    further,
  };
}

function addressOf(text: string | undefined): URL {
  if (text === undefined)
    throw new UsageError("Nothing says the site's address yet. Give it like: --url https://example.org/");
  const url = URL.parse(text);
  const isPlain = url && /^https?:$/.test(url.protocol) && url.search + url.hash + url.username === "";
  if (!isPlain || meaningful.test(url.href))
    throw new UsageError(`--url ${text} is not the address of a site. Write it like: https://example.org/`);
  url.pathname = url.pathname.replace(/\/*$/, "/");
  return url;
}

function urlOfLive(folder: string): string | undefined {
  const file = join(folder, "current", "site", recordPath);
  return existsSync(file) ? recordOption("site", file).site : undefined;
}

function listenAt(option: string, text: string | undefined): string | undefined {
  if (text === undefined || /^(?:(?:[\w.-]+|\[[0-9a-f:]+\]):)?\d{1,5}$/.test(text)) return text;
  throw new UsageError(`--${option} ${text} is no place to listen at. Write it like: --${option} 127.0.0.1:8080`);
}

/** Comments go over no line that somebody could listen to: the receiver is on this machine. */
function receiverAt(text: string | undefined): string | undefined {
  const port = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost):(\d{1,5})$/.exec(text ?? "")?.[1];
  if (text === undefined || (port !== undefined && Number(port) > 0 && Number(port) < 65_536)) {
    return text?.replace("localhost", "127.0.0.1");
  }
  throw new UsageError(`--inbox ${text} is no address of this machine alone. Write it like: --inbox 127.0.0.1:8787`);
}

const enabled = "/etc/nginx/modules-enabled";

function hasBrotli(): boolean {
  return existsSync(enabled) && readdirSync(enabled).some((name) => /brotli-static/.test(name));
}
