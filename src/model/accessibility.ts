/** What the bank says of the accessibility of its site and its services, beside the text of its statement. */

export const conformances = ["partial", "full", "none"] as const;
export type Conformance = (typeof conformances)[number];

/** Something that is not accessible yet. */
export interface Gap {
  readonly what: string;
  readonly why?: string;
  /** `YYYY-MM-DD`: the day by which it is to be mended. */
  readonly until?: string;
  /** What helps in the meantime. */
  readonly alternative?: string;
}

/** A test by people. */
export interface PeopleTest {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly by: string;
  readonly what: string;
}

/** Ways to tell the bank of a barrier; at least one. */
export interface BarrierContact {
  readonly phone?: string;
  readonly email?: string;
  /** A complete address. */
  readonly url?: string;
}

/** Who watches over the law. */
export interface Surveillance {
  readonly name: string;
  readonly address?: string;
  /** A complete address. */
  readonly url?: string;
}

/** A rule that a page broke. */
export interface Violation {
  /** The tool's own name of it: `color-contrast`. */
  readonly rule: string;
  /** In the tool's words, which are English. */
  readonly help: string;
  /** How many pages broke it. */
  readonly pages: number;
  /** Site-absolute without the sub-path: one of them. */
  readonly example: string;
}

/** How a page was shown: in light and dark colours, and 320 pixels wide. */
export const views = ["light", "dark", "narrow"] as const;
export type View = (typeof views)[number];

/** What an automated tool found on one day. */
export interface AutomatedChecks {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly tool: string;
  readonly version: string;
  /** How many pages were looked at, at least one of each kind. */
  readonly pages: number;
  /** In which ways each of them was. */
  readonly views: readonly View[];
  /** How many rules applied somewhere and were kept everywhere. */
  readonly rulesPassed: number;
  /** On how many pages the tool could not decide everything, so that people have to look. */
  readonly undecided: number;
  /** By rule. */
  readonly violations: readonly Violation[];
}

export interface Accessibility {
  readonly conformance?: Conformance;
  /** What the site is measured by: "EN 301 549 V3.2.1, WCAG 2.2 AA". */
  readonly standard?: string;
  readonly gaps: readonly Gap[];
  /** Newest first. */
  readonly tests: readonly PeopleTest[];
  /** Without it, the imprint says how the bank can be reached. */
  readonly contact?: BarrierContact;
  readonly authority?: Surveillance;
  readonly checks?: AutomatedChecks;
}

/** Tells whether the day has passed by which a gap was to be mended. @param today - `YYYY-MM-DD` */
export function isOverdue({ until }: Gap, today: string): boolean {
  return until !== undefined && until < today;
}
