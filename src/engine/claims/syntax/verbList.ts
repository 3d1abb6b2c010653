/**
 * Verbs of factual prose, by base form, in alphabetical order within a list. Verbs that take a reported clause stand in
 * `lexicon/reporting.ts` and are joined to these. A verb that is missing here is still read as one by its ending (`tag.ts`).
 */

/** Regular verbs; final consonants that double in the past are marked by a trailing `+` (`stop+`: stopped, stopping). */
export const REGULAR_VERBS = `
abandon abduct abet+ abolish absorb abuse accelerate accept access accommodate accompany accomplish account accrue accumulate achieve acquire acquit+
act activate adapt add address adhere adjoin adjourn adjust administer admit+ adopt advance affect affirm afford agree aid aim alert align alleviate
allocate allow alter amass amend amount analyse analyze anchor annex annul+ answer anticipate apologise apologize appeal appear apply appoint approach
approve arrange arrest arrive assassinate assault assemble assess assign assist associate assume assure attach attack attain attempt attend attract
auction authorise authorize average avert avoid award awake back badger balance balk ban+ bar+ base battle beg+ begin behave belong benefit bill blame
bleed block bloom board bomb book boost border borrow bother bounce boycott brand breach break breathe brief broaden broker bully burn bury bypass
calculate call campaign cancel+ capture care carry carve cast catch categorise categorize cause cease celebrate centre certify challenge chain change
channel characterise characterize charge chart chase check cheer choose cite circulate claim+ clarify clash classify clean clear climb cling close cluster
coach code coerce coincide collaborate collapse collect collide combat combine comfort command commence commit+ communicate compare compel+
compensate compete compile complain complete complicate comply compose comprise conceal concede conceive concentrate concern condemn conduct confer+
confine confirm conflict conform confront congratulate connect conserve consider consist consolidate constitute constrain construct consult consume
contact contain contaminate contest continue contract contradict contrast contribute control+ convene converge convert convey convict convince cool
cooperate coordinate copy correct correlate correspond corroborate count counter couple court cover crack crash crawl create criminalise criminalize
criticise criticize cross crush cull cultivate curb cure curtail cut damage dance date debate debut decapitate deceive declare decline decorate decrease
dedicate deem deepen default defeat defect defend defer+ define defraud degrade delay delegate delete deliver demand demolish demonstrate demote denounce
deny depart depend depict deplete deploy deport deposit depress deprive derail derive descend describe desert deserve design designate desire despise destabilise
destabilize destroy detain detect deter+ deteriorate determine detonate devalue devastate develop deviate devise devote diagnose dictate die
differ differentiate digest dig diminish direct disable disagree disappear disapprove disband discharge disclose discontinue discourage discover
discredit discriminate discuss disguise dismantle dismiss disobey dispatch disperse displace display dispose dispute disqualify disregard disrupt
dissolve distinguish distort distribute divert divide divorce document dominate donate double downgrade draft drag+ drain drape dress drift drill drop+
drown drug+ dry dump dwell dwindle earn ease echo edit educate effect elaborate elapse elect elevate elicit eliminate elude emanate emancipate embark embarrass
embrace emerge emigrate emit+ emphasise emphasize employ empower empty enable enact encompass encounter encourage end endanger endeavour
endorse endure enforce engage engulf enhance enjoin enjoy enlarge enlist enrich enrol+ enroll ensue ensure entail enter entertain entice entitle entrust equal
equip+ eradicate erase erect erode err erupt escalate escape establish evacuate evade evaluate evaporate evict evolve exacerbate examine exceed
exchange exclude excuse execute exempt exercise exert exhaust exhibit exile exist exit expand expel+ experience expire explode exploit explore export expose
express extend extinguish extort extract extradite face facilitate fade fail fall fare farm fasten favor favour feature field fight figure file fill
film finalise finalize finance find fine finish fire fit+ fix flag+ flatten flee float flood flourish flow focus fold follow forage forbid force ford forecast forfeit
forge form formulate foster found free freeze fuel+ fulfil+ fulfill function fund gain gamble garner gather gauge generate giggle govern grab+ graduate grant greet
grill group guarantee guard guess guide halt halve hamper hand handle hang happen harass harbor harbour harden harm harvest haul head headline heal heat help
hesitate highlight hijack hinder hint hire hit hold honor honour hop+ host house hover hunt hurry hurt identify ignite ignore illuminate illustrate imagine
immigrate impair impede implement implicate imply import impose impoverish impress imprison improve incarcerate incline include incorporate increase
incriminate incur+ index indict induce industrialise infect infer+ infest inflate inflict influence inform infringe inhabit inherit inhibit initiate
inject injure innovate insert inspect inspire install instigate institute instruct insulate insult insure integrate intend intensify interact intercept
interfere interpret interrogate interrupt intervene interview intimidate introduce invade invalidate invent invest investigate invite invoke involve
isolate issue jail join jump justify kick kidnap+ kill kiss kneel knock label+ lack land last laugh launch lean leap learn lecture legalise legalize legitimise
lend lessen level+ levy liberate license lift like limit line link liquidate list listen litigate live load loan lobby locate lock lodge log+ look loom loot
lose love lower lure maintain make manage mandate manipulate manufacture march mark market marry mask master match mature maximise maximize measure mediate
melt merge migrate mine minimise minimize mirror miscarry mislead misrepresent miss mitigate mix moan mobilise mobilize moderate modernise modernize modify
monitor motivate mount mourn move multiply murder nail name narrow near necessitate need neglect negotiate neighbour nest nominate normalise normalize nullify number
obey object oblige obscure obstruct obtain occupy occur+ offend offer offset open operate oppose oppress optimise optimize order organise organize orient originate
oscillate oust outlaw outline outnumber outpace outperform outweigh overhaul overlap+ overrule oversee overtake overthrow overturn overwhelm owe own pack paint
pardon park parole participate pass patrol+ pause pay peak penalise penalize penetrate perform perish permit+ perpetrate persecute persist
persuade pertain phase photograph pick picture pile pilot pioneer place plague plan+ plant play plead please pledge plot+ plow plummet plunder plunge
pocket poison polish poll pollute populate pose position possess post postpone pour power practice practise praise pray precede preclude predate
predominate prefer+ prepare prescribe present preserve preside press pressure presume pretend prevail prevent price print privatise privatize probe proceed process
procure produce profess profile profit program+ programme progress prohibit project promote prompt promulgate propel+ prosecute prosper protect
protest provide provoke publicise publicize publish pull pump punish purchase purge purport pursue push qualify quantify quarantine quash quell question queue
quit quiz race raid rain raise rally ram+ randomise randomize range rank rape rape rate ratify reach react readmit+ realise realize rebel+ rebuild rebuke rebut+ recapture recede
receive reclaim recognise recognize recommence reconcile reconsider reconstruct record recover recruit rectify recur+ recycle redeem redirect reduce reelect
refer+ refine reform refuel refund refuse regain regard register regret+ regulate rehabilitate reign reimburse reinforce reinstate reintroduce reissue reject
relate relax relay release relieve relinquish relocate rely remain remand remedy remember remind remit+ remove rename render renew renounce renovate rent reopen
reorganise reorganize repair repatriate repay repeal repel+ replace replicate reply represent repress reproduce repudiate request require rescind rescue
research resemble reserve reset reside resign resist resolve resort respect respond rest restart restore restrain restrict restructure result resume retain retaliate
retire retreat retrieve return reunite revere reverse revert revise revisit revive revoke revolutionise reward rid rise risk rival+ rob+ rock rotate round rout
rubber ruin rule rumble rupture rush sack sacrifice safeguard sail salvage sample sanction satisfy save scale scan+ scatter schedule score
scrap+ scream screen scrutinise scrutinize seal search seat secure seem segregate seize select sell sense separate sequence serve service settle shape share shatter shelter
shelve shift ship+ shock shoot shop+ shorten shoulder shower shrink shut shuttle sign signal+ silence simplify simulate skip+ slaughter slay slide slip+ slow
smash smile smoke smuggle snatch soar solicit solve sort sow spare spark specialise specialize specify speculate speed spell spill split sponsor spot+ spread spur+
squander squeeze stabilise stabilize stage stain stall stamp standardise standardize star+ start starve station stay steal steer stem+ step+ stick stimulate
stipulate stock stop+ store storm straddle strain strand strangle strengthen stress stretch strip+ strive structure struggle study subdue
subject submerge submit+ subpoena subscribe subsidise subsidize substitute succeed suck sue suffer suffice suit summarise summarize summon supervise supplement
supply support suppress surge surpass surprise surrender surround surveil survey survive suspend sustain switch symbolise symbolize sympathise synthesise synthesize
tackle tail tap+ target tarnish task taste tax teach tear tempt tend term terminate terrorise terrorize test thank thrash threaten thrive thwart tie
tighten time tip+ title tolerate top+ topple torture total+ touch tour tower trace track trade traffic train transact transcribe transfer+ transform
transit translate transmit+ transpire transplant transport trap+ travel+ traverse treat trek trespass trial+ trick trickle trigger trim+ triple triumph trouble
trust try turn tweet twist undercut underestimate undergo undermine underpin+ undertake undo unearth unfold unify unite unleash unveil update upgrade uphold uproot
use usher utilise utilize vacate vaccinate validate value vanish vary verify veto vie view vilify violate visit voice void volunteer vote wage wait waive wake walk wander wane want
war+ warm wash waste watch weaken weaponise wear weave weigh weld welcome widen wield win wind wipe wish withdraw withhold withstand witness work worsen worship
wound wrap+ wreck yell yield
`;

