import { menu } from '../../wording/home.ts';
import type { HomeView } from './home-view.ts';

/** What a line of the menu opens a screen for. */
export type HomeStart =
  | { readonly do: 'study'; readonly pack?: string }
  | { readonly do: 'exam'; readonly pack: string }
  /** The exam that nobody handed in. */
  | { readonly do: 'goes-on' }
  /** The next step of a pack's path. */
  | { readonly do: 'step'; readonly pack: string }
  | { readonly do: 'path'; readonly pack: string }
  | { readonly do: 'desk' }
  /** Today's round of the first pack. */
  | { readonly do: 'daily' }
  | { readonly do: 'stats' }
  | { readonly do: 'read'; readonly pack: string };

/** What a pack is chosen for. */
export type PackPurpose = 'study' | 'exam' | 'read';

/** What a line of the menu does. */
export type HomeChoice =
  | HomeStart
  | { readonly do: 'packs'; readonly purpose: PackPurpose }
  | { readonly do: 'back' }
  | { readonly do: 'quit' };

export interface MenuItem {
  readonly label: string;
  readonly value: HomeChoice;
  readonly key: string;
}

/** The first menu: the one thing to do now comes first. */
export function mainMenu({ packs, day0, now, daily, exam }: HomeView): readonly MenuItem[] {
  const [first, ...others] = packs;
  const quit: MenuItem = { label: menu.quit, value: { do: 'quit' }, key: 'quit' };
  if (first === undefined) return [quit];
  const label = day0 ? menu.begin : studyLabel(packs);
  const pack = day0 ? { pack: openingPack(packs).id } : {};
  const usual: MenuItem[] =
    label === undefined ? [] : [{ label, value: { do: 'study', ...pack }, key: 'study' }];
  const study: MenuItem[] =
    day0 || now === undefined ? usual : [{ label: now.label, value: now.start, key: 'study' }];
  const ofPack = (purpose: 'exam' | 'read'): MenuItem =>
    others.length === 0
      ? { label: menu[purpose], value: { do: purpose, pack: first.id }, key: purpose }
      : { label: menu[purpose], value: { do: 'packs', purpose }, key: purpose };
  const looking: MenuItem[] = [ofPack('read'), { label: menu.stats, value: { do: 'stats' }, key: 'stats' }];
  const choose: MenuItem = { label: menu.packs, value: { do: 'packs', purpose: 'study' }, key: 'packs' };
  const today: MenuItem[] =
    daily === undefined ? [] : [{ label: daily, value: { do: 'daily' }, key: 'daily' }];
  const packsToo = others.length === 0 ? [] : [choose];
  const goesOn: MenuItem[] =
    exam === undefined ? [] : [{ label: exam, value: { do: 'goes-on' }, key: 'goes-on' }];
  // An exam of the only pack goes on before another can begin.
  const check = exam !== undefined && others.length === 0 ? [] : [ofPack('exam')];
  if (day0) return [...study, ...goesOn, ...packsToo, quit];
  return [...study, ...goesOn, ...ways(packs), ...today, ...packsToo, ...check, ...looking, quit];
}

/** Ways of playing that the packs at hand allow. */
function ways(packs: HomeView['packs']): MenuItem[] {
  const path = packs.find(({ hasPath }) => hasPath);
  return [
    ...(path === undefined
      ? []
      : [{ label: menu.path, value: { do: 'path', pack: path.id }, key: 'path' } as const]),
    ...(packs.some(({ hasHeadlines }) => hasHeadlines)
      ? [{ label: menu.desk, value: { do: 'desk' }, key: 'desk' } as const]
      : []),
  ];
}

/** One line per pack, for the question which one. */
export function packMenu({ packs }: HomeView, purpose: PackPurpose): readonly MenuItem[] {
  const each = packs.map(
    ({ id, title }): MenuItem => ({
      label: title,
      value: { do: purpose, pack: id },
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
