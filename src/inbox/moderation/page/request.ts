/** What is asked of the moderators' page, and what it answers, whatever serves it. */

export interface ModeratorsRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** By names in small letters: every value that was sent. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  readonly body: Uint8Array | "too large";
}

export interface ModeratorsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** In bytes; a reply that fills its field takes less. */
export const largestForm = 64 * 1024;

/** Nothing runs, nothing is loaded but the style sheet, and nobody keeps or lists the page. */
const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, nofollow",
  "Cache-Control": "no-store",
  // Not `no-referrer`: browsers would hide from us where a form comes from.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export function page(status: number, body: string, more: Readonly<Record<string, string>> = {}): ModeratorsAnswer {
  return { status, headers: { ...headers, "Content-Type": "text/html; charset=utf-8", ...more }, body };
}

export function style(body: string): ModeratorsAnswer {
  return { status: 200, headers: { ...headers, "Content-Type": "text/css; charset=utf-8" }, body };
}

export function elsewhere(location: string): ModeratorsAnswer {
  return { status: 303, headers: { ...headers, Location: location }, body: "" };
}

/** The only value of a header; `undefined` if there is none, or more than one. */
export function onlyHeader({ headers }: ModeratorsRequest, name: string): string | undefined {
  const values = headers[name.toLowerCase()] ?? [];
  return values.length === 1 ? values[0] : undefined;
}

/**
 * Who has signed in, as the bank's sign-on says: exactly one header with something in it.
 *
 * Names that are not ASCII come as UTF-8, which HTTP hands on byte by byte.
 */
export function signedIn(request: ModeratorsRequest, header: string): string | undefined {
  const sent = onlyHeader(request, header)?.trim() ?? "";
  const bytes = Buffer.from(sent, "latin1");
  const user = bytes.toString("latin1") === sent ? textOf(bytes) : undefined;
  if (user === undefined || user === "" || user.length > 200 || /[\p{Cc}\p{Cs}]/u.test(user)) return undefined;
  return user;
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}

/** Whether a form comes from a page of ours, as far as the browser says; the form's token proves it. */
export function isFromHere(request: ModeratorsRequest, siteOrigin: string): boolean {
  const [origin, site, host] = ["origin", "sec-fetch-site", "host"].map((name) => request.headers[name] ?? []);
  if ((site ?? []).some((each) => each !== "same-origin")) return false;
  return (origin ?? []).every((each) => each === siteOrigin || hostOf(each) === host?.[0]);
}

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host;
}
