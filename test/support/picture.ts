/** Pictures made up for tests: photographs that say where they were taken, and what is none. */
import sharp from "sharp";
import { between, randomFrom } from "../bench/random.ts";

export interface Photograph {
  readonly width: number;
  readonly height: number;
  readonly seed?: number;
  /** How the camera was held: see EXIF. 6 means that the picture stands on its side. */
  readonly orientation?: number;
  readonly format?: "jpeg" | "png" | "webp";
}

/** A picture with something to see, with a place in its EXIF and a name in its XMP. */
export async function photograph({
  width,
  height,
  seed = 1,
  orientation = 1,
  format = "jpeg",
}: Photograph): Promise<Buffer> {
  const random = randomFrom(seed);
  const coarse = Buffer.from(Array.from({ length: 8 * 6 * 3 }, () => between(random, 0, 255)));
  return sharp(coarse, { raw: { width: 8, height: 6, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .withExif({
      IFD0: { Copyright: "Ada Geheim" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 30/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "13/1 24/1 0/1" },
    })
    .withXmp(xmp)
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
}

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Geheim</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Two pictures that take turns. */
export async function animation(): Promise<Buffer> {
  const frames = await Promise.all(
    ["#ff0000", "#0000ff"].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

/** What a published file says of camera, place and people; empty if it says nothing. */
export async function saidBeside(bytes: Buffer): Promise<readonly string[]> {
  const { exif, xmp: described, iptc, orientation } = await sharp(bytes).metadata();
  const found = { exif, xmp: described, iptc, orientation };
  const parts = Object.entries(found).flatMap(([name, part]) => (part === undefined ? [] : [name]));
  return bytes.includes("Ada Geheim") ? [...parts, "a name"] : parts;
}
