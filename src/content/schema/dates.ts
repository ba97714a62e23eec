/** Dates in particulars. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import type { Instant } from "../../model/instant.ts";
import { found, type Mistake } from "../finding.ts";
import { parseDay, parseInstant } from "../instant.ts";
import { type Reading, textField } from "./fields.ts";

/** A moment; without an offset it is one of the site's time zone, and a time that comes twice is warned of. */
export function instant(timeZone: string) {
  return moment(timeZone, (read) => ({ ok: true, value: read }));
}

/** A moment whose time of day must be given. */
export function instantWithTime(timeZone: string) {
  return moment(timeZone, (read, text) => {
    if (read.time !== undefined) return { ok: true, value: read };
    const message = found(text, { de: "hier fehlt die Uhrzeit", en: "which needs a time of day" });
    return { ok: false, mistake: dateMistake(message, `${text} 10:15`) };
  });
}

/** A day without a time and a zone. */
export function day() {
  return textField((text) => {
    const reading = parseDay(text);
    return reading.ok
      ? { ok: true, value: reading.day }
      : { ok: false, mistake: dateMistake(reading.message, reading.like) };
  });
}

/** What is wrong with a date. */
export function dateMistake(message: Wording, like: string): Mistake {
  return { severity: "error", rule: "date", message, like };
}

/** The warning about a time that the clocks show twice. */
export function twice({ day, time, iso }: Instant): Mistake {
  const message = found(`${day} ${time}`, {
    de: "diese Zeit gab es an dem Tag zweimal; genommen ist die erste, sicher ist eine Angabe mit Abstand zur Weltzeit",
    en: "a time that the clocks showed twice that day; the first was taken, an offset from UTC would make sure",
  });
  return { severity: "warning", rule: "date", message, like: iso };
}

function moment(timeZone: string, accept: (read: Instant, text: string) => Reading<Instant>) {
  return textField((text) => {
    const reading = parseInstant(text, timeZone);
    if (!reading.ok) return { ok: false, mistake: dateMistake(reading.message, reading.like) };
    const accepted = accept(reading.instant, text);
    return accepted.ok && reading.ambiguous ? { ...accepted, warning: twice(reading.instant) } : accepted;
  });
}
