import type { Format, ReadableFormat } from '../report/formats.ts'

/** What fails the run where it was asked to: an outcome of a verdict, a conflict between choices of the design, a breach of a policy, or a fixed decision whose review is due. */
export type Gate = (typeof GATES)[number]
export const GATES = ['open', 'infeasible', 'tension', 'policy', 'review'] as const

/** The kinds of file that have a JSON Schema. */
export type SchemaKind = (typeof SCHEMA_KINDS)[number]
export const SCHEMA_KINDS = [
  'requirements',
  'profile',
  'landscape',
  'catalogue',
  'report',
  'lock',
  'check',
] as const

/** The shells in which command lines are completed. */
export type Shell = (typeof SHELLS)[number]
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** What most commands let a person choose, with the formats in which they can print. */
export interface Request<Printable extends Format = Format> {
  /** A folder; null: the built-in catalogue. */
  readonly catalogue: string | null
  /** The file of a profile that all requirements inherit; null: only what they extend themselves. */
  readonly profile: string | null
  readonly format: Printable
  /** A file; null: stdout. */
  readonly output: string | null
  /** The day by which reviews are due, YYYY-MM-DD; null: the day of the machine. */
  readonly today: string | null
  /** null: as the environment and the stream say. */
  readonly colour: boolean | null
  readonly quiet: boolean
  readonly verbose: boolean
  /** Faults are printed however many there are. */
  readonly allFindings: boolean
}

/** What `report` lets a person choose. */
export interface ReportRequest extends Request {
  /** `-` is stdin; none: stdin where it is piped. */
  readonly files: readonly string[]
  readonly brief: boolean
  /** Everything, also where the page is meant for a glance. */
  readonly full: boolean
  readonly noInput: boolean
  /** Counts in place of reports. */
  readonly summary: boolean
  /** null: by the file's extension. */
  readonly input: 'yaml' | 'ndjson' | null
  readonly failOn: readonly Gate[]
  readonly failFast: boolean
  /** The numbers of the records that the new one takes the place of. */
  readonly supersedes: readonly string[]
}

/** What `check` lets a person choose. */
export interface CheckRequest extends Request<CheckFormat> {
  /** None: those that the lock records. */
  readonly files: readonly string[]
  /** The file with the decisions as they were taken. */
  readonly lock: string
  /** Record what is advised today. */
  readonly update: boolean
  /** Anything that changed fails, whatever is advised. */
  readonly strict: boolean
  /** null: by the file's extension. */
  readonly input: 'yaml' | 'ndjson' | null
}

/** The formats of a check: for a person, for a program, for a code review. */
export type CheckFormat = ReadableFormat | 'json' | 'github'

/** What `ask` lets a person choose; the report at its end is drawn as `report` would. */
export interface AskRequest
  extends Omit<ReportRequest, 'files' | 'summary' | 'input' | 'failFast' | 'supersedes'> {
  /** Is continued and written; `-` is what is piped in; null: a draft. */
  readonly file: string | null
  /** Ask every question in scope, answered or not. */
  readonly all: boolean
}

/** What `landscape` lets a person choose. */
export interface LandscapeRequest
  extends Request<ReadableFormat | 'html' | 'mermaid' | 'svg' | 'json' | 'ndjson' | 'github'> {
  /** A landscape, or `-`. */
  readonly file: string
  /** A page for each interface, too. */
  readonly full: boolean
  /** Names of interfaces, systems, owners or data: only the interfaces that have one of them. */
  readonly only: readonly string[]
  /** `pair=choice`: only the interfaces that are advised so, each of them. */
  readonly where: readonly string[]
  /** `name`, `system` or a decision, by which the interfaces stand; null: by the shared layer. */
  readonly sort: string | null
}

/** What `landscape import` lets a person choose. */
export interface ImportRequest extends Request {
  /** A list of interfaces, or files of a Backstage catalogue; `-` is stdin. */
  readonly files: readonly string[]
  /** A file that says what the columns of a list mean; null: their titles do. */
  readonly columns: string | null
}

/** What stderr is told at the end, and the exit code. */
export interface Conclusion {
  readonly notes: string
  readonly exitCode: number
}

/** What a command hands back: a whole text, or pieces that are made while they are written, with an end after them. */
export type CommandResult =
  | (Conclusion & { readonly output: string })
  | { readonly pieces: Iterable<string>; readonly conclude: () => Conclusion }
