/** Files made by hand, byte by byte, each with one thing that it should not tell. */

const latin1 = (text: string) => Buffer.from(text, "latin1");

/** A number of so many bytes, the highest first. */
function big(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

/** @see ITU-T T.81, B.1.1 */
function jpeg(marker: number, content: Buffer): Buffer {
  return Buffer.concat([
    latin1("\xff\xd8\xff"),
    big(marker, 1),
    big(content.length + 2, 2),
    content,
    latin1("\xff\xda\0\0\xff\xd9"),
  ]);
}

/** EXIF with one tag, in the order of Motorola or Intel. @see TIFF 6.0 */
function exif(tag: number, order: "MM" | "II"): Buffer {
  const short = (value: number) => (order === "MM" ? big(value, 2) : big(value, 2).reverse());
  const long = (value: number) => (order === "MM" ? big(value, 4) : big(value, 4).reverse());
  const entry = [short(tag), short(2), long(1), long(0)];
  return Buffer.concat([latin1(order), short(42), long(8), short(1), ...entry, long(0)]);
}

/** @see https://www.w3.org/TR/png-3/#5Chunk-layout */
function png(type: string, content: string): Buffer {
  const chunk = (name: string, data: Buffer) => Buffer.concat([big(data.length, 4), latin1(name), data, big(0, 4)]);
  return Buffer.concat([
    latin1("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", Buffer.alloc(13)),
    chunk("IDAT", Buffer.alloc(40)),
    chunk(type, latin1(content)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @see ISO/IEC 14496-12, 4.2 */
function box(type: string, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  return Buffer.concat([big(inside.length + 8, 4), latin1(type), inside]);
}

const gifFrame = "GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0";
const film = box("ftyp", latin1("isom"), big(0, 4));
const xmp = '<x:xmpmeta><rdf:Description exif:GPSLatitude="52,30N"/></x:xmpmeta>';

/** By name: the bytes, and what the audit has to say. */
export const told: Readonly<Record<string, readonly [bytes: Buffer, says: RegExp]>> = {
  "kamera.jpg": [jpeg(0xe1, Buffer.concat([latin1("Exif\0\0"), exif(0x0110, "II")])), /tells with what \(camera\)\. /],
  "nummer.jpg": [
    jpeg(0xe1, Buffer.concat([latin1("Exif\0\0"), exif(0xa431, "MM")])),
    /tells the serial number of the device\. /,
  ],
  "ort-in-xmp.jpg": [jpeg(0xe1, latin1(`http://ns.adobe.com/xap/1.0/\0${xmp}`)), /tells where it was taken \(GPS\)\. /],
  "autor-in-iptc.jpg": [
    jpeg(0xed, latin1("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\x05Erika")),
    /tells by whom\. /,
  ],
  "comment.jpg": [jpeg(0xfe, latin1("Vertraulich")), /tells other particulars/],
  "autor.png": [png("tEXt", "Author\0Erika Beispiel"), /tells by whom\. /],
  "program.png": [png("tEXt", "Software\0Malprogramm"), /tells with which program\. /],
  "comment.gif": [latin1(`${gifFrame}!\xfe\x05Hallo\0;`), /tells other particulars/],
  "ort.gif": [latin1(`${gifFrame}!\xff\x0bXMP DataXMP${xmp}\0;`), /tells where it was taken/],
  "ort.mp4": [
    Buffer.concat([
      film,
      box("mdat", Buffer.alloc(500)),
      box("moov", box("udta", box("\xa9xyz", latin1("+52.5+013.4/")))),
    ]),
    /tells where it was taken/,
  ],
  "kamera.mov": [
    Buffer.concat([film, box("moov", box("meta", latin1("com.apple.quicktime.model")))]),
    /tells with what/,
  ],
};
