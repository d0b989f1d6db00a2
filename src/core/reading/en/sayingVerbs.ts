import { englishVerbs } from '../inflect';

/** Verbs by which somebody makes a claim. */
export const SAYING: readonly string[] = [
  ...englishVerbs(
    `state announce declare report confirm add claim assert insist maintain boast brag acknowledge tweet corroborate
     document recount testify describe reveal disclose concede note explain allege affirm contend relate lament
     stress clarify record register verify remark reply respond estimate reckon reiterate recollect indicate inform
     suggest`,
  ),
  'said',
  'reads',
  'recalled',
  'says',
  'saying',
  'say',
  'told',
  'tells',
  'telling',
  '(admit|admits|admitted|admitting) (that|to|having|losing|it|the|only|at|some)',
  'wrote',
  '(found|finds|finding|established|establishes|ruled|rules|concluded|concludes|determined|determines|held|heard|argued|argues|assessed|assesses|believes|believe|learned|learnt|understands|warned|warns|complained|complains|conceded|observed) that',
  '(concluded|argued|argues|established)',
  'counts',
  'writes',
  'writing',
  'tallied',
  'counted',
  'posted',
  'show',
  'shows',
  'showed',
  'gave (a|the) (higher |lower |different |)(toll|figure|number|count)',
  '(put|puts|placed|places|set|sets|pegged|gave|gives) … (toll|figure|number|count|tally|losses|deaths|dead) (at|to|of|as)',
  '(raised|raises|lowered|revised|updated) (the|that|this|his|her|its|their) … to',
  'put the (death |)toll at',
  'put the (toll|figure|number|count|tally)',
  '(has|have|had) (counted|tallied|logged|listed)',
  '(spoke|speaks|speak|speaking|talked|talk|talks|talking) of',
  '(was|is|were) quoted as saying',
  '(denounced|denounces|condemned|condemns|condemning|deplored|deplores|mourned|mourns)',
  'lists',
  'listed',
  'believe',
  'believes',
  '(give|gives|gave) … (dead|deaths)',
  '(accuse|accused|accuses|accusing|blame|blamed|blames) … (of|for)',
];
