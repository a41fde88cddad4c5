/** Words with which a sentence says that it only passes something on, or is not sure of it. */
export const ATTRIBUTION =
  /\b(?:reportedly|allegedly|supposedly|purportedly|is said to|are said to|was said to|were said to|is believed to|are believed to|was believed to|is reported to|are reported to|is alleged to|are alleged to|accused of|according to|claims? that|claimed that|alleges? that|alleged that|denies|denied|rumoured|rumored)\b/i;
