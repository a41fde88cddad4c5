import Conf from 'conf';
import { z } from 'zod';
import type { DeviceId } from '../core/ids.ts';
import { closest } from '../core/text/closest.ts';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { machineMark, newDeviceId } from './device.ts';
import type { Home } from './home.ts';
import { foundIn, quarantineIfDamaged, SETTINGS_NAME } from './settings-file.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey, type SettingRow, type Settings } from './settings-table.ts';

/** The learner's settings, and the little this machine has to remember beside them. */
export interface SettingsStore {
  all(): Settings;
  /** @throws UserError for a name that is none */
  get(key: string): Settings[SettingKey];
  /**
   * Takes the value as typed.
   * @throws UserError for a name that is none, a value that does not fit, or a disk that refuses
   */
  set(key: string, text: string): void;
  readonly device: DeviceId;
  /** Whether a session was ever saved in this home. */
  readonly begun: boolean;
  markBegun(): void;
  /** What a person should be told about the settings as they were found. */
  readonly notices: readonly string[];
}

/** Beside the learner's own: never listed, never typed. */
const internalSchema = z.object({
  device: z.string().regex(/^[0-9a-z]{8}$/),
  machine: z.string(),
});

/**
 * Opens the settings of a home. A damaged file is put into quarantine and reported; a value that does not fit is
 * reported and stays in the file, and its default is used.
 */
export function openSettings(home: Home, machine: string = machineMark()): SettingsStore {
  const notices: string[] = [];
  quarantineIfDamaged(home, notices);
  const conf = new Conf<Record<string, unknown>>({
    cwd: home.root,
    configName: SETTINGS_NAME,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: 0o600,
  });
  const found = conf.store;
  const values: Settings = fittingValues(found, notices);
  const device = ownDevice(found, machine) ?? newDeviceId();
  let begun = found.begun === true;

  function write(changes: Readonly<Record<string, unknown>>): void {
    try {
      conf.set(changes);
    } catch (error) {
      throw new UserError(
        'settings-not-saved',
        `The settings in ${conf.path} cannot be written (${systemCode(error) || String(error)}).`,
        'Check that the folder may be written to and its disk is not full, or practise without saving: recite study --no-save.',
      );
    }
  }
  if (device !== found.device || machine !== found.machine) write({ device, machine });

  return {
    ...valuesAccess(values, (key, value) => write({ [key]: value })),
    device,
    get begun() {
      return begun;
    },
    markBegun() {
      if (begun) return;
      write({ begun: true });
      begun = true;
    },
    notices,
  };
}

/** The settings of a home as they stand, for practising without saving: nothing is written there. */
export function settingsAsFound(home: Home): SettingsStore {
  const notices: string[] = [];
  const found = foundIn(home, notices);
  return memorySettings(fittingValues(found, notices), notices, found.begun === true);
}

/** Settings that live as long as the program. */
export function memorySettings(
  given: Partial<Settings> = {},
  notices: readonly string[] = [],
  begunBefore = false,
): SettingsStore {
  let begun = begunBefore;
  return {
    ...valuesAccess({ ...fittingValues({}, []), ...given }, () => undefined),
    device: newDeviceId(),
    get begun() {
      return begun;
    },
    markBegun() {
      begun = true;
    },
    notices,
  };
}

function valuesAccess(
  initial: Settings,
  write: (key: SettingKey, value: unknown) => void,
): Pick<SettingsStore, 'all' | 'get' | 'set'> {
  let values = initial;
  return {
    all: () => values,
    get: (key) => values[rowOf(key).key],
    set(key, text) {
      const row = rowOf(key);
      const value = readValue(row, text);
      write(row.key, value);
      values = { ...values, [row.key]: value };
    },
  };
}

function rowOf(key: string): SettingRow {
  const known = SETTING_KEYS.find((one) => one === key);
  if (known !== undefined) return SETTINGS[known] as SettingRow;
  const near = closest(key, SETTING_KEYS);
  throw new UserError(
    'no-such-setting',
    `There is no setting named ${JSON.stringify(key)}.`,
    near === undefined ? `There are: ${SETTING_KEYS.join(', ')}.` : `Did you mean ${near}?`,
  );
}

/** No 0x10 and no 1e2: nobody types those on purpose. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

function readValue(row: SettingRow, text: string): unknown {
  const typed = text.trim();
  const value = typeof row.initial === 'number' && DECIMAL.test(typed) ? Number(typed) : typed;
  const read = row.schema.safeParse(value);
  if (read.success) return read.data;
  throw new UserError(
    'bad-setting',
    `${row.key} cannot be ${JSON.stringify(text)}.`,
    `It takes ${row.takes}: recite config ${row.key} ${row.initial}`,
  );
}

function fittingValues(found: Readonly<Record<string, unknown>>, notices: string[]): Settings {
  const pairs = SETTING_KEYS.map((key) => {
    const { schema, initial, takes } = SETTINGS[key] as SettingRow;
    if (found[key] === undefined) return [key, initial];
    const read = schema.safeParse(found[key]);
    if (read.success) return [key, read.data];
    notices.push(
      `The setting ${key} is ${JSON.stringify(found[key])}, but takes ${takes}. ${initial} is used instead.`,
    );
    return [key, initial];
  });
  return Object.fromEntries(pairs) as unknown as Settings;
}

/** The device's id, unless the settings came from another machine: two machines under one name would mix up files. */
function ownDevice(found: Readonly<Record<string, unknown>>, machine: string): DeviceId | undefined {
  const read = internalSchema.safeParse(found);
  return read.success && read.data.machine === machine ? (read.data.device as DeviceId) : undefined;
}
