import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommanderError, Command as Parser } from 'commander';
import { CleanOutput } from './commands/clean-output.ts';
import { type Command, type Context, type Invocation, tell } from './commands/command.ts';
import { COMMANDS } from './commands/table.ts';
import { unknownCommand } from './commands/unknown-command.ts';
import { UserError } from './user-error.ts';
import { bugReport, errorLines, HELP, lostOutput } from './wording/program.ts';

const USAGE = 2;

/** Runs a command line in a given world and resolves to the exit code. Exceptions end here. */
export async function main(argv: readonly string[], outside: Context): Promise<number> {
  const { stdout, stderr } = outside;
  const context = { ...outside, stdout: new CleanOutput(stdout), stderr: new CleanOutput(stderr) };
  try {
    const unknown = unknownCommand(argv);
    if (unknown !== undefined) throw unknown;
    let code = 0;
    const parser = parserFor(COMMANDS, context, async (command, invocation) => {
      const { run } = await command.load();
      code = await run(invocation, context);
    });
    await parser.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    if (error instanceof UserError) {
      context.stderr.write(errorLines(error));
      return error.exitCode;
    }
    context.stderr.write(bugReport(error));
    return USAGE;
  }
}

/** The program started by bin/recite.js. */
export async function run(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A closed pipe ("| head -1") is the reader's choice, not an error.
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(lostOutput(error.code ?? ''));
    process.exit(USAGE);
  });
  // Where even errors cannot be written there is nobody left to tell.
  process.stderr.on('error', () => undefined);
  const root = fileURLToPath(new URL('..', import.meta.url));
  process.exitCode = await main(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    bundledPacks: `${root}questions`,
    version: JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version,
  });
}

type Act = (command: Command, invocation: Invocation) => Promise<void>;

function parserFor(commands: readonly Command[], context: Context, act: Act): Parser {
  const program = new Parser('recite')
    .description(HELP.about)
    .version(context.version, '-V, --version', HELP.version)
    // Else the bare program takes the options it shares with a command for its own.
    .enablePositionalOptions();
  const groups = new Map<string, Parser>();
  for (const command of commands) {
    const words = command.name.split(' ').filter((word) => word !== '');
    const parent = words.length > 1 ? group(program, groups, words[0] as string) : program;
    const parser = words.length === 0 ? program : parent.command(words.at(-1) as string);
    if (words.length > 0) parser.description(command.summary);
    for (const { form, summary } of command.args) parser.argument(form, summary);
    for (const { form, summary } of command.options) parser.option(form, summary);
    parser.addHelpText('after', examplesOf(command));
    parser.action(async () => {
      const { args } = parser;
      const unknown = parser === program ? unknownCommand(args) : undefined;
      if (unknown !== undefined) throw unknown;
      await act(command, { args, options: parser.optsWithGlobals() });
    });
  }
  for (const one of [program, ...everyChild(program)]) {
    one
      .exitOverride()
      .allowExcessArguments(one === program)
      .helpOption('-h, --help', HELP.help)
      .configureOutput({
        writeOut: (text) => context.stdout.write(text),
        writeErr: (text) => context.stderr.write(text),
        outputError: (text) => tell(context, [text.trimEnd()]),
      })
      .showHelpAfterError(HELP.afterError(commandPath(one)));
  }
  return program.helpCommand(false);
}

function group(program: Parser, groups: Map<string, Parser>, name: string): Parser {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const made = program.command(name).description(HELP.groups[name] ?? '');
  groups.set(name, made);
  return made;
}

function everyChild(parser: Parser): Parser[] {
  return parser.commands.flatMap((child) => [child as Parser, ...everyChild(child as Parser)]);
}

function commandPath(parser: Parser): string {
  return parser.parent === null ? parser.name() : `${commandPath(parser.parent as Parser)} ${parser.name()}`;
}

function examplesOf({ examples }: Command): string {
  const width = Math.max(...examples.map(({ line }) => line.length));
  const lines = examples.map(({ line, does }) => `  ${line.padEnd(width)}   ${does}`);
  return `\n${HELP.examples}\n${lines.join('\n')}\n`;
}
