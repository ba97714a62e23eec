/** The parts of Eleventy 3.1 and its server 2.1 that we use, typed by hand because the packages ship no declarations. */
declare module "@11ty/eleventy" {
  export interface Result {
    readonly inputPath: string;
    readonly outputPath: string | false;
    readonly url: string | false;
    readonly content: string;
  }

  /** @see https://www.11ty.dev/docs/programmatic/ */
  export default class Eleventy {
    constructor(input: string, output: string, options: object);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<readonly [unknown, readonly Result[]]>;
    readonly watchTargets: { clearImportCacheFor(paths: readonly string[]): void };
    /** What finds templates, data files and whatever else is named by patterns. */
    readonly fileSystemSearch: FileSystemSearch;
  }

  export interface FileSystemSearch {
    search(key: string, patterns: string | readonly string[], options?: SearchOptions): Promise<readonly string[]>;
  }

  export interface SearchOptions {
    readonly ignore?: readonly string[];
  }
}

declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  export interface ServerOptions {
    readonly pathPrefix: string;
    readonly domDiff: boolean;
    readonly portReassignmentRetryCount: number;
    readonly middleware: readonly ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[];
    readonly messageOnStart: (start: { readonly hosts: readonly string[] }) => string;
    readonly logger: Readonly<Record<"info" | "log" | "error", (message: string) => void>>;
  }

  /** @see https://www.11ty.dev/docs/dev-server/ */
  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: ServerOptions);
    readonly server: Server;
    readonly options: { pathPrefix: string };
    serve(port: number): void;
    /** Resolves when the server listens. */
    ready(): Promise<void>;
    _serverListen(port: number): void;
    setupReloadNotifier(): void;
    /** Of the package `ws`. */
    readonly updateServer: { shouldHandle: (request: IncomingMessage) => boolean };
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    reload(event: object): void;
    close(): Promise<void>;
  }
}
