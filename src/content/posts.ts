/** From posts/ to the posts of the model. */
import type * as v from "valibot";
import { isPublic, type Status } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Post } from "../model/post.ts";
import { anchorsOf } from "../model/thread.ts";
import type { Urls } from "../model/urls.ts";
import { type AliasClaim, aliasPath } from "./aliases.ts";
import type { Authors } from "./authors.ts";
import { commentState } from "./comment-state.ts";
import { type CommentsByFile, commentsOf, digestOfThreads, shownAs } from "./comments.ts";
import { correctionsOf } from "./corrections.ts";
import { type DatedHead, headOf } from "./dated.ts";
import { datedParts, digestsOf } from "./dated-parts.ts";
import { type Document, placeOf } from "./document.ts";
import type { Mistake, Report } from "./finding.ts";
import { imageOf } from "./images.ts";
import { made } from "./made.ts";
import { updatedOf, warnOfExpiryAtOnce } from "./post-times.ts";
import { present } from "./present.ts";
import { type Checked, check } from "./schema/check.ts";
import { postSchema } from "./schema/post.ts";
import type { TagRegister } from "./tag-register.ts";
import { readText } from "./text.ts";
import type { Workshop } from "./workshop.ts";

/** The particulars of a post as they were written. */
export type PostFields = v.InferOutput<ReturnType<typeof postSchema>>;

/** A post whose particulars are read and whose text is not. */
export interface PostDraft {
  readonly document: Document;
  readonly checked: Checked<PostFields>;
  readonly head: DatedHead;
  /** `undefined` if a mistake keeps it from having an address. */
  readonly url: string | undefined;
}

/** What has to be known before a post can be read to its end. */
export interface PostContext {
  readonly workshop: Workshop;
  readonly authors: Authors;
  readonly tags: TagRegister;
  readonly comments: CommentsByFile;
  /** Collects the old addresses of all posts. */
  readonly aliases: AliasClaim[];
}

/** Reads the particulars of all posts; two posts with one id are reported. */
export function draftPosts(
  documents: readonly Document[],
  context: { readonly timeZone: string; readonly now: Instant; readonly urls: Urls; readonly report: Report },
): readonly PostDraft[] {
  const schema = postSchema(context.timeZone);
  const byId = new Map<string, Document>();
  return documents.map((document) => {
    const checked = check(schema, document, context.report);
    const head = headOf(document, checked, context);
    const { id, date } = head;
    const taken = id === undefined ? undefined : byId.get(id);
    if (id !== undefined && taken === undefined) byId.set(id, document);
    if (id !== undefined && taken) context.report({ ...placeOf(document, ["slug"]), ...sameId(id, taken.file) });
    return { document, checked, head, url: id !== undefined && date ? context.urls.post(date, id) : undefined };
  });
}

/** The whole post; `undefined` if there are mistakes in it, which have been reported. */
export function postOf({ document, checked, head, url }: PostDraft, context: PostContext): Post | undefined {
  const { workshop, authors, tags, comments } = context;
  const { parts, remains } = checked;
  const isPublished = isPublic(head.status);
  const language = parts.language ?? workshop.settings.language;
  const threads = comments.get(document.file);
  const { text, resolver } = readText(document, language, isPublished, workshop);
  resolver.checkAnchors(text.body, new Set(anchorsOf(threads ?? [])));
  const image = imageOf(document, parts.image ?? remains.image, resolver);
  const shared = datedParts(document, checked, authors, tags);
  const aliases = (parts.aliases ?? remains.aliases ?? []).flatMap((written, index) => {
    const place = placeOf(document, ["aliases", index]);
    const path = aliasPath(written, place, workshop.report);
    return path === undefined ? [] : [{ url: workshop.urls.at(path), place }];
  });
  context.aliases.push(...aliases);
  const when = { published: head.date, now: workshop.now };
  const corrections = correctionsOf(document, parts.corrections, when, workshop.report);
  const updated = updatedOf(document, parts.updated, when, workshop.report);
  warnOfExpiryAtOnce(document, parts.expires, head.date, workshop.report);

  const { whole } = checked;
  const { id, date, status } = head;
  if (!whole || id === undefined || date === undefined || status === undefined || url === undefined) return undefined;
  const { authors: people, tags: topics } = shared;
  const { settings, now } = workshop;
  const said = commentState(whole.comments, settings.dialogue.posts, { published: date, now, settings });
  const answers = commentsOf(threads, said, settings);
  const discussion = [digestOfThreads(threads), shownAs(answers)].join(" ");
  // How many there are changes with the day of the build, and so does whether there was an update.
  const shown = `${corrections.length}${updated ? " updated" : ""}`;
  const from = [whole, text, url, date.iso, status, language, image?.url, discussion, shown, ...people, ...topics];
  return made(document.memo, from, () =>
    present({
      kind: "post" as const,
      id,
      url,
      file: document.file,
      title: whole.title,
      summary: whole.summary ?? text.summary,
      teaser: text.teaser,
      date,
      updated,
      expires: whole.expires,
      status: status satisfies Status,
      ...shared,
      image,
      series: whole.series && { name: whole.series.name, part: whole.series.part },
      aliases: aliases.map((alias) => alias.url),
      aliasPlaces: aliases.length === 0 ? undefined : new Map(aliases.map(({ url, place }) => [url, place] as const)),
      comments: answers,
      corrections,
      body: text.body,
      language,
      digest: [url, date.iso, status, image?.url, discussion, shown, ...digestsOf(shared)].join(" "),
    }),
  );
}

function sameId(id: string, file: string): Mistake {
  return {
    severity: "error",
    rule: "slug",
    message: {
      de: `die Kennung „${id}“ hat schon ${file}.`,
      en: `the id "${id}" is that of ${file} already.`,
    },
    like: `slug: ${id}-2`,
  };
}
