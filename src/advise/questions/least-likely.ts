/**
 * A verdict that is not likelier to change than this is not asked about. With it the rest of the answers leaves 99 of 100 verdicts
 * as they are when an interview ends (`npm run interviews`).
 */
export const UNLIKELY = 1 / 25

/**
 * How likely a verdict has to be to change, for one more question to be worth asking without being wanted: the likelier, the more
 * questions were answered. A judgement, chosen from the curve of questions asked against verdicts that stay. At a rise from the
 * 22nd the longest interview of known cases has 25 questions in place of 30, and 98.8 of 100 verdicts stay in place of 99.1.
 * From the 18th, half as steep, fewer than 98.5 stay.
 */
export function leastLikelihood(answered: number): number {
  return UNLIKELY + RISE * Math.max(0, answered - PATIENCE)
}

const PATIENCE = 22
const RISE = 1 / 10
