/** English words that carry grammar and no matter. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those some any each every no other another such both all either neither',
    'i you he she it we they me him her us them my your his its our their who whom whose which what',
    'am is are was were be been being do does did done have has had having will would shall should can could',
    'may might must and or but nor so yet if than then as because while when where why how whether',
    'of in on at by for from with without about into onto to over under between among after before since until',
    'during against through up down out off not only also very more most much many one there here',
  ]
    .join(' ')
    .split(' '),
);