/** `base past past-participle`, where the past is not regular. Third person and -ing are regular. `/` parts equal forms. */
export const IRREGULAR_VERBS = `
arise/arose/arisen awake/awoke/awoken bear/bore/borne bear/bore/born beat/beat/beaten become/became/become befall/befell/befallen begin/began/begun bend/bent/bent
bid/bid/bid bind/bound/bound bite/bit/bitten bleed/bled/bled blow/blew/blown break/broke/broken breed/bred/bred bring/brought/brought
broadcast/broadcast/broadcast build/built/built burst/burst/burst buy/bought/bought cast/cast/cast catch/caught/caught choose/chose/chosen
cling/clung/clung come/came/come cost/cost/cost creep/crept/crept cut/cut/cut deal/dealt/dealt dig/dug/dug draw/drew/drawn drink/drank/drunk
drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed/fed feel/felt/felt fight/fought/fought find/found/found flee/fled/fled
fling/flung/flung fly/flew/flown forbid/forbade/forbidden forego/forewent/foregone foresee/foresaw/foreseen forget/forgot/forgotten forgive/forgave/forgiven
freeze/froze/frozen get/got/got get/got/gotten give/gave/given go/went/gone grind/ground/ground grow/grew/grown hang/hung/hung hide/hid/hidden hit/hit/hit
hurt/hurt/hurt keep/kept/kept kneel/knelt/knelt lay/laid/laid lead/led/led leap/leapt/leapt leave/left/left lend/lent/lent let/let/let
lie/lay/lain light/lit/lit lose/lost/lost make/made/made mean/meant/meant meet/met/met mislead/misled/misled mistake/mistook/mistaken offset/offset/offset
outgrow/outgrew/outgrown overcome/overcame/overcome override/overrode/overridden overrun/overran/overrun oversee/oversaw/overseen overtake/overtook/overtaken overthrow/overthrew/overthrown pay/paid/paid
plead/pled/pled prove/proved/proven put/put/put quit/quit/quit read/read/read rebuild/rebuilt/rebuilt repay/repaid/repaid reset/reset/reset rid/rid/rid
ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run see/saw/seen seek/sought/sought sell/sold/sold send/sent/sent set/set/set
shake/shook/shaken shed/shed/shed shoot/shot/shot shrink/shrank/shrunk shut/shut/shut sing/sang/sung sink/sank/sunk sit/sat/sat sleep/slept/slept slay/slew/slain
slide/slid/slid speak/spoke/spoken speed/sped/sped spend/spent/spent spin/spun/spun split/split/split spread/spread/spread spring/sprang/sprung stand/stood/stood
steal/stole/stolen stick/stuck/stuck strike/struck/struck strive/strove/striven swear/swore/sworn sweep/swept/swept swim/swam/swum swing/swung/swung
take/took/taken teach/taught/taught tear/tore/torn tell/told/told think/thought/thought throw/threw/thrown undergo/underwent/undergone
understand/understood/understood undertake/undertook/undertaken undercut/undercut/undercut undo/undid/undone uphold/upheld/upheld wake/woke/woken wear/wore/worn
weave/wove/woven weep/wept/wept win/won/won wind/wound/wound withdraw/withdrew/withdrawn withhold/withheld/withheld withstand/withstood/withstood
write/wrote/written know/knew/known say/said/said show/showed/shown hear/heard/heard hold/held/held
`;

