/** Screenshots on disk: kept small, compared pixel by pixel, and only on a machine that draws letters the same way. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";

/** Of 255: what is left out of a kept picture to make it smaller. */
const faint = 16;

/** Every family that the style sheets name in the end, with letters that fonts draw differently. */
const probe = ["serif", "sans-serif", "monospace", "system-ui"]
  .map((family) => `<p style="font: 20px ${family}">Größe fi 0123 „Maß“ – №½ <b>Rgs</b> <i>Rgs</i></p>`)
  .join("");

/** Which Chromium this is, and how it draws letters here: the same text for machines whose pictures can be compared. */
export async function machineOf(start: () => Promise<Browser>): Promise<string> {
  const browser = await start();
  try {
    const page = await browser.newPage({ viewport: { width: 500, height: 300 } });
    await page.setContent(probe);
    const drawn = await sharp(await page.screenshot())
      .raw()
      .toBuffer();
    return `Chromium ${browser.version()}, letters ${createHash("sha256").update(drawn).digest("hex").slice(0, 16)}\n`;
  } finally {
    await browser.close();
  }
}

/** The machine on which the kept pictures were taken; `undefined` if there are none. */
export function keptMachine(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

export function keepMachine(file: string, machine: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, machine);
}

/** Writes a screenshot where the next one is compared with it. */
export async function keep(screenshot: Buffer, file: string): Promise<void> {
  await sharp(screenshot).webp({ nearLossless: true, quality: 40, effort: 6 }).toFile(file);
}

/**
 * How many of the pixels differ from the kept picture, from 0 to 1; 1 if the sizes do.
 *
 * @returns Besides, where the new picture can be seen, if it differs at all.
 */
export async function shareThatDiffers(
  screenshot: Buffer,
  file: string,
): Promise<{ readonly share: number; readonly seen: string }> {
  const [is, was] = await Promise.all(
    [sharp(screenshot), sharp(file)].map((each) => each.removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!is || !was) throw new Error(`${file} cannot be read.`);
  const isSameSize = is.info.width === was.info.width && is.info.height === was.info.height;
  const share = isSameSize ? differing(is.data, was.data) / (is.info.width * is.info.height) : 1;
  const seen = join(tmpdir(), `klartext-${basename(file)}`);
  if (share > 0) await sharp(screenshot).webp({ lossless: true }).toFile(seen);
  return { share, seen };
}

/** Pixels of three bytes each. */
function differing(is: Uint8Array, was: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < is.length; at += 3) {
    const distance = Math.max(...[0, 1, 2].map((i) => Math.abs((is[at + i] ?? 0) - (was[at + i] ?? 0))));
    if (distance > faint) count++;
  }
  return count;
}
