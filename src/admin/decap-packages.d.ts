/** What we use of Decap's packages that come without types. */

declare module 'decap-cms-backend-proxy' {
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
    request(payload: object): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    persistEntry(entry: object, options: object): Promise<unknown>;
    getMedia(folder?: string): Promise<unknown>;
    getMediaFile(path: string): Promise<MediaFile>;
  }
}

declare module 'decap-cms-locales/dist/esm/*' {
  interface Phrases {
    [key: string]: string | Phrases;
  }
  const phrases: Phrases;
  // biome-ignore lint/style/noDefaultExport: it is what this package exports.
  export default phrases;
}

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget: () => CmsWidgetParam };
  // biome-ignore lint/style/noDefaultExport: it is what these packages export.
  export default widget;
}
