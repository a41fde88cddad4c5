/** Where progress is kept, and which folder matters. */
export function whereLines(where: {
  readonly home: string;
  readonly journal: string;
  readonly state: string;
  readonly backups: string;
  readonly quarantine: string;
}): string[] {
  return [
    `home         ${where.home}`,
    `journal      ${where.journal}`,
    '             every answer, one file a session; the folder to back up or to copy to another machine',
    `state        ${where.state}`,
    '             made from the journal, rebuilt when missing',
    `backups      ${where.backups}`,
    '             one a day and before what could go wrong; older ones are thinned out',
    `quarantine   ${where.quarantine}`,
    '             damaged files, kept',
    'RECITE_HOME names another home.',
  ];
}
