import { crc32 } from 'node:zlib';

const TAIL = /^,"crc":"([0-9a-f]{8})"\}$/;
/** Bytes of `,"crc":"01234567"}`. */
const TAIL_BYTES = 18;

/** What a line turned out to be. `torn`: its end was never written. `damaged`: its bytes are not those once written. */
export type Decoded =
  | { readonly verdict: 'ok'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly verdict: 'torn' | 'damaged' };

/**
 * One line of a journal file: compact JSON whose last member is the CRC32 of every byte before `,"crc":`, so that a
 * line stays readable for any program that reads JSON.
 * @param value at least one member, none of them `crc`
 */
export function encodeLine(value: Readonly<Record<string, unknown>>): Buffer {
  const body = JSON.stringify(value).slice(0, -1);
  return Buffer.from(`${body},"crc":"${hex(crc32(body))}"}\n`);
}

/**
 * @param bytes the line without its newline
 * @param ended false for what stands behind the last newline of a file
 */
export function decodeLine(bytes: Buffer, ended: boolean): Decoded {
  const bad: Decoded = { verdict: ended ? 'damaged' : 'torn' };
  const body = bytes.subarray(0, Math.max(0, bytes.length - TAIL_BYTES));
  const tail = TAIL.exec(bytes.subarray(body.length).toString('latin1'));
  if (tail === null || tail[1] !== hex(crc32(body))) return bad;
  try {
    const { crc: _, ...value } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    return { verdict: 'ok', value };
  } catch {
    return bad;
  }
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}
