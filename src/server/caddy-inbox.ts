/** How Caddy passes comments on to the receiver, and what it shows while there is none. Pure. */
import { literally } from "../features/headers/pattern.ts";
import type { Rule } from "../features/headers/rules.ts";
import { addressHeader, type Dialogue, forgeable, largestBody, patience, retryAfter } from "./dialogue.ts";

/**
 * For the site's `route`, before the methods are judged: the one address that is passed on, as the plan names it, however it
 * was written. What the receiver says goes through as it is.
 *
 * @param base - The site's sub-path as browsers send it.
 */
export function caddyInbox({ submit }: Dialogue, base: string, rules: readonly Rule[]): string {
  const sent = base + submit.slice(decodeURI(base).length);
  // The receiver sends the headers of the site, which stand here already.
  const twice = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
    (name) => name !== "Content-Type",
  );
  return `	@klartext_submit path_regexp \`^${literally(submit)}$\`
	route @klartext_submit {
		vars klartext_is_submit yes
		@klartext_nobody not vars_regexp {vars.klartext_inbox} :
		error @klartext_nobody 503
		# What is too long says so, or is cut off.
		@klartext_long header_regexp Content-Length ^[0-9]{6,}$
		error @klartext_long 413
		request_body {
			max_size ${largestBody}
		}
		rewrite * \`${sent}\`
		header Cache-Control no-store
		reverse_proxy {vars.klartext_inbox} {
			header_up ${addressHeader} {remote_host}
${forgeable.map((name) => `\t\t\theader_up -${name}\n`).join("")}${twice.map((name) => `\t\t\theader_down -${name}\n`).join("")}			transport http {
				# What is sent over a connection that the receiver has just closed would be lost: nobody sends it again.
				keepalive off
				dial_timeout ${patience.connect}s
				response_header_timeout ${patience.answer}s
			}
		}
	}
`;
}

/** For `handle_errors`: what Caddy itself could not get an answer to becomes a page of the site. */
export function caddyDown({ down }: Dialogue, folder: string): string {
  return `	@klartext_down {
		vars {vars.klartext_is_submit} yes
		expression \`{err.status_code} in [502, 503, 504]\`
	}
	handle @klartext_down {
		header Retry-After ${retryAfter}
		method GET
		rewrite * \`${down.slice(folder.length)}\`
		file_server {
			status 503
			precompressed br gzip
		}
	}
`;
}
