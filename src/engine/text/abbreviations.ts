/*
 * Words that carry a full stop of their own, in classes that differ in what may follow them. Case counts: "Mass." is the state,
 * "mass." ends a sentence. Each list is sorted. The legal ones follow the usual American citation manuals, the rest is what
 * style guides of newspapers and journals list.
 */
import { words } from './wordSet.ts';

/** Never end a sentence that goes on: titles before a name, "v." between parties, "e.g.". */
export const NEVER_LAST = words(`
  Cf E.g I.e Messrs Mlle Mme Mmes Mr Mrs Ms Mx cf e.g eg i.e ie v viz vs
`);

/** Stand before a name; end a sentence only where a word follows that opens sentences ("on Main St. The"). */
export const BEFORE_NAME = words(`
  Adm Amb Archbp Asst Atty Bp Benj Br Brig Capt Card Cdr Chas Cmdr Cmsr Col Comdr Cpl Cpt Det Dr Drs Edw Ens Fr Ft Gen Geo Gov Govs Hon Insp Lieut Lt
  Maj Mt Mts Ofc Ph Pfc Pres Prof Profs Pte Pvt Rep Reps Rev Robt Rt Sen Sens Sgt Sr Sra Srta St Ste Supt Thos Treas Wm
`);

/** Stand before a number, a letter or a section sign; before anything else they are words like others ("He said no. They left."). */
export const BEFORE_NUMBER = words(`
  Cor Deut Eph Exod Ezek Gal Heb Isa Lev Prov Ps Pss Rom Rs Thess
  Abb Abs Amend Ann App Apr Apt Art Arts Aug Bd Bk Ch Chap Cl Dec Div Elev Eq Eqs Ex Exh Feb Fig Figs Fn Jan Jul Jun Mar NO NOS No Nos Nov N° Oct Op P Pop
  Lat Long Par Para Paras Pl Pp Pt Reg Regs S Sec Secs Sect Sep Sept Ser Ss Tab Vol Vols abt aff amend approx app art arts avg bk c ca ch chap
  chs cir circa cl cls col cols ed eq eqs est ex ext fig figs fl fn fol fols lat ll max min n nn no nos np nr p par para paras pop pp pt r reg
  regs rr s sec secs sect ser ss subd subds subsec t tab tel v vol vols wk yr §
`);

/** Stand inside names and citations; end a sentence only where a word follows that opens sentences. */
export const INSIDE = words(`
  Acad Add Admin Adver Aff Affd Ala Am Amends App'x Arb Arg Args Ariz Ark Ass'n Assn Assoc Assocs Att'y Auth Auto Ave B.A.P Bankr
  Bhd Bldg Blvd Broad Bros Bull Bus Cal Cal.App Cal.Rptr Cas Cath Cent Cert Ch Chem Chron Cir Civ Cl Cmty Cnty Co Coll Colo Comm
  Comm'n Comm'r Commc'n Comp Compl Comput Conf Cong Conn Consol Const Constr Cont'l Contr Coop Corp Corps Corr Cos Crim Ct Cts
  Cty Cust Decl Def Defs Del Dep Dep't Dept Depts Dev Dir Disc Discrim Dist Distrib Dkt Doc Dom Econ Ed Educ Elec Emp Emp't Eng Eng'g
  Enters Env't Envtl Equip Est Evid Exam'r Exch Exec F.Supp Fam Fed Fid Fin Fla Found Fri Ga Gaz Gen'l Gov't Govt Grp Guar Hist
  Hosp Hous Hr'g Hum Ill Immigr Inc Ind Indem Indus Info Inj Ins Inst Int'l Intl Inv JJ Jr Jur Juv Kan Ky L.Ed La Lab Laws Leg
  Legis Liab Litig Loc Ltd Mach Mag Maint Mass Md Mech Med Mem Mem'l Merch Mfg Mfr Mgmt Mich Minn Miss Mkt Mo Mon Mont Mortg Mot
  Mun Mut N.Y.S Nat Nat'l Natl Neb Nev Okla Ont Ore Org Pa Pac Pat Pen Penn Pers Pet Pharm Phil Phila Pls Pol Prac Priv Prob Proc
  Prod Prods Prop Props Prot Psych Pub Pubs Que R R.R Rd Rec Ref Reh'g Rehab Reinf Rel Rels Reorg Rul Res Resol Resp Ret Rptr Ry S.Ct Saf
  Sat Sav Sch Sci Ser Serv Servs Sess Soc Soc'y Sol Spec Stat Std Stip Stud Subch Subcomm Subdiv Subpt Subsec Sup Supp Sur Sys Tech Techs Tel Telecomm Tenn
  Tex Thur Thurs Tit Tpk Tr Trans Transp Treas Trib Tue Tues Twp Unif Univ Util Va Veh Vet Vets Vill Vt Wash Wed Welf Wis Wkly Wyo
  aff'd amend assn ave bldg blvd bros cert co compl corp ct cts def dept dist ed eds esp ext ff ibid id illus inc incl int ltd
  mfg misc orig pseud publ quot repr resp rev rev'd rptr st subch supp suppl trans transl unabr univ
`);

