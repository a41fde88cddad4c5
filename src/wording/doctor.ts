import { counted } from './dates.ts';

interface Found {
  readonly files: number;
  readonly lines: number;
  readonly answers: number;
  readonly state: 'equal' | 'differs' | 'stale' | 'empty';
  readonly damage: readonly {
    readonly file: string;
    readonly line: number;
    readonly kind: 'torn' | 'damaged' | 'strange' | 'newer' | 'unreadable' | 'conflict';
    readonly detail: string;
  }[];
  readonly clock: {
    readonly absurd: number;
    readonly future: number;
    readonly backwards: number;
    readonly doubtful: number;
  };
  readonly devices: readonly {
    readonly device: string;
    readonly files: number;
    readonly first: number;
    readonly latest: number;
  }[];
  readonly lost: boolean;
  readonly repaired: boolean;
}

const MOST_NAMED = 20;

const DAMAGE: Readonly<Record<Found['damage'][number]['kind'], string>> = {
  torn: 'its end was never written, as after a power cut; the answer was never called saved',
  damaged: 'its bytes have changed',
  strange: 'it is whole, but not a line this program writes',
  newer: 'written by a newer version of recite, and left alone',
  unreadable: 'the disk refuses it',
  conflict: 'two different lines say they are the same; one of them counts',
};

/** How everything kept stands, and what to do where something is wrong. */
export function doctorLines(found: Found): string[] {
  if (found.lost) {
    return [
      'Sessions were saved here, but the journal is gone.',
      'Put it back: recite progress backup --list, then recite progress restore <name>',
    ];
  }
  const { files, lines, answers, damage } = found;
  const broken = damage.filter(({ kind }) => kind === 'damaged' || kind === 'unreadable').length;
  return [
    `${counted(answers, 'answer')} in ${counted(lines, 'line')} of ${counted(files, 'file')}.`,
    stateLine(found),
    ...(damage.length === 0 ? ['Every line can be used.'] : damageLines(damage)),
    ...clockLines(found.clock),
    ...found.devices.map(
      ({ device, files: own, first, latest }) =>
        `Device ${device}: ${counted(own, 'file')}, ${day(first)} to ${day(latest)}.`,
    ),
    ...(broken === 0
      ? []
      : [
          'To take what is damaged here from a backup or another machine: recite progress merge <backup or folder>',
        ]),
  ];
}

function stateLine({ state, repaired }: Found): string {
  const built = repaired && state !== 'empty' ? ' It was built anew.' : '';
  switch (state) {
    case 'equal':
      return `The saved state is what the journal adds up to.${built}`;
    case 'stale':
      return `The saved state is out of date; the next start reads the journal instead.${built}`;
    case 'differs':
      return repaired
        ? `The saved state was not what the journal adds up to.${built}`
        : 'The saved state is not what the journal adds up to. Build it anew: recite progress doctor --repair';
    case 'empty':
      return 'There are no answers yet. Begin with: recite study';
  }
}

function damageLines(damage: Found['damage']): string[] {
  const shown = damage.slice(0, MOST_NAMED).map(({ file, line, kind, detail }) => {
    const place = [file, ...(line > 0 ? [`line ${line}`] : [])].filter((part) => part !== '').join(', ');
    return place === '' ? `Line ${detail}: ${DAMAGE[kind]}.` : `${place}: ${DAMAGE[kind]} (${detail}).`;
  });
  return damage.length > MOST_NAMED ? [...shown, `And ${damage.length - MOST_NAMED} more.`] : shown;
}

function clockLines({ absurd, future, backwards, doubtful }: Found['clock']): string[] {
  return [
    ...(absurd === 0 ? [] : [`${counted(absurd, 'line')} from a clock before 2020 or after 2100.`]),
    ...(future === 0 ? [] : [`${counted(future, 'line')} from the future of this clock.`]),
    ...(backwards === 0
      ? []
      : [
          `${counted(backwards, 'line')} on a clock that went back in mid-session; they count as given later.`,
        ]),
    ...(doubtful === 0
      ? []
      : [
          `${counted(doubtful, 'answer')} on a clock that stood before the answer before; no time counts between them.`,
        ]),
  ];
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
