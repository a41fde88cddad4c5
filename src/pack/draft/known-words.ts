/** Months and days of the week, which look like names. */
export const MONTHS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);

/** Words before a person's name. */
export const TITLES =
  'President|Prime|Foreign|Defence|Defense|Minister|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Professor|Prof\\.?|King|Queen|Prince|Princess|Emperor|Empress|Pope|Saint|St\\.|Sir|Lady|Lord|General|Captain|Admiral|Colonel|Chancellor|Ambassador|Senator|Governor|Secretary|Chair|Chairman|Director|Commander|Bishop|Father|Sister|Brother|Engineer|Architect';

/** What a number may be about: said before it, it belongs to the question. */
export const QUALIFIERS =
  'about|around|roughly|nearly|almost|over|more than|at least|under|less than|fewer than|at most|up to|only|some|approximately';
