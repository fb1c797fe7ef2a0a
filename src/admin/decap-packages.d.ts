/** What we use of Decap's packages that come without types. */

declare module 'decap-cms-backend-proxy' {
  import type { ComponentType } from 'react';

  export interface MediaFile {
    id: string;
    name: string;
    path: string;
    url: string;
  }

  export class ProxyBackend {
    proxyUrl: string;
    branch: string;
    mediaFolder: string;
    // biome-ignore lint/suspicious/noExplicitAny: each backend's login takes props of its own.
    authComponent(): ComponentType<any>;
    authenticate(): Promise<unknown>;
    request(payload: object): Promise<unknown>;
    entriesByFolder(folder: string): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    unpublishedEntry(wanted: { id?: string; collection?: string; slug?: string }): Promise<unknown>;
    unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ): Promise<string>;
    persistEntry(entry: object, options: object): Promise<unknown>;
    deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
    getMedia(folder?: string): Promise<unknown>;
    getMediaFile(path: string): Promise<MediaFile>;
  }
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: import('./backends/forge.ts').ForgeClass;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: import('./backends/forge.ts').ForgeClass;
}

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: import('./backends/forge.ts').ForgeClass;
}

declare module 'decap-cms-lib-util' {
  import type { Map as ImmutableMap } from 'immutable';

  export class Cursor {
    static create(cursor: object): Cursor;
    data: ImmutableMap<string, unknown>;
  }
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
  export const localForage: {
    getItem<Item>(key: string): Promise<Item | null>;
    setItem<Item>(key: string, item: Item): Promise<Item>;
    removeItem(key: string): Promise<void>;
    keys(): Promise<string[]>;
  };
}

declare module 'decap-cms-locales/dist/esm/*' {
  interface Phrases {
    [key: string]: string | Phrases;
  }
  const phrases: Phrases;
  // biome-ignore lint/style/noDefaultExport: it is what this package exports.
  export default phrases;
}

declare module 'decap-cms-widget-markdown' {
  import type { ComponentType } from 'react';

  const widget: { controlComponent: ComponentType<object> };
  // biome-ignore lint/style/noDefaultExport: it is what this package exports.
  export default widget;
}
