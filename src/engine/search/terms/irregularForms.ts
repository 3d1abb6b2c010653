/**
 * English forms that no rule of endings leads back to their word, form first. Only forms that are hardly ever another word:
 * "found", "left", "rose" and "saw" are not here.
 */
const NOUNS = `bacteria:bacterium brethren:brother calves:calf children:child criteria:criterion feet:foot geese:goose halves:half
  hypotheses:hypothesis knives:knife lice:louse loaves:loaf matrices:matrix men:man mice:mouse oxen:ox phenomena:phenomenon
  policemen:policeman policewomen:policewoman shelves:shelf spokesmen:spokesman spokeswomen:spokeswoman teeth:tooth thieves:thief
  vertices:vertex wives:wife wolves:wolf women:woman yourselves:yourself`;

const VERBS = `arisen:arise arose:arise ate:eat beaten:beat became:become began:begin begun:begin bitten:bite bought:buy
  broken:break brought:bring built:build caught:catch chose:choose chosen:choose dealt:deal drank:drink driven:drive drove:drive
  eaten:eat fallen:fall fled:flee flown:fly forbade:forbid forbidden:forbid forgave:forgive forgotten:forget fought:fight
  froze:freeze frozen:freeze gave:give given:give gone:go grew:grow grown:grow heard:hear hidden:hide kept:keep knew:know
  known:know lent:lend lost:lose made:make met:meet paid:pay risen:rise said:say sank:sink sent:send sold:sell sought:seek spent:spend
  spoke:speak spoken:speak stole:steal stolen:steal stuck:stick struck:strike sunk:sink swam:swim sworn:swear taken:take
  taught:teach thought:think threw:throw thrown:throw told:tell took:take understood:understand went:go withdrawn:withdraw
  withdrew:withdraw woken:wake won:win wrote:write written:write`;

export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  `${NOUNS} ${VERBS}`.split(/\s+/).map((pair): [string, string] => {
    const [form = '', word = ''] = pair.split(':');
    return [form, word];
  }),
);

/** Learned spellings that British and American English write differently: the beginning of the word, British first. */
export const SPELLING_BEGINNINGS: readonly (readonly [string, string])[] = [
  ['anaem', 'anem'],
  ['anaesth', 'anesth'],
  ['caesar', 'cesar'],
  ['defenc', 'defens'],
  ['diarrhoe', 'diarrhe'],
  ['encyclopaed', 'encycloped'],
  ['faec', 'fec'],
  ['foet', 'fet'],
  ['gynaec', 'gynec'],
  ['haem', 'hem'],
  ['ischaem', 'ischem'],
  ['leukaem', 'leukem'],
  ['licenc', 'licens'],
  ['manoeuvr', 'maneuver'],
  ['mediaev', 'mediev'],
  ['neighbour', 'neighbor'],
  ['oedem', 'edem'],
  ['oesoph', 'esoph'],
  ['oestr', 'estr'],
  ['offenc', 'offens'],
  ['orthopaed', 'orthoped'],
  ['paed', 'ped'],
  ['programme', 'program'],
  ['sulph', 'sulf'],
  ['theatr', 'theater'],
];
