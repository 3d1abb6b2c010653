/**
 * Verbs of factual prose, by base form, in alphabetical order within a list. Verbs that take a reported clause stand in
 * `lexicon/reporting.ts` and are joined to these. A verb that is missing here is still read as one by its ending (`tag.ts`).
 */

/** Regular verbs; final consonants that double in the past are marked by a trailing `+` (`stop+`: stopped, stopping). */
export const REGULAR_VERBS = `
chat+ cheat chop+ confuse conquer cope credit defy disappoint disturb doubt escort fry glow grasp irritate leak mistreat quote recommend smell venture
abandon abduct abet+ abolish abort abrogate absorb abstain abuse abut+ accede accelerate accept access acclaim accommodate accompany
accomplish account accredit accrue accumulate achieve acidify acquire acquit+ act activate adapt add address adhere adjoin adjourn
adjudicate adjust administer admit+ adopt adorn advance advertise affect affirm afford aggravate agitate agree aid aim air alert align alleviate
allocate allow allude alter amass ambush amend amount amplify analyse analyze anchor annex annotate annoy annul+ answer anticipate apologise
apologize appeal appear appease applaud apply appoint appreciate approach approve approximate arraign arrange arrest arrive ascend
ascribe ask assassinate assault assemble assent assert assess assign assimilate assist associate assume assure attach attack attain
attempt attend attenuate attest attract attribute auction audit augment authenticate author authorise authorize automate average avert
avoid awake award back badger bake balance balk ballot ban+ banish bankroll bankrupt bar+ bargain base battle beautify beg+ begin behave
belong benefit bequeath besiege betray bill bisect blackmail blame blast blaze bleed blend blind block bloom board boil bolster bomb
bombard book boost border borrow bother bottle bounce boycott branch brand breach break breathe brew bribe brief broaden broker browse
buckle bulge bulldoze bully burn burrow bury bypass calculate calibrate call camp campaign cancel+ canvass capitalise capitalize
capitulate capsize captivate capture care carry carve cast catch categorise categorize cause cease celebrate cement censor censure centre
certify chain challenge change channel chant characterise characterize charge chart chase check cheer choose chronicle circulate
circumvent cite claim+ clarify clash classify clean cleanse clear climb clinch cling close cluster coach code coerce coexist cohabit coin
coincide collaborate collapse collect collide collude colonise colonize comb combat combine comfort command commemorate commence commit+
communicate commute compare compel+ compensate compete compile complain complement complete complicate compliment comply compose compound
compress comprise conceal concede conceive concentrate concern concoct concur+ condemn condone conduct confer+ confine confirm confiscate
conflict conform confront congratulate congregate connect connive consent conserve consider consist consolidate conspire constitute
constrain construct construe consult consume contact contain contaminate contest continue contract contradict contrast contravene
contribute control+ convene converge convert convey convict convince cook cool cooperate coordinate copy correct correlate correspond
corroborate counsel count counter couple court cover crack crash crawl create cremate criminalise criminalize criticise criticize
critique cross crowd crown crumble crush cuddle cull culminate cultivate curb cure curse curtail customise customize cut cycle damage
dance dare date dawn debate debunk debut decapitate decay deceive decelerate decide decimate declare decline decode decompose decorate
decrease decry dedicate deduce deem deepen default defeat defect defend defer+ define deflate deforest defraud degrade dehydrate delay
delegate delete deliberate deliver demand demarcate demobilise demobilize demolish demonstrate demote denote denounce deny depart depend
depict deplete deplore deploy deport depose deposit deprecate depreciate depress deprive derail deregulate deride derive descend describe
desecrate desert deserve design designate desire despise destabilise destabilize destroy detain detect deter+ deteriorate determine
detest dethrone detonate devalue devastate develop deviate devise devolve devote diagnose dictate die differ differentiate diffuse dig
digest digitise digitize dilute diminish direct disable disagree disappear disapprove disband discharge disclaim disclose disconnect
discontinue discourage discover discredit discriminate discuss disembark disenfranchise disguise dishonour disinfect dislike dismantle
dismiss disobey dispatch dispel disperse displace display dispose dispossess dispute disqualify disregard disrupt dissect dissent
dissolve dissuade distinguish distort distribute ditch dive divert divest divide divorce dock document dominate donate doom dot+ double
douse downgrade download draft drag+ drain drape dread dream dredge dress drift drill drop+ drown drug+ dry dub+ dump duplicate dwell
dwindle dye earn ease echo edge edit educate effect eject elaborate elapse elect elevate elicit eliminate elongate elude email emanate
emancipate embark embarrass embezzle embrace embroider emerge emigrate emit+ emphasise emphasize employ empower empty emulate enable
enact encircle encode encompass encounter encourage encroach encrypt end endanger endeavour endorse endow endure enforce engage engulf
enhance enjoin enjoy enlarge enlighten enlist enliven enrich enrol+ enroll enslave ensue ensure entail enter entertain entice entitle
entrust enumerate envisage envision equal equate equip+ eradicate erase erect erode err erupt escalate escape espouse establish etch
evacuate evade evaluate evaporate evict evince evoke evolve exacerbate exalt examine excavate exceed exchange exclaim exclude excrete
excuse execute exempt exercise exert exhale exhaust exhibit exhort exhume exile exist exit exonerate expand expedite expel+ expend
experience expire explode exploit explore export expose express expropriate expunge extend exterminate extinguish extort extract
extradite exude fabricate face facilitate fade fail fall falsify famish fare farm fascinate fasten favor favour feature ferment ferry
fertilise fertilize fetch field fight figure file fill film finalise finalize finance find fine finish fire fit+ fix fixate flag+ flank
flap+ flare flatten flatter flaunt flee flip+ float flog+ flood flourish flout flow flower flush focus fold follow foment forage forbid
force ford forecast forfeit forge form formulate forward foster found fracture frame free freeze frighten frustrate fuel+ fulfil+ fulfill
fumble function fund furnish fuse gain galvanise gamble garner garnish gasp gather gauge gaze generate germinate giggle glide glorify
goad govern grab+ graduate grant grapple graze greet grieve grill grip+ groan groom group guarantee guard guess guide haggle hail halt
halve hamper hand handle hang happen harass harbor harbour harden harm harvest hatch hate haul haunt head headline heal heat heckle heed
help herald hesitate hibernate highlight hijack hike hinder hinge hint hire hit hoard hoist hold honor honour hop+ hope host house hover
hunt hurl hurry hurt hush hydrolyse hydrolyze hypothesise hypothesize identify ignite ignore illuminate illustrate imagine immigrate
impair impart impeach impede impersonate impinge implant implement implicate implore imply import impose impoverish impress imprison
improve improvise inaugurate incarcerate incite incline include incorporate increase incriminate incubate incur+ indemnify index indict
induce induct indulge industrialise infect infer+ infest inflame inflate inflict influence inform infringe infuriate infuse ingest
ingrain inhabit inherit inhibit initiate inject injure innovate inoculate inquire inscribe insert inspect inspire install instigate
instil+ institute instruct insulate insult insure integrate intend intensify interact intercede intercept interfere intern interpose
interpret interrelate interrogate interrupt intertwine intervene interview intimidate introduce intrude inundate invade invalidate invent
invest investigate invite invoke involve ionise ionize irradiate irrigate isolate issue jail jeopardise jeopardize jettison jog+ join
juggle jump justify kick kidnap+ kill kiss kneel knit+ knock label+ lack land languish lash last laugh launch launder leach lean leap
learn lease lecture legalise legalize legislate legitimise lend lessen level+ levy liberate license lift like limit line linger link
liquidate list listen litigate live load loan loathe lobby locate lock lodge log+ look loom loop loosen loot lose love lower lure lurk
lynch magnify maim maintain make malign manage mandate manipulate manufacture march marginalise marginalize mark market marry marvel mask
massacre master match matter mature maximise maximize meander measure mechanise mechanize mediate melt memorise mend mentor merge merit
metabolise metabolize mete migrate mill mind mine minimise minimize mirror miscarry mishandle mislead misrepresent miss misuse mitigate
mix moan mob+ mobilise mobilize mock moderate modernise modernize modify modulate mold molest monitor moor mortgage mortify motivate
mould moult mount mourn move multiply murder murmur muse muster mutate mutilate nail name narrow nationalise nationalize naturalise
naturalize navigate near necessitate need neglect negotiate neighbour nest neutralise neutralize nominate normalise normalize notarise
notice nourish nullify number nurse nurture obey object oblige obliterate obscure obsess obstruct obtain occupy occur+ offend offer
offload offset omit+ ooze open operate oppose oppress opt+ optimise optimize orbit ordain order organise organize orient originate orphan
oscillate oust outlast outlaw outline outlive outnumber outpace outperform outrage outsource outweigh overestimate overflow overhaul
overlap+ overload overlook overpower overrule oversee overstate overstay overtake overthrow overturn overwhelm overwork owe own oxidise
oxidize pack paint pamper pander parade paralyse paralyze parasitise parch pardon park parole participate pass patrol+ patronise pause
pave pay peak peddle peel peer penalise penalize penetrate perceive perch perforate perform perish permeate permit+ perpetrate persecute
persevere persist persuade pertain pester petition phase phone phosphorylate photograph pick picture pile pillage pilot pin+ pinpoint
pioneer pity place plague plan+ plant plaster play plead please pledge plot+ plough plow pluck plug+ plummet plunder plunge pluralise ply
pocket poison polish poll pollinate pollute ponder pop+ populate portray pose position possess post postpone postulate pounce pour power
practice practise praise pray preach precede precipitate preclude predate predominate prefer+ premiere preoccupy prepare presage
prescribe present preserve preside press pressure presume presuppose pretend prevail prevent prey price print privatise privatize probe
proceed process proclaim procreate procure prod+ produce profess profile profit program+ programme progress prohibit project proliferate
prolong promote prompt promulgate prop+ propagate propel+ prosecute prosper protect protest provide provision provoke prowl publicise
publicize publish pull pump puncture punish purchase purge purify purport pursue push quake qualify quantify quarantine quarrel quarry
quash quell quench question queue quit quiz race radiate rage raid rain raise rally ram+ randomise randomize range rank ransack ransom
rape ratchet rate ratify rationalise ravage raze reach react readmit+ reaffirm realign realise realize reap reappoint rearrange reassure
rebel+ rebound rebuild rebuke rebut+ recapture recede receive recite reclaim recognise recognize recommence reconcile reconsider
reconstruct reconvene record recount recoup recover recruit rectify recur+ recuse recycle redact redeem redefine redesign redirect
redistribute redraw reduce reelect refer+ refine reflect reform refuel refund refurbish refuse regain regard register regret+ regulate
rehabilitate rehearse reign reimburse reimpose rein reinforce reinstate reintroduce reinvent reissue reiterate reject relapse relate
relaunch relax relay release relent relieve relinquish relish relive relocate rely remain remand remarry remedy remember remind remit+
remove rename render renege renew renounce renovate rent reopen reorganise reorganize repaint repair repatriate repay repeal repeat
repel+ repent replace replicate reply represent repress reprimand reproduce repudiate request require reroute reschedule rescind rescue
research resemble resent reserve reset resettle reside resign resist resolve resonate resort respect respond rest restart restock restore
restrain restrict restructure result resume retain retaliate retire retort retract retrain retreat retrieve return reunite revel
reverberate revere reverse revert review revise revisit revive revoke revolt revolutionise revolve reward rid riot rip+ ripen rise risk
rival+ rivet roam roar roast rob+ rock roll roost rot+ rotate round rout rub+ rubber ruin rule rumble rupture rush sabotage sack
sacrifice safeguard sail salute salvage sample sanctify sanction satisfy saturate save savour scale scan+ scare scatter scavenge schedule
scold scorch score scour scout scrap+ scrape scratch scream screen scrub+ scrutinise scrutinize sculpt scuttle seal search seat secede
seclude secrete secure sedate seem seethe segment segregate seize select sell sense sentence separate sequence sequester serve service
settle sever shape share shatter shave shed shell shelter shelve shield shift shine ship+ shiver shock shoot shop+ shorten shoulder shout
shove shower shrink shrug+ shun+ shut shuttle sigh sign signal+ silence simmer simplify simulate siphon skate sketch skid+ skim+ skip+
skirt skyrocket slam+ slap+ slash slaughter slay slice slide slip+ slope slow slump smash smear smile smoke smother smuggle snap+ snatch
sneak snub+ soak soar sob+ socialise soften solicit solidify solve soothe sort sound sow span+ spare spark spawn spearhead specialise
specialize specify speculate speed spell spew spike spill spin spit splash splinter split spoil sponsor spot+ sprawl spray spread sprint
sprout spur+ spy squander squat+ squeal squeeze stab+ stabilise stabilize stage stagger stagnate stain stalk stall stamp standardise
standardize star+ stare start startle starve station stay steal steer stem+ step+ stereotype sterilise sterilize stick stifle stigmatise
stimulate sting stipulate stir+ stitch stock stockpile stomp stop+ store storm straddle strafe straighten strain strand strangle stratify
stray stream strengthen stress stretch strew strip+ strive structure struggle study stumble stun+ subcontract subdue subject subjugate
submerge submit+ subpoena subscribe subside subsidise subsidize subsist substantiate substitute subvert succeed succumb suck sue suffer
suffice suffocate suit summarise summarize summon supersede supervise supplant supplement supply support suppose suppress surge surmise
surpass surprise surrender surround surveil survey survive suspend sustain swallow swamp swap+ swarm sway sweat swell swerve swirl switch
swoop symbolise symbolize sympathise synchronise synthesise synthesize tabulate tackle tail talk tally tame tamper tap+ taper target
tarnish task taste taunt tax teach tear tease teem telephone televise tempt tend tender term terminate terrorise terrorize test tether
thank thaw thicken thrash threaten thresh thrive thwart tie tighten tilt time tinker tip+ title toil tolerate toll top+ topple torch
torment torture toss total+ touch toughen tour tout trace track trade traffic train trample transact transcend transcribe transfer+
transform transgress transit translate transmit+ transpire transplant transport trap+ travel+ traverse tread treat trek tremble trespass
trial+ trick trickle trigger trim+ trip triple triumph trot+ trouble truncate trust try tug+ tumble tunnel turn tutor tweet twirl twist
type typify unblock uncover undercut underestimate undergo undermine underpin+ understate undertake undo unearth unfold unhinge unify
unite unleash unload unlock unpack unravel unseat unsettle untangle unveil unwind update upgrade uphold upload uproot upset urge use
usher usurp utilise utilize vacate vaccinate validate value vandalise vandalize vanish vaporise vary venerate ventilate verge verify vest
vet+ veto vibrate victimise victimize vie view vilify violate visit visualise voice void volunteer vote waft wage wail wait waive wake
walk wander wane want war+ warm warrant wash waste watch wave waver weaken weaponise wear weave weed weep weigh welcome weld whet+ whip+
whisper whistle widen wield win wind wipe wish withdraw wither withhold withstand witness wobble woo work worry worsen worship wound
wrap+ wreak wreck wring yearn yell yield zigzag zone
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
understand/understood/understood undertake/undertook/undertaken undercut/undercut/undercut underwrite/underwrote/underwritten undo/undid/undone uphold/upheld/upheld wake/woke/woken wear/wore/worn
rewrite/rewrote/rewritten weave/wove/woven weep/wept/wept win/won/won wind/wound/wound withdraw/withdrew/withdrawn withhold/withheld/withheld withstand/withstood/withstood
write/wrote/written know/knew/known say/said/said show/showed/shown hear/heard/heard hold/held/held
`;

