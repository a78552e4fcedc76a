import type { OptionSyntax } from '../commands/command-syntax.ts'
import { GATES, type Gate } from '../commands/request.ts'
import { DEFAULT_FORMAT, FORMATS, type Format } from '../report/formats.ts'

/** The options as the parser hands them over, by the name of each; `color` is false after `--no-color`. */
export interface WrittenOptions {
  readonly catalogue?: string
  readonly profile?: string
  readonly format?: Format
  readonly output?: readonly string[]
  readonly confine?: string
  readonly allFindings?: boolean
  readonly force?: boolean
  readonly color?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly brief?: boolean
  readonly summary?: boolean
  readonly full?: boolean
  readonly input?: 'yaml' | 'ndjson'
  readonly noInput?: boolean
  readonly noPager?: boolean
  readonly all?: boolean
  readonly set?: readonly string[]
  readonly failOn?: readonly Gate[]
  readonly failFast?: boolean
  readonly today?: string
  readonly only?: readonly string[]
  readonly where?: readonly string[]
  readonly sort?: string
  readonly columns?: string
  readonly lock?: string
  readonly update?: boolean
  readonly strict?: boolean
  readonly supersedes?: readonly string[]
}

/** Where decisions are recorded unless another file is named. */
export const DEFAULT_LOCK = 'decisions.lock.yaml'

/** Every option that some command has. */
export const OPTIONS: Readonly<Record<keyof WrittenOptions | 'noColor', OptionSyntax>> = {
  catalogue: valued(['-c', '--catalogue'], 'folder', 'Use a catalogue of your own'),
  profile: valued(['--profile'], 'file', 'Answers and decisions that all requirements inherit'),
  format: valued(
    ['-f', '--format'],
    'format',
    `How the result is drawn (default: ${DEFAULT_FORMAT})`,
    {
      choices: FORMATS,
    },
  ),
  output: valued(
    ['-o', '--output'],
    'file',
    'Write the result to a file, in the format of its extension where "-f" says none. "-" is stdout',
    { several: true },
  ),
  force: flag(
    ['--force'],
    'Let "-o" replace what people write: requirements, a profile, a landscape, a lock, the record of a decision or a part of a catalogue',
  ),
  confine: valued(
    ['--confine'],
    'folder',
    'Read nothing outside this folder, whatever a file names, and write through no link out of it',
  ),
  allFindings: flag(['--all-findings'], 'Print every fault, not the first hundred only'),
  color: flag(['--color'], 'Colour, whatever the environment says'),
  noColor: flag(['--no-color'], 'No colour'),
  noPager: flag(['--no-pager'], 'Straight to the terminal, however long it is'),
  quiet: flag(['-q', '--quiet'], 'Leave out warnings'),
  verbose: flag(['-v', '--verbose'], 'Trace every rule that fired, on stderr'),
  brief: { ...flag(['--brief'], 'The advice and the six choices only'), excludes: 'full' },
  full: flag(['--full'], 'Everything: the answers, the reasons, all that has to be done'),
  summary: flag(
    ['--summary'],
    'Counts in place of reports: verdicts, conflicts, open questions, policies',
  ),
  input: valued(['--input'], 'syntax', 'Read this syntax, whatever the file is called', {
    choices: ['yaml', 'ndjson'],
  }),
  noInput: flag(['--no-input'], 'Never ask, nor wait for a terminal'),
  all: flag(['--all'], 'Ask every question, also what is answered or can change nothing'),
  set: {
    ...valued(
      ['--set'],
      'question=option',
      'An answer that would be another. Repeat it for several',
      { several: true },
    ),
    required: true,
  },
  failOn: valued(
    ['--fail-on'],
    'outcome',
    'Exit with 1 where a verdict is open or infeasible, or where one of these holds. Choices are in tension (tension). A fixed decision is forbidden (policy). A review is due (review). Repeat it for several',
    { choices: GATES, several: true },
  ),
  today: valued(['--today'], 'date', 'The day by which reviews are due, such as 2027-06-01'),
  only: valued(
    ['--only'],
    'name',
    'Only interfaces of this name, system, owner or data. Repeat it for several',
    { several: true },
  ),
  where: valued(
    ['--where'],
    'pair=choice',
    'Only interfaces that are advised so. Repeat it for several',
    { several: true },
  ),
  sort: valued(
    ['--sort'],
    'order',
    'Interfaces by their name (name), by their ends (system), or by the choice of a decision (pull-push)',
  ),
  columns: valued(
    ['--columns'],
    'file',
    'A mapping from the columns of the list to what they mean',
  ),
  lock: valued(['--lock'], 'file', `The recorded decisions (default: ${DEFAULT_LOCK})`),
  update: flag(['--update'], 'Record what is advised today. What you wrote in the lock stays'),
  strict: flag(['--strict'], 'Fail on anything that changed, also where the advice is the same'),
  supersedes: valued(
    ['--supersedes'],
    'number',
    'The record in the folder of "-f adr -o" that the new one takes the place of. Repeat it for several',
    { several: true },
  ),
  failFast: flag(['--fail-fast'], 'Stop at the first faulty document'),
}

/** The option that shows the help of a command. */
export const HELP_OPTION = flag(['-h', '--help'], 'Show this help')

/** The option of the program itself that is answered before the bundle is read. */
export const VERSION_OPTION = flag(['-V', '--version'], 'Print the version')

/** The options of every command whose result is drawn in one of these formats; none: it has one form only. */
export function commonOptions(formats: readonly Format[]): readonly OptionSyntax[] {
  const { allFindings, catalogue, format, output, force, confine } = OPTIONS
  const { color, noColor, noPager, quiet } = OPTIONS
  const value = format.value && { ...format.value, choices: formats }
  const drawn = formats.length > 0 ? [{ ...format, value }] : []
  return [catalogue, ...drawn, output, force, confine, allFindings, color, noColor, noPager, quiet]
}

/** `-v` where it shows something else than a trace. */
export const verbose = (summary: string): OptionSyntax => ({ ...OPTIONS.verbose, summary })

/** The flags whose value is the next word. */
export const VALUE_FLAGS: readonly string[] = Object.values(OPTIONS).flatMap(({ flags, value }) =>
  value === null ? [] : flags,
)

function flag(flags: readonly string[], summary: string): OptionSyntax {
  return { flags, summary, value: null, required: false }
}

function valued(
  flags: readonly string[],
  name: string,
  ...[summary, more]: [string, Partial<OptionSyntax['value']>?]
): OptionSyntax {
  return { flags, summary, value: { name, choices: [], several: false, ...more }, required: false }
}

/** What follows a command's name. */
export interface CommandLine {
  readonly operands: readonly string[]
  readonly options: WrittenOptions
}

/** Whether an argument is no option; `-` is what is piped in. */
export const isOperand = (arg: string): boolean => arg === '-' || !arg.startsWith('-')
