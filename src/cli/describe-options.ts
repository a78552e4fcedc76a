import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type AskRequest,
  type CommandResult,
  type Format,
  GATES,
  type Gate,
  type ReportRequest,
  type Request,
} from '../commands/request.ts'

/** The options as the parser hands them over. */
export interface Written {
  readonly catalogue?: string
  readonly profile?: string
  readonly format?: Format
  readonly output?: string
  readonly color?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly brief?: boolean
  readonly input?: 'yaml' | 'ndjson'
  readonly noInput?: boolean
  readonly all?: boolean
  readonly set?: readonly string[]
  readonly failOn?: readonly Gate[]
  readonly failFast?: boolean
}

/** Takes a running command to its end: the result is written where the request says. */
export type Deliver = (running: Promise<CommandResult>, request: Request) => Promise<void>

/** What most commands let a person choose. */
export const toRequest = (written: Written): Request => ({
  catalogue: written.catalogue ?? null,
  profile: written.profile ?? null,
  format: written.format ?? 'terminal',
  output: written.output ?? null,
  colour: written.color ?? null,
  quiet: written.quiet ?? false,
  verbose: written.verbose ?? false,
})

/** What `report` lets a person choose. */
export const toReportRequest = (files: readonly string[], written: Written): ReportRequest => ({
  ...toRequest(written),
  files,
  brief: written.brief ?? false,
  noInput: written.noInput ?? false,
  input: written.input ?? null,
  failOn: written.failOn ?? [],
  failFast: written.failFast ?? false,
})

/** What `ask` lets a person choose. */
export const toAskRequest = (file: string | null, written: Written): AskRequest => ({
  ...toRequest(written),
  file,
  all: written.all ?? false,
  brief: written.brief ?? false,
  noInput: written.noInput ?? false,
  failOn: written.failOn ?? [],
})

/** Adds the options of every command, with the formats that it can draw. */
export function withOptions(command: Command, formats: readonly Format[]): Command {
  command.option('-c, --catalogue <folder>', 'Use a catalogue of your own')
  if (formats.length > 0)
    command.addOption(
      new Option('-f, --format <format>', 'How the result is drawn (default: terminal)').choices(
        formats,
      ),
    )
  return command
    .option('-o, --output <file>', 'Write the result to a file, whole or not at all')
    .option('--color', 'Colour, whatever the environment says')
    .option('--no-color', 'No colour')
    .option('-q, --quiet', 'Leave out warnings')
}

/** What all requirements inherit, in the commands that read some. */
export function inheritFrom(): Option {
  return new Option('--profile <file>', 'Answers and decisions that all requirements inherit')
}

/** The formats for a person's eyes. */
export const READABLE: readonly Format[] = ['terminal', 'markdown']

const GATE_HELP =
  'Exit with 1 where a verdict is open or infeasible, choices conflict (tension), or a fixed decision is forbidden (policy); repeat it for several'

/** A flag of its own: not the opposite of `--input`. */
export function neverAsk(): Option {
  const option = new Option('--no-input', 'Never ask, nor wait for a terminal')
  option.negate = false
  return option
}

/** What fails the run where it was asked to. */
export function failOn(): Option {
  return new Option('--fail-on <outcome>', GATE_HELP).argParser(addGate)
}

function addGate(value: string, before: readonly Gate[] = []): readonly Gate[] {
  const gate = GATES.find(known => known === value)
  if (!gate) throw new InvalidArgumentError(`Allowed choices are ${GATES.join(', ')}.`)
  return [...before, gate]
}
