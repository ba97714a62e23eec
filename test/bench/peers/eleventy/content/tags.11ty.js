/** All posts of each topic. */
import { listPages } from "../parts.js";

export const { data, render } = listPages("byTag", "tags");
