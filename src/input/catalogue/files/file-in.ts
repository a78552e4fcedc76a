/** A file of a catalogue's folder as findings name it. */
export function fileIn(folder: string, file: string): string {
  return folder === '' ? file : `${folder.replace(/\/$/, '')}/${file}`
}
