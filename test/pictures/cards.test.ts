/** What stands on a card, and that it can be drawn. */
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawnCard } from "../../src/pictures/card.ts";
import { cardWords } from "../../src/pictures/card-words.ts";
import { author, post, settings, site } from "../support/site.ts";

const words = (title: string, accent = "#00564c") =>
  cardWords(site({ settings: settings({ accent }) }), post("a", "2024-01-01", { title, authors: [author("Ada")] }));

const drawn = async (title: string) => {
  const known = words(title);
  if (known === undefined) throw new Error(`No card for ${title}`);
  return drawnCard(known);
};

describe("A card", () => {
  test("says site, title and people, or the bank where nobody is named", () => {
    expect(words("Über  „Zinsen“ & <b>mehr</b>")).toMatchObject({
      site: "Klartext-Blog",
      title: "Über „Zinsen“ & <b>mehr</b>",
      by: "Ada",
    });
    expect(cardWords(site(), post("a", "2024-01-01"))?.by).toBe("Musterbank eG");
  });

  test("leaves out what its font cannot draw, and is none if nothing is left", () => {
    expect(words("Geld 😀 und 日本\u0007!")?.title).toBe("Geld und !");
    expect(words("日本 😀!")).toBeUndefined();
  });

  test.each([
    ["#00564c", "#ffffff"],
    ["#ffcc00", "#1a2122"],
    ["#ffffff", "#1a2122"],
    ["#000000", "#ffffff"],
  ])("on %s is written in %s", (accent, ink) => {
    expect(words("Geld", accent)?.ink).toBe(ink);
  });

  test("is 1200 × 630 pixels, with the accent as its ground, however long the title is", async () => {
    for (const title of [
      "Geld",
      "Ein langer Titel ".repeat(30),
      "W".repeat(400),
      "Donaudampfschifffahrtskapitänswitwe",
    ]) {
      const card = await drawn(title);
      expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" });
      const corner = await sharp(card).extract({ left: 0, top: 0, width: 8, height: 8 }).removeAlpha().raw().toBuffer();
      expect([...corner.subarray(0, 3)]).toEqual([0x00, 0x56, 0x4c]);
      // Between the title and the last line there is always room.
      const { isOpaque, channels } = await sharp(
        await sharp(card).extract({ left: 0, top: 478, width: 1200, height: 18 }).toBuffer(),
      ).stats();
      expect([isOpaque, ...channels.slice(0, 3).map(({ stdev }) => Math.round(stdev))], title).toEqual([true, 0, 0, 0]);
    }
  });

  test("is the same every time, and another one for another title", async () => {
    const [one, again, other] = await Promise.all([drawn("Geld"), drawn("Geld"), drawn("Gold")]);
    expect(again.equals(one)).toBe(true);
    expect(other.equals(one)).toBe(false);
  });
});
