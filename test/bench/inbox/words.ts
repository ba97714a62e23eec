/** What the benchmark's readers write: as long as most comments are, and never the same. */

const sentences = [
  "Das sehe ich anders.",
  "Wer Geld verleiht, sollte sagen, wem.",
  "Meine Frage vom letzten Jahr ist noch offen.",
  "Danke für die klaren Worte über Gebühren.",
  "Warum steht das nicht auf der ersten Seite?",
] as const;

export function words(number: number): string {
  const said = Array.from({ length: 8 }, (_, index) => sentences[(number * 7 + index * 3) % sentences.length]);
  return `${said.join(" ")} Nummer ${number}.`;
}
