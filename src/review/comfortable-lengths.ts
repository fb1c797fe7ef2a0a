/** Characters that read comfortably, by collection and field; the schema’s own limits lie above. */
export type LengthLimits = Readonly<Record<string, number>>;

/** Beyond these a reader on a phone loses the thread. `*` stands for the number of an item. */
export const comfortableLengths: LengthLimits = {
  'guides.title': 24,
  'guides.answer': 100,
  'guides.steps.*.title': 14,
  'guides.steps.*.text': 120,
  'guides.caution': 120,
  'guides.faq.*.q': 40,
  'guides.faq.*.a': 150,
  'policies.shortTitle': 20,
  'policies.keyPoints.*.point': 150,
  'venues.name': 30,
  'glossary.term': 15,
  'glossary.plain': 100,
  'pages.title': 20,
  '*.summary': 100,
};
