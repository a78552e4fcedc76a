import type { Finding } from '../../model/finding.ts'
import { type GateFailure, MOST_NAMED } from '../print/check-gates.ts'
import { MOST_SHOWN } from '../print/faults/paint-findings.ts'
import { GATES, type Gate } from '../request.ts'
import type { StreamedDocument } from './read-stream.ts'

/** What has to be told after a stream: as much as a reader is shown, and the number of the rest. */
export interface StreamLedger {
  readonly findings: readonly Finding[]
  readonly findingsBeyond: number
  readonly faulty: readonly Pick<StreamedDocument, 'file' | 'document'>[]
  readonly faultyBeyond: number
  readonly failures: readonly GateFailure[]
  readonly failuresBeyond: ReadonlyMap<Gate, number>
  readonly documents: number
  readonly reported: number
  /** By file, its first document and those that something is found in, at their places; all other lines are blank. */
  readonly texts: ReadonlyMap<string, string>
}

/** Takes down what comes up in a stream, in as much room for a long one as for a short one. */
export interface LedgerWriter {
  readonly document: (document: StreamedDocument, findings: readonly Finding[]) => void
  readonly report: () => void
  readonly failures: (failures: readonly GateFailure[]) => void
  readonly close: () => StreamLedger
}

/** An empty ledger; with `all` every finding is kept. */
export function openLedger(all: boolean): LedgerWriter {
  const findings = keepFirst<Finding>(all ? Infinity : MOST_SHOWN)
  const faulty = keepFirst<Pick<StreamedDocument, 'file' | 'document'>>(MOST_SHOWN)
  const failures = new Map(GATES.map(gate => [gate, keepFirst<GateFailure>(MOST_NAMED)] as const))
  const elsewhere = new Set<string>()
  const lines = new Map<string, Map<number, string>>()
  let documents = 0
  let reported = 0
  return {
    document: ({ file, document, line, parsed }, found) => {
      documents += 1
      if (!parsed.ok) faulty.add({ file, document })
      const own = found.filter(finding => finding.place.file === file || isNew(elsewhere, finding))
      const isKept = own.filter(findings.add).length > 0
      const known = lines.get(file) ?? new Map<number, string>()
      lines.set(file, known)
      if (line !== null && (isKept || known.size === 0)) known.set(line.number, line.text)
    },
    report: () => {
      reported += 1
    },
    failures: failed => {
      for (const each of failed) failures.get(each.gate)?.add(each)
    },
    close: () => ({
      findings: findings.kept,
      findingsBeyond: findings.beyond(),
      faulty: faulty.kept,
      faultyBeyond: faulty.beyond(),
      failures: [...failures.values()].flatMap(({ kept }) => kept),
      failuresBeyond: new Map([...failures].map(([gate, { beyond }]) => [gate, beyond()])),
      documents,
      reported,
      texts: new Map([...lines].map(([file, known]) => [file, textOf(known)])),
    }),
  }
}

/** What is found in a profile is found with each document that extends it, and told once. */
function isNew(told: Set<string>, { code, place }: Finding): boolean {
  const key = JSON.stringify([code, place])
  if (told.has(key)) return false
  told.add(key)
  return true
}

/** The first of many, and the number of the rest; `add` says whether it was kept. */
function keepFirst<T>(most: number) {
  const kept: T[] = []
  let beyond = 0
  const add = (each: T) => {
    if (kept.length >= most) {
      beyond += 1
      return false
    }
    kept.push(each)
    return true
  }
  return { kept: kept as readonly T[], add, beyond: () => beyond }
}

function textOf(known: ReadonlyMap<number, string>): string {
  let text = ''
  let at = 1
  for (const [number, line] of known) {
    text += `${'\n'.repeat(number - at)}${line}`
    at = number + line.split('\n').length - 1
  }
  return text
}
