/** What package-lock.json says of the packages that Klartext is made with. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ascending } from "../kernel/order.ts";

/** One entry of the lock file. @see https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json#packages */
export interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  /** Only for those who work on Klartext. */
  readonly dev?: boolean;
  /** An installation succeeds without it: a program for another machine. */
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface LockedPackage extends LockEntry {
  readonly name: string;
  readonly version: string;
  /** Where it is installed, from the project: `node_modules/a/node_modules/b`. */
  readonly path: string;
}

export interface LockFile {
  /** The project itself. */
  readonly project: LockEntry & { readonly name: string; readonly version: string };
  /** By name, then version, then path. */
  readonly packages: readonly LockedPackage[];
}

/** Which packages are wanted: all, or those that an installation with `--omit=dev` has. */
export type Omitted = "dev" | undefined;

/**
 * Reads the lock file of a project.
 *
 * @param folder - Of the project.
 * @throws Error in words for whoever called, if there is none or it is of another form.
 */
export function readLockFile(folder: string, omitted: Omitted): LockFile {
  const path = join(folder, "package-lock.json");
  if (!existsSync(path)) throw new Error(`There is no ${path}, which says what is installed.`);
  const lock = JSON.parse(readFileSync(path, "utf8")) as {
    readonly lockfileVersion?: number;
    readonly packages?: Readonly<Record<string, LockEntry>>;
  };
  const { "": root, ...entries } = lock.packages ?? {};
  if (lock.lockfileVersion !== 3 || root?.name === undefined || root.version === undefined) {
    throw new Error(
      `${path} has the format ${lock.lockfileVersion}; format 3 can be read, which npm writes since version 7.`,
    );
  }
  const { description } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as LockEntry;
  const packages = Object.entries(entries)
    .filter(([, { dev, link }]) => !link && !(omitted === "dev" && dev))
    .map(([path, entry]) => lockedPackage(folder, path, entry))
    .sort((a, b) => ascending(a.name, b.name) || ascending(a.version, b.version) || ascending(a.path, b.path));
  const { devDependencies, ...others } = root;
  const project = { ...others, ...(omitted !== "dev" && devDependencies && { devDependencies }) };
  return {
    project: { ...project, name: root.name, version: root.version, ...(description && { description }) },
    packages,
  };
}

function lockedPackage(folder: string, path: string, entry: LockEntry): LockedPackage {
  // npm writes a name only for what is installed under another one.
  const name = entry.name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const license = entry.license ?? installedLicence(join(folder, path, "package.json"));
  return { ...entry, ...(license !== undefined && { license }), name, version: entry.version ?? "", path };
}

/** Older versions of npm did not write licences into the lock file. */
function installedLicence(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const { license } = JSON.parse(readFileSync(path, "utf8")) as { readonly license?: unknown };
  return typeof license === "string" && license.trim() !== "" ? license : undefined;
}

/**
 * The packages that one gets when it asks for its dependencies, as Node looks for them: in its own folder first, then in
 * those above. What is not installed is left out.
 */
export function dependenciesOf(
  entry: LockEntry,
  path: string,
  byPath: ReadonlyMap<string, LockedPackage>,
): readonly LockedPackage[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = entry;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => found(name, path, byPath) ?? []);
}

function found(name: string, from: string, byPath: ReadonlyMap<string, LockedPackage>): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const there = byPath.get(folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`);
    if (there || folder === "") return there;
  }
}
