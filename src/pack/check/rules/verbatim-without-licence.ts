import type { Problem } from '../../finding.ts';
import { quoted } from '../../finding.ts';
import type { Rule } from '../rule.ts';

export const verbatimWithoutLicence: Rule = {
  slug: 'verbatim-without-licence',
  severity: 'warning',
  summary: 'The text of a source stands in the pack, and neither its licence nor its address is given.',
  why: 'Whoever passes the pack on cannot tell whether the text may be passed on.',

  check: (pack) =>
    pack.sources.flatMap((source): Problem[] => {
      if (source.text === undefined || source.license !== undefined || source.url !== undefined) return [];
      return [
        {
          owner: { part: 'source', id: source.id },
          path: [],
          message: `Nothing says whether the text of ${quoted(source.title)} may be in a pack.`,
          hint: 'Add `license:` with its SPDX id, or `url:` where the terms stand.',
        },
      ];
    }),
};
