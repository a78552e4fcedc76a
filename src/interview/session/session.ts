import type { Engine } from '../../advise/engine/engine.ts'
import type { LoadProfile } from '../../input/requirements/parse-profile.ts'
import type { SourceText } from '../../input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Parsed } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { Prompter } from '../screen/prompter.ts'
import type { Cursor } from '../screen/screen.ts'
import type { InterviewStatus } from './interview-status.ts'
import type { Conflict, TextChange } from './text-change.ts'

/** What an interview is held with; the same from its first screen to its last. */
export interface Interview {
  readonly catalogue: Catalogue
  readonly engine: Engine
  readonly prompter: Prompter
  /** Every question in scope is asked, answered or not. */
  readonly all: boolean
  readonly state: (source: SourceText) => Parsed<PartialRequirements>
  readonly files: AnswerFiles
  readonly profiles: Profiles
}

/** The profiles that the answers may inherit, as far as an interview needs them. */
export interface Profiles {
  /** The one that was named beside the file; null: none. */
  readonly named: string | null
  readonly load: LoadProfile
  /** What a text states while a profile says something else; null where either has faults. */
  readonly preview: (source: SourceText, profile: ProfileText) => PartialRequirements | null
}

export interface ProfileText {
  readonly file: string
  readonly text: string
}

/** The disk, as far as an interview needs it. A mark of byte order is no part of a text, and stays where one was. */
export interface AnswerFiles {
  readonly isFile: (path: string) => boolean
  readonly read: (path: string) => KeptText
  readonly replace: (path: string, pieces: Iterable<string>) => WriteResult
  /** As `replace`, where there is no file yet. */
  readonly create: (path: string, pieces: Iterable<string>) => WriteResult
  readonly remove: (path: string) => void
  /** A path that is relative to the folder of one file, relative to that of another. */
  readonly follow: (path: string, from: string, to: string) => string
}

/** What a file says now: null where there is none; or why it cannot be read. */
export type KeptText =
  | { readonly ok: true; readonly text: string | null }
  | { readonly ok: false; readonly because: string }

/** Whether a text was written, and if not, why; null: the reader of a stream has left, which is no failure. */
export type WriteResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: string | null }

/** What a text states, finished or not. */
export interface PartialRequirements {
  readonly exchanges: readonly Requirements[]
  /** Names that are not given yet: the exchanges have roles in their place. */
  readonly missing: readonly HeadingField[]
}

/** The text that an interview starts from, and the file that keeps it. */
export interface OpenedAnswers {
  readonly file: string
  /** Nobody named the file: a name is offered at the end. */
  readonly isDraft: boolean
  readonly text: string
  /** What the file says, of which the text may be more; null: there is no file yet. */
  readonly kept: string | null
  /** The name of the text in findings. */
  readonly called: string
}

/** Where an interview stands. The text is the truth; the rest is read from it or is about the person. */
export interface Session {
  readonly text: string
  /** The file that keeps the text. */
  readonly file: string
  /** Nobody named the file: a name is offered at the end. */
  readonly isDraft: boolean
  /** The exchange that is talked about: one of those in the text. */
  readonly exchange: number
  readonly requirements: Requirements
  readonly status: InterviewStatus
  readonly exchanges: readonly Requirements[]
  readonly missing: readonly HeadingField[]
  /** The parts of the document that is talked about, where answers differ by part. */
  readonly parts: readonly string[]
  /** The questions that were answered, in the order in which going back meets them. */
  readonly trail: readonly string[]
  /** What was known of each exchange when the interview began. */
  readonly begun: readonly Requirements[]
  /** Whether stopping after the core was offered. */
  readonly offered: boolean
  /** Whether the questions were wanted that are not likely to change a decision. */
  readonly goesOn: boolean
  /** Where the review was opened from; null: it came by itself. */
  readonly reviewedFrom: Page | null
  /** What the file said when it was last read or written; null: there was none. */
  readonly kept: string | null
  /** The changes that are not in the file yet, in the order in which they were made. */
  readonly pending: readonly TextChange[]
  /** What has to be decided before they can be; null: nothing. */
  readonly conflict: Conflict | null
  /** Why the last answers are not on the disk; null: they are. */
  readonly unsaved: string | null
  /** What the person has to know of the file; null: nothing. */
  readonly notice: string | null
}

