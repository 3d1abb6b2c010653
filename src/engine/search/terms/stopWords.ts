/**
 * English words that carry grammar and no subject: they are neither indexed nor searched. Apostrophes are left out ("dont").
 * Kept to function words: anything that could be what a passage is about ("against", "without", "first", "may" the month) is
 * left to the weights, which make it count for little where it is common.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all also am among an and any are arent as at be because been before being below between both but by
  can cannot cant could couldnt did didnt do does doesnt doing dont down during each eg either else et etc few for from further had
  hadnt has hasnt have havent having he hed hell her here heres hers herself hes him himself his how however i id ie if ill im in
  into is isnt it itd itll its itself ive just lets me might more most much must my myself neither no nor not of off on once only
  onto or other ought our ours ourselves out over own per rather same shall shant she shed shes should shouldnt since so some such
  than that thatll thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those though
  through thus to too toward towards under until up upon us very via was wasnt we wed were werent weve what whats when where
  whether which while who whom whose why will with within wont would wouldnt yet you youd youll your youre yours yourself
  yourselves youve`.split(/\s+/),
);
