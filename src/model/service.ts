/** Services of others that pages may link to, or load when a reader asks for it. */

export interface Service {
  readonly name: string;
  /** A complete address. */
  readonly url: string;
  readonly purpose: string;
  /** Who runs it: a company with its legal form. */
  readonly provider?: string;
  readonly country?: string;
  /** What is transmitted, as it stands after a colon: "IP-Adresse, Angaben zum Browser". */
  readonly data?: string;
  /** Their own notice on privacy: a complete address. */
  readonly privacy?: string;
  /** `frame`: a click loads it into the page. `none`: pages lead there and no more. */
  readonly load: "frame" | "none";
}

/** A service that a click loads; readers are told first who will learn what. */
export interface FrameService extends Service {
  readonly provider: string;
  readonly data: string;
  readonly privacy: string;
  readonly load: "frame";
}

/** Where videos are played in a page. YouTube's other host sets cookies before anybody has pressed a button. */
export const videoOrigin = "https://www.youtube-nocookie.com";

/** The services that a click loads. */
export function frameServices(services: readonly Service[]): readonly FrameService[] {
  return services.filter((service): service is FrameService => service.load === "frame");
}

/** The service that plays videos in the page, if the editors have registered it. */
export function videoService(services: readonly Service[]): FrameService | undefined {
  return frameServices(services).find(({ url }) => new URL(url).origin === videoOrigin);
}
