import { replay } from '../core/memory/fold.ts';
import { reviewsInOrder } from '../core/memory/order.ts';
import { shippedModel } from '../core/memory/shipped.ts';
import { unfinishedExams } from '../core/session/exam/resume.ts';
import { pastSessions } from '../core/session/past.ts';
import type { JournalRecord } from '../core/session/record.ts';
import type { Damage } from './read-journal.ts';
import { memorySettings, type SettingsStore } from './settings.ts';
import { latestOf, type Store } from './store.ts';

/** Progress that is gone when the program ends: for practising without saving, and for tests. */
export function memoryStore(
  settings: SettingsStore = memorySettings(),
  past: readonly JournalRecord[] = [],
  damage: readonly Damage[] = [],
): Store {
  const records = [...past];
  const { dayStart } = settings.all();
  let current: ReturnType<typeof replay> | undefined;

  /** A screen asks for the learner with every frame, and a past may be long. */
  function known(): ReturnType<typeof replay> {
    current ??= replay(records, shippedModel, dayStart);
    return current;
  }

  return {
    settings,
    get model() {
      return known().model;
    },
    learner: () => known().learner,
    journalFor: (session) => ({
      async append(record) {
        if (record.session !== session) throw new Error(`a line of ${record.session} for ${session}`);
        records.push(record);
        current = undefined;
        settings.markBegun();
      },
      close: async () => undefined,
      rescue: () => undefined,
      unsaved: 0,
      failed: undefined,
    }),
    saveState: () => undefined,
    stateCost: 0,
    records: () => records,
    reviews: () => reviewsInOrder(records),
    sessions: () => pastSessions(records),
    unfinishedExams: () => unfinishedExams(records),
    linesOfOthers: () => () => [],
    latest: latestOf(past),
    damage: () => damage,
  };
}
