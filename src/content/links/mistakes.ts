/** What can be wrong with a link, in words. Pure. */
import { found, type Mistake } from "../finding.ts";
import { guessing } from "../suggestion.ts";

interface Words {
  /** The reasons, which follow what was found and a comma. */
  readonly de: string;
  readonly en: string;
  readonly meant?: string | undefined;
  /** An address that would be accepted. */
  readonly like: string;
}

/** What an example leads to if nothing closer is known. */
const elsewhereOnTheWeb = "https://example.org/";

/** A `post:` link to nothing. */
export function noSuchPost(id: string, meant: string | undefined, like: string | undefined): Mistake {
  return about("error", "post-link", "link", `post:${id}`, {
    de: "diesen Beitrag gibt es nicht",
    en: "which is no post",
    meant: meant && `post:${meant}`,
    like: like === undefined ? elsewhereOnTheWeb : `post:${meant ?? like}`,
  });
}

/** A link from a published entry to one that is not. */
export function notPublished(
  written: string,
  file: string,
  rule: "post-link" | "link",
  like: string | undefined,
): Mistake {
  return about(rule === "link" ? "warning" : "error", rule, "link", written, {
    de: `dieser Eintrag ist nicht veröffentlicht (${file})`,
    en: `which is not published (${file})`,
    like: like === undefined ? elsewhereOnTheWeb : `post:${like}`,
  });
}

/** A relative link to a file that is no entry with a page. */
export function noSuchFile(written: string, meant: string | undefined, like: string | undefined): Mistake {
  return about("warning", "link", "link", written, {
    de: "dort liegt kein Eintrag mit einer eigenen Seite",
    en: "where there is no entry with a page of its own",
    meant,
    like: like === undefined ? elsewhereOnTheWeb : `post:${like}`,
  });
}

/** A picture or another file of media/ that is not there. */
export function noSuchMedia(written: string, kind: "link" | "image", meant: string | undefined): Mistake {
  return about("warning", kind === "image" ? "media" : "link", kind, written, {
    de: "diese Datei gibt es nicht in media/",
    en: "which is not a file in media/",
    meant: meant && `/${meant}`,
    like: meant === undefined ? "/media/haus.jpg" : `/${meant.replaceAll(" ", "%20")}`,
  });
}

/** A page, or a file of another kind, where a picture is wanted. */
export function noPicture(written: string): Mistake {
  return about("warning", "media", "image", written, {
    de: "das ist kein Bild; Bilder liegen in media/ und enden auf .jpg, .png, .webp, .avif, .gif oder .svg",
    en: "which is no picture; pictures lie in media/ and end in .jpg, .png, .webp, .avif, .gif or .svg",
    like: "/media/haus.jpg",
  });
}

/** A picture that every reader's browser would fetch from somebody else. */
export function notOurs(written: string): Mistake {
  return about("error", "external", "image", written, {
    de: "Bilder von anderen Servern zeigen wir nicht; das Bild gehört nach media/",
    en: "but pictures are not shown from other servers; the picture belongs into media/",
    like: "/media/haus.jpg",
  });
}

/** A destination that no page can have. */
export function nowhere(written: string): Mistake {
  return about("warning", "link", "link", written, {
    de: "das führt nirgendwohin; Adressen der eigenen Seiten beginnen mit /, fremde mit https://",
    en: "which leads nowhere; addresses of this site begin with /, others with https://",
    like: elsewhereOnTheWeb,
  });
}

/** An anchor that the text does not have. */
export function noSuchAnchor(fragment: string, meant: string | undefined, first: string | undefined): Mistake {
  return about("warning", "link", "link", `#${fragment}`, {
    de: "diesen Anker gibt es in diesem Text nicht",
    en: "which is not an anchor of this text",
    meant: meant && `#${meant}`,
    like: first === undefined ? elsewhereOnTheWeb : `#${meant ?? first}`,
  });
}

function about(
  severity: Mistake["severity"],
  rule: Mistake["rule"],
  kind: "link" | "image",
  written: string,
  words: Words,
): Mistake {
  const message = guessing(found(written, words), words.meant);
  const like =
    kind === "link"
      ? { de: `[Wort](${words.like})`, en: `[words](${words.like})` }
      : { de: `![Das alte Haus](${words.like})`, en: `![The old house](${words.like})` };
  return { severity, rule, message, like };
}
