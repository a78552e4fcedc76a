import type {
  OpenQuestionCount,
  PolicyCount,
  Summary,
  TensionCount,
  VerdictCount,
} from '../../model/result/summary.ts'
import { array, integer, object, record, string } from './field.ts'

/** The counts of many advices in the JSON output. */
export const summaryField = object<Summary>({
  documents: integer,
  faulty: integer,
  reports: integer,
  verdicts: array(
    object<VerdictCount>({
      pair: string,
      recommended: record(integer),
      hybrid: integer,
      open: integer,
      infeasible: integer,
      weak: integer,
    }),
  ),
  tensions: array(object<TensionCount>({ tension: string, reports: integer })),
  unanswered: array(object<OpenQuestionCount>({ question: string, reports: integer })),
  policies: array(object<PolicyCount>({ policy: string, rulesOut: integer, broken: integer })),
})
