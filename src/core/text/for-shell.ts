/**
 * A name as it can be typed again after a command. Double quotes, where they do: they are the ones that every shell
 * knows, that of Windows too.
 */
export function quotedForShell(name: string): string {
  if (/^[\w./@-]+$/.test(name)) return name;
  return /["$`\\!]/.test(name) ? `'${name.replaceAll("'", "'\\''")}'` : `"${name}"`;
}
