import { teachAgain } from '../core/insight/item-analysis.ts';
import { CLASS, type ClassItem, classTitle, hardestFirst } from './class.ts';

/** The report of a class as the parts of a page, in words; a part with nothing in it is left out. */
export interface ClassPage {
  readonly counted: string;
  readonly again: {
    readonly heading: string;
    readonly items: readonly {
      readonly stem: string;
      readonly believe: string;
      readonly is: string;
      readonly sentence: string;
    }[];
  };
  readonly questions: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly flagged: {
    readonly heading: string;
    readonly items: readonly { readonly stem: string; readonly reasons: readonly string[] }[];
  };
  readonly leftOut: { readonly heading: string; readonly lines: readonly string[] };
}

export function classPage(report: {
  readonly title: string;
  readonly members: number;
  readonly items: readonly ClassItem[];
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}): ClassPage {
  const { items, leftOut } = report;
  const again = teachAgain(items) as ClassItem[];
  return {
    counted: classTitle(report),
    again: {
      heading: again.length === 0 ? CLASS.nothingShared : CLASS.teachAgain,
      items: again.map((item) => ({
        stem: item.stem,
        believe: CLASS.believe(item),
        is: CLASS.is(item.key),
        sentence: item.sentence,
      })),
    },
    questions: {
      heading: CLASS.everyQuestion,
      columns: ['Question', 'Right', 'Likely', 'Answered', 'Commonest wrong', "Don't know", 'Discrimination'],
      rows: hardestFirst(items).map(
        ({ stem, facility, interval, answered, believed: [first], dontKnow, discrimination }) => [
          stem,
          CLASS.share(facility),
          CLASS.range(interval),
          String(answered),
          first === undefined ? '' : `${first.text} (${first.count})`,
          String(dontKnow),
          discrimination === null ? '' : discrimination.toFixed(2),
        ],
      ),
    },
    flagged: {
      heading: CLASS.flagged,
      items: items
        .filter(({ flags }) => flags.length > 0)
        .map(({ stem, flags }) => ({ stem, reasons: flags })),
    },
    leftOut: {
      heading: CLASS.leftOutHeading,
      lines: leftOut.map(({ file, why }) => CLASS.leftOut(file, why)),
    },
  };
}
