/** Every rule that a published folder is held to. `rules.md` beside it explains them; a test keeps the two equal. */
import type { Severity } from "../kernel/problem.ts";
import type { auditRuleNames } from "../kernel/rule-names.ts";

interface Rule {
  /** What the rule asks for, in one sentence. */
  readonly meaning: string;
  /** Most rules know one severity; some are strict about what harms readers and mild about the rest. */
  readonly severity: Severity | "error or warning" | "warning or note";
}

export const auditRules: Readonly<Record<(typeof auditRuleNames)[number], Rule>> = {
  "audit-html": { severity: "error or warning", meaning: "Pages are valid HTML." },
  "audit-link": { severity: "error or warning", meaning: "Links within the site lead to something." },
  "audit-foreign": {
    severity: "error",
    meaning: "Pages, pictures and style sheets ask nobody but the site itself, and links give nothing away.",
  },
  "audit-inline": {
    severity: "error",
    meaning: "No script, style or handler stands within a page; scripts and styles are files of the site.",
  },
  "audit-headers": {
    severity: "error",
    meaning: "`_headers` and `_redirects` can be read by hosts, protect readers, and let nothing be kept that changes.",
  },
  "audit-feed": {
    severity: "error",
    meaning: "Feeds are Atom (RFC 4287) and JSON Feed 1.1, say the same, and are named by every page.",
  },
  "audit-sitemap": {
    severity: "error",
    meaning: "The sitemap lists every page that may be found, once, and no other; robots.txt names it.",
  },
  "audit-size": {
    severity: "warning or note",
    meaning: "Pages, pictures, scripts and styles are small enough for slow connections.",
  },
  "audit-unpublishable": {
    severity: "error or warning",
    meaning: "No draft, source, leftover, database, key, archive or trace of a machine is published.",
  },
  "audit-secret": { severity: "error", meaning: "No password, token or private key is published." },
  "audit-person": {
    severity: "error or warning",
    meaning: "No e-mail address stands in clear, and no picture or document tells who made it, where and with what.",
  },
  "audit-record": {
    severity: "error",
    meaning: "The folder holds exactly the files that release.json lists, and all of them can be read.",
  },
};
