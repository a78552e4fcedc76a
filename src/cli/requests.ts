import type { OutputTarget } from '../commands/print/check-output.ts'
import type {
  AskRequest,
  CheckFormat,
  CheckRequest,
  ReportRequest,
  Request,
} from '../commands/request.ts'
import { ADVISING, DEFAULT_FORMAT, FORMATS, type Format, READABLE } from '../report/formats.ts'
import { DEFAULT_LOCK, type WrittenOptions } from './options.ts'

/** Where the result goes; `-` is stdout. */
export function outputOf({ output = [], force }: WrittenOptions): OutputTarget {
  const file = output.at(-1) ?? '-'
  return { file: file === '-' ? null : file, force: force ?? false }
}

/** What most commands let a person choose, in one of the formats that the command can print. */
export const toRequest = <Printable extends Format>(
  options: WrittenOptions,
  formats: readonly Printable[],
): Request<Printable | typeof DEFAULT_FORMAT> => ({
  catalogue: options.catalogue ?? null,
  profile: options.profile ?? null,
  format: formats.find(format => format === options.format) ?? DEFAULT_FORMAT,
  output: outputOf(options).file,
  today: options.today ?? null,
  colour: options.color ?? null,
  quiet: options.quiet ?? false,
  verbose: options.verbose ?? false,
  allFindings: options.allFindings ?? false,
})

/** What `report` lets a person choose. */
export const toReportRequest = (
  files: readonly string[],
  options: WrittenOptions,
): ReportRequest => ({
  ...toRequest(options, FORMATS),
  files,
  brief: options.brief ?? false,
  full: options.full ?? false,
  noInput: options.noInput ?? false,
  summary: options.summary ?? false,
  input: options.input ?? null,
  failOn: options.failOn ?? [],
  failFast: options.failFast ?? false,
  supersedes: options.supersedes ?? [],
})

/** The formats of `check`. */
export const CHECKABLE: readonly CheckFormat[] = [...READABLE, 'json', 'github']

/** What `check` lets a person choose. */
export const toCheckRequest = (
  files: readonly string[],
  options: WrittenOptions,
): CheckRequest => ({
  ...toRequest(options, CHECKABLE),
  files,
  lock: options.lock ?? DEFAULT_LOCK,
  update: options.update ?? false,
  strict: options.strict ?? false,
  input: options.input ?? null,
})

/** What `ask` lets a person choose. */
export const toAskRequest = (file: string | null, options: WrittenOptions): AskRequest => ({
  ...toRequest(options, ADVISING),
  file,
  all: options.all ?? false,
  brief: options.brief ?? false,
  full: options.full ?? false,
  noInput: options.noInput ?? false,
  failOn: options.failOn ?? [],
})

/** What the commands about a catalogue as a whole let a person choose; a folder that is named stands for `--catalogue`. */
export const toCatalogueRequest = <Printable extends Format>(
  folder: string | undefined,
  options: WrittenOptions,
  formats: readonly Printable[],
): Request<Printable | typeof DEFAULT_FORMAT> => ({
  ...toRequest(options, formats),
  ...(folder && { catalogue: folder }),
})

/** The word among those that the parser lets through. */
export function choiceAmong<Choice extends string>(
  choices: readonly Choice[],
  word: string | undefined,
): Choice {
  const found = choices.find(choice => choice === word)
  if (found === undefined) throw new Error(`"${word}" is none of ${choices.join(', ')}`)
  return found
}
