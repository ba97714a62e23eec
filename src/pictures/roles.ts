/** How the pages of a site show its pictures. Pure. */
import type { Image } from "../model/body.ts";
import type { Role } from "../model/picture.ts";
import type { Site } from "../model/site.ts";

/** By the address of the picture; one that no page shows has no roles. */
export function rolesIn(site: Site): ReadonlyMap<string, ReadonlySet<Role>> {
  const roles = new Map<string, Set<Role>>();
  const show = (role: Role, url: string) => roles.set(url, (roles.get(url) ?? new Set()).add(role));
  const showImage = (role: Role, image: Image | undefined) => image && show(role, image.url);

  for (const post of site.posts) showImage("column", post.image);
  for (const author of site.authors) showImage("portrait", author.image);
  const versions = site.ledgers.flatMap((ledger) => ledger.versions);
  const texts = [...site.posts, ...site.notes, ...versions].map(({ body }) => body);
  for (const { pictures } of [...texts, ...site.authors.map(({ biography }) => biography)])
    for (const url of pictures) show("column", url);
  return roles;
}
