/** What can be wrong with twins in simple language, in words. Pure. */
import type { Wording } from "../kernel/problem.ts";
import { found, type Mistake } from "./finding.ts";
import { exampleOf } from "./schema/examples.ts";
import { guessing } from "./suggestion.ts";

const error = { severity: "error", rule: "twin" } as const;

/** @param any - A statement that there is, if there is one. */
export function unknownStatement(id: string, meant: string | undefined, any: string | undefined): Mistake {
  const message = found(id, {
    de: "eine Erklärung mit diesem Namen gibt es nicht",
    en: "but there is no statement of that name",
  });
  return { ...error, message: guessing(message, meant), like: simplifying(meant ?? any) };
}

export function itself(id: string, any: string | undefined): Mistake {
  const message = found(id, {
    de: "aber das ist diese Erklärung selbst",
    en: "which is this very statement",
  });
  return { ...error, message, like: simplifying(any) };
}

/** A chain, or a loop of two. @param first - What the twin's statement simplifies. */
export function twinOfTwin(id: string, first: string): Mistake {
  const message = found(id, {
    de: `aber diese Erklärung vereinfacht selbst eine andere, nämlich „${first}“`,
    en: `but that statement itself simplifies another one, which is "${first}"`,
  });
  return { ...error, message, like: `simplifies: ${first}` };
}

export function sameLanguage(language: string, id: string, wanted: string): Mistake {
  const message = found(language, {
    de: `das ist die Sprache von „${id}“; eine Fassung in einfacher oder Leichter Sprache sagt, dass sie eine ist`,
    en: `which is the language of "${id}"; a version in plain or easy language says that it is one`,
  });
  return { ...error, message, like: `language: ${wanted}` };
}

export function differentTongue(language: string, id: string, wanted: string): Mistake {
  const message = found(language, {
    de: `das ist eine andere Sprache als die von „${id}“; eine Übersetzung ist keine vereinfachte Fassung`,
    en: `which is another language than that of "${id}"; a translation is no simplified version`,
  });
  return { ...error, message, like: `language: ${wanted}` };
}

export function notSimple(language: string, wanted: string): Mistake {
  const message = found(language, {
    de: "aber daran ist nicht zu erkennen, dass die Sprache vereinfacht ist",
    en: "which does not say that the language is a simplified one",
  });
  return { ...error, message, like: `language: ${wanted}` };
}

export function secondTwin(id: string, language: string, other: string): Mistake {
  const message = found(id, {
    de: `aber diese Erklärung hat in „${language}“ schon ${other}`,
    en: `but that statement already has ${other} in "${language}"`,
  });
  return { ...error, message, like: `x-simplifies: ${id}` };
}

/** @param since - The day from which the statement's version is in force: `YYYY-MM-DD`. */
export function older(id: string, since: string, twin: string): Mistake {
  return {
    severity: "warning",
    rule: "twin",
    message: found(id, {
      de: `von dieser Erklärung gilt seit ${since} eine neuere Fassung; diese hier sagt vielleicht noch das Alte`,
      en: `of which a newer version is in force since ${since}; this one may still say what was said before`,
    }),
    like: `statements/${twin}/${since}.md`,
  };
}

function simplifying(id: string | undefined): string | Wording {
  return id === undefined ? exampleOf("simplifies") : `simplifies: ${id}`;
}
