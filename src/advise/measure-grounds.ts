import type { Grounds, Verdict } from '../model/advice.ts'
import type { Source } from '../model/catalogue.ts'

/** How much of a verdict rests on published sources, and how much on judgement. */
export function measureGrounds(verdict: Judged): Grounds {
  const { hybrid, choice, decidedBy } = verdict
  const counting = verdict.evidence.filter(({ toward }) => hybrid !== null || toward === choice)
  const weigh = (is: (source: Source) => boolean) =>
    counting.reduce((sum, { source, counts }) => (is(source) ? sum + counts : sum), 0)
  const deciding = decidedBy === 'veto' ? verdict.vetoes : []
  const judged = deciding.filter(({ source }) => isJudgement(source)).length
  return {
    published: weigh(source => !isJudgement(source)),
    judgement: weigh(isJudgement),
    grades: { A: weigh(isOf('A')), B: weigh(isOf('B')), C: weigh(isOf('C')) },
    vetoes: { published: deciding.length - judged, judgement: judged },
  }
}

type Judged = Pick<Verdict, 'choice' | 'hybrid' | 'decidedBy' | 'evidence' | 'vetoes'>

const isJudgement = (source: Source) => 'judgement' in source

const isOf = (grade: 'A' | 'B' | 'C') => (source: Source) =>
  'grade' in source && source.grade === grade
