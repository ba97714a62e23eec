/** What Caddy has to know of one release, to be imported into the site's block. Pure. */
import { caddySettings } from "../features/headers/caddy.ts";
import { literally } from "../features/headers/pattern.ts";
import { caddyDown, caddyInbox } from "./caddy-inbox.ts";
import { forEver, isForEver } from "./for-ever.ts";
import type { Fate, ServerPlan } from "./plan.ts";
import { isPlain, spellings } from "./spellings.ts";

/** By name inside the release's folder `server`. */
export function caddyRelease(plan: ServerPlan): Readonly<Record<string, string>> {
  return { "caddy.conf": site(plan) };
}

/** @see https://caddyserver.com/docs/caddyfile/directives/map */
function site(plan: ServerPlan): string {
  const { base, rules, fates, dialogue } = plan;
  const folder = decodeURI(base);
  return `# Made by "klartext server caddy --release", anew with each release. caddy reload reads it.

map {path} {klartext_stem} {
	\`~^(/.+?)/(?:index\\.html)?$\` \`\${1}\`
	default {path}
}

# What has become of old addresses.
map {klartext_stem} {klartext_fate} {
${entries(fates)}	default ""
}

header -Server
header ?Vary Accept-Encoding
${caddySettings(rules, false)}${forEver(plan).map(immutable).join("")}
route {
${dialogue ? caddyInbox(dialogue, base, rules) : ""}	@klartext_other not method GET HEAD
	route @klartext_other {
		header Allow "GET, HEAD"
		error 405
	}
	@klartext_fate not vars {klartext_fate} ""
	route @klartext_fate {
		@klartext_gone vars {klartext_fate} ${gone}
		error @klartext_gone 410
		@klartext_asked expression \`{query} != ""\`
		redir @klartext_asked {klartext_fate}?{query} 301
		redir {klartext_fate} 301
	}
	@klartext_hidden {
		path_regexp \`/\\.|/_(?:headers|redirects)(?:\\.br|\\.gz)?$\`
		not path_regexp \`^${literally(folder)}/\\.well-known/(?:[^./][^/]*/)*[^./][^/]*$\`
	}
	error @klartext_hidden 404
${
  folder === ""
    ? ""
    : `	redir ${quoted(folder)} ${quoted(`${base}/`)} 301
	@klartext_elsewhere not path_regexp \`^${literally(folder)}/\`
	error @klartext_elsewhere 404
	uri strip_prefix ${quoted(base)}
`
}	@klartext_folder {
		not path_regexp /$
		file {path}/index.html
	}
	route @klartext_folder {
		@klartext_folder_asked expression \`{query} != ""\`
		redir @klartext_folder_asked ${quoted(`${base}{path}/?{query}`)} 301
		redir * ${quoted(`${base}{path}/`)} 301
	}
	@klartext_earlier {
		not file {path} {path}/index.html
		file {
			root {vars.klartext_home}/earlier
			try_files {path}
		}
	}
	file_server @klartext_earlier {
		root {vars.klartext_home}/earlier
		precompressed br gzip
	}
	file_server {
		precompressed br gzip
	}
}

handle_errors {
	header -Server
	header Cache-Control no-cache
	header Content-Type "text/html; charset=utf-8"
${dialogue ? caddyDown(dialogue, folder) : ""}	handle {
		rewrite * /404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

const gone = "gone";

function entries(fates: readonly Fate[]): string {
  const lines = new Map<string, string>();
  for (const fate of fates)
    for (const path of spellings(fate)) {
      const key = isPlain(path) ? path : `~(?i)^${hostile(path)}$`;
      if (!lines.has(key)) lines.set(key, `\t${quoted(key)} ${quoted(fate.to ?? gone)}\n`);
    }
  return [...lines.values()].join("");
}

/** Go reads letters, not bytes. */
function hostile(path: string): string {
  return Array.from(path, (sign) =>
    /[A-Za-z0-9/_-]/.test(sign) ? sign : `\\x{${(sign.codePointAt(0) as number).toString(16)}}`,
  ).join("");
}

function immutable(where: string, number: number): string {
  return `@klartext_for_ever_${number} path_regexp ${quoted(where)}
header @klartext_for_ever_${number} Cache-Control "${isForEver}"
`;
}

/** Between backticks, nothing has a meaning of its own; braces are taken for placeholders even there. */
function quoted(text: string): string {
  return `\`${text}\``;
}
