import type { Finding } from '../../../model/finding.ts'
import type { WrittenFiles } from '../files/written-files.ts'
import { checkAllowedHybrids, checkChoicesByPair, checkDiagrams } from './check-choices.ts'
import { checkAskWhen, checkConditions, checkPairsOfQuestions } from './check-conditions.ts'
import { checkBands, checkDerived, checkSeveral, checkWeights } from './check-figures.ts'
import { checkIds, checkOptionIds } from './check-ids.ts'
import { checkMoves } from './check-moves.ts'
import {
  checkMitigations,
  checkPairNames,
  checkPatterns,
  checkPlatforms,
  checkSources,
  checkTerms,
  checkTopics,
  checkVetoes,
} from './check-references.ts'
import { checkSixPairs } from './check-six-pairs.ts'

/**
 * Every fault between the entries of a catalogue whose shapes are right, unsorted. In a layered catalogue `pairs` of a
 * question is not checked: it was true of the question's own layer, and the pairs are looked up instead.
 */
export function checkFiles(
  files: WrittenFiles,
  { layered }: { readonly layered: boolean },
): readonly Finding[] {
  const checks = layered ? CHECKS : [...CHECKS, checkPairsOfQuestions]
  return checks.flatMap(check => check(files))
}

const CHECKS: readonly ((files: WrittenFiles) => readonly Finding[])[] = [
  checkIds,
  checkOptionIds,
  checkSixPairs,
  checkTopics,
  checkPairNames,
  checkSources,
  checkMitigations,
  checkTerms,
  checkPlatforms,
  checkPatterns,
  checkVetoes,
  checkConditions,
  checkAskWhen,
  checkBands,
  checkSeveral,
  checkMoves,
  checkDerived,
  checkWeights,
  checkChoicesByPair,
  checkDiagrams,
  checkAllowedHybrids,
]
