import { menu } from '../../wording/home.ts';
import type { HomeView } from './home-view.ts';

/** What a line of the menu opens a screen for. */
export type HomeStart =
  | { readonly do: 'study'; readonly pack?: string }
  | { readonly do: 'exam'; readonly pack: string };

/** What a line of the menu does. */
export type HomeChoice =
  | HomeStart
  | { readonly do: 'packs'; readonly purpose: 'study' | 'exam' }
  | { readonly do: 'back' }
  | { readonly do: 'quit' };

export interface MenuItem {
  readonly label: string;
  readonly value: HomeChoice;
  readonly key: string;
}

/** The first menu: the one thing to do now comes first. */
export function mainMenu({ packs, day0 }: HomeView): readonly MenuItem[] {
  const [first, ...others] = packs;
  const quit: MenuItem = { label: menu.quit, value: { do: 'quit' }, key: 'quit' };
  if (first === undefined) return [quit];
  const label = day0 ? menu.begin : studyLabel(packs);
  const pack = day0 ? { pack: openingPack(packs).id } : {};
  const study: MenuItem[] =
    label === undefined ? [] : [{ label, value: { do: 'study', ...pack }, key: 'study' }];
  const exam: MenuItem =
    others.length === 0
      ? { label: menu.exam, value: { do: 'exam', pack: first.id }, key: 'exam' }
      : { label: menu.exam, value: { do: 'packs', purpose: 'exam' }, key: 'exam' };
  const choose: MenuItem = { label: menu.packs, value: { do: 'packs', purpose: 'study' }, key: 'packs' };
  return [...study, ...(others.length === 0 ? [] : [choose]), ...(day0 ? [] : [exam]), quit];
}

/** One line per pack, for the question which one. */
export function packMenu({ packs }: HomeView, purpose: 'study' | 'exam'): readonly MenuItem[] {
  const each = packs.map(
    ({ id, title }): MenuItem => ({
      label: title,
      value: purpose === 'exam' ? { do: 'exam', pack: id } : { do: 'study', pack: id },
      key: `pack ${id}`,
    }),
  );
  return [...each, { label: menu.back, value: { do: 'back' }, key: 'back' }];
}

/** The pack whose first question is offered on day 0. */
export function openingPack(packs: HomeView['packs']): HomeView['packs'][number] {
  const found = packs.find(({ opening }) => opening !== undefined) ?? packs[0];
  if (found === undefined) throw new Error('no pack to open');
  return found;
}

/** Undefined when there is nothing to study at all. */
function studyLabel(packs: HomeView['packs']): string | undefined {
  if (packs.some(({ due }) => due > 0)) return menu.study;
  if (packs.some((pack) => pack.new > 0)) return menu.studyNew;
  return packs.some(({ newLeft }) => newLeft > 0) ? menu.studyMore : undefined;
}
