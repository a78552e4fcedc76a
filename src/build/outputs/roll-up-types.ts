import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A declaration of a module as the compiler wrote it, its comment included. */
interface Declaration {
  readonly file: string
  readonly name: string
  readonly text: string
}

interface Module {
  readonly declared: readonly Declaration[]
  /** The names that it takes from other modules or hands on from them; "*" is all that the other one exports. */
  readonly taken: readonly { readonly file: string; readonly name: string; readonly on: boolean }[]
}

/**
 * What is reachable from the exports of a module of declarations, as one module with the same exports. Reads what the
 * compiler writes: names are imported one by one, and each declaration begins at the start of a line. Throws where two
 * reachable declarations have one name.
 */
export function rollUpTypes(door: string): string {
  const read = readModules()
  const exported = exportsOf(door, read)
  const reached = new Map<string, Declaration>()
  for (const each of exported) reach(each, { reached, read })
  const texts = [...reached.values()].map(({ text }) => text.replace(/^export /m, ''))
  const names = exported.map(({ name }) => name).toSorted()
  return `${texts.join('')}export { ${names.join(', ')} };\n`
}

type Read = (file: string) => Module

function exportsOf(file: string, read: Read): readonly Declaration[] {
  const { declared, taken } = read(file)
  return [
    ...declared.filter(({ text }) => /^export /m.test(text)),
    ...taken
      .filter(({ on }) => on)
      .flatMap(each =>
        exportsOf(each.file, read).filter(({ name }) => each.name === '*' || name === each.name),
      ),
  ]
}

/** Adds a declaration and all that it mentions. */
function reach(
  declaration: Declaration,
  { reached, read }: { readonly reached: Map<string, Declaration>; readonly read: Read },
): void {
  const { file, name, text } = declaration
  const twin = reached.get(name)
  if (twin?.file === file) return
  if (twin) throw new Error(`"${name}" is declared in ${file} and in ${twin.file}`)
  reached.set(name, declaration)
  const { declared, taken } = read(file)
  const code = text.replace(/\/\*\*[\s\S]*?\*\//g, '')
  for (const mentioned of new Set(code.match(/[A-Za-z_$][\w$]*/g))) {
    const from = taken.find(each => each.name === mentioned)
    const found = (from ? exportsOf(from.file, read) : declared).find(
      each => each.name === mentioned,
    )
    if (found) reach(found, { reached, read })
  }
}

/** Reads each module once. */
function readModules(): Read {
  const modules = new Map<string, Module>()
  return file => {
    const known = modules.get(file) ?? readModule(file)
    modules.set(file, known)
    return known
  }
}

const STATEMENT =
  /^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:import|export|declare|interface|type) [\s\S]*?(?=^(?:\/\*\*|import|export|declare|interface|type)\b|^\/\*\*|(?![\s\S]))/gm
const NAMED = /^(?:export )?(?:declare )?(?:interface|type|function|const) ([\w$]+)/m
const BETWEEN = /^(import|export) (?:type )?(?:\{([^}]*)\}|(\*)) from '(\..*)\.ts';/m

function readModule(file: string): Module {
  const statements = readFileSync(file, 'utf8').match(STATEMENT) ?? []
  const taken = statements.flatMap(statement => {
    const [, verb, names, all, path] = BETWEEN.exec(statement) ?? []
    return path === undefined
      ? []
      : (all ?? names ?? '').split(',').map(name => ({
          file: join(dirname(file), `${path}.d.ts`),
          name: name.replace(/^\s*type /, '').trim(),
          on: verb === 'export',
        }))
  })
  const declared = statements.flatMap(text => {
    const name = BETWEEN.test(text) ? undefined : NAMED.exec(text)?.[1]
    return name === undefined ? [] : { file, name, text }
  })
  return { declared, taken }
}