/** Base forms that are far more often nouns or adjectives: a verb only behind a subject pronoun, a plural, `to` or an auxiliary. */
export const NOUN_FIRST = `
abuse access account act aid aim air ambush answer appeal approach arrest assault assent attack attempt auction audit author average
award back balance ballot ban bar bargain base battle benefit betray bill blackmail blame blast blaze blend blind block board boil bomb
book border bottle boycott branch brand breach break brew bribe brief broker buckle bulge camp campaign capture care cast catch cause
cement centre chain challenge change channel chant charge chart chase check chronicle claim clash clean clear climb close cluster coach
code coin comb combat comfort command complement compliment compound concern conduct conflict consent contact contest contract contrast
control cook copy correct cost counsel couple court cover crack crash critique cross crowd crown cure curse cut cycle damage dance dare
date dawn deal debate decay decline decrease default defeat delay delegate demand deposit desert design desire direct discharge display
dispute dissent ditch dock document double draft dread dream dress drift drill drink drive drop drug dye ease edge effect email empty end
equal escape estimate exchange exercise exhibit exile exit experience experiment export express face fall farm favor favour feature feed
ferment ferry field fight figure file fill film finance find fine finish fire fit fix flag flood flow flower focus force forecast form
forward fracture frame free fuel function fund fuse gain grant grip groom group guard guess guide halt hand harm harvest hatch haunt head
heat help highlight hike hinge hire hit hold honor honour hope host house hunt hurt impact import increase index influence institute interest
interview invite issue jail judge jump kick label lack land last lead lease leave lecture level lift light like limit line link list load loan
lock log long look loop loss love lower lynch march mark market marvel mask massacre master match matter measure mentor merit mill mind
mine miss mock model mold monitor moor mortgage mould mount move murder murmur muse name narrow need notice number nurse object offer open orbit
order orphan outrage own pack parade park pass patrol pay peak peel peer perch permit petition phase phone photograph picture pile pilot
pin place plague plan plant plaster play pledge plot plough pluck plug point poll pop position post power practice premiere present press
pressure prey price print process produce profile profit program programme progress project promise prop protest provision purchase push
quake quarrel quarry question quit race rage raid rain raise rally range rank ransom rape rate reach read rebel rebound record recruit
reform refund regard register regret rein release relish remand remedy rent repair reply report reprimand request rescue research reserve
resort respect rest result retort return reverse review revolt reward ride ring riot rise risk rival rock roll roost round rule run rush
salute sample sanction save scale scare score scout screen search seat secure segment sense sentence separate service set shape share
shave shell shelter shield shift ship shock shop shot shout shower shrug sigh sign signal silence sketch skirt slash slaughter sleep
slice slide slope slow slump smear smile smoke snap snub sort sound span spare spark spawn speed spike spill spin spit splash split spoil
sponsor spot spray spread spring sprint sprout spy stage stalk stamp stand star stare start state station stay step stereotype stick
sting stitch stock stockpile stop store storm strain stray stream stress stretch strike strip structure struggle study subject supplement
supply support surge surmise surprise survey survive suspect swallow swamp swap swarm sweat swell switch tail talk tally tap target task
taunt tax tease telephone tender term test thought threat tie tilt time tip title toll top torch torment torture toss total touch tour
tower trace track trade traffic train transfer transit transport trap travel treat trial trick trigger trip trot trouble trust try tumble
tunnel turn tutor type update urge use value vest veto view visit voice void volunteer vote wage wait walk war warrant waste watch wave
weed welcome whip whisper whistle wind wish witness wonder work worry worship wound yield zone
`;
