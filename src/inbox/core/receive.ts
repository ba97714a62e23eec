/** Answers everything that is sent to the address of forms. */
import { inboxWords } from "../../../layouts/words/inbox-words.ts";
import { answerWith, answerWithoutSite, wantsJson } from "./answer.ts";
import type { Published } from "./facts.ts";
import { readForm } from "./form-data.ts";
import { provenanceOf } from "./origin.ts";
import { type Answer, largestBody, type Received } from "./request.ts";
import { scriptToken } from "./script-token.ts";
import { decide, type Means } from "./submission.ts";
import { plain, type Verdict } from "./verdict.ts";

/** Everything that the outside has to give. */
export interface ReceiverMeans extends Means {
  /** The site as it is published now; `undefined` while there is none. */
  readonly site: () => Published | undefined;
}

/** One request, one answer; it never rejects for anything that was sent. */
export type Receiver = (received: Received) => Promise<Answer>;

export function receiver(means: ReceiverMeans): Receiver {
  return async (received) => {
    const began = means.clock();
    const site = means.site();
    if (!site) {
      means.log({ time: began, outcome: "unpublished", status: 503 });
      return answerWithoutSite();
    }
    const verdict = await verdictOn(received, site, means);
    const answer = answerWith(site, received, verdict);
    const { outcome, post, detail } = verdict;
    const took = means.clock() - began;
    const known = { ...(post !== undefined && { post }), ...(detail !== undefined && { detail }) };
    means.log({ time: began, outcome, status: answer.status, took, ...known });
    return answer;
  };
}

async function verdictOn(received: Received, site: Published, means: Means): Promise<Verdict> {
  const words = inboxWords[site.language];
  const { method, path, headers, body } = received;
  if (path !== site.urls.dialogue.submit) return plain("missing", 404, words.nothingHere);
  const provenance = provenanceOf(headers, site.origin);
  if (method === "GET" || method === "HEAD") {
    if (!wantsJson(received)) return plain("looked", 200, words.nothingHere);
    return provenance === "foreign" ? plain("foreign", 403, words.foreign) : challenge(site, means);
  }
  if (method !== "POST") return { ...plain("method", 405, words.method), headers: { Allow: "GET, HEAD, POST" } };
  if (provenance === "foreign") return plain("foreign", 403, words.foreign);
  if (!isForm(headers.get("content-type") ?? "")) return plain("type", 415, words.wrongType);
  if (body === "too large" || body.length > largestBody)
    return { ...plain("size", 413, words.tooLarge), headers: { Connection: "close" } };
  const reading = readForm(body);
  if (!reading.ok)
    return reading.fault === "encoding"
      ? plain("unreadable", 422, words.unreadable)
      : plain("repeated-field", 422, words.repeated);
  const submission = { written: reading.written, provenance, address: received.address, isScript: wantsJson(received) };
  return decide(submission, site, means);
}

/** A token for any text, and the work that goes with it. */
function challenge({ language }: Published, means: Means): Verdict {
  return {
    outcome: "challenge",
    status: 200,
    said: inboxWords[language].nothingHere,
    scripts: { more: scriptToken(means) },
  };
}

/** @see https://url.spec.whatwg.org/#application/x-www-form-urlencoded */
function isForm(type: string): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;\s*charset=("?)utf-8\1\s*)?$/i.test(type.trim());
}
