/** The site's own files. */
import { expect, test } from "vitest";
import { assets } from "../../../src/features/assets/assets.ts";
import { files } from "../../support/files.ts";
import { site } from "../../support/site.ts";

test("style, script and icon stand at their addresses, sign for sign", () => {
  const own = {
    style: { url: "/assets/klartext-1.css", text: "p > b { content: '„' }" },
    script: { url: "/assets/klartext-2.js", text: "1 < 2 && 3;" },
    icon: { url: "/assets/klartext-3.svg", text: "<svg/>" },
    search: { url: "/assets/search-4.js", text: "" },
    searchStyle: { url: "/assets/search-5.css", text: "" },
    valuesStyle: { url: "/assets/values-6.css", text: "" },
    notesStyle: { url: "/assets/notes-8.css", text: "" },
    versionsStyle: { url: "/assets/versions-7.css", text: "" },
    commentsStyle: { url: "/assets/comments-8.css", text: "" },
    commentForm: { url: "/assets/comment-form-9.js", text: "" },
  };
  expect([...files(assets, { ...site(), assets: own })]).toEqual([
    ["/assets/klartext-1.css", "p > b { content: '„' }"],
    ["/assets/klartext-2.js", "1 < 2 && 3;"],
    ["/assets/klartext-3.svg", "<svg/>"],
  ]);
});