/** Often end a sentence: any capital after them begins the next one. */
export const OFTEN_LAST = words(`
  Esq LL.B LL.D LL.M al etc seq
`);

/** Names that end in an exclamation mark. */
export const EXCLAMATION_NAMES = words(`
  Jeopardy Joomla Kapow Kerrang Mia Oklahoma Oliver Panic Shazam Uh-Oh Wham Yahoo Yum
`);

/**
 * Words that open sentences and are hardly ever part of a name, so that a capital on them tells of a new sentence even behind an
 * abbreviation ("in the U.S. He", "Acme Inc. The").
 */
export const SENTENCE_OPENERS = words(`
  A About According Additionally After Afterwards All Along Also Although Among An And Another Any Anyone Are Around As Aside At
  Because Before Besides Between Beyond Both But By Can Consequently Could Critics Despite Did Do Does During Each Earlier Either Even
  Eventually Every Everyone Few Finally First For Former From Furthermore Given Had Has Have He Hence Her Here His How However If
  Importantly In Indeed Initially Instead Is It Its Just Last Later Likewise Many Maybe Meanwhile More Moreover Most Much My Neither
  Nevertheless No Nobody None Nonetheless Nor Not Nothing Notably Now Of On Once One Only Or Other Others Otherwise Our Over Overall
  Perhaps Previously Rather Recently Reports Researchers Second Several She Should Similarly Since So Some Someone Sometimes Soon Still
  Subsequently Such Than That The Their Then There Thereafter Therefore These They Third This Those Though Through Throughout Thus To
  Today Together Tomorrow Two Under Unfortunately Unless Unlike Until Upon Was We Were What When Whenever Where Whereas Wherever Whether
  Which While Who Whoever Whose Why Will With Within Without Would Yesterday Yet You Your
`);

/** Open a sentence behind an abbreviation or initial ("at Kestrel Inc. Mr. Lee"), since names hold none of them. */
export const FORMS_OF_ADDRESS = words(`
  Miss Mr Mrs Ms
`);

/** What may follow "5 p.m." in the same sentence although it has a capital: time zones, days, months. */
export const AFTER_CLOCK_TIME = words(`
  April August BST CDT CEST CET CST Central December EDT EET EST ET Eastern February Friday GMT HKT IST January JST July June KST MDT
  MSK MST March May Monday Mountain November October PDT PST PT Pacific Saturday September Sunday Thursday Tuesday UTC Wednesday
`);

/** Words that begin a sentence with a time of day, with the main clause still to come ("At 5 a.m. Mr. Smith"). */
export const TIME_PREPOSITIONS = words(`
  About After Around At Before Between By From On Shortly Since Until
`);

/** A letter behind one of these is a label ("vitamin C."), no initial of a name. */
export const LETTERED = words(`
  annex appendix category class exhibit grade group hepatitis influenza item level option part phase plan point schedule section step
  table team tier type vitamin zone
`);

/** Verbs that tell who spoke, behind a question or a cry in quotation marks (`"Why?" Kim asked.`). */
export const SPEECH_VERBS = words(`
  added adds announced answered argued asked asks cried declared demanded exclaimed explained insisted laughed muttered noted recalled
  remarked replied said says screamed shouted told urged whispered wondered wrote yelled
`);

/** Top-level domains after which a capital in "Booking.Com" is no new sentence. */
export const DOMAIN_ENDINGS = words(`
  AI Ai Co Com Edu Gov Info Io Js Net Org Tv Uk
`);
