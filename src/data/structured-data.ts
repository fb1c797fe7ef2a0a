import type { Basis } from '#src/schemas/describe-guide.ts';
import { sortHonours } from '#src/schemas/describe-model-worker.ts';
import { policyStatuses } from '#src/schemas/policy-status.ts';
import { site } from '#src/site.ts';
import type { GuideEntry } from './guides.ts';
import type { ModelWorkerEntry } from './model-workers.ts';
import type { PolicyEntry, summarisePolicy } from './policies.ts';
import type { VenueEntry, VenueSummary } from './venues.ts';

const organiser = { '@type': 'Organization', name: site.organiser };

/** A guide as schema.org HowTo, or FAQPage where it answers further questions. */
export function guideData({ data }: GuideEntry, basis: Basis[]): object {
  const citation = basis.map(({ title }) => ({ '@type': 'Legislation', name: title }));
  const shared = {
    inLanguage: 'zh-CN',
    publisher: organiser,
    citation,
    dateModified: data.updated,
  };
  if (data.faq && data.faq.length > 0) {
    const questions = [{ q: data.title, a: data.answer }, ...data.faq];
    return {
      '@type': 'FAQPage',
      ...shared,
      mainEntity: questions.map(({ q, a }) => ({
        '@type': 'Question',
        name: q,
        acceptedAnswer: { '@type': 'Answer', text: a },
      })),
    };
  }
  return {
    '@type': 'HowTo',
    ...shared,
    name: data.title,
    description: data.answer,
    step: data.steps.map(({ title, text }) => ({
      '@type': 'HowToStep',
      name: title,
      text: text ?? title,
    })),
  };
}

/** A policy as schema.org Legislation. */
export function policyData(
  { data }: PolicyEntry,
  { status }: ReturnType<typeof summarisePolicy>,
): object {
  return {
    '@type': 'Legislation',
    name: data.title,
    alternateName: data.shortTitle,
    abstract: data.summary,
    legislationIdentifier: data.documentNumber,
    legislationType: data.level,
    legislationJurisdiction: data.region,
    legislationPassedBy: { '@type': 'Organization', name: data.issuer },
    legislationDate: data.promulgated,
    datePublished: data.promulgated,
    legislationDateVersion: data.revisions?.at(-1)?.date,
    legislationLegalForce: legalForce[status],
    creativeWorkStatus: policyStatuses[status],
    url: data.officialUrl,
    inLanguage: 'zh-CN',
  };
}

const legalForce: Partial<Record<ReturnType<typeof summarisePolicy>['status'], string>> = {
  'in-force': 'https://schema.org/InForce',
  repealed: 'https://schema.org/NotInForce',
  expired: 'https://schema.org/NotInForce',
  'not-yet': 'https://schema.org/NotInForce',
};

/** A person as schema.org Person with awards; honours that are not verified are left out. */
export function personData({ data }: ModelWorkerEntry): object {
  return {
    '@type': 'Person',
    name: data.name,
    alternateName: data.aliases,
    description: data.summary,
    jobTitle: data.trade,
    birthDate: data.born,
    deathDate: data.died,
    affiliation: { '@type': 'Organization', name: data.employer },
    award: sortHonours(data.honours)
      .filter(({ check }) => check !== 'unverified')
      .map(({ title, year }) => (year ? `${title}（${year}）` : title)),
  };
}

/** A venue as schema.org Place. */
export function placeData(
  { data }: VenueEntry,
  { point, precision = 0, kindName }: VenueSummary,
): object {
  return {
    '@type': 'Place',
    name: data.name,
    alternateName: data.aliases,
    description: data.summary ?? kindName,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: '辽宁省',
      addressLocality: '沈阳市',
      streetAddress: [data.district, data.address].filter(Boolean).join('') || undefined,
    },
    ...(point &&
      precision < 500 && {
        geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng },
      }),
    isAccessibleForFree: data.free,
    telephone: data.phone,
    amenityFeature: data.facilities?.map((name) => ({
      '@type': 'LocationFeatureSpecification',
      name,
      value: true,
    })),
  };
}
