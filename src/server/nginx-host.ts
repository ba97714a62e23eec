/** The host's file for nginx, to be included in its `http` block: written once, for every release. Pure. */
import { folderOf, type Host, hostOf, originOf } from "./host.ts";
import { longestKey } from "./spellings.ts";

/** The file. What follows from content is included from the release that is live, if there is one. */
export function nginxHost(host: Host): string {
  return `# Made by "klartext server nginx --site ${host.folder}". Yours to change; ask nginx -t afterwards.
# It belongs into the http block: ln -s ${host.folder}/nginx.conf /etc/nginx/sites-enabled/
${host.further ? "" : once}
include "${host.folder}/current/server/nginx-http*.conf";

${host.certificate ? onlyHttps(host) : ""}${leading(host)}server {
  server_name ${hostOf(host)};
${listening(host)}${certificate(host)}${challenges(host)}
  root "${host.folder}/current/site";
  set $klartext_home "${host.folder}";
${receiving(host)}  ${host.brotli ? "brotli_static on;" : "# brotli_static on;   # if there is the module: apt install libnginx-mod-http-brotli-static"}
  include "${host.folder}/current/server/nginx-server*.conf";
${folderOf(host) === "" ? "" : "\n  # What else this host serves, besides the site.\n  location / { return 404; }\n"}}
${host.inbox === undefined ? "" : moderating}`;
}

/** nginx reckons with 2,048 short keys; these hold 50,000 long ones. */
const once = `
# For the table of old addresses. May stand once only: a second site of Klartext is written with --further.
map_hash_bucket_size ${nextPower(longestKey + 32)};
map_hash_max_size 131072;
`;

function nextPower(size: number): number {
  return 2 ** Math.ceil(Math.log2(size));
}

function plainly({ http }: Host): string {
  return http === undefined ? "  listen 80;\n  listen [::]:80;\n" : `  listen ${http};\n`;
}

/** From 1.25.1 on, nginx asks for "http2 on;" instead, and warns. */
function securely({ https }: Host): string {
  return https === undefined
    ? "  listen 443 ssl http2;\n  listen [::]:443 ssl http2;\n"
    : `  listen ${https} ssl http2;\n`;
}

function listening(host: Host): string {
  return host.certificate ? securely(host) : plainly(host);
}

function certificate({ certificate: files }: Host): string {
  if (files === undefined)
    return `
  # Without a certificate, everybody on the way can read along: --certificate FILE --key FILE writes the lines for one.
`;
  return `
  ssl_certificate "${files.chain}";
  ssl_certificate_key "${files.key}";
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
  ssl_prefer_server_ciphers off;
  ssl_session_cache shared:klartext:1m;
  ssl_session_timeout 1d;
  ssl_session_tickets off;
`;
}

/** Without a receiver, the release shows its page for that. */
function receiving({ inbox }: Host): string {
  return inbox === undefined
    ? "  # Comments of readers: --inbox 127.0.0.1:8787 writes the line for klartext inbox serve.\n"
    : `  set $klartext_inbox "${inbox}";\n`;
}

/** Only a comment: whose sign-on it is, nobody can know here. */
const moderating = `
# Moderators decide under a name of their own, behind the bank's sign-on, which alone may say who somebody is. To switch it on,
# take away the first sign of each line; "moderators" in inbox.yaml says the port and the header.
#server {
#  server_name moderation.example.org;
#  listen 443 ssl http2;
#  ssl_certificate "/etc/letsencrypt/live/moderation.example.org/fullchain.pem";
#  ssl_certificate_key "/etc/letsencrypt/live/moderation.example.org/privkey.pem";
#  auth_basic "Moderation";                           # or auth_request, and with it: auth_request_set $who $upstream_http_x_user;
#  auth_basic_user_file /etc/nginx/moderators;
#  location / {
#    proxy_pass http://127.0.0.1:8788;
#    proxy_set_header Host $http_host;
#    proxy_set_header X-Remote-User $remote_user;     # or $who; takes the place of what a browser sends
#  }
#}
`;

/** Where an authority for certificates looks for an answer. @see RFC 8555, section 8.3 */
function challenges(host: Host): string {
  return `  location ^~ /.well-known/acme-challenge/ {
    root "${host.folder}/challenges";
    default_type text/plain;
  }
`;
}

/** Readers who come by http are sent to the same address of the same host, and not to whatever name a request makes up. */
function onlyHttps(host: Host): string {
  const blocks = [hostOf(host), ...host.names].map(
    (name) => `server {
  server_name ${name};
${plainly(host)}  server_tokens off;
${challenges(host)}  location / { return 301 https://${name}${portOf(host)}$request_uri; }
}

`,
  );
  return blocks.join("");
}

/** The site's own address names its port, too. */
function portOf(host: Host): string {
  const { port } = new URL(host.site);
  return port === "" ? "" : `:${port}`;
}

function leading(host: Host): string {
  if (host.names.length === 0) return "";
  return `server {
  server_name ${host.names.join(" ")};
${listening(host)}${certificate(host)}${challenges(host)}  server_tokens off;
  location / { return 301 ${originOf(host)}$request_uri; }
}

`;
}
