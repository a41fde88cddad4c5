import { closest } from '../core/text/closest.ts';
import { UserError } from '../user-error.ts';
import type { Command, Context, Invocation } from './command.ts';
import { COMMANDS } from './table.ts';

/** What can follow one word of a command line. */
interface Branch {
  readonly word: string;
  readonly does: string;
  /** Second words; empty for a command of one word. */
  readonly inner: readonly Branch[];
  readonly options: readonly { readonly name: string; readonly does: string }[];
}

/** A new shell is one line here. */
const SHELLS: Readonly<Record<string, (top: Branch) => string>> = { bash, zsh, fish };

/** Prints a script that completes commands and options; made from the command table. */
export async function run({ args }: Invocation, { stdout }: Context): Promise<number> {
  const [shell = ''] = args;
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (script === undefined) {
    const meant = closest(shell, Object.keys(SHELLS));
    throw new UserError(
      'no-such-shell',
      `There is no completion for ${JSON.stringify(shell)}.`,
      meant === undefined ? `There is one for: ${Object.keys(SHELLS).join(', ')}.` : `Did you mean ${meant}?`,
    );
  }
  stdout.write(script(branches(COMMANDS)));
  return 0;
}

function branches(commands: readonly Command[]): Branch {
  const top = commands.find(({ name }) => name === '');
  const inner = new Map<string, Branch>();
  for (const { name, summary, options } of commands) {
    const [first = '', second] = name.split(' ');
    if (first === '') continue;
    const known = inner.get(first) ?? { word: first, does: summary, inner: [], options: [] };
    const own = optionsOf(options);
    const leaf = { word: second ?? '', does: summary, inner: [], options: own };
    inner.set(
      first,
      second === undefined ? { ...known, options: own } : { ...known, inner: [...known.inner, leaf] },
    );
  }
  return { word: 'recite', does: '', inner: [...inner.values()], options: optionsOf(top?.options ?? []) };
}

function optionsOf(options: Command['options']): Branch['options'] {
  return options.map(({ form, summary }) => ({ name: form.split(' ')[0] ?? form, does: summary }));
}

function wordsOf({ inner, options }: Branch): string {
  return [...inner.map(({ word }) => word), ...options.map(({ name }) => name)].join(' ');
}

function bash(top: Branch): string {
  const cases = top.inner.flatMap((first) => [
    `    ${first.word}) words="${wordsOf(first)}" ;;`,
    ...first.inner.map((second) => `    "${first.word} ${second.word}") words="${wordsOf(second)}" ;;`),
  ]);
  return `# Put this into ~/.bashrc:  eval "$(recite completion bash)"
_recite() {
  local words="" path="" word at
  for ((at = 1; at < COMP_CWORD; at++)); do
    word="\${COMP_WORDS[at]}"
    case "$word" in
      -*) ;;
      *) case "$path" in
        "") path="$word" ;;
        ${top.inner
          .filter(({ inner }) => inner.length > 0)
          .map(({ word }) => word)
          .join('|')}) path="$path $word" ;;
      esac ;;
    esac
  done
  case "$path" in
    "") words="${wordsOf(top)}" ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _recite recite
`;
}

function zsh(top: Branch): string {
  const described = ({ inner, options }: Branch) =>
    [...inner.map(({ word, does }) => [word, does]), ...options.map(({ name, does }) => [name, does])]
      .map(([word = '', does = '']) => quotedOnce(`${word}:${does.replaceAll(':', ' ')}`))
      .join(' ');
  const cases = top.inner.flatMap((first) => [
    `    ${quotedOnce(first.word)}) words=(${described(first)}) ;;`,
    ...first.inner.map(
      (second) => `    ${quotedOnce(`${first.word} ${second.word}`)}) words=(${described(second)}) ;;`,
    ),
  ]);
  return `#compdef recite
# Put this into ~/.zshrc, behind compinit:  eval "$(recite completion zsh)"
_recite() {
  local -a words_before words
  local path_words
  words_before=(\${\${words[2,CURRENT-1]}:#-*})
  case "\${words_before[1]}" in
    ${top.inner
      .filter(({ inner }) => inner.length > 0)
      .map(({ word }) => word)
      .join('|')}) path_words="\${words_before[1,2]}" ;;
    *) path_words="\${words_before[1]}" ;;
  esac
  case "$path_words" in
    '') words=(${described(top)}) ;;
${cases.join('\n')}
  esac
  _describe 'recite' words
  _files
}
compdef _recite recite
`;
}

function fish(top: Branch): string {
  const line = (condition: string, rest: string) => `complete -c recite -n ${quotedOnce(condition)} ${rest}`;
  const option = (condition: string, { name, does }: Branch['options'][number]) =>
    line(condition, `-l ${name.replace(/^--/, '')} -d ${quotedOnce(does)}`);
  const lines = top.inner.flatMap((first) => {
    const here = `__fish_seen_subcommand_from ${first.word}`;
    const seconds = first.inner.map(({ word }) => word).join(' ');
    return [
      line('__fish_use_subcommand', `-f -a ${first.word} -d ${quotedOnce(first.does)}`),
      ...first.options.map((one) => option(here, one)),
      ...first.inner.flatMap((second) => [
        line(
          `${here}; and not __fish_seen_subcommand_from ${seconds}`,
          `-f -a ${second.word} -d ${quotedOnce(second.does)}`,
        ),
        ...second.options.map((one) =>
          option(`${here}; and __fish_seen_subcommand_from ${second.word}`, one),
        ),
      ]),
    ];
  });
  return `# Put this into ~/.config/fish/completions/recite.fish:  recite completion fish > …
${[...top.options.map((one) => option('__fish_use_subcommand', one)), ...lines].join('\n')}
`;
}

/** In single quotes, as all three shells read them. */
function quotedOnce(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
