import type { Project } from '../../project/project';

const FILE = '.gitattributes';

/** Adds lines to a project's `.gitattributes`, but those whose pattern and first attribute stand there; the rest stays. */
export async function addGitAttributes(project: Project, lines: readonly string[]): Promise<void> {
  await project.writer.update(FILE, (current = '') => {
    const known = current.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
    const missing = lines.filter((line) => {
      const [pattern = '', attribute = ''] = line.split(' ');
      const name = nameOf(attribute);
      return !known.some(([own, ...attributes]) => own === pattern && attributes.some((one) => nameOf(one) === name));
    });
    if (missing.length === 0) return { text: current, result: undefined };
    const gap = current === '' || current.endsWith('\n') ? '' : '\n';
    return { text: `${current}${gap}${missing.join('\n')}\n`, result: undefined };
  });
}

/** "merge" of "merge=sitrep", "text" of "-text". */
const nameOf = (attribute: string): string => (/^[-!]?([^=]*)/.exec(attribute)?.[1] ?? '').toLowerCase();
