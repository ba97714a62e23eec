// Re-export, not import: Eleventy's watch mode parses what this file imports with acorn and stops on TypeScript.
export { default } from "./src/eleventy.ts";
