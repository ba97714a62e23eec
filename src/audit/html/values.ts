/** The forms of attributes' values. Pure. @see https://html.spec.whatwg.org/#common-microsyntaxes */
import { isLanguage } from "./languages.ts";
import { isDatetime, isMoment } from "./moments.ts";
import { isSizes, isSrcset, splitOutside } from "./pictures.ts";
import { relations, roles } from "./vocabularies.ts";

/** What a form asks for. */
export interface Form {
  readonly accepts: (value: string) => boolean;
  /** A value that would be accepted. */
  readonly like: string;
}

const number = /^-?(?:\d*\.)?\d+(?:[eE][+-]?\d+)?$/;
const blank = /[\t\n\f\r ]/;
/** As nearly all are: with nothing in them that could be wrong but the host, which is asked for once. */
const usualUrl = /^(?:(https?:\/\/[a-z\d.-]+)(?=[/?#]|$)|(?=\/(?!\/)|#|$))(?:[\w./?=#&;:,+~-]|%[\da-fA-F]{2})*$/;
const isUrl = (value: string) => {
  const usual = usualUrl.exec(value);
  if (usual !== null) return usual[1] === undefined || isHost(usual[1]);
  return isOddUrl(value);
};
const isOddUrl = (value: string) =>
  value.trim() !== "" || value === ""
    ? !/[\s<>"\\^`{|}]|%(?![0-9a-f]{2})/i.test(value.trim()) && hasHost(value.trim())
    : false;
const tokens = (value: string) => value.split(/[\t\n\f\r ]+/).filter((token) => token !== "");
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const allIn = (known: ReadonlySet<string>) => (value: string) =>
  tokens(value).every((token) => known.has(token.toLowerCase()));

const hosts = new Map<string, boolean>();

/** @param start - The scheme and the host of an address. */
function isHost(start: string): boolean {
  let is = hosts.get(start);
  if (is === undefined) {
    is = URL.canParse(start);
    hosts.set(start, is);
  }
  return is;
}

/** Only addresses with a host can be wrong about it; asking costs a microsecond. */
function hasHost(value: string): boolean {
  return /^(?:https?|wss?|ftp):/i.test(value)
    ? /^[a-z]+:\/\//i.test(value) && URL.canParse(value)
    : !/^\/\//.test(value) || URL.canParse(value, "https://x/");
}

const sandbox = words(
  "allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts allow-top-navigation allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols",
);
const autocomplete =
  /^(?:on|off|(?:section-\S+\s+)?(?:(?:shipping|billing)\s+)?(?:(?:home|work|mobile|fax|pager)\s+)?(?:name|honorific-prefix|given-name|additional-name|family-name|honorific-suffix|nickname|username|new-password|current-password|one-time-code|organization-title|organization|street-address|address-line[123]|address-level[1234]|country|country-name|postal-code|cc-[a-z-]+|transaction-currency|transaction-amount|language|bday(?:-day|-month|-year)?|sex|url|photo|tel(?:-[a-z-]+)?|email|impp)(?:\s+webauthn)?)$/i;
const referrers = words(
  "no-referrer no-referrer-when-downgrade same-origin origin strict-origin origin-when-cross-origin strict-origin-when-cross-origin unsafe-url",
);

const forms: Readonly<Record<string, Form>> = {
  url: { accepts: isUrl, like: "/blog/" },
  "url!": { accepts: (value) => value.trim() !== "" && isUrl(value), like: "/blog/" },
  urls: { accepts: (value) => tokens(value).every(isUrl), like: "https://schema.org/Person" },
  text: { accepts: () => true, like: "" },
  "text!": { accepts: (value) => value !== "", like: "name" },
  integer: { accepts: (value) => /^-?\d+$/.test(value), like: "0" },
  natural: { accepts: (value) => /^\d+$/.test(value), like: "640" },
  positive: { accepts: (value) => /^0*[1-9]\d*$/.test(value), like: "2" },
  number: { accepts: (value) => number.test(value), like: "0.5" },
  step: { accepts: (value) => /^any$/i.test(value) || (number.test(value) && Number(value) > 0), like: "any" },
  id: { accepts: (value) => value !== "" && !blank.test(value), like: "kosten" },
  idref: { accepts: (value) => value !== "" && !blank.test(value), like: "kosten" },
  idrefs: { accepts: (value) => value.trim() !== "", like: "kosten" },
  map: { accepts: (value) => /^#./.test(value), like: "#plan" },
  lang: { accepts: (value) => value === "" || isLanguage(value), like: "de" },
  language: { accepts: isLanguage, like: "de" },
  mime: { accepts: (value) => /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.+)?$/.test(value), like: "image/png" },
  target: { accepts: (value) => value !== "" && /^(?!_)|^_(?:blank|self|parent|top)$/i.test(value), like: "_self" },
  rel: { accepts: allIn(relations), like: "noopener" },
  role: { accepts: (value) => tokens(value).length > 0 && allIn(roles)(value), like: "note" },
  media: { accepts: (value) => splitOutside(value)?.every((part) => /^\s*[(a-z]/i.test(part)) === true, like: "print" },
  srcset: { accepts: isSrcset, like: "bild-640.jpg 640w, bild-960.jpg 960w" },
  sizes: { accepts: isSizes, like: "(min-width: 40rem) 38rem, 100vw" },
  datetime: { accepts: isDatetime, like: "2026-10-08" },
  moment: { accepts: isMoment, like: "2026-10-08" },
  coords: { accepts: (value) => value.split(",").every((part) => number.test(part)), like: "0,0,82,126" },
  sandbox: { accepts: allIn(sandbox), like: "allow-scripts" },
  pattern: { accepts: isPattern, like: "[0-9]+" },
  autocomplete: { accepts: (value) => autocomplete.test(value.trim()), like: "email" },
  cors: { accepts: (value) => /^(?:|anonymous|use-credentials)$/i.test(value), like: "anonymous" },
  referrer: { accepts: (value) => value === "" || referrers.has(value.toLowerCase()), like: "same-origin" },
  priority: { accepts: (value) => /^(?:high|low|auto)$/i.test(value), like: "high" },
  enctype: {
    accepts: (value) => /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)$/i.test(value),
    like: "multipart/form-data",
  },
};

function isPattern(value: string): boolean {
  try {
    new RegExp(value, "v");
    return true;
  } catch {
    return false;
  }
}

const made = new Map<string, Form>(Object.entries(forms));

/**
 * A form by its name.
 *
 * @param name - One of this module's, or words to choose from: `lazy/eager`; an empty word stands for no value.
 * @param attribute - Whose name `boolean` takes as a value.
 */
export function formOf(name: string, attribute: string): Form {
  if (name === "boolean") return { accepts: (value) => value === "" || value.toLowerCase() === attribute, like: "" };
  const known = made.get(name);
  if (known !== undefined) return known;
  const choice: ReadonlySet<string> = new Set(name.split("/"));
  const form: Form = { accepts: (value) => choice.has(value.toLowerCase()), like: name.split("/")[0] as string };
  made.set(name, form);
  return form;
}
