import { parseDate } from '../../core/text/dates.ts';
import { parseNumber } from '../../core/text/numbers.ts';

const QUALIFIER =
  /^(?:about|around|roughly|nearly|almost|over|more than|at least|under|less than|at most|up to) /i;
const RANGE = /^(?:from |between )?(.*?\d[^–—-]*?)(?:\s*[–—]\s*|(?<=\d)-(?=\d)| to | and )(.*\d.*)$/;
const MOST_WORDS = 4;

/** A figure or date in the words of an option: what it counts, and from where to where. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  /** `%`, `km`, or `date`; empty for a bare number. */
  readonly unit: string;
}

/** The figure, date or range that an option consists of, alone or with a qualifier; undefined for other words. */
export function figureIn(text: string, language: string): Figure | undefined {
  const bare = text.trim().replace(QUALIFIER, '');
  if (!/\d/.test(bare) || bare.split(/\s+/).length > 2 * MOST_WORDS) return undefined;
  const single = rankOf(bare, language);
  if (single !== undefined) return { from: single.value, to: single.value, unit: single.unit };
  const [, start = '', end = ''] = RANGE.exec(bare) ?? [];
  const to = rankOf(end, language);
  const from = rankOf(start, language);
  if (from === undefined || to === undefined) return undefined;
  if (from.unit !== '' && from.unit !== to.unit) return undefined;
  return { from: from.value, to: to.value, unit: to.unit };
}

function rankOf(text: string, language: string): { value: number; unit: string } | undefined {
  if (text.split(/\s+/).length > MOST_WORDS) return undefined;
  const date = parseDate(text, language);
  const isYear = /^\d{4}$/.test(text);
  if (typeof date !== 'string' && !isYear) {
    return { value: date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0), unit: 'date' };
  }
  return parseNumber(text, language);
}
