import type { Rule } from '../../../core/incident/analysis';
import { ruleSchema } from '../../analysisSchema';
import type { Context } from '../context';
import { element, fillOnce } from '../dom';

/** The choice of the rule: radio buttons, of which the arrow keys choose. */
export class RuleSwitch {
  readonly node = element('fieldset', { class: 'rule' });
  private readonly inputs = new Map<Rule, HTMLInputElement>();

  render({ strings, report, rule, chooseRule }: Context): void {
    fillOnce(this.node, strings.derived.rule, () => {
      const labels = ruleSchema.options.map((one) => {
        const input = element('input', { type: 'radio', name: 'rule', value: one, 'data-focus': `rule ${one}` });
        input.addEventListener('change', () => {
          if (input.checked) chooseRule(one);
        });
        this.inputs.set(one, input);
        return element('label', {}, input, ' ', report.rule[one]);
      });
      this.node.replaceChildren(element('legend', {}, strings.derived.rule), ...labels);
    });
    for (const [one, input] of this.inputs) input.checked = one === rule;
  }
}
