import type { Provenance, Verdict } from '../../model/result/verdict.ts'
import type { Source } from '../../model/source.ts'

/** How much of a verdict rests on published sources, and how much on judgement. */
export function measureProvenance(verdict: Judged): Provenance {
  const { hybrid, choice, decidedBy } = verdict
  const counting = verdict.evidence.filter(({ toward }) => hybrid !== null || toward === choice)
  const weigh = (is: (source: Source) => boolean) =>
    counting.reduce((sum, { source, counts }) => (is(source) ? sum + counts : sum), 0)
  const deciding = decidedBy === 'veto' ? verdict.vetoes : []
  const count = (is: (source: Source) => boolean) =>
    deciding.filter(({ source }) => is(source)).length
  return {
    published: weigh(isPublished),
    judgement: weigh(isJudgement),
    grades: { A: weigh(isOf('A')), B: weigh(isOf('B')), C: weigh(isOf('C')) },
    vetoes: {
      published: count(isPublished),
      judgement: count(isJudgement),
      policy: count(isPolicy),
    },
  }
}

type Judged = Pick<Verdict, 'choice' | 'hybrid' | 'decidedBy' | 'evidence' | 'vetoes'>

const isPublished = (source: Source) => 'grade' in source
const isJudgement = (source: Source) => 'judgement' in source
const isPolicy = (source: Source) => 'policy' in source

const isOf = (grade: 'A' | 'B' | 'C') => (source: Source) =>
  'grade' in source && source.grade === grade
