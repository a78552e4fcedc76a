import type { Source } from '../../../model/source.ts'
import type { Technology } from '../../../model/technology.ts'
import type { WrittenTechnology } from '../../shapes/technology-shape.ts'
import { compileOptional } from './compile-condition.ts'

/** The model of a technology that was checked; its source is a vendor's or a standard's unless it says otherwise. */
export function compileTechnology(written: WrittenTechnology): Technology {
  const {
    'only-named': onlyNamed = false,
    'fits-when': fitsWhen,
    when,
    unless,
    source,
    weight,
    'stand-in': standIn,
    ...rest
  } = written
  return {
    ...rest,
    platforms: written.platforms ?? [],
    when: compileOptional(when),
    unless: compileOptional(unless),
    fitsWhen: compileOptional(fitsWhen),
    ...(weight && { weight }),
    ...(standIn && { standIn }),
    onlyNamed,
    source: compileSource(source),
  }
}

function compileSource(written: WrittenTechnology['source']): Source {
  if ('judgement' in written) return written
  const { title, address, grade = 'A' } = written
  return { title, address, grade }
}
