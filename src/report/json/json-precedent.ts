import type { SimilarPrecedent } from '../../model/precedent.ts'

/** A similar precedent as it is printed. */
export function precedentOf(precedent: SimilarPrecedent) {
  const { id, title, address, published, shared, difference } = precedent
  return {
    id,
    title,
    address,
    published,
    for: precedent.for,
    against: precedent.against,
    shared,
    difference: difference && {
      question: difference.question,
      here: difference.here,
      there: difference.there,
    },
  }
}
