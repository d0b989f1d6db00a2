import { phraseList } from '../../wordSet';

const PART =
  '(arm|arms|leg|legs|foot|feet|hand|hands|eye|eyes|finger|fingers|toe|toes|limb|limbs|ear|ears|sight|eyesight|hearing)';
const HIT_IN =
  '(leg|legs|arm|arms|chest|head|stomach|abdomen|back|neck|thigh|foot|feet|shoulder|shoulders|face|hand|hands|hip|knee|knees|groin|jaw|spine|pelvis|side|ribs|belly|throat|eye|torso)';
const WOUNDS =
  '(wound|wounds|injury|injuries|burns|fracture|fractures|lacerations|cuts|bruises|concussion|trauma|shock|amputation|amputations)';

export const WOUNDED: readonly string[] = phraseList(`
  wound, wounded, wounding, wounds, injured, injure, injures, injuring, injury, injuries, hospitalised, hospitalized, maim,
  maimed, maiming, mutilated, disfigured, crippled, (gunshot|bullet|shrapnel|stab|machete|knife|blast) wounds, scalded,
  concussed, burns, burn injuries, (gunshot|bullet|shrapnel|stab|machete|knife|blast) injuries,
  (hit|struck|wounded|grazed|cut|caught) by (a|a stray|stray|flying|the) (bullet|bullets|shrapnel|splinters|debris|glass|fragments|pellets),
  (hit|struck|wounded|grazed|cut|caught) by (gunfire|shrapnel|bullets|splinters|pellets),
  (hit|shot|struck|wounded|stabbed|cut|injured) in (the|his|her|their|both) ${HIT_IN},
  (shot|stabbed|beaten|hacked|hit) and (wounded|injured),
  (suffered|suffering|suffer|sustained|sustaining|sustain|received|with) … ${WOUNDS},
  (in|in a) (critical|serious|stable|grave) condition, lost (a|an|his|her|their|both|one|the) ${PART},
  lost (both|their|his|her) (arms|legs|hands|feet|eyes), lost limbs,
  (lost|losing) (his|her|a|one|the) (right|left|lower) ${PART}, (had|have) … amputated,
  in (hospital|the hospital|intensive care|surgery),
  (admitted|taken|rushed|brought|flown|transferred|sent|driven|carried|moved|evacuated|airlifted|conveyed) to (hospital|hospitals|intensive care),
  on life support, fighting for (his|her|their) (life|lives), (badly|severely|seriously) burned,
  (badly|severely|seriously) burnt, left paralysed, left paralyzed`);

/** Said of things as well. */
export const WOUNDED_OR_DAMAGED: readonly string[] = ['hurt', 'hurting'];

export const CAPTURED: readonly string[] = phraseList(`
  captured, capture, captures, capturing, (taken|took|take|taking) … (prisoner|captive), (taken|took|captured) alive,
  (held|hold|holds|holding) … captive`);

export const CAPTIVES: readonly string[] = phraseList(
  'prisoner, prisoners, prisoner of war, prisoners of war, pows, captives',
);

export const DETAINED: readonly string[] = phraseList(`
  detained, detain, detaining, detention, arrested, arrest, arrests, arresting, apprehended, apprehend, apprehending,
  in custody, into custody, jailed, imprisoned, rounded up, rounding up, nabbed, taken into custody, remanded,
  put behind bars, interned, incarcerated, picked up by, picking up`);

const AWAY = '(away|off)';
export const ABDUCTED: readonly string[] = phraseList(`
  abducted, abduct, abducting, abduction, abductions, kidnapped, kidnap, kidnaps, kidnapping, kidnappings, kidnaped,
  hostage, (taken|took|take|taking) … (hostage|hostages), snatched, forcibly taken,
  (dragged|led|carried|whisked|marched|hauled|bundled|spirited) ${AWAY},
  (taken|dragged|led|carried|marched|herded|forced) (into|to) the (bush|forest|jungle|mountains|bushes), taken away,
  bundled into a (car|van|vehicle|truck|pickup), frogmarched,
  (in|into) captivity, (seized|seizing) as hostages, held (for ransom|hostage), whisked away, enforced disappearance, forcibly disappeared,
  forcibly (recruited|conscripted), press-ganged`);

/** Said of things as well. */
export const ABDUCTED_OR_TAKEN: readonly string[] = phraseList(`
  (took|take|takes|taking|drove|herded|marched|dragged|hauled|carried) ${AWAY}, seized, seizing, seizes`);

/** Said by anybody of those he travels with. */
export const TAKEN_ALONG: readonly string[] = phraseList(
  '(took|takes|taking) with (them|it), (took|takes|taking) … with (them|it)',
);

const SINCE = '(since|again|from since|from again|of since|of again)';
export const MISSING: readonly string[] = phraseList(`
  (trapped|buried|stuck) (under|beneath) (the |) (rubble|debris|ruins|wreckage), missing, unaccounted for, disappeared, disappearance, disappearances, whereabouts unknown, vanished,
  yet to be (found|traced|located|accounted for|recovered), (was|were|been) never (seen|heard from|heard of|found) again,
  never (seen|heard from|found|returned) again, (has|have|had) not been (seen|heard|heard from|heard of|found|located|traced),
  (has|have|had) not been (seen|heard|heard from|heard of|found) ${SINCE}, (has|have|had) not returned,
  (has|have|had) never returned, (has|have|had) never been (seen|found|heard from|traced|recovered), never came (back|home),
  never returned, nowhere to be found, whereabouts (remain|remained|are|were) unknown`);

const HOME = '(home|homes|house|houses|village|villages|land|lands|town|towns|camp|camps|city|farm|farms)';
const PLACE = '(town|city|camp|area|region|village|district|valley|island|enclave)';
export const DISPLACED: readonly string[] = phraseList(`
  displaced, displace, displaces, displacing, displacement, fled, flee, flees, fleeing, uprooted, uprooting, took flight,
  evacuated, (took|taken|taking|seek|sought|seeking) (refuge|shelter|sanctuary), sought safety,
  (left|made|rendered) homeless, took to the road, on the move, on the run,
  (forced|driven|chased|expelled|evicted) from (their|his|her), (forced|driven|chased) out of (their|his|her),
  driven from their ${HOME}, driven out, forced … to leave, (has|have|had) left the ${PLACE},
  forced (from|out of) their ${HOME}, (left|leave|leaving|abandoned|abandon|abandoning|deserted) their ${HOME},
  (driven|forced|drove|chased|forcing|driving|drives|forces|expelled) … (from|out of) (their|the) ${HOME}, homeless, (crossed|crossing) the border into, (crossed|crossing) into`);

export const RAPED: readonly string[] = phraseList(`
  rape, raped, rapes, raping, gang-raped, sexual violence, sexually assaulted, gang rape, gang rapes, sexual assault,
  sexual assaults, sexually abused, sexually violated, sexual slavery, sexual abuse, molested`);

/** Without people it is no harm to people. */
export const NEUTRALISED: readonly string[] = phraseList(`
  neutralised, neutralized, neutralising, neutralizing, neutralise, neutralize, neutralisation, neutralization, eliminated,
  eliminate, eliminates, eliminating, elimination, out of action, out of combat, incapacitated, taken out, took out,
  taking out, liquidated, liquidating, took down, taken down, (sent|dispatched) to hell`);
