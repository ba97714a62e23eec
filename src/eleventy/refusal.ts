/** What a template may not do, in the words of the editor; Eleventy passes it on among its own errors. */
import type { Wording } from "../kernel/problem.ts";

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly wording: Wording;
  /** A line that would be accepted. */
  readonly like: string | Wording;
  /** The template from the working folder; missing where Eleventy names it. */
  readonly template: string | undefined;

  constructor(wording: Wording, like: string | Wording, template?: string) {
    super(
      `${template === undefined ? "" : `${template}: `}${wording.en} Write it like: ${typeof like === "string" ? like : like.en}`,
    );
    this.wording = wording;
    this.like = like;
    this.template = template;
  }
}
