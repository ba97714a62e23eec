/** The host's file for Caddy, to be imported into its Caddyfile: written once, for every release. Pure. */
import { type Host, hostOf, originOf } from "./host.ts";

/** The file. Caddy gets its certificates by itself, unless it is told of one, and leads from http to https. */
export function caddyHost(host: Host): string {
  return `# Made by "klartext server caddy --site ${host.folder}". Yours to change; ask caddy validate afterwards.
# It belongs into the Caddyfile: import ${host.folder}/site.caddy

${onlyHttps(host)}${leading(host)}${addressOf(host, hostOf(host))} {
${setting(host)}	root * "${host.folder}/current/site"
	vars klartext_home "${host.folder}"
${receiving(host)}	import "${host.folder}/current/server/caddy*.conf"
}
${host.inbox === undefined ? "" : moderating}`;
}

/** Without a receiver, the release shows its page for that. */
function receiving({ inbox }: Host): string {
  return inbox === undefined
    ? "\t# Comments of readers: --inbox 127.0.0.1:8787 writes the line for klartext inbox serve.\n"
    : `\tvars klartext_inbox "${inbox}"\n`;
}

/** Only a comment: whose sign-on it is, nobody can know here. */
const moderating = `
# Moderators decide under a name of their own, behind the bank's sign-on, which alone may say who somebody is. To switch it on,
# take away the first sign of each line; "moderators" in inbox.yaml says the port and the header.
#https://moderation.example.org {
#	basicauth {
#		erika $2a$14$…
#	}
#	reverse_proxy 127.0.0.1:8788 {
#		header_up X-Remote-User {http.auth.user.id}
#	}
#}
`;

function isSecure(host: Host): boolean {
  return host.certificate !== undefined || (originOf(host).startsWith("https:") && host.http === undefined);
}

function addressOf(host: Host, name: string): string {
  const [scheme, listen] = isSecure(host) ? ["https", host.https] : ["http", host.http];
  const port = listen === undefined ? "" : `:${listen.replace(/^.*:/, "")}`;
  return `${scheme}://${name}${port}`;
}

function setting(host: Host): string {
  const listen = isSecure(host) ? host.https : host.http;
  const { certificate } = host;
  return `${bound(listen)}${certificate ? `\ttls "${certificate.chain}" "${certificate.key}"\n` : ""}`;
}

function bound(listen: string | undefined): string {
  return listen?.includes(":") ? `\tbind ${listen.replace(/:[^:]*$/, "")}\n` : "";
}

/** Where Caddy listens elsewhere than usual, it has to be told to lead to https. */
function onlyHttps(host: Host): string {
  if (!isSecure(host) || host.http === undefined) return "";
  const port = new URL(host.site).port;
  const names = [hostOf(host), ...host.names].map((name) => `http://${name}:${host.http?.replace(/^.*:/, "")}`);
  return `${names.join(", ")} {
${bound(host.http)}	redir https://{host}${port === "" ? "" : `:${port}`}{uri} 301
}

`;
}

function leading(host: Host): string {
  if (host.names.length === 0) return "";
  return `${host.names.map((name) => addressOf(host, name)).join(", ")} {
${setting(host)}	redir ${originOf(host)}{uri} 301
}

`;
}
