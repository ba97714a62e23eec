/** Lets only one question at a time go to one host, and gives it a pause after each. */
import type { Answer } from "./ask.ts";

export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();
  /** Hosts that have asked to be left alone, with their answer. */
  readonly #tired = new Map<string, Answer>();
  readonly #pause: () => Promise<void>;

  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** Asks when everybody before has asked; of a host that has had too much, only repeats what it said. @see RFC 6585, section 4 */
  at(host: string, question: () => Promise<Answer>): Promise<Answer> {
    const before = this.#last.get(host);
    const answer = (before ?? Promise.resolve()).then(async () => {
      const tired = this.#tired.get(host);
      if (tired) return tired;
      if (before) await this.#pause();
      const answer = await question();
      if (answer.status === 429) this.#tired.set(host, answer);
      return answer;
    });
    this.#last.set(host, answer);
    return answer;
  }
}
