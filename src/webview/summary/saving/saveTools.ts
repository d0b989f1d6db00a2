import type { IncidentHead } from '../../incidentHead';
import type { Context } from '../context';
import { action, element, fillOnce } from '../dom';
import { icon } from '../icons';

/** Takes an incident's whole page along: as Markdown, as a report. Nothing is said of what names no incident. */
export class SaveTools {
  readonly node = element('div', { class: 'tools', role: 'group' });

  render({ key, kind }: IncidentHead, { strings, words, save }: Context): void {
    this.node.hidden = kind === 'unassigned';
    fillOnce(this.node, JSON.stringify([words.locale, key]), () => {
      this.node.setAttribute('aria-label', strings.takeAlong);
      this.node.replaceChildren(
        action(
          'save markdown',
          () => {
            save({ what: 'markdown', incident: key });
          },
          { class: 'tool' },
          icon('copy'),
          strings.copyMarkdown,
        ),
        action(
          'save report',
          () => {
            save({ what: 'report', incident: key });
          },
          { class: 'tool' },
          icon('save'),
          strings.saveReport,
        ),
      );
    });
  }
}
