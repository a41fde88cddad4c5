import { foldRecords } from '../core/memory/fold.ts';
import { fsrs6 } from '../core/memory/fsrs6.ts';
import type { MemoryModel } from '../core/memory/model.ts';
import { reviewsInOrder } from '../core/memory/order.ts';
import type { JournalRecord } from '../core/session/record.ts';
import type { Damage } from './read-journal.ts';
import { memorySettings, type SettingsStore } from './settings.ts';
import { latestOf, type Store } from './store.ts';

/** Progress that is gone when the program ends: for practising without saving, and for tests. */
export function memoryStore(
  settings: SettingsStore = memorySettings(),
  model: MemoryModel = fsrs6(),
  past: readonly JournalRecord[] = [],
  damage: readonly Damage[] = [],
): Store {
  const records = [...past];
  return {
    settings,
    model,
    learner: () => foldRecords(records, model, settings.all().dayStart),
    journalFor: (session) => ({
      async append(record) {
        if (record.session !== session) throw new Error(`a line of ${record.session} for ${session}`);
        records.push(record);
        settings.markBegun();
      },
      close: async () => undefined,
      unsaved: 0,
      failed: undefined,
    }),
    saveState: () => undefined,
    reviews: () => reviewsInOrder(records),
    lines: () => records,
    latest: latestOf(past),
    damage: () => damage,
  };
}