/** What a person says about an answer. */
export interface Remarks {
  readonly note: string | null
  readonly assumed: boolean
}

/** A page of the interview. */
export type Page =
  | { readonly kind: 'next' }
  | QuestionPage
  | { readonly kind: 'why' | 'note' | 'parts'; readonly of: QuestionPage }
  | { readonly kind: 'offer' }
  | ReviewPage
  | HeadingPage
  | { readonly kind: 'exchange' }
  | SharePage
  /** Where to keep a draft; `refused` says why not where it was wanted. */
  | { readonly kind: 'file'; readonly refused: string | null }
  | EndPage

export interface QuestionPage {
  readonly kind: 'question'
  readonly question: string
  /** Said of an answer that is not given yet. */
  readonly remarks: Remarks | null
  /** Where the person stood before looking at something else. */
  readonly cursor: Cursor | null
  /** Where an answer leads. */
  readonly then: 'next' | 'review'
  /** Null: all parts, or there are none. */
  readonly part: AskedPart | null
}

/** The part of an exchange that a question is asked for. */
export interface AskedPart {
  readonly name: string
  /** All of them, in their order: the text may not name them yet. */
  readonly among: readonly string[]
}

export interface ReviewPage {
  readonly kind: 'review'
  /** The item where the cursor starts. */
  readonly at: string | null
}

export interface HeadingPage {
  readonly kind: 'heading'
  readonly field: HeadingField
  readonly then: 'next' | 'review'
}

/** The names that a requirements file needs, in the order in which they are asked for. */
export type HeadingField = 'from' | 'to' | 'name'
export const HEADING: readonly HeadingField[] = ['from', 'to', 'name']

/** What of this interview a profile could say; `refused` says why that could not be written. */
export interface SharePage {
  readonly kind: 'share'
  readonly refused: string | null
}

export interface EndPage {
  readonly kind: 'end'
  /** With the report, without it, or from outside. */
  readonly how: 'report' | 'left' | 'interrupted'
  readonly exitCode: number
}

/** Where an interview stands and what it shows there. */
export interface InterviewState {
  readonly session: Session
  readonly page: Page
}

export const NEXT: Page = { kind: 'next' }
export const REVIEW_PAGE: ReviewPage = { kind: 'review', at: null }
export const REPORT_PAGE: EndPage = { kind: 'end', how: 'report', exitCode: 0 }
export const SHARE_PAGE: SharePage = { kind: 'share', refused: null }
export const LEFT: EndPage = { kind: 'end', how: 'left', exitCode: 0 }
export const interrupted = (exitCode: number): EndPage => ({
  kind: 'end',
  how: 'interrupted',
  exitCode,
})

/** The page of a question, as one comes to it. */
export function questionPage(
  question: string,
  then: QuestionPage['then'] = 'next',
  part: AskedPart | null = null,
): QuestionPage {
  return { kind: 'question', question, remarks: null, cursor: null, then, part }
}

/** The page of a name. */
export function headingPage(field: HeadingField, then: HeadingPage['then']): HeadingPage {
  return { kind: 'heading', field, then }
}

/** The question with this id; throws where the catalogue has none. */
export function questionIn({ catalogue }: Pick<Interview, 'catalogue'>, id: string): Question {
  const question = catalogue.questions.find(question => question.id === id)
  if (question === undefined) throw new Error(`no question "${id}"`)
  return question
}

/** The text of a session with its name. */
export function sourceOf({ file, text }: Pick<Session, 'file' | 'text'>): SourceText {
  return { file, text, syntax: 'yaml' }
}
