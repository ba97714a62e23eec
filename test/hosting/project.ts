/** A bank's project on a host's machine, and a host's way of running commands there. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { root } from "../support/klartext.ts";
import { tinyPicture } from "../support/tiny-picture.ts";

/** 1 November 2026: what a build says of today must not change within a test. */
const noon = String(Date.UTC(2026, 10, 1, 12) / 1000);

export interface Ran {
  readonly code: number | null;
  readonly told: string;
}

export class Project {
  readonly folder = emptyFolder();
  readonly #tools = emptyFolder();

  /** @param url - Where the site will be online. */
  constructor(url: string) {
    for (const name of ["src", "layouts", "package.json", "package-lock.json", ".eleventy.js", ".npmrc"])
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    contentFolder(join(this.folder, "content"), {
      "site.yaml": `${siteYaml.replace("https://example.org/", url)}security: {contact: sicherheit@example.org}\n`,
      "posts/2024-03-03-bild.md": postFile(["title: Ein Bild", "image: {src: /media/bild.png, alt: Grau}"]),
      "posts/2024-03-04-entwurf.md": postFile(["title: Ein Entwurf", "draft: true"]),
      "media/bild.png": tinyPicture(800, 400),
    });
    // What is installed here was installed by the same command; nothing is fetched for a test.
    write(this.#tools, {
      npm: `#!/bin/sh
case "$*" in
  "ci --omit=dev --ignore-scripts"|"ci --omit=dev --ignore-scripts --cache .npm --prefer-offline") ;;
  *) echo "npm $*?" >&2; exit 64 ;;
esac
rm -f node_modules
ln -s "${join(root, "node_modules")}" node_modules
`,
    });
    chmodSync(join(this.#tools, "npm"), 0o755);
  }

  /** Removes what a machine that is new for each build does not have. */
  renew(...kept: readonly string[]): void {
    const saved = emptyFolder();
    for (const path of kept) cpSync(join(this.folder, path), join(saved, path), { recursive: true });
    for (const name of ["node_modules", "_site", "_site.cache", "public", "public.cache"])
      rmSync(join(this.folder, name), { recursive: true, force: true });
    for (const path of kept) cpSync(join(saved, path), join(this.folder, path), { recursive: true });
  }

  write(files: Readonly<Record<string, string>>): void {
    write(this.folder, files);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Runs a command with nothing in its surroundings but what is given. */
  async run(shell: readonly string[], command: string, env: Readonly<Record<string, string>>): Promise<Ran> {
    const [program = "", ...args] = shell;
    const child = spawn(program, [...args, command], {
      cwd: this.folder,
      env: {
        PATH: [this.#tools, process.env["PATH"]].join(delimiter),
        HOME: this.#home(),
        CI: "true",
        SOURCE_DATE_EPOCH: noon,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (told += data));
    const [code] = (await once(child, "close")) as [number | null];
    return { code, told };
  }

  /** Git and npm write there. */
  #home(): string {
    const home = join(this.#tools, "home");
    mkdirSync(home, { recursive: true });
    return home;
  }
}
