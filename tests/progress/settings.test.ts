import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHome } from '../../src/progress/home.ts';
import { memorySettings, openSettings } from '../../src/progress/settings.ts';
import { freshFolder } from './place.ts';

const DEFAULTS = {
  dayStart: 4,
  retention: 0.9,
  newPerDay: 6,
  sessionLimit: 20,
  sessionMinutes: 8,
  maxInterval: 365,
  goal: 'none',
  face: 'auto',
  theme: 'auto',
  motion: 'on',
};

function newHome() {
  return openHome({ RECITE_HOME: freshFolder() });
}

describe.each(['disk', 'memory'])('on %s', (where) => {
  const open = () => (where === 'disk' ? openSettings(newHome()) : memorySettings());

  test('defaults', () => {
    expect(open().all()).toEqual(DEFAULTS);
  });

  test('what is set is got, numbers as numbers', () => {
    const settings = open();
    settings.set('dayStart', ' 5 ');
    settings.set('retention', '0.85');
    settings.set('theme', 'mono');
    expect(settings.all()).toEqual({ ...DEFAULTS, dayStart: 5, retention: 0.85, theme: 'mono' });
    expect(settings.get('retention')).toBe(0.85);
  });

  test('a name that is none is refused, with the one that was meant', () => {
    expect(() => open().get('dayStrat')).toThrow(
      expect.objectContaining({ code: 'no-such-setting', next: 'Did you mean dayStart?' }),
    );
    expect(() => open().set('NEWPERDAY', '3')).toThrow(
      expect.objectContaining({ next: 'Did you mean newPerDay?' }),
    );
    expect(() => open().get('zzz')).toThrow(
      expect.objectContaining({ next: expect.stringContaining('theme') }),
    );
    expect(() => open().get('device')).toThrow(/no setting named/);
    expect(() => open().set('__proto__', 'x')).toThrow(/no setting named/);
  });

  test.each([
    ['dayStart', '24', 'a whole number from 0 to 23'],
    ['dayStart', '4.5', 'a whole number from 0 to 23'],
    ['newPerDay', '', 'a whole number from 0 to 200'],
    ['retention', '90', 'a number from 0.7 to 0.97'],
    ['face', 'web', 'auto, ink, plain'],
  ])('%s cannot be "%s"', (key, value, takes) => {
    const settings = open();
    expect(() => settings.set(key, value)).toThrow(
      expect.objectContaining({ code: 'bad-setting', next: expect.stringContaining(takes) }),
    );
    expect(settings.all()).toEqual(DEFAULTS);
  });
});

describe('the file', () => {
  test('keeps what was set, for its owner alone', () => {
    const home = newHome();
    openSettings(home).set('newPerDay', '3');
    const file = join(home.root, 'settings.json');
    expect(openSettings(home).all()).toEqual({ ...DEFAULTS, newPerDay: 3 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('keeps what it does not know', () => {
    const home = newHome();
    const file = join(home.root, 'settings.json');
    writeFileSync(file, JSON.stringify({ fromLater: { kept: true } }));
    openSettings(home).set('theme', 'light');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      fromLater: { kept: true },
      theme: 'light',
    });
  });

  test.each(['{"dayStart": 4', '', 'null', '[1]', '\0\0\0\0'])(
    'damaged: %j is kept aside and reported',
    (damage) => {
      const home = newHome();
      writeFileSync(join(home.root, 'settings.json'), damage);
      const settings = openSettings(home);
      const [kept = ''] = readdirSync(home.quarantine);
      expect(readFileSync(join(home.quarantine, kept), 'utf8')).toBe(damage);
      expect(settings.notices).toEqual([expect.stringContaining(kept)]);
      expect(settings.all()).toEqual(DEFAULTS);
      expect(openSettings(home).notices).toEqual([]);
    },
  );

  test('a value that does not fit is reported and left in the file', () => {
    const home = newHome();
    const file = join(home.root, 'settings.json');
    writeFileSync(file, JSON.stringify({ dayStart: 99, newPerDay: 3 }));
    const settings = openSettings(home);
    expect(settings.all()).toEqual({ ...DEFAULTS, newPerDay: 3 });
    expect(settings.notices).toEqual([expect.stringMatching(/dayStart is 99/)]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ dayStart: 99 });
  });
});

describe('the device', () => {
  test('keeps its id on its machine', () => {
    const home = newHome();
    const { device } = openSettings(home, 'this machine');
    expect(device).toMatch(/^[0-9a-z]{8}$/);
    expect(openSettings(home, 'this machine').device).toBe(device);
  });

  test('gets a new one when the settings were copied to another', () => {
    const home = newHome();
    const { device } = openSettings(home, 'this machine');
    const copy = openSettings(home, 'another machine').device;
    expect(copy).not.toBe(device);
    expect(openSettings(home, 'another machine').device).toBe(copy);
  });

  test('remembers that it has begun', () => {
    const home = newHome();
    const settings = openSettings(home);
    expect(settings.begun).toBe(false);
    settings.markBegun();
    expect([settings.begun, openSettings(home).begun]).toEqual([true, true]);
  });
});
