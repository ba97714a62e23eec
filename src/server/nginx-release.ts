/** What nginx has to know of one release, in two files: one for its `http` block, one for the `server` block. Pure. */
import { nginxSettings, nginxType } from "../features/headers/nginx.ts";
import { literally } from "../features/headers/pattern.ts";
import { forEver, isForEver } from "./for-ever.ts";
import { idOf } from "./id.ts";
import { nginxInbox, nginxInboxMaps, nginxInboxMethods } from "./nginx-inbox.ts";
import { noPage } from "./paths.ts";
import type { Fate, ServerPlan } from "./plan.ts";
import { isPlain, pattern, spellings } from "./spellings.ts";

/** By name inside the release's folder `server`. */
export function nginxRelease(plan: ServerPlan): Readonly<Record<string, string>> {
  return { "nginx-http.conf": http(plan), "nginx-server.conf": server(plan) };
}

const made = `# Made by "klartext server nginx --release", anew with each release. nginx -s reload reads it.\n`;

/** @see https://nginx.org/en/docs/http/ngx_http_map_module.html */
function http({ site, fates, dialogue }: ServerPlan): string {
  const [stem, rest, fate] = [variable(site, "stem"), `${variable(site, "rest")}`, variable(site, "fate")];
  return `${made}
map $uri ${stem} {
  volatile;
  default $uri;
  "~^(?<${rest.slice(1)}>/.+?)/(?:index\\.html)?$" ${rest};
}

# What has become of old addresses. A table of nginx knows no upper case.
map ${stem} ${fate} {
  volatile;
  default "";
${entries(fates)}}
${dialogue ? nginxInboxMaps() : ""}`;
}

/** Of paths that nginx cannot tell apart, the first counts. */
function entries(fates: readonly Fate[]): string {
  const lines = new Map<string, string>();
  for (const fate of fates)
    for (const path of spellings(fate)) {
      const isKey = isPlain(path) && !fate.isExact;
      const key = isKey ? path.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : asPattern(path, fate.isExact);
      if (!lines.has(key)) lines.set(key, `  "${key}" "${fate.to ?? gone}";\n`);
    }
  return [...lines.values()].join("");
}

const gone = "gone";

function asPattern(path: string, isExact: boolean): string {
  const bytes = pattern(path, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
  return `${isExact ? "~" : "~*"}^${bytes}$`;
}

function variable(site: string, name: string): string {
  return `$klartext_${idOf(site)}_${name}`;
}

function server(plan: ServerPlan): string {
  const { site, base, rules, dialogue } = plan;
  const fate = variable(site, "fate");
  const folder = decodeURI(base);
  return `${made}
charset utf-8;
charset_types text/css text/xml text/plain text/csv application/javascript text/javascript;
server_tokens off;
absolute_redirect off;
autoindex off;
log_not_found off;
# A release is switched by a symbolic link: nothing may be remembered of where it led.
open_file_cache off;
if_modified_since exact;
gzip off;
gzip_static on;
gzip_vary on;
gzip_proxied any;

set $klartext_allow "";
if ($request_method !~ "^(?:GET|HEAD)$") { set $klartext_allow "GET, HEAD"; }
${dialogue ? nginxInboxMethods(dialogue) : ""}add_header Allow $klartext_allow always;
${dialogue ? "add_header Retry-After $klartext_retry_after always;\nclient_header_timeout 20s;\n" : ""}${nginxSettings(rules)}${forEver(plan).map(immutable).join("")}
set $klartext_path ${folder === "" ? "$uri" : '""'};
${folder === "" ? "" : `if ($uri ~ "^${literally(folder)}(/.*)$") { set $klartext_path $1; }\n`}set $klartext_file $klartext_path;
set $klartext_folder "$klartext_home/current/site$klartext_path";
if ($uri ~ "/$") {
  set $klartext_file "\${klartext_path}index.html";
  set $klartext_folder "/dev/null";
}

if ($klartext_allow) { return 405; }
if (${fate} = ${gone}) { return 410; }
if (${fate}) { return 301 ${fate}$is_args$args; }
error_page 404 410 "${folder}/404.html";

location ~ "${noPage(folder)}" { return 404; }
location = "${folder}/404.html" {
  internal;
  try_files /404.html =404;
}
${rules.map((rule) => nginxType(rule, " try_files $klartext_file @klartext_else;")).join("")}location "${folder}/" {
  try_files $klartext_file @klartext_else;
}
${folder === "" ? "" : `location = "${folder}" { return 301 "${base}/$is_args$args"; }\n`}
location @klartext_else {
  # Of a folder that is there, the name is safe to send back.
  if (-f "$klartext_folder/index.html") { return 301 "${base}$klartext_path/$is_args$args"; }
  root $klartext_home/earlier;
  try_files $klartext_file =404;
}
${dialogue ? nginxInbox(dialogue, base) : ""}`;
}

function immutable(where: string): string {
  return `if ($uri ~ "${where}") { set $klartext_cache_control "${isForEver}"; }\n`;
}
