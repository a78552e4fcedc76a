import type { Advice, Answers, Verdict } from '../model/advice.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { neutralise } from '../report/neutralise.ts'
import type { ReadRequirements } from './read-requirements.ts'

/** What `-v` tells on stderr: what was read, and of each verdict the scores and every rule that fired. */
export function traceReport(
  read: Pick<ReadRequirements, 'texts' | 'documents'>,
  advices: readonly Advice[],
  { name, version, digest }: Catalogue,
): string {
  const lines = [
    `catalogue ${name} ${version} ${digest}`,
    ...[...read.texts].map(([file, text]) => `read "${file}", ${text.length} characters`),
    `${read.documents} documents, ${advices.length} reports`,
    ...advices.flatMap(advice => [
      `report "${advice.name}"${advice.flow === null ? '' : `, flow "${advice.flow}"`}`,
      ...advice.verdicts.flatMap(traceVerdict),
    ]),
  ]
  return lines.map(line => `trace: ${neutralise(line)}\n`).join('')
}

function traceVerdict(verdict: Verdict): readonly string[] {
  const scores = Object.entries(verdict.scores).map(([pattern, score]) => `${pattern} ${score}`)
  return [
    `  ${verdict.pair}: ${verdict.choice ?? verdict.outcome} (${scores.join(', ')}; margin ${verdict.margin}; lead ${verdict.range.join(' to ')})`,
    ...verdict.evidence.map(
      ({ rule, toward, counts, answers }) => `    +${counts} ${toward}: ${rule} (${say(answers)})`,
    ),
    ...verdict.vetoes.map(
      ({ rule, rulesOut, answers }) => `    rules out ${rulesOut}: ${rule} (${say(answers)})`,
    ),
  ]
}

const say = (answers: Answers) =>
  Object.entries(answers)
    .map(([question, options]) => `${question}: ${[options].flat().join(' or ')}`)
    .join(', ')
