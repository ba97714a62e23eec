/** All posts of each year. */
import { listPages } from "../parts.js";

export const { data, render } = listPages("byYear", "years");
