/** Runs the program that is to be run after each commit. */
import { spawn } from "node:child_process";

/** @returns Why it failed. */
export function runProgram(words: readonly string[], folder: string): Promise<string | undefined> {
  const [program = "", ...args] = words;
  return new Promise((resolve) => {
    // Without a shell: what is set is one program with its words, and nothing in them means anything else. What it says goes to
    // whoever reads what we say; standard output is for what was asked for.
    const child = spawn(program, args, { cwd: folder, shell: false, stdio: ["ignore", 2, 2] });
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => {
      if (code === 0) resolve(undefined);
      else resolve(signal === null ? `it ended with ${code}` : `it was ended by ${signal}`);
    });
  });
}
