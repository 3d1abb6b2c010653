/** Common nouns that say what kind of thing is named, in an apposition, behind "is a", or before the name. Lower case, singular. */
import type { EntityKind } from '../../model/index.ts';
import { words } from '../../text/wordSet.ts';
import { ROLES } from './people.ts';

const PLACE_NOUNS: ReadonlySet<string> = words(`
airfield airport archipelago area bay beach bridge building camp canal capital cave cemetery city coast colony commune compound confluence country county creek crossing dam delta desert dependency
district dormitory enclave estate facility factory farm field forest fort gaol gulf hamlet harbour harbor headland hill hostel inlet island islet jail kingdom lagoon lake landing landmark location market marsh mine monument
mountain municipality neighbourhood neighborhood oasis outpost parish park pass peninsula plain plateau port prefecture prison province quarry quarter quay railhead range region republic reserve reservoir resort river road
seaport settlement shrine site slum spring square state station strait street suburb temple territory town township tributary valley village volcano ward waterfall waterway
`);

const BODY_NOUNS: ReadonlySet<string> = words(`
agency airline alliance archive army association authority bank battalion bloc body branch brigade broadcaster brokerage bureau business cabinet charity church clinic club coalition college collective commission committee company
conference confederation congress consortium consultancy contractor cooperative corporation council court daily department directorate division employer enterprise exchange faction federation firm force foundation forum franchise fund gang group
hospital initiative institute institution insurer laboratory lab law-firm league legislature lender magazine maker manufacturer militia ministry mission monthly movement museum network newspaper ngo nonprofit non-profit observatory
office operator order organisation organization outfit outlet parliament party partnership platform police processor publisher refinery regulator retailer school secretariat sect service shipper society startup start-up station
subsidiary supplier syndicate taskforce tribunal trust unit union university utility watchdog website weekly wholesaler wing workshop
`);

const WORK_NOUNS: ReadonlySet<string> = words(`
account album anthology article audit biography book booklet brochure collection column diary documentary dossier drama essay exhibition feature film guide handbook journal manual memoir monograph novel opera pamphlet paper play podcast
poem publication report song story study survey thesis volume
`);

const LAW_NOUNS: ReadonlySet<string> = words(
  'accord act agreement amendment bill code constitution convention covenant declaration decree directive edict law ordinance pact protocol regulation resolution statute treaty',
);

/** Nouns for people that say who somebody is where the name follows them: "the deckhand Rodel Madrid". */
const MORE_PEOPLE: ReadonlySet<string> = words(`
accountant administrator agent applicant apprentice archivist aristocrat assassin attaché attache aunt auditor baker barber bishop boatswain bookkeeper bookseller boy brother bureaucrat businessman businesswoman butcher caretaker carpenter
cartographer cashier chaplain chemist child chronicler clergyman clerk cleric commandant companion complainant compiler conductor cook counsel courier cousin cyclist dancer deacon deckhand dentist dealer deserter detainee dietician dressmaker electrician emissary
enumerator essayist ex-soldier fisher fisherwoman fixer foreman forester friend gardener geologist girl goldsmith grandfather grandmother grandson granddaughter graduate hairdresser headmaster headteacher heir helper herder housewife hydrologist informant
inmate innkeeper instructor interpreter intern janitor kinsman labourer laborer landlord landowner logger machinist maid man merchant messenger midwife migrant militant miner monarch moneylender musician national neighbour neighbor notary novice
nun nutritionist orphan overseer passenger pensioner petitioner pianist plaintiff plumber porter postman preacher predecessor printer promoter proprietor protégé prisoner rabbi recruiter registrar relative respondent revolutionary schoolteacher scribe sculptor seaman seafarer
seamstress servant shepherd shopkeeper smuggler soldier son spouse spy steward stewardess stockbroker storekeeper successor suspect tailor tenant therapist trafficker translator treasurer trustee tutor typist uncle vendor veterinarian viceroy waiter
waitress watchman weaver welder widower youth skipper boilermaker fitter rigger cleaner cobbler co-author author member master mate engineer
`);

/** What people are as often as companies: they tell no kind. */
const EITHER: ReadonlySet<string> = words(
  'owner co-owner operator publisher partner organiser organizer producer employer sponsor opponent supporter lender broker supplier processor buyer seller party trader',
);

/** The kind of thing of which a noun speaks; null for a noun that does not tell. */
export function kindOfNoun(lower: string): EntityKind | null {
  if (EITHER.has(lower)) return null;
  if (ROLES.has(lower) || MORE_PEOPLE.has(lower)) return 'person';
  if (PLACE_NOUNS.has(lower)) return 'place';
  if (BODY_NOUNS.has(lower)) return 'organisation';
  if (WORK_NOUNS.has(lower)) return 'work';
  return LAW_NOUNS.has(lower) ? 'law' : null;
}

/** Nouns behind which "of the X" or "of X" is a place: "the bank of the Nam Hka". */
export const PLACE_PARTS: ReadonlySet<string> = words(`
bank banks border coast edge inhabitants mouth outskirts port shore shores suburb suburbs streets residents city town village district province county harbour harbor municipality port north south east west northeast northwest southeast southwest
`);
