/** What a word can be. One bit each: a word may be several until its neighbours decide. */
export const TAG = {
  none: 0,
  /** a, the, this, each, his */
  determiner: 1,
  /** he, it, they, someone: stands for a whole noun phrase */
  pronoun: 1 << 1,
  preposition: 1 << 2,
  /** and, or, but */
  coordinator: 1 << 3,
  /** because, although, when, if */
  subordinator: 1 << 4,
  /** who, which, that, where, what */
  relative: 1 << 5,
  modal: 1 << 6,
  be: 1 << 7,
  have: 1 << 8,
  do: 1 << 9,
  to: 1 << 10,
  not: 1 << 11,
  adverb: 1 << 12,
  adjective: 1 << 13,
  noun: 1 << 14,
  name: 1 << 15,
  number: 1 << 16,
  /** go: infinitive, imperative, present plural */
  base: 1 << 17,
  /** goes */
  third: 1 << 18,
  /** went */
  past: 1 << 19,
  /** gone */
  participle: 1 << 20,
  /** going */
  gerund: 1 << 21,
  comma: 1 << 22,
  /** ; : ( ) – … */
  stop: 1 << 23,
  quote: 1 << 24,
} as const;

/** Any form of a full verb. */
export const VERB = TAG.base | TAG.third | TAG.past | TAG.participle | TAG.gerund;
/** Forms of a full verb that can be finite. */
export const FINITE = TAG.base | TAG.third | TAG.past;
export const AUXILIARY = TAG.modal | TAG.be | TAG.have | TAG.do;
/** What can stand in the middle of a noun phrase. */
export const NOMINAL = TAG.noun | TAG.name | TAG.number | TAG.adjective;

/** Closed classes of English: each word once a class, so that a word in two lists is ambiguous on purpose. */
export const CLOSED: readonly (readonly [tag: number, words: string])[] = [
  [
    TAG.determiner,
    `a an the this these those my your his her its our their whose each every either neither no some any all both half many much few several
     most more less fewer another such enough various certain what which`,
  ],
  [
    TAG.pronoun,
    `i you he she it we they me him us them himself herself itself themselves myself ourselves yourself one ones someone somebody anyone anybody everyone everybody
     nobody none nothing something anything everything others this these those mine ours theirs hers here there all some many most few several both each who whoever`,
  ],
  [
    TAG.preposition,
    `about above across after against along amid amidst among amongst around as at before behind below beneath beside besides between beyond by concerning despite down
     during except for from in inside into like near of off on onto opposite out outside over past per regarding since than through throughout till toward
     towards under underneath unlike until up upon versus via vs with within without notwithstanding plus`,
  ],
  [TAG.coordinator, 'and or but nor yet &'],
  [
    TAG.subordinator,
    `because although though while whereas when whenever if unless until once since after before as whether lest wherever albeit so till`,
  ],
  [TAG.relative, 'who whom whose which that where why how what when whereby wherein'],
  [
    TAG.modal,
    `can could may might must shall should will would ought cannot can't couldn't won't wouldn't shouldn't mustn't needn't mightn't shan't 'll`,
  ],
  [TAG.be, `be am is are was were been being isn't aren't wasn't weren't 're 'm`],
  [TAG.have, `have has had having haven't hasn't hadn't 've`],
  [TAG.do, `do does did doing done don't doesn't didn't`],
  [TAG.to, 'to'],
  [TAG.not, `not never n't`],
  [
    TAG.adverb,
    `again ago almost already also always anyway apart away back even ever everywhere far fast forward further furthermore hard hence here however indeed instead
     just later least less long maybe meanwhile moreover more most much nevertheless next nonetheless nor not now nowadays nowhere often once only otherwise overseas perhaps
     quite rather seldom since so sometimes somewhat soon still then there thereby therefore thereafter therein thus today together together tomorrow tonight too twice
     up down out off very well worldwide yesterday yet abroad afloat aground ahead alone altogether alike ashore asleep astray awake afterwards elsewhere likewise thereupon upwards downwards inter alia`,
  ],
  [
    TAG.adjective,
    `able alive alleged annual armed available average aware bad best better big bigger biggest black blue broad chief clear close common current deep different dire
     early earlier easy eastern economic entire ethnic extra fair famous federal female final first following foreign former free fresh full further future general global good great
     green happy hard harsh heavy high higher highest human illegal important independent indian initial internal joint key large larger largest last late later latest least left legal likely
     little local long low lower lowest main major male mean median medical mere middle minor modern national native necessary new next nice northern old older only open other overall own past
     permanent political poor present previous primary prior private public quick ready real recent red relative responsible rich right rural same second senior serious severe
     short similar simple single small social southern special strong subject sure third tiny total true unable unlikely upper urban used usual vast very vital warm
     weak western white whole wide wild willing worse worst worth wrong young due first-ever southeast northeast northwest southwest north south east west`,
  ],
];

