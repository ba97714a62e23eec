/** The words about services of others, on the page about privacy. */
import type { Language } from "../../src/kernel/problem.ts";

export interface ServiceWords {
  readonly title: string;
  /** The anchor of the section. */
  readonly anchor: string;
  /** Where there is none. */
  readonly none: string;
  /** Where pages lead to some, and load nothing. */
  readonly linked: string;
  /** Where a click loads some. */
  readonly loaded: string;
  readonly provider: string;
  readonly purpose: string;
  readonly data: string;
  readonly when: string;
  readonly whenLoaded: string;
  readonly whenLinked: string;
  readonly privacy: string;
}

export const serviceWords: Readonly<Record<Language, ServiceWords>> = {
  de: {
    title: "Externe Dienste",
    anchor: "externe-dienste",
    none: "Diese Seiten laden nichts von anderen.",
    linked: "Diese Seiten laden nichts von anderen. Sie verweisen auf diese Dienste:",
    loaded: "Diese Seiten laden von sich aus nichts von anderen. Erst ein Klick von Ihnen ändert das:",
    provider: "Anbieter",
    purpose: "Wozu",
    data: "Was übertragen wird",
    when: "Wann",
    whenLoaded: "erst wenn Sie den Dienst mit einem Klick laden; gespeichert wird dieser Klick nicht",
    whenLinked: "erst wenn Sie einem Link dorthin folgen",
    privacy: "Datenschutz dort",
  },
  en: {
    title: "External services",
    anchor: "external-services",
    none: "These pages load nothing from others.",
    linked: "These pages load nothing from others. They link to these services:",
    loaded: "By themselves, these pages load nothing from others. Only a click of yours changes that:",
    provider: "Provider",
    purpose: "What for",
    data: "What is transmitted",
    when: "When",
    whenLoaded: "only when you load the service with a click; that click is not stored",
    whenLinked: "only when you follow a link there",
    privacy: "Privacy there",
  },
};
