import type { CompiledPrecedent } from '../advise/precedents/compile-precedents.ts'
import type { Prompter } from '../interview/screen/prompter.ts'
import type { WriteResult } from '../interview/session/session.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { FindingCode } from '../model/finding.ts'
import type { Technology } from '../model/technology.ts'
import type { PageAssets } from '../report/html/page-assets.ts'

export type { WriteResult }

/** Everything outside the program that a command may touch; a test brings its own. */
export interface World {
  readonly files: Files
  /** Paths as this system writes them; those of a catalogue's files are written with slashes everywhere. */
  readonly paths: Paths & { readonly posix: Paths }
  readonly stdin: InputStream
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Milliseconds since the command began. */
  readonly elapsed: () => number
  /** The day of the machine, YYYY-MM-DD. */
  readonly today: () => string
  /** `sha256:…` of a text. */
  readonly digestOf: (text: string) => string
  /** What was compiled before; null where nothing is kept. */
  readonly kept: KeptTexts | null
  readonly builtInCatalogue: () => Catalogue
  /** The folder that the built-in catalogue was made of, with the schemas for editors. */
  readonly patternsFolder: string
  /** Loaded where a report tells of them. */
  readonly builtInPrecedents: () => Promise<readonly CompiledPrecedent[]>
  /** Loaded where a report or an explanation tells of them. */
  readonly builtInTechnologies: () => Promise<readonly Technology[]>
  /** What every HTML report carries, read where one is written. */
  readonly pageAssets: () => PageAssets
  /** A text raw deflated. */
  readonly deflate: (text: string) => Uint8Array
  /** Shows a text on the terminal of stdout page by page; false where that cannot be, and nothing was shown. */
  readonly showPaged: (text: string) => boolean
  /** Opens a conversation with a person; null where there is no terminal. Colour: null, as the environment says. */
  readonly openPrompter: (colour: boolean | null) => Promise<Prompter | null>
}

/** Texts of this version of the program that only this user can have written, by their names; one may be gone at any time. */
export interface KeptTexts {
  readonly read: (name: string) => string | null
  readonly write: (name: string, text: string) => void
}

/** The arithmetic of paths; `resolve` knows the working directory. */
export interface Paths {
  readonly dirname: (path: string) => string
  readonly isAbsolute: (path: string) => boolean
  readonly join: (...parts: string[]) => string
  readonly normalize: (path: string) => string
  readonly relative: (from: string, to: string) => string
  readonly resolve: (path: string) => string
}

/** The disk. Paths are relative to the working directory. */
export interface Files {
  readonly read: (path: string) => FileRead
  /** A file that is read piece by piece, however long it is. */
  readonly open: (path: string) => OpenedStream
  readonly isFile: (path: string) => boolean
  /** The same for all paths that lead to one file, by whatever link; null where they lead to none. */
  readonly identity: (path: string) => string | null
  /** The names of the YAML files in a folder, in order of their code units. */
  readonly listYaml: (folder: string) => FolderList
  /** The same of the Markdown files. */
  readonly listMarkdown: (folder: string) => FolderList
  /** Where a path leads once every link in it is followed; null: nowhere. */
  readonly realPath: (path: string) => string | null
  /** The file that a text put there would go to, by whatever links, also where it is not there yet; null: nowhere. */
  readonly destination: (path: string) => string | null
  /** Puts the whole text in place, or leaves everything as it was and says why. */
  readonly replace: (path: string, pieces: Iterable<string>) => WriteResult
  /** As `replace`, where there is no file yet; one that is there stays, and is the reason. */
  readonly create: (path: string, pieces: Iterable<string>) => WriteResult
  /** Whether a text could be put there, tried without a trace. */
  readonly probe: (path: string) => WriteResult
  /** Says that a file is worked on; false where another process that runs has said so. */
  readonly claim: (path: string) => boolean
  readonly unclaim: (path: string) => void
  /** Takes a file away, if it can be. */
  readonly remove: (path: string) => void
}

/** What comes in, as it is asked for. */
export type OpenedStream =
  | {
      readonly ok: true
      readonly chunks: Iterable<Uint8Array>
      /** In bytes; null where nobody knows. */
      readonly size: number | null
    }
  | Unread

export type FileRead = { readonly ok: true; readonly bytes: Uint8Array } | Unread

/** The names in a folder, or why there are none. */
export type FolderList = { readonly ok: true; readonly names: readonly string[] } | Unread

/** Why nothing was read; `because` is the system's reason where the code does not say it. */
export interface Unread {
  readonly ok: false
  readonly code: Extract<
    FindingCode,
    'file-missing' | 'file-is-directory' | 'file-unreadable' | 'file-outside'
  >
  readonly because: string | null
}

/** Where piped text comes in. */
export interface InputStream {
  readonly isTerminal: () => boolean
  /** Of the file that is piped in, as that of its path; null where it is no file. */
  readonly identity: () => string | null
  /** Everything until its end; `onSilence` is called once when nothing comes for a while. */
  readonly read: (onSilence: () => void) => Promise<FileRead>
  /** The same piece by piece, however much it is; returns with the first. */
  readonly open: (onSilence: () => void) => Promise<OpenedStream>
}

/** Where text goes out. */
export interface OutputStream {
  readonly isTerminal: () => boolean
  /** Null where it is no terminal. */
  readonly columns: () => number | null
  /** Null where it is no terminal. */
  readonly rows: () => number | null
  readonly hasColors: () => boolean
  readonly write: (text: string) => WriteResult
}
