/** Words of law by class, for the weighing of evidence: the plain words that lists of phrases (`legal.ts`) leave out, since each alone says little. */
import { words } from '../../text/wordSet.ts';

/** Nouns, and adjectives of standing, by class; of `game`, `house` and `study` are rules and findings that no law makes. */
const NOUNS = {
  court: 'bench chamber court courts judge judges jury justices magistrate magistrates tribunal tribunals',
  prosecution: 'bailiff bailiffs police policeman prosecution prosecutor prosecutors sheriff',
  assembly: 'assembly congress lawmakers legislature parliament senate',
  authority: `administration agency authorities authority board cabinet commission commissioner council councillors department government governments governor inspector inspectorate inspectors minister ministers
    ministry municipality officer officers official officials ombudsman president registrar regulator regulators secretary`,
  state: 'countries country member members nation nations parties state states territory',
  instrument: `accord act acts agreement agreements amendment amendments bill bills by-law bylaw bylaws charter clause clauses code codes constitution convention conventions covenant decree decrees directive directives
    edict instrument instruments law laws legislation ordinance ordinances policy protocol protocols provision provisions regulation regulations resolution resolutions statute statutes treaties treaty`,
  rule: 'condition conditions guideline guidelines order orders rule rules scheme standard standards terms',
  part: 'annex appendix article articles chapter item para paragraph paragraphs part schedule section sections subsection title',
  permit: `approval asylum authorisation authorization ban bans certificate certificates concession consent embargo exemption exemptions licence licences license licenses moratorium patent permission permit permits
    registration trademark visa visas waiver`,
  crime: 'breach contempt crime crimes felony misdemeanour negligence offence offences offense offenses perjury violation violations',
  penalty:
    'damages fine fines forfeiture imprisonment jail penalties penalty prison probation punishment restitution sanction sanctions sentence sentences',
  party: `accused appellant appellants applicant applicants claimant claimants complainant convict defendant defendants heir landlord landlords licensee offender offenders petitioner petitioners plaintiff plaintiffs
    respondent respondents suspect suspects tenant tenants testator trustee trustees`,
  bound: `buyer child children citizen citizens company contractor employee employees employer employers foreigner foreigners holder importer insurer keeper lender manufacturer migrant migrants national nationals
    operator owner owners person persons producer provider resident residents seller spouse trader vessel worker workers`,
  suit: `acquittal appeal appeals arrest bail charges conviction convictions custody detention extradition hearing hearings indictment inquest injunction judgment judgments jurisdiction lawsuit plea proceedings
    prosecutions ruling rulings summons suit trial trials verdict warrant warrants`,
  matter: `action application applications case cases charge claim claims complaint complaints decision decisions ground grounds inquiry investigation motion petition petitions request requests`,
  right: 'citizenship duties duty entitlement immunity liability nationality obligation obligations right rights',
  interest: 'capacity competence freedom interest power powers privilege protection remedy requirement requirements residence status',
  standing: `admissible binding compulsory eligible enforceable entitled exempt forbidden illegal invalid lawful lawfully legal legally liable mandatory prohibited punishable statutory unlawful unlawfully valid void`,
  lawyer: 'advocate attorney attorneys barrister counsel lawyer lawyers notary solicitor solicitors witness witnesses',
  paper: 'contract contracts deed lease leases mandate notice tenancy testament will',
  game: 'ball captain club coach game games goal league match matches opponent player players referee team teams tournament umpire',
  house: 'customer customers guest guests manager manual meeting recipe shift staff teacher teachers volunteers',
  study: 'data effect estimate estimates interviews literature model paper participants regression result results sample study table',
} as const;

/** What is done in law and by it, by class; a verb is told from a noun by its place. */
const DEEDS = {
  judging:
    'acquit adjourn adjudicate annul arraign commute convict impeach indict overrule overturn pardon punish quash remand remit sentence uphold vacate',
  deciding: 'affirm award charge declare dismiss find fine hear hold order rule strike try',
  taking: 'arrest deport detain evict execute expel extradite imprison jail',
  seizing: 'confiscate hang intern release search seize stop',
  suing: 'accuse allege appeal contest denounce plead prosecute sue',
  lodging: 'argue bring challenge claim file lodge submit',
  enacting:
    'abolish accede amend codify criminalise criminalize decriminalise decriminalize enact legalise legalize outlaw promulgate ratify repeal veto',
  making: 'adopt approve conclude establish found impose introduce pass reform set sign tighten vote widen',
  licensing: 'accredit authorise authorize license licence register renew revoke suspend',
  granting: 'cancel deny extend grant issue lose obtain recognise recognize refuse reject withdraw',
  laying: 'ban bar bind empower entitle exempt forbid oblige permit prohibit regulate restrict stipulate',
  providing: 'allow apply cover define demand exclude govern guarantee include limit mean protect provide require',
  ending: 'commence expire lapse last run',
  breaching: 'breach break comply contravene infringe violate',
} as const;

/** A noun's class, with the names of the evidence that it is in its places. */
export interface LawNoun {
  readonly name: string;
  readonly asSubject: string;
  readonly asObject: string;
  /** The subject of a verb that is of no law. */
  readonly asDoing: string;
  /** The place of the class among all. */
  readonly place: number;
}

/** A verb's class, with the names of the evidence that it is in its forms. */
export interface LawDeed {
  readonly name: string;
  readonly active: string;
  readonly passive: string;
  readonly elsewhere: string;
}

function byWord<T>(lists: Readonly<Record<string, string>>, of: (name: string, place: number) => T): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(lists).flatMap(([name, list], place) => {
      const known = of(name, place);
      return Array.from(words(list), word => [word, known] as const);
    }),
  );
}

export const LAW_NOUNS: ReadonlyMap<string, LawNoun> = byWord(NOUNS, (name, place) => ({
  name,
  asSubject: `subject ${name}`,
  asObject: `object ${name}`,
  asDoing: `doing ${name}`,
  place,
}));

export const LAW_DEEDS: ReadonlyMap<string, LawDeed> = byWord(DEEDS, name => ({
  name,
  active: `does ${name}`,
  passive: `done ${name}`,
  elsewhere: `elsewhere ${name}`,
}));

const { court, prosecution, assembly, instrument, part, permit, crime, penalty, party, suit, right, standing } = NOUNS;

/** One of these, or a phrase of law, or "must", "may" and "shall", a sentence has that can be of law. */
export const LAW_SIGNS: ReadonlySet<string> = words(
  [court, prosecution, assembly, instrument, part, permit, crime, penalty, party, suit, right, standing, 'must may shall'].join(' '),
);
