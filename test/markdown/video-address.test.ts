import { describe, expect, test } from "vitest";
import { playerAddress, videoAt, watchAddress } from "../../src/markdown/video-address.ts";

describe("The address of a video", () => {
  test.each([
    ["https://www.youtube.com/watch?v=abcdefghijk", "v=abcdefghijk"],
    ["http://youtube.com/watch?feature=share&v=abc-_fghijk&list=x", "v=abc-_fghijk"],
    ["https://m.youtube.com/watch?v=abcdefghijk", "v=abcdefghijk"],
    ["https://youtu.be/abcdefghijk?si=x", "v=abcdefghijk"],
    ["https://www.youtube.com/shorts/abcdefghijk", "v=abcdefghijk"],
    ["https://www.youtube.com/embed/abcdefghijk?rel=0", "v=abcdefghijk"],
    ["https://www.youtube-nocookie.com/embed/abcdefghijk", "v=abcdefghijk"],
    ["https://www.youtube.com/v/abcdefghijk&hl=de&fs=1", "v=abcdefghijk"],
    ["https://youtu.be/abcdefghijk&w=640", "v=abcdefghijk"],
    ["https://youtu.be/abcdefghijk?t=90", "v=abcdefghijk&t=90"],
    ["https://www.youtube.com/watch?t=1m30s&v=abcdefghijk", "v=abcdefghijk&t=1m30s"],
    ["https://www.youtube.com/embed/abcdefghijk?start=5", "v=abcdefghijk&t=5"],
    ["https://youtu.be/abcdefghijk#t=1h2m3s", "v=abcdefghijk&t=1h2m3s"],
    ["https://youtu.be/abcdefghijk?t=bald", "v=abcdefghijk"],
    ["https://youtu.be/abcdefghijk?t=", "v=abcdefghijk"],
  ])("%s is read", (address, query) => {
    const video = videoAt(address);
    expect(video && watchAddress(video)).toBe(`https://www.youtube.com/watch?${query}`);
  });

  test.each([
    "https://youtu.be/kurz",
    "https://youtu.be/abcdefghijkl",
    "https://www.youtube.com/watch?v=abcdefghij%22",
    "https://www.youtube.com/channel/abcdefghijk",
    "https://www.youtube.com/watch",
    "https://youtube.com.evil.example/watch?v=abcdefghijk",
    "https://evilyoutube.com/watch?v=abcdefghijk",
    "ftp://youtu.be/abcdefghijk",
    "javascript:alert(1)//youtu.be/abcdefghijk",
    "abcdefghijk",
    "",
  ])("%j is none", (address) => expect(videoAt(address)).toBeUndefined());
});

describe("The player of a video", () => {
  test.each([
    ["90", "&start=90"],
    ["90s", "&start=90"],
    ["1m30s", "&start=90"],
    ["1h2m3s", "&start=3723"],
    ["2h", "&start=7200"],
  ])("begins at %s", (start, query) => {
    expect(playerAddress({ id: "abcdefghijk", start })).toBe(
      `https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1${query}`,
    );
  });

  test("begins at the beginning if nothing is said", () => {
    expect(playerAddress({ id: "abcdefghijk" })).toBe("https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1");
  });
});
