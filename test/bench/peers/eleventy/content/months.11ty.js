/** All posts of each month. */
import { listPages } from "../parts.js";

export const { data, render } = listPages("byMonth", "months");
