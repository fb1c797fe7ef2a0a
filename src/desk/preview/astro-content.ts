/** Stands in for `astro:content` while a preview is rendered: pages get the preview's content. */
export const getCollection = async (collection: string) =>
  globalThis.previewContent.getCollection(collection);

export const getEntry = async (collection: string, id: string) =>
  globalThis.previewContent.getEntry(collection, id);
