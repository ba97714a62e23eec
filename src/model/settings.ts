/** What `site.yaml` says, complete with defaults. */
import type { Language } from "../kernel/problem.ts";
import type { CommentState } from "./comment.ts";
import type { Readability } from "./readability.ts";

/** A page of the bank somewhere else, or one of its feeds. */
export interface Profile {
  readonly title: string;
  readonly url: string;
}

/** The particulars of the bank that an imprint shows. Every one is optional; the imprint says what is there. */
export interface Imprint {
  readonly legalForm?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly country?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Address of a page on which readers can write to the bank: the other quick way besides e-mail. */
  readonly contact?: string;
  readonly board?: readonly string[];
  readonly chair?: string;
  readonly register?: string;
  readonly registerNumber?: string;
  /** Umsatzsteuer-Identifikationsnummer, § 27a UStG. */
  readonly vatId?: string;
  /** Wirtschafts-Identifikationsnummer, § 139c AO. */
  readonly businessId?: string;
  readonly authority?: string;
  /** Who answers for what is written, § 18 Abs. 2 MStV. */
  readonly responsible?: string;
  readonly responsibleAddress?: string;
  /** Whether the bank takes part in the settlement of disputes with consumers, § 36 Abs. 1 VSBG. */
  readonly dispute?: string;
}

/** What security.txt says. @see RFC 9116 */
export interface Security {
  /** Addresses to write to, as URIs: `mailto:sicherheit@example.org`. */
  readonly contact: readonly string[];
  readonly policy?: string;
  readonly encryption?: string;
  /** BCP 47. */
  readonly languages?: readonly string[];
  /** `YYYY-MM-DD`: the last day on which the file is right. */
  readonly expires?: string;
}

/** How strict the bank is with itself when statements are to be read again. */
export interface ReviewRules {
  /** Statements must name their owner, their approver and the day of their next review. */
  readonly required: boolean;
  /** Days after which an overdue review is an error; without a number, it never is. */
  readonly grace?: number;
}

/** How readers can answer where a post is open for comments. */
export interface DialogueRules {
  /** `false`: nowhere is a form, whatever posts say. */
  readonly forms: boolean;
  /** Whether readers must leave an address of e-mail, which is never published. */
  readonly email: "required" | "optional";
  /** What holds for posts that say nothing themselves; without it, comments that are there are shown as closed. */
  readonly posts?: CommentState;
  /** Days after its publication at whose end a post takes no more comments. */
  readonly closeAfter?: number;
}

/** The most days from one entry to the next that the editors allow themselves; kinds without a promise may take their time. */
export interface Promises {
  readonly posts?: number;
  readonly notes?: number;
}

export interface Settings {
  /** The title of the site, in the header and after every page's title. */
  readonly title: string;
  /** The publisher: the bank. */
  readonly name: string;
  /** One sentence about the site, for search engines and feeds. */
  readonly description: string;
  /** With a slash at its end: `https://example.org/blog/`. */
  readonly url: string;
  /** `https://example.org`. */
  readonly origin: string;
  /** The sub-path without a slash at its end: `/blog`, or `""`. */
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
  /** The interface words that go with `language`. */
  readonly interface: Language;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  readonly imprint: Imprint;
  readonly profiles: readonly Profile[];
  /** The one colour of the site, on light ground: `#rrggbb`, in lower case. All others follow from it. */
  readonly accent: string;
  /** Whether every post without a picture gets a drawn one for those who pass it on. */
  readonly cards: boolean;
  /** Whom to tell of a weakness; without it, there is no security.txt. */
  readonly security?: Security;
  /** Without it, nothing is required, and an overdue review is a warning. */
  readonly reviews?: ReviewRules;
  /** Whether browsers may be delivered with the knowledge that the domain is reached by https only. */
  readonly preload: boolean;
  readonly dialogue: DialogueRules;
  /** Known to the editors only: no page shows it. */
  readonly promise?: Promises;
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** Readers can search the site. */
  readonly search: boolean;
  /** How grave it is to change what a published post says without a word. */
  readonly silentChanges: "warning" | "error";
  /** What texts are asked to keep to; only `klartext check` measures it. */
  readonly readability: Readability;
}