/** Endings that make an adjective of an unknown word. */
export const ADJECTIVE_ENDINGS = [
  'able',
  'ible',
  'al',
  'ful',
  'ic',
  'ish',
  'lar',
  'ive',
  'less',
  'ous',
  'ary',
  'ant',
  'ent',
  'ern',
  'ese',
  'ian',
  'like',
] as const;
/** Endings that make a noun of an unknown word, checked before the adjective endings. */
export const NOUN_ENDINGS = [
  'tion',
  'sion',
  'ment',
  'ness',
  'ity',
  'ance',
  'ence',
  'ism',
  'ist',
  'ship',
  'hood',
  'dom',
  'age',
  'ure',
  'cy',
  'er',
  'or',
  'ee',
  'gy',
  'phy',
  'sis',
  'eur',
] as const;
/** Words in -ly that are no adverbs, -ing and -ed that are no verb forms. */
export const NOT_BY_ENDING: readonly (readonly [tag: number, words: string])[] = [
  [
    TAG.noun,
    `accident agent animal approval arrival boundary capital client clinic content criminal critic deal defendant denial event extent festival goal grant
     hospital immigrant incident individual infant intent journal library material meal merchant migrant military music official parent patient percent plant president
     refusal removal resident salary secretary student survival terminal topic treaty trial tribunal withdrawal country countries woman women man men people child
     children person police government state states nation nations law laws court courts case cases year years month months day days week weeks report reports study studies
     number numbers percent figure figures rights news species series data evidence group groups member members refugee refugees victim victims
     family families supply ally assembly monopoly butterfly italy july reply anomaly bully king ring spring string thing wing ceiling evening morning wedding building
     meeting nothing something anything everything beijing hundred breed seed speed weed creed deed need feed bed shed reed greed steed trafficking proceeding proceedings
     hearing ruling rulings finding findings killing killings funding spending mining farming fishing housing training banking lending borrowing earnings savings surroundings offspring sibling siblings sterling shilling pudding
     academic accountant adherent admiral adolescent adversary aerial alternative ambulance anniversary antibiotic appellant applicant
     appraisal archive assailant assistant beneficiary burial cable canal cardinal carnival cathedral characteristic chemical civilian
     claimant clinician coefficient combatant comedian commentary complainant component constable consultant contestant continent corporal
     correspondent custodian dependent descendant detective diary dictionary dignitary directive disposal dispensary dissident documentary
     dollar editorial electrician elephant emissary epidemic estuary executive exponent fabric fugitive funeral giant glossary gradient
     guardian handful herbal historian incentive informant ingredient inhabitant initiative intern judiciary lantern librarian lieutenant
     litigant logic manual mathematician mechanic medal mercenary metal militant mineral missionary mosaic motive musician narrative nutrient
     objective obituary occupant operative opponent pandemic panic parish participant pattern pedestrian perspective physician pillar plastic
     politician portal precedent proponent proposal public referral regent renewal representative republic respondent restaurant rhetoric
     ritual sanctuary scholar sergeant servant signal statistic statistician subsidiary summary superintendent table tactic talent tenant technician
     theologian traffic tributary tutorial vegetable veterinarian violinist`,
  ],
  [
    TAG.adjective,
    `daily early elderly weekly monthly yearly friendly deadly costly likely unlikely lonely only ugly holy silly timely orderly quarterly hourly sacred naked wicked unprecedented
     outstanding ongoing underlying existing growing neighboring neighbouring remaining following upcoming interesting surprising shocking appalling missing so-called red`,
  ],
];
