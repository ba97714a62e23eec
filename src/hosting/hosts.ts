/** The hosts that Klartext has files for: plain files beside this one, which are right as they stand. */

export interface HostFile {
  /** Path below this folder. */
  readonly from: string;
  /** Path below the project. */
  readonly to: string;
}

export interface Host {
  readonly files: readonly HostFile[];
  /** What is to be set by hand there: path below this folder. */
  readonly byHand: string;
  /** Whether the host itself knows which branch is published, so that no file has to say so. */
  readonly knowsBranch: boolean;
}

const host = (name: string, files: Readonly<Record<string, string>>, knowsBranch = false): Host => ({
  files: Object.entries(files).map(([from, to]) => ({ from: `${name}/${from}`, to })),
  byHand: `${name}/by-hand.txt`,
  knowsBranch,
});

export const hosts = {
  github: host("github", {
    "pages.yml": ".github/workflows/pages.yml",
    "preview.yml": ".github/workflows/preview.yml",
    "dependabot.yml": ".github/dependabot.yml",
  }),
  gitlab: host("gitlab", { "gitlab-ci.yml": ".gitlab-ci.yml" }, true),
  forgejo: host("forgejo", {
    "pages.yml": ".forgejo/workflows/pages.yml",
    "preview.yml": ".forgejo/workflows/preview.yml",
  }),
  netlify: host(
    "netlify",
    {
      "netlify.toml": "netlify.toml",
      "package.json": "netlify/klartext-cache/package.json",
      "manifest.yml": "netlify/klartext-cache/manifest.yml",
      "index.js": "netlify/klartext-cache/index.js",
    },
    true,
  ),
  cloudflare: host("cloudflare", { "wrangler.toml": "wrangler.toml", "build.sh": "cloudflare-build.sh" }),
} as const satisfies Readonly<Record<string, Host>>;

export type HostName = keyof typeof hosts;
export const hostNames = Object.keys(hosts) as readonly HostName[];
