/**
 * The score that MDN's HTTP Observatory gives a page, by its published rules.
 *
 * Left out is the list of preloaded domains, which would add 5.
 *
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
import type { Headers } from "./headers.ts";

export interface Judgement {
  readonly score: number;
  /** Points by test; a test that adds or takes nothing has 0. */
  readonly points: Readonly<Record<string, number>>;
}

/** One answer on the way from the address by http to the page. */
export interface Step {
  /** That was asked for, complete. */
  readonly url: string;
  readonly status: number;
  /** Complete, where the answer leads on. */
  readonly location?: string;
}

/**
 * @param page - The HTML of the response.
 * @param way - From the address by http; without one, nobody has asked there.
 */
export function observatory(headers: Headers, page: string, way?: readonly Step[]): Judgement {
  const policy = policyOf(headers["Content-Security-Policy"] ?? "");
  const points = {
    "content-security-policy": forPolicy(policy),
    cookies: "Set-Cookie" in headers ? -20 : 0,
    "cross-origin-resource-sharing": "Access-Control-Allow-Credentials" in headers ? -50 : 0,
    redirection: way === undefined ? 0 : forWay(way),
    "referrer-policy": forReferrer(headers["Referrer-Policy"]),
    "strict-transport-security": forTransport(headers["Strict-Transport-Security"]),
    "subresource-integrity": forScripts(page),
    "x-content-type-options": headers["X-Content-Type-Options"] === "nosniff" ? 0 : -5,
    "x-frame-options": forFrames(policy, headers["X-Frame-Options"]),
    "cross-origin-resource-policy": forResources(headers["Cross-Origin-Resource-Policy"]),
  };
  const all = Object.values(points);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const without = 100 + sum(all.filter((each) => each < 0));
  // Bonuses count from 90 points on.
  return { score: Math.max(0, without >= 90 ? without + sum(all.filter((each) => each > 0)) : without), points };
}

type Policy = ReadonlyMap<string, readonly string[]>;

function policyOf(header: string): Policy {
  const directives = header.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name = "", ...sources]) => [name, sources]));
}

function forPolicy(policy: Policy): number {
  const sources = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
  const isBroad = (name: string) => sources(name).some((each) => /^(?:\*|https?:|data:|ftp:)$/.test(each));
  const all = [...policy.values()].flat();
  if (policy.size === 0) return -25;
  if (sources("script-src").includes("'unsafe-inline'") || isBroad("script-src") || isBroad("object-src")) return -20;
  if (all.some((source) => source.startsWith("http:"))) return -20;
  if (all.includes("'unsafe-eval'")) return -10;
  if (sources("style-src").includes("'unsafe-inline'") || isBroad("style-src")) return 0;
  const isTight =
    policy.get("default-src")?.join() === "'none'" && /^'(?:none|self)'$/.test(policy.get("form-action")?.join() ?? "");
  return isTight ? 10 : 5;
}

/** The first step leads to https on the same host, and the last is there; nobody answering by http is as good. */
function forWay(way: readonly Step[]): number {
  const [first] = way;
  const last = way.at(-1);
  if (first === undefined || last === undefined) return 0;
  if (first.location === undefined) return -20;
  if (!last.url.startsWith("https:")) return -20;
  const [from, to] = [new URL(first.url), new URL(first.location)];
  if (to.protocol !== "https:") return -10;
  return from.hostname === to.hostname ? 0 : -5;
}

function forReferrer(policy: string | undefined): number {
  if (policy === undefined) return 0;
  return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy) ? 5 : -5;
}

const sixMonths = 15_768_000;

function forTransport(header: string | undefined): number {
  const age = Number(/(?:^|;\s*)max-age=(\d+)/.exec(header ?? "")?.[1] ?? Number.NaN);
  return Number.isNaN(age) ? -20 : age < sixMonths ? -10 : 0;
}

function forScripts(page: string): number {
  const sources = [...page.matchAll(/<script\b[^>]*?\ssrc="([^"]*)"/g)].map(([, source = ""]) => source);
  return sources.some((source) => /^(?:https?:)?\/\//.test(source)) ? -50 : 0;
}

function forFrames(policy: Policy, header: string | undefined): number {
  if (policy.has("frame-ancestors")) return 5;
  return header === "DENY" || header === "SAMEORIGIN" ? 0 : -20;
}

function forResources(header: string | undefined): number {
  if (header === undefined || header === "cross-origin") return 0;
  return header === "same-origin" || header === "same-site" ? 10 : -5;
}
