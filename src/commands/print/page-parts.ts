import type { KnownElsewhere } from '../../advise/advise.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { writeBytes } from '../../report/html/packed/base85.ts'
import { writeKnowledge } from '../../report/html/packed/page-knowledge.ts'
import type { PageParts } from '../../report/html/page-assets.ts'
import type { Request } from '../request.ts'
import type { World } from '../world.ts'

/** What a page was advised with, and carries. */
export interface Knowledge {
  readonly catalogue: Catalogue
  readonly elsewhere: KnownElsewhere
}

/** What a page carries: the build has packed the built-in knowledge, that of a folder is packed here. */
export function pageParts(
  { catalogue, elsewhere: { precedents = [], technologies = [] } }: Knowledge,
  { request, world }: { readonly request: Request; readonly world: World },
): PageParts {
  const assets = world.pageAssets()
  const isBuiltIn = request.catalogue === null
  const pack = (text: string) => writeBytes(world.deflate(text))
  const own = () => pack(writeKnowledge({ catalogue, precedents, technologies }))
  return { assets, knowledge: isBuiltIn ? assets.knowledge : own(), pack }
}
