import { getGuides } from './guides.ts';
import { getPolicies } from './policies.ts';
import { getTopics } from './settings.ts';

/** Every subject with what is filed under it; subjects without content are left out. */
export async function getTopicOverview() {
  const [topics, guides, policies] = await Promise.all([getTopics(), getGuides(), getPolicies()]);
  return topics
    .map((topic) => ({
      ...topic,
      href: `/topics/${topic.slug}/`,
      guides: guides.filter(({ data }) => data.topics.includes(topic.name)),
      policies: policies.filter(({ data }) => data.topics.includes(topic.name)),
    }))
    .filter(({ guides, policies }) => guides.length + policies.length > 0);
}

/** Addresses of topics by name. */
export async function getTopicLinks() {
  return new Map(
    (await getTopics()).map(({ name, slug }) => [name, { label: name, href: `/topics/${slug}/` }]),
  );
}
