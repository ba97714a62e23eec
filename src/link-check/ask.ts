/** Asks one address once. */
import { type RequestOptions, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction, type TcpSocketConnectOpts } from "node:net";
import type { Net } from "./net.ts";

/** Why there was no answer. */
export type Failure = "unknown-host" | "private" | "timeout" | "refused" | "reset" | "certificate" | "network";

export type Answer =
  | { readonly status: number; readonly location: string | undefined }
  | { readonly status?: never; readonly failure: Failure };

export interface Question {
  readonly method: "HEAD" | "GET";
  /** What the server is told of us. */
  readonly userAgent: string;
}

/** How long one of several addresses of a host may take before the next is tried, in milliseconds. */
const attempt = 2_000;

/**
 * What a server answers, without what follows its headers. Cookies and credentials are neither sent nor kept.
 *
 * The host's addresses are looked up first, and exactly those that were found fit are connected to: a name that leads
 * elsewhere a moment later leads nowhere here.
 */
export async function ask(url: URL, { method, userAgent }: Question, net: Net): Promise<Answer> {
  const signal = AbortSignal.timeout(net.patience);
  try {
    const addresses = await inTime(addressesOf(url.hostname, net), signal);
    if (!addresses.every(net.isPublic)) return { failure: "private" };
    return await answerOf(url, { method, userAgent }, addresses, signal);
  } catch (error) {
    return { failure: signal.aborted ? "timeout" : failureOf(error) };
  }
}

async function addressesOf(hostname: string, net: Net): Promise<readonly string[]> {
  const literal = hostname.replace(/^\[|\]$/g, "");
  return isIP(literal) ? [literal] : net.addresses(hostname);
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function answerOf(
  url: URL,
  { method, userAgent }: Question,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<Answer> {
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  const target = new URL(url);
  [target.username, target.password, target.hash] = ["", "", ""];
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (_host, { all }, done) => {
    const [first] = found;
    if (all || !first) done(null, found);
    else done(null, first.address, first.family);
  };
  return new Promise((resolve, reject) => {
    const options: RequestOptions & Pick<TcpSocketConnectOpts, "autoSelectFamilyAttemptTimeout"> = {
      method,
      signal,
      lookup,
      agent: false,
      autoSelectFamilyAttemptTimeout: attempt,
      headers: { "User-Agent": userAgent, Accept: "*/*" },
    };
    const asked = request(target, options);
    asked.on("error", reject);
    asked.on("response", (response) => {
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, location: headers.location });
      // However much would follow: nobody reads it.
      response.on("error", () => {});
      response.destroy();
      asked.destroy();
    });
    asked.end();
  });
}

function failureOf(error: unknown): Failure {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOTFOUND" || code === "ENODATA") return "unknown-host";
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ECONNRESET" || code === "EPIPE") return "reset";
  if (/CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS/.test(code)) return "certificate";
  return "network";
}
