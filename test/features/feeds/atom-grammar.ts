/** Judges Atom feeds by the grammar of RFC 4287. */
import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";

const grammar = XmlDocument.fromString(readFileSync(new URL("atom.rng", import.meta.url), "utf8"));
const validator = RelaxNGValidator.fromDoc(grammar);

/**
 * The feed as a document to ask questions of with XPath.
 *
 * @throws if the text is no well-formed XML or no Atom feed; the message says where.
 */
export function atomDocument(text: string): XmlDocument {
  const document = XmlDocument.fromString(text);
  validator.validate(document);
  return document;
}

/** The texts of all nodes that an XPath with the prefix `a` for Atom finds. */
export function texts(document: XmlDocument, xpath: string): readonly string[] {
  return document.find(xpath, { a: "http://www.w3.org/2005/Atom" }).map((node) => node.content);
}
