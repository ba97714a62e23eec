/** Addresses of videos. */
import { videoOrigin } from "../model/service.ts";

export interface Video {
  /** Eleven signs. */
  readonly id: string;
  /** Where to begin, as YouTube writes it: `90`, `1m30s`. */
  readonly start?: string;
}

const hosts = new Set(["youtube.com", "youtube-nocookie.com"]);

/** The video that an address of YouTube leads to; `undefined` if it leads to none. */
export function videoAt(address: string): Video | undefined {
  const url = URL.parse(address);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
  const id = idIn(url);
  if (id === undefined || !/^[\w-]{11}$/.test(id)) return undefined;
  const start = url.searchParams.get("t") ?? url.searchParams.get("start") ?? /^#t=(.*)/.exec(url.hash)?.[1] ?? "";
  return /^(?=\d)(?:\d{1,3}h)?(?:\d{1,4}m)?(?:\d{1,6}s?)?$/.test(start) ? { id, start } : { id };
}

function idIn({ hostname, pathname, searchParams }: URL): string | undefined {
  const host = hostname.replace(/^(?:www|m|music)\./, "");
  const [first = "", second] = pathname.slice(1).split("/");
  if (host === "youtu.be") return beforeSizes(first);
  if (!hosts.has(host)) return undefined;
  if (first === "watch") return searchParams.get("v") ?? undefined;
  return ["shorts", "embed", "live", "v"].includes(first) ? beforeSizes(second) : undefined;
}

/** Short codes and players of old blogs append sizes and languages with "&", though there is no "?". */
function beforeSizes(part: string | undefined): string | undefined {
  return part?.split("&")[0];
}

/** The address on which the video can be watched. */
export function watchAddress({ id, start }: Video): string {
  return `https://www.youtube.com/watch?v=${id}${start === undefined ? "" : `&t=${start}`}`;
}

/** The address that plays the video at once, in a frame. @see https://developers.google.com/youtube/player_parameters */
export function playerAddress({ id, start }: Video): string {
  return `${videoOrigin}/embed/${id}?autoplay=1${start === undefined ? "" : `&start=${seconds(start)}`}`;
}

/** `1m30s` → 90: players know seconds only. */
function seconds(start: string): number {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(start) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}
