import type { Unread, World } from '../world.ts'

/** The same world, in which nothing is read that lies outside a folder, whatever links lead to it, but for what comes with the program; null where there is no such folder. */
export function confineWorld(world: World, folder: string): World | null {
  const { files, patternsFolder } = world
  const root = files.realPath(folder)
  if (root === null) return null
  const mayRead = (path: string) => isWithin(path, [root, patternsFolder], world)
  return {
    ...world,
    files: {
      ...files,
      read: path => (mayRead(path) ? files.read(path) : OUTSIDE),
      open: path => (mayRead(path) ? files.open(path) : OUTSIDE),
      listYaml: path => (mayRead(path) ? files.listYaml(path) : OUTSIDE),
      listMarkdown: path => (mayRead(path) ? files.listMarkdown(path) : OUTSIDE),
      isFile: path => mayRead(path) && files.isFile(path),
    },
  }
}

const OUTSIDE: Unread = { ok: false, code: 'file-outside', because: null }

/** Whether a path is that of something in a folder and leads out of it by a link. */
export function leadsOut(path: string, folder: string, world: World): boolean {
  const { files, paths } = world
  const root = files.realPath(folder) ?? paths.resolve(folder)
  const destination = files.destination(path)
  const isNamedWithin = [root, paths.resolve(folder)].some(each =>
    isBelow(paths.resolve(path), each, paths),
  )
  return isNamedWithin && destination !== null && !isBelow(destination, root, paths)
}

/** Whether a path leads to something in one of these folders, or would if it were there. */
export function isWithin(
  path: string,
  folders: readonly string[],
  { files, paths }: Pick<World, 'files' | 'paths'>,
): boolean {
  const real = (path: string) => files.realPath(path) ?? paths.resolve(path)
  const to = real(path)
  return folders.some(folder => isBelow(to, real(folder), paths))
}

function isBelow(path: string, folder: string, { relative, isAbsolute }: World['paths']): boolean {
  const way = relative(folder, path)
  return !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way)
}
