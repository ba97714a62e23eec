/** Somebody whose every byte can be looked for. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const person = {
  email: "zacharias@quittengelee.example",
  name: "Zacharias Quittengelee",
  website: "https://quittengelee.example/",
  text: "Ein Sauerampfer-Geheimnis, lang und breit.",
};

const secrets = [person.name, "quittengelee.example", "Sauerampfer-Geheimnis", "zacharias@"];

/** Which of the person's secrets a folder holds: in its files byte by byte, and in every object of its repositories unpacked. */
export function secretsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name, readFileSync(join(entry.parentPath, entry.name), "latin1")] : [entry.name],
  );
  const bytes = [...files, ...repositoriesIn(folder).map(objectsIn)].join("\n");
  return secrets.filter((secret) => bytes.includes(secret));
}

function repositoriesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("HEAD") && existsSync(join(folder, path, "..", "objects")))
    .map((path) => join(folder, path, ".."));
}

function objectsIn(repository: string): string {
  return execFileSync("git", [`--git-dir=${repository}`, "cat-file", "--batch-all-objects", "--batch"], {
    maxBuffer: 1e9,
    encoding: "latin1",
  });
}

export const allSecrets = secrets;
