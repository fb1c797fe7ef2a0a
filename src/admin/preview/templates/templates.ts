import type { ComponentType } from 'react';
import type { KindData, KindName } from '#src/schemas/index.ts';
import { AmountPage } from './AmountPage.tsx';
import { GuidePage } from './GuidePage.tsx';
import { ModelWorkerPage } from './ModelWorkerPage.tsx';
import { PlainPage } from './PlainPage.tsx';
import { PolicyPage } from './PolicyPage.tsx';
import type { TemplateProps } from './site-facts.ts';
import { TermPage } from './TermPage.tsx';
import { VenuePage } from './VenuePage.tsx';

/** The template of each kind. */
export const templates: { [Name in KindName]: ComponentType<TemplateProps<KindData<Name>>> } = {
  guides: GuidePage,
  policies: PolicyPage,
  'model-workers': ModelWorkerPage,
  venues: VenuePage,
  amounts: AmountPage,
  glossary: TermPage,
  pages: PlainPage,
};
