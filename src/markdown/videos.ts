/** Videos of YouTube, as plain links that a script may turn into a player: nothing is fetched before the reader clicks. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { type Html, html, nothing } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import type { FrameService } from "../model/service.ts";
import { type Reading, readingOf } from "./reading.ts";
import { addressIn, readShortCodes, warnOfShortCodes } from "./short-codes.ts";
import { block } from "./tokens.ts";
import { playerAddress, type Video, videoAt, watchAddress } from "./video-address.ts";
import { type Words, words } from "./words.ts";

/** `[youtube=ADDRESS]` or the bare address, alone in a paragraph, becomes a figure with a link and a local preview. */
export function videos(md: MarkdownIt, language: Language): void {
  readShortCodes(md);
  md.core.ruler.before("linkify", "videos", (state) => {
    if (/youtu/i.test(state.src)) state.tokens = withVideos(state, readingOf(state.env));
  });
  md.renderer.rules["video"] = (tokens, index, _options, env) => {
    const video = tokens[index]?.meta?.["video"] as Video;
    const { preview, player } = readingOf(env).context;
    return figure(video, preview(video.id), player, language);
  };
}

function figure(
  video: Video,
  preview: string | undefined,
  player: FrameService | undefined,
  language: Language,
): string {
  const say = words[language];
  const picture =
    preview === undefined
      ? html`<span class="video-preview" aria-hidden="true">▶</span>`
      : html`<img class="video-preview" src="${preview}" alt="" loading="lazy" decoding="async">`;
  return `${html`<figure class="video"${player ? offer(video, player, say) : nothing}><a href="${watchAddress(video)}">${picture} ${say.watchVideo}</a><figcaption>${say.videoNotice}</figcaption></figure>`}\n`;
}

/** What the script needs to play the video in its place; `layouts/scripts/video.js` reads it, and nothing else does. */
function offer(video: Video, player: FrameService, say: Words): Html {
  return html` data-frame="${playerAddress(video)}" data-title="${say.video}" data-load="${say.loadVideo}" data-notice="${say.playerNotice(player)}"`;
}

function withVideos({ tokens }: StateCore, reading: Reading): Token[] {
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const content = tokens[i + 1];
    const alone = token.type === "paragraph_open" && tokens[i + 2]?.type === "paragraph_close";
    const seen = alone && content ? videosIn(content) : [];
    for (const video of seen) {
      found.push(Object.assign(block("video", "figure", 0), { meta: { video }, level: token.level }));
    }
    if (seen.length > 0) i += 2;
    else {
      found.push(token);
      if (token.type === "inline") warnOfShortCodes(token, reading);
    }
  }
  return found;
}

/** The videos of a paragraph that holds nothing else: short codes on a line each, or one bare address. */
function videosIn(paragraph: Token): readonly Video[] {
  const bare = bareAddress(paragraph);
  const addresses = bare === undefined ? paragraph.content.split("\n").map(addressIn) : [bare];
  const videos = addresses.flatMap((address) => (address === undefined ? [] : (videoAt(address) ?? [])));
  return videos.length === addresses.length ? videos : [];
}

function bareAddress({ content, children }: Token): string | undefined {
  const [link, , end] = children ?? [];
  const isBare = children?.length === 3 && end?.type === "link_close" && link?.info === "auto";
  return isBare ? /^<?(https?:\/\/[^\s<>]+)>?$/i.exec(content)?.[1] : undefined;
}
