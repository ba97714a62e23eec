/** What a page may load and do, as browsers are told. */
import { frameServices } from "../../model/service.ts";
import type { Site } from "../../model/site.ts";

/**
 * The Content-Security-Policy of a page: everything from the site itself, in files, and frames of the registered
 * services, which a click loads. Nothing that stands within a page runs.
 *
 * @param scripts - What the page's scripts need besides.
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ services, settings }: Site, scripts: readonly string[] = []): string {
  const frames = frameServices(services).map(({ url }) => new URL(url).origin);
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'none'"],
    ["script-src", "'self'", ...scripts],
    ["style-src", "'self'"],
    ["img-src", "'self'"],
    ["font-src", "'self'"],
    ["media-src", "'self'"],
    ["connect-src", "'self'"],
    ["manifest-src", "'self'"],
    ["frame-src", ...(frames.length > 0 ? new Set(frames) : ["'none'"])],
    ["object-src", "'none'"],
    ["form-action", "'self'"],
    ["base-uri", "'none'"],
    ["frame-ancestors", "'none'"],
    // No text becomes script or markup: our scripts make elements, they do not write HTML.
    ["require-trusted-types-for", "'script'"],
    ...(isSecure(settings) ? [["upgrade-insecure-requests"]] : []),
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/** Whether the site is reached by https. */
export function isSecure({ origin }: Site["settings"]): boolean {
  return origin.startsWith("https:");
}

/** Of what browsers could do for a page, nothing here needs anything. */
const denied = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "usb",
  "xr-spatial-tracking",
];

/** What a player needs that a reader has started. */
const forPlayers = ["autoplay", "encrypted-media", "fullscreen", "picture-in-picture"];

/**
 * The Permissions-Policy: only names that browsers know, because each of them complains about others.
 *
 * @see https://www.w3.org/TR/permissions-policy/
 */
export function permissionsPolicy({ services }: Site): string {
  const players = frameServices(services).map(({ url }) => `"${new URL(url).origin}"`);
  const allowed = players.length > 0 ? `(self ${[...new Set(players)].join(" ")})` : "(self)";
  return [...denied.map((name) => `${name}=()`), ...forPlayers.map((name) => `${name}=${allowed}`)].join(", ");
}
