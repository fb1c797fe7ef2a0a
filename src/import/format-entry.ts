import { writeYaml } from '#src/lib/write-yaml.ts';

/** The file of a venue, byte for byte as the others in the folder are written. */
export const formatEntry = (data: object): string => `---\n${writeYaml(data)}---\n`;
