/** Rules as Netlify and Cloudflare Pages read them, in a file `_headers`. */
import { overlap, type Rule, type Where } from "./rules.ts";

/**
 * The file.
 *
 * Where two rules set one header, Netlify takes the later; Cloudflare joins both with a comma, which for two policies
 * means that both hold, unless the later rule has detached the header with `! Name`. Netlify passes over that line,
 * because it holds no colon.
 *
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/#detach-a-header
 */
export function netlifyHeaders(rules: readonly Rule[]): string {
  return rules
    .map(({ where, why, headers }, i) => {
      const earlier = rules.slice(0, i).filter((rule) => overlap(rule.where, where));
      const isSet = (name: string) => earlier.some((rule) => name in rule.headers);
      const lines = Object.entries(headers)
        .map(([name, value]) => `${isSet(name) ? `  ! ${name}\n` : ""}  ${name}: ${value}\n`)
        .join("");
      return `# ${why}\n${patterns(where)
        .map((pattern) => `${pattern}\n${lines}`)
        .join("")}`;
    })
    .join("\n");
}

/** A splat takes the rest of an address only at its end; feeds lie up to two folders deep, those of a post's comments in four. */
function patterns({ below, named }: Where): readonly string[] {
  if (named === undefined) return [`${below}*`];
  return ["", ":a/", ":a/:b/", ":a/:b/:c/:d/"].map((folders) => below + folders + named);
}
