import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { DeviceId, SessionId } from '../core/ids.ts';
import { sha256 } from '../sha256.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const MACHINE_ID_FILES = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/** Nine base-36 digits hold the milliseconds until the year 5188. */
const TIME_DIGITS = 9;

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

export function newDeviceId(): DeviceId {
  return randomText(8) as DeviceId;
}

/** Tells this machine from another one the settings were copied to, without naming it. */
export function machineMark(): string {
  return sha256(`${machineId()}\n${hostname()}`).slice(0, 16);
}

/** Sorts by time; the random part keeps sessions of the same millisecond apart. */
export function newSessionId(at: number): SessionId {
  const time = Math.min(Math.max(0, Math.floor(at)), 36 ** TIME_DIGITS - 1);
  return `${time.toString(36).padStart(TIME_DIGITS, '0')}${randomText(6)}` as SessionId;
}

/** Part of a file name, to be unlike any other written in the same second. */
export function newFileMark(): string {
  return randomText(6);
}

function machineId(): string {
  for (const path of MACHINE_ID_FILES) {
    try {
      return readFileSync(path, 'utf8').trim();
    } catch {
      // Not every system has one; the host name then has to do.
    }
  }
  return '';
}