/** Base forms that are far more often nouns or adjectives: a verb only behind a subject pronoun, a plural, `to` or an auxiliary. */
export const NOUN_FIRST = `
abuse access account act aid aim answer appeal approach arrest assault attack attempt auction average award back balance ban bar base battle benefit bill
blame block board bomb book border boycott brand breach break brief broker campaign capture care cast catch cause centre chain challenge change channel
charge chart chase check claim clash clean clear climb close cluster coach code combat comfort command concern conduct conflict contact contest contract
contrast control copy correct cost couple court cover crack crash cross cure cut damage dance date deal debate decline decrease default defeat delay delegate demand
deposit desert design desire direct discharge display dispute document double draft dress drift drill drink drive drop drug ease effect empty end equal escape estimate
exchange exercise exhibit exile exit experience experiment export express face fall farm favor favour feature feed field fight figure file fill film finance find fine finish fire fit
fix flag flood flow focus force forecast form free fuel function fund gain grant group guard guess guide halt hand harm harvest head heat help highlight
hire hit hold honor honour host house hunt hurt impact import increase index influence interest interview invite issue jail judge jump kick label lack land last
lead level lift light like limit line link list load loan lock log long look loss love lower march mark market mask master match measure mind mine miss model mount move murder
name narrow need number object offer open order own pack park pass patrol pay peak permit phase photograph picture pilot place plan plant play pledge plot
point poll position post power practice present press pressure price print process produce profile profit program programme progress project promise protest
purchase push question quit race raid rain raise rally range rank rape rate reach read rebel record recruit reform refund regard register regret release remand remedy rent
repair reply report request rescue research reserve resort respect rest result return reverse review reward ride ring rise risk rival rock round rule run rush
sample sanction save scale score screen search seat secure sense sentence separate service set shape share shelter shift ship shock shop shot shower sign signal silence
slaughter sleep slide slow smile smoke sort spare spark speed spill split sponsor spot spread spring stage stamp stand star start state station stay step stick stock stop store
storm strain stress stretch strike strip structure struggle study subject supply support surge surprise survey survive suspect switch tail talk tap target task tax term test thought
threat tie time tip title top torture total touch tour trace track trade traffic train transfer transit transport trap travel treat trial trick trigger trouble trust try turn
update use value view visit voice void volunteer vote wage wait walk war waste watch wave welcome wind wish witness wonder work worship wound yield tower
`;
