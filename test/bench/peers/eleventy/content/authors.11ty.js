/** All posts of each author. */
import { listPages } from "../parts.js";

export const { data, render } = listPages("byAuthor", "authors");
