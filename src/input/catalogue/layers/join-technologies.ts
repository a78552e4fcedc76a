import { itemsOf, type SourceNode } from '../../source/source-node.ts'
import { type FileNodes, holdsTechnologies, TECHNOLOGIES } from '../files/locate-files.ts'
import { asWritten, mergedList, toSourceNode } from './merged-node.ts'

/**
 * The files with those of technologies joined to one list, in their order: which file an entry stands in does not matter
 * to a layer above. A file that is no list stands for all of them, for its shape to be told.
 */
export function joinTechnologies(files: FileNodes): FileNodes {
  const [own, others] = [[], []] as [SourceNode[], [string, SourceNode][]]
  for (const [file, node] of files)
    if (holdsTechnologies(file)) own.push(node)
    else others.push([file, node])
  const [first] = own
  if (first === undefined) return files
  return new Map([...others, [TECHNOLOGIES, joinLists(first, own)]])
}

function joinLists(first: SourceNode, all: readonly SourceNode[]): SourceNode {
  const odd = all.find(({ data }) => !Array.isArray(data))
  return odd ?? toSourceNode(mergedList(first, all.flatMap(itemsOf).map(asWritten)))
}
