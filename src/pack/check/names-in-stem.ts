import type { Source, Speaker } from '../../core/pack.ts';
import { normalise } from '../../core/text/normalise.ts';

/** Whether a stem names this source by one of the names it may go by. */
export function namesSource(stem: string, { names }: Source): boolean {
  return names.some((name) => stands(stem, name));
}

/** Whether a stem names this speaker, by the name without what follows a comma, or by an alias. */
export function namesSpeaker(stem: string, { name, aliases }: Speaker): boolean {
  return [name.split(',')[0] ?? name, ...aliases].some((each) => stands(stem, each));
}

/** As a word of its own, in its own case: "US" stands in "the US's", and neither in "focus" nor in "us". */
function stands(stem: string, name: string): boolean {
  const escaped = normalise(name)
    .replace(/^the /i, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(normalise(stem));
}
