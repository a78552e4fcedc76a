import type { Question } from '../../../model/question.ts'
import { matchOption } from '../../terms/match-option.ts'
import { isNothing, severalIn } from './cell-texts.ts'
import type { Imported, ImportedInterface, ImportRemark, RemarkCode } from './imported.ts'
import type { ColumnMeaning } from './parse-columns.ts'
import type { Row } from './read-table.ts'

/** A column of a list. */
export interface Column {
  readonly title: string
  /** null: it is not used. */
  readonly meaning: ColumnMeaning | null
}

/** What a row is read with. */
export interface RowContext {
  readonly columns: readonly Column[]
  readonly questions: readonly Question[]
  readonly told: (code: RemarkCode, line: number | null, value?: string) => ImportRemark
}

/** The interface of one row with its systems; none where an end is missing. Whatever is passed over is told. */
export function readRow(row: Row, context: RowContext): Imported {
  const { questions, told } = context
  const cellOf = cellsOf(row, context)
  const [from, to] = [cellOf('from'), severalIn(cellOf('to'))]
  const others = to.filter(name => name !== from)
  const passed = passedOver(row, context)
  if (from === '' || to.length === 0)
    return { ...NOTHING, remarks: [...passed, told('row-without-end', row.line)] }
  const itself = to.length > others.length ? [told('row-to-itself', row.line, from)] : []
  if (others.length === 0) return { ...NOTHING, remarks: [...passed, ...itself] }
  const answered = questions.map(question => answerIn(cellOf(question.id), question))
  const [fromKind, toKind] = [
    kindIn(cellOf('from-kind'), questions),
    kindIn(cellOf('to-kind'), questions),
  ]
  const unknown = [...answered, fromKind, toKind].flatMap(each => each.unknown)
  const answers = answered.flatMap(({ answer }) => (answer === null ? [] : [answer]))
  const toOwner = cellOf('to-owner') || null
  return {
    systems: [
      { name: from, owner: cellOf('from-owner') || null, kind: fromKind.kind },
      ...others.map(name => ({ name, owner: toOwner, kind: toKind.kind })),
    ],
    interfaces: [interfaceIn(cellOf, others, Object.fromEntries(answers))],
    remarks: [
      ...[...passed, ...itself],
      ...separatedIn(cellOf).map(({ code, cell }) => told(code, row.line, cell)),
      ...unknown.map(value => told('value-unknown', row.line, value)),
    ],
  }
}

const NOTHING: Imported = { systems: [], interfaces: [], remarks: [] }

/** What a row says under the column of this meaning; empty where it says nothing. */
type CellOf = (word: string) => string

const cellsOf =
  ({ cells }: Row, { columns }: RowContext): CellOf =>
  word => {
    const at = columns.findIndex(({ meaning }) => meaning?.means === word)
    return meant(cells[at] ?? '', columns[at]?.meaning ?? null)
  }

/** What of a row belongs to no column, and quotes that are read as letters. */
function passedOver({ line, cells, hasStrayQuote }: Row, { columns, told }: RowContext) {
  const surplus = cells.slice(columns.length).filter(cell => cell !== '')
  return [
    ...(hasStrayQuote ? [told('quote-stray', line)] : []),
    ...surplus.map(cell => told('cell-surplus', line, cell)),
  ]
}

function interfaceIn(
  cellOf: CellOf,
  to: readonly string[],
  answers: ImportedInterface['answers'],
): ImportedInterface {
  const [from, data] = [cellOf('from'), severalIn(cellOf('data'))]
  return {
    name: cellOf('name') || nameOf(from, to, data),
    description: cellOf('description') || null,
    ...{ from, to, data, over: cellOf('over') || null, answers },
  }
}

const nameOf = (from: string, to: readonly string[], data: readonly string[]) =>
  `${from} to ${to.join(', ')}${data.length === 0 ? '' : ` (${data.join(', ')})`}`

/** A cell as the mapping has it; empty where it says that nothing is known. */
function meant(cell: string, meaning: ColumnMeaning | null): string {
  const value = meaning?.values.get(cell.toLowerCase()) ?? cell
  return isNothing(value) ? '' : value
}

/** Cells that were taken apart, and those that were not and look as if they should be: a reader knows which is wrong. */
function separatedIn(cellOf: CellOf): readonly Separated[] {
  const from = cellOf('from')
  const whole: readonly Separated[] = /[,;|\n]/.test(from)
    ? [{ code: 'cell-whole', cell: from }]
    : []
  return [...whole, ...['to', 'data'].map(cellOf).flatMap(separatedCell)]
}

interface Separated {
  readonly code: 'cell-split' | 'cell-whole'
  readonly cell: string
}

function separatedCell(cell: string): readonly Separated[] {
  if (severalIn(cell).length > 1) return [{ code: 'cell-split', cell }]
  return cell.includes(',') ? [{ code: 'cell-whole', cell }] : []
}

function answerIn(cell: string, question: Question) {
  const words = severalIn(cell)
  const good = words.filter(word => matchOption(word, question).ok)
  const said = question.holds === 'several' || good.length > 1 ? good : good[0]
  return {
    answer: said === undefined || good.length === 0 ? null : ([question.id, said] as const),
    unknown: words.filter(word => !good.includes(word)).map(word => `${question.id}: ${word}`),
  }
}

/** The kind of a system, as the questions that are derived from it know it. */
function kindIn(cell: string, questions: readonly Question[]) {
  const [question] = questions.filter(({ derived }) => derived === 'kind')
  if (cell === '' || question === undefined) return { kind: null, unknown: [] }
  return matchOption(cell, question).ok
    ? { kind: cell, unknown: [] }
    : { kind: null, unknown: [`kind: ${cell}`] }
}
