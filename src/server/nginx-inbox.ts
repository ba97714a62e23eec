/** How nginx passes comments on to the receiver, and what it shows while there is none. Pure. */
import { addressHeader, type Dialogue, forgeable, largestBody, patience, retryAfter } from "./dialogue.ts";

/**
 * For the `http` block. The host's file sets the variable where there is a receiver; one that was written before there were
 * any does not know it.
 */
export function nginxInboxMaps(): string {
  return `
map "" $klartext_inbox { default ""; }
map $status $klartext_retry_after {
  503 ${retryAfter};
  default "";
}
`;
}

/** For the `server` block, before the methods are judged. */
export function nginxInboxMethods({ submit }: Dialogue): string {
  return `if ($uri = "${submit}") { set $klartext_allow ""; }\n`;
}

/**
 * The one address that is passed on: as the plan names it, however it was written. What nginx itself cannot get an answer to
 * becomes a page of the site; what the receiver says goes through as it is, also that it is full.
 *
 * Nothing of what somebody wrote is put into a file on the way. There is no `limit_req`: its answer would not hold the text
 * any more, and the receiver has limits of its own.
 *
 * @param base - The site's sub-path as browsers send it.
 */
export function nginxInbox({ submit, down }: Dialogue, base: string): string {
  const sent = base + submit.slice(decodeURI(base).length);
  return `
# Comments of readers.
location = "${submit}" {
  # The receiver sends the headers of the site. A header here, be it an empty one, takes away those of the server.
  add_header X-Klartext "" always;
  error_page 502 503 504 =503 "${down}";
  if ($klartext_inbox = "") { return 503; }
  client_max_body_size ${largestBody};
  client_body_buffer_size ${largestBody};
  client_body_timeout 10s;
  proxy_pass http://$klartext_inbox${sent}$is_args$args;
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_set_header Host $host;
  proxy_set_header ${addressHeader} $remote_addr;
${forgeable.map((name) => `  proxy_set_header ${name} "";\n`).join("")}  proxy_connect_timeout ${patience.connect}s;
  proxy_send_timeout ${patience.answer}s;
  proxy_read_timeout ${patience.answer}s;
  proxy_next_upstream off;
  proxy_intercept_errors off;
  proxy_redirect off;
  proxy_buffers 16 16k;
  proxy_max_temp_file_size 0;
}
`;
}
