import { phraseList } from '../../wordSet';

/** What says that people died by violence. */
export const KILLED: readonly string[] = [
  ...phraseList(`
    kill, kills, killed, killing, killings, dead, die, dies, died, dying, death, deaths, death toll, death tolls, slain,
    slay, slew, slaying, slayings, slaughter, slaughtered, slaughtering, massacre, massacred, massacring, murder,
    murders, murdered, murdering, assassinate, assassinated, assassination, assassinating, beheaded, beheading,
    decapitated, lynched, lynching of, perish, perished, perishing, fatality, fatalities, succumbed, succumb, drowned,
    drowning, body, bodies, corpse, corpses, cadaver, cadavers, suffocated, asphyxiated, electrocuted, hanged, lifeless,
    martyr, martyrs, martyred, butchered, butchering, incinerated, strangled, disembowelled, disemboweled, garrotted,
    dismembered, death count, body count, remains of, dead bodies, fatally, fatally (shot|wounded|injured|stabbed|hit),
    mortally wounded`),
  // Kinds of death.
  ...phraseList(`
    (summary|extrajudicial|extra-judicial|arbitrary) (execution|executions|killing|killings), assassinations, beheadings,
    shot dead, shot and killed, shot to death, (shoot|shoots|shooting|gun|guns) dead, shooting to death,
    (gunned|gun|gunning|guns|mown|mowed|mow|mowing) down, cut down, struck dead, blown up, blown to pieces,
    torn to pieces, wiped out,
    (hacked|stabbed|beaten|burned|burnt|crushed|tortured|starved|bled|bludgeoned|clubbed|strangled|choked|stoned|trampled|knifed|kicked|speared|axed|frozen|scalded|battered|lynched|run|put) to death,
    (hacking|stabbing|beating|burning|crushing|torturing|starving|stoning|trampling|clubbing|bludgeoning|battering|putting) to death,
    (hacked|hacking|stabbed|stabbing|beat|beaten|beating|burned|burnt|burning|bludgeoned|clubbed|stoned|trampled|tortured|crushed|knifed|battered|choked|starved|put) … to death,
    burned to ashes, burnt to ashes, (burned|burnt|burning|buried|burying|roasted) alive,
    (burning|burned|burnt|burying|buried|roasting) … alive, slit the (throat|throats) of,
    (had|have|having) (his|her|their) (throat|throats) (slit|cut), (summarily|extrajudicially) executed,
    executed by firing squad`),
  // Ways to say that somebody died.
  ...phraseList(`
    (lost|lose|loses|losing|gave|given|giving|sacrificed|sacrificing) (his|her|their|its) (life|lives),
    (claimed|claim|claims|claiming|cost|costs|costing|took|take|taken|taking|snuffed out) … (life|lives), lives lost,
    loss of life, loss of lives, loss of … lives, lives were lost, lives (have|had) been lost, lost … lives,
    (fell|fallen|died|killed|dead) in (combat|battle|action), (has|have|had) fallen, fell,
    (paid|paying|pay) (the|with) (supreme|ultimate|their|his|her) (price|sacrifice|life|lives),
    (made|making) the (supreme|ultimate) sacrifice, (laid|lay|laying) down (his|her|their) (life|lives),
    (embraced|embracing|attained|attaining|achieved|received|tasted) (martyrdom|shahadat|shahada),
    (embrace|attain) martyrdom, were martyrs, dead on arrival,
    (pronounced|declared|found|shot|left|discovered|confirmed|reported|presumed|certified) dead, passed away,
    (did|could) not (survive|make it|be saved|be revived), (breathed|drew) (his|her|their) last, bled out,
    fatal (shooting|stabbing|shootings|stabbings) of,
    died (of|from) (his|her|their|the|bullet|gunshot|shrapnel|head|severe|serious) (wound|wounds|injury|injuries),
    died of (wounds|injuries), (succumbed|succumbing|succumb) to (his|her|their|the|its|severe|serious) (wounds|injuries|burns),
    succumbed to (wounds|injuries), left for dead`),
];
