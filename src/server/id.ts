/** A site's name among others on one server. Pure. */

/** Letters, digits and `_` that no other site has: of `https://example.org/blog/`, `example_org_2f_blog_2f_`. */
export function idOf(site: string): string {
  return site
    .replace(/^https?:\/\//, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (sign) => (sign === "." ? "_" : `_${sign.charCodeAt(0).toString(16)}_`));
}
