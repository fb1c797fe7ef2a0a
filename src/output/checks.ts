import type { OutputCheck } from './check.ts';
import { fileLinks } from './checks/file-links.ts';
import { hiddenData } from './checks/hidden-data.ts';
import { links } from './checks/links.ts';
import { metadata } from './checks/metadata.ts';
import { ownHosts } from './checks/own-hosts.ts';
import { pageShape } from './checks/page-shape.ts';
import { privateNumbers } from './checks/private-numbers.ts';
import { safeData } from './checks/safe-data.ts';
import { safeMarkup } from './checks/safe-markup.ts';
import { safeXml } from './checks/safe-xml.ts';
import { securityHeaders } from './checks/security-headers.ts';
import { sharedPictures } from './checks/shared-pictures.ts';
import { sitemap } from './checks/sitemap.ts';
import { uniqueTitles } from './checks/unique-titles.ts';
import { validHtml } from './checks/valid-html.ts';
import { weight } from './checks/weight.ts';
import { wholeText } from './checks/whole-text.ts';
import { withdrawn } from './checks/withdrawn.ts';

/** Everything that must hold of what is published, in the order in which faults are told. */
export const checks: readonly OutputCheck[] = [
  withdrawn,
  privateNumbers,
  hiddenData,
  safeMarkup,
  safeXml,
  safeData,
  ownHosts,
  securityHeaders,
  wholeText,
  pageShape,
  validHtml,
  links,
  fileLinks,
  sitemap,
  uniqueTitles,
  metadata,
  sharedPictures,
  weight,
];
