/** Videos of YouTube, as plain links: nothing is fetched before the reader clicks. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { html } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import { type Reading, readingOf, warn } from "./reading.ts";
import { block, shown } from "./tokens.ts";
import { type Video, videoAt, watchAddress } from "./video-address.ts";
import { words } from "./words.ts";

/** `[youtube=ADDRESS]` or the bare address, alone in a paragraph, becomes a figure with a link and a local preview. */
export function videos(md: MarkdownIt, language: Language): void {
  md.core.ruler.before("linkify", "videos", (state) => {
    if (/youtu/i.test(state.src)) state.tokens = withVideos(state, readingOf(state.env));
  });
  md.renderer.rules["video"] = (tokens, index, _options, env) => {
    const video = tokens[index]?.meta?.["video"] as Video;
    return figure(video, readingOf(env).context.preview(video.id), language);
  };
}

function figure(video: Video, preview: string | undefined, language: Language): string {
  const say = words[language];
  const picture =
    preview === undefined
      ? html`<span class="video-preview" aria-hidden="true">▶</span>`
      : html`<img class="video-preview" src="${preview}" alt="" loading="lazy" decoding="async">`;
  return `${html`<figure class="video"><a href="${watchAddress(video)}">${picture} ${say.watchVideo}</a><figcaption>${say.videoNotice}</figcaption></figure>`}\n`;
}

function withVideos({ tokens }: StateCore, reading: Reading): Token[] {
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const content = tokens[i + 1];
    const alone = token.type === "paragraph_open" && tokens[i + 2]?.type === "paragraph_close";
    const written = alone && content ? writtenIn(content) : undefined;
    const video = written === undefined ? undefined : videoAt(written);
    if (video) {
      found.push(Object.assign(block("video", "figure", 0), { meta: { video }, level: token.level }));
      i += 2;
    } else {
      found.push(token);
      if (token.type === "inline") checkShortCodes(token, reading);
    }
  }
  return found;
}

const shortCode = /\[youtube=([^\]\s]{0,200})/;

/** The address that stands alone in a paragraph, be it in a short code or bare. */
function writtenIn({ content, children }: Token): string | undefined {
  const code = /^\[youtube=\s*([^\]\s]+)\s*\]$/i.exec(content)?.[1];
  if (code !== undefined) return (/^https?:/i.test(code) ? code : `https://${code}`).replaceAll("&amp;", "&");
  const bare = children?.length === 3 && children[0]?.markup === "linkify";
  return bare && /^https?:\/\/\S+$/i.test(content) ? content : undefined;
}

/** A short code that stays as text is a mistake, be it for its address or for its place. */
function checkShortCodes(content: Token, reading: Reading): void {
  const children = content.children ?? [];
  if (!children.some(({ type, content: words }) => type === "text" && /\[youtube=/i.test(words))) return;
  const start = content.content.search(/\[youtube=/i);
  const line = (content.map?.[0] ?? 0) + content.content.slice(0, start).split("\n").length;
  const column = (reading.lines[line - 1] ?? "").search(/\[youtube=/i) + 1;
  const [, address = ""] = shortCode.exec(content.content) ?? [];
  const message = videoAt(address.replaceAll("&amp;", "&"))
    ? {
        de: "Das Video steht nicht allein in einem Absatz; die Adresse erscheint als Text.",
        en: "The video does not stand alone in a paragraph; its address appears as text.",
      }
    : {
        de: `„${address}“ ist nicht die Adresse eines Videos von YouTube.`,
        en: `"${address}" is not the address of a video on YouTube.`,
      };
  warn(
    reading,
    { line, column: Math.max(1, column) },
    "video",
    message,
    "[youtube=https://www.youtube.com/watch?v=abcdefghijk]",
  );
  if (/^\[youtube=[^\]]*\]$/i.test(content.content)) content.children = [shown(content.content)];
}
