/**
 * Names with more than one common form, and the kind of each: states, the bodies of the United Nations, ministries that the world's press
 * names in several ways, and newspapers and agencies that a text names without saying what they are. A group is one line: the name that
 * is shown, then its other forms, folded as `foldName` does.
 */
import type { EntityKind } from '../../model/index.ts';
import { entries } from '../../text/wordSet.ts';

interface KnownName {
  readonly name: string;
  readonly kind: EntityKind;
}

const GROUPS: Readonly<Partial<Record<EntityKind, string>>> = {
  place: `
North Korea = dprk; democratic people's republic of korea; n korea; nk
South Korea = rok; republic of korea; s korea
United States = us; usa; united states of america; america
United Kingdom = uk; great britain; britain; united kingdom of great britain and northern ireland
China = prc; people's republic of china; mainland china
Russia = russian federation
Myanmar = burma; republic of the union of myanmar
Soviet Union = ussr; former ussr; union of soviet socialist republics
Democratic Republic of the Congo = drc; dr congo; democratic republic of congo; congo-kinshasa
United Arab Emirates = uae
Czech Republic = czechia
Ivory Coast = côte d'ivoire; cote d'ivoire
East Timor = timor-leste
Thailand = kingdom of thailand
Philippines = republic of the philippines
Pyongyang = pyeongyang
Kyiv = kiev
Washington, D.C. = washington dc
`,
  organisation: `
U.S. Department of State = us state department; state department; us department of state; united states department of state; department of state; united states state department; american state department
U.S. Department of Justice = us justice department; justice department; us department of justice; united states department of justice; doj
U.S. Department of Defense = us defense department; defense department; us department of defense; united states department of defense; pentagon; dod
U.S. Department of Labor = us labor department; labor department; us department of labor; united states department of labor
U.S. Department of the Treasury = us treasury department; treasury department; us treasury; us department of the treasury
U.S. Department of Homeland Security = department of homeland security; us department of homeland security; dhs
United Nations = un; united nation; united nations organization; uno
UN Human Rights Council = united nations human rights council; unhrc; human rights council
UN High Commissioner for Refugees = united nations high commissioner for refugees; unhcr; office of the united nations high commissioner for refugees; un refugee agency; united nations refugee agency; un high commission on refugees; un high commission for refugees; high commissioner for refugees
UN High Commissioner for Human Rights = united nations high commissioner for human rights; ohchr; office of the high commissioner for human rights; office of the united nations high commissioner for human rights; office of the un high commissioner for human rights; un human rights office
UN Security Council = united nations security council; unsc; security council
UN General Assembly = united nations general assembly; unga
UN Office on Drugs and Crime = united nations office on drugs and crime; unodc
UN Development Programme = united nations development programme; undp
UN Environment Programme = united nations environment programme; unep
UN Children's Fund = united nations children's fund; unicef
UNESCO = united nations educational scientific and cultural organization
World Food Programme = wfp; un world food programme; world food program
World Health Organization = who; world health organisation
Food and Agriculture Organization = fao; food and agriculture organisation
International Labour Organization = ilo; international labour organisation; international labor organization
International Organization for Migration = iom; international organisation for migration
International Criminal Court = icc
International Court of Justice = icj
International Committee of the Red Cross = icrc
International Monetary Fund = imf
World Trade Organization = wto
Intergovernmental Panel on Climate Change = ipcc; un intergovernmental panel on climate change
European Union = eu
European Court of Human Rights = echr; ecthr
North Atlantic Treaty Organization = nato; north atlantic treaty organisation
African Union = au
Association of Southeast Asian Nations = asean
Organisation for Economic Co-operation and Development = oecd; organization for economic cooperation and development; organisation for economic cooperation and development
Organization for Security and Co-operation in Europe = osce
Central Intelligence Agency = cia
Federal Bureau of Investigation = fbi
Federal Emergency Management Agency = fema
Centers for Disease Control and Prevention = cdc
Food and Drug Administration = fda; us food and drug administration
Environmental Protection Agency = epa; us environmental protection agency
Human Rights Watch = hrw
Médecins Sans Frontières = msf; doctors without borders; medecins sans frontieres
Council on Foreign Relations = cfr
Associated Press = ap; ap photo
Agence France-Presse = afp; agence france presse
BBC = british broadcasting corporation; bbc news; bbc world service
Reuters = thomson reuters; reuters news agency
Yonhap News = yonhap; yonhap news agency
Kyodo = kyodo news; kyodo news agency
Xinhua = xinhua news agency; new china news agency
Korean Central News Agency = kcna
The New York Times = new york times; nyt; ny times; nytimes; nytimescom
The Washington Post = washington post; washingtonpostcom
The Wall Street Journal = wall street journal; wsj
The Guardian = guardian
The Korea Times = korea times
The Korea Herald = korea herald
The Chosun Ilbo = chosun ilbo; chosunilbo; chosun
The Economist = economist
The Daily Beast = daily beast
The Times of London = times of london
Financial Times = ft
Los Angeles Times = la times
South China Morning Post = scmp
Voice of America = voa; voa news
Radio Free Asia = rfa
Radio Free Europe/Radio Liberty = rfe/rl; rferl; radio free europe
CNN = cable news network
NPR = national public radio
Al Jazeera = aljazeera; al-jazeera
Der Spiegel = spiegel; spiegel online
Wikipedia = wikipediaorg; english wikipedia
`,
  law: `
Refugee Convention = united nations refugee convention; un refugee convention; 1951 refugee convention; convention relating to the status of refugees; 1951 convention relating to the status of refugees; geneva refugee convention
Palermo Protocol = un tip protocol; tip protocol; protocol to prevent suppress and punish trafficking in persons; protocol to prevent suppress and punish trafficking in persons especially women and children; trafficking protocol; un trafficking protocol
Universal Declaration of Human Rights = udhr
International Covenant on Civil and Political Rights = iccpr
Convention on the Elimination of All Forms of Discrimination against Women = cedaw; convention on the elimination of all forms of discrimination against women
Convention on the Rights of the Child = crc; un convention on the rights of the child
Convention against Torture = cat; un convention against torture
Rome Statute = rome statute of the international criminal court
Paris Agreement = paris climate agreement; paris accord; paris climate accord
`,
  work: `
Trafficking in Persons Report = trafficking in person report; tip report; trafficking in persons tip report
Country Reports on Human Rights Practices = human rights report
BMJ = british medical journal
The Lancet = lancet
PNAS = proceedings of the national academy of sciences
New England Journal of Medicine = nejm
`,
};

/** Newspapers, agencies and sites whose names do not say what they are. */
const OUTLETS: ReadonlySet<string> = entries(`
axios; bellingcat; bloomberg; businessweek; buzzfeed; buzzfeed news; dpa; efe; facebook; flickr; forbes; foreign affairs; foreign policy; fortune; fox news; getty; getty images; haaretz; hankyoreh; instagram; interfax; ipsos; itar-tass; jiji press; joongang ilbo;
dong-a ilbo; kbs; knight ridder; kommersant; la repubblica; la stampa; le figaro; le monde; libération; mbc; mediapart; mother jones; msnbc; nasa; national geographic; new scientist; newsday; newsweek; nhk; novaya gazeta; pbs; politico; propublica; pew; pew research center;
pravda; quartz; reddit; rodong sinmun; rossiya segodnya; salon; sbs; scientific american; shutterstock; sky news; slate; sputnik; statista; süddeutsche zeitung; svt; taz; tass; 
twitter; unsplash; upi; usa today; vice; vox; wikimedia; wikimedia commons; wikinews; wired; world bank; yahoo news; youtube; zeit; die zeit; die welt; el país; el pais; el mundo; corriere della sera; asahi shimbun;
yomiuri shimbun; mainichi shimbun; nikkei; nikkei asia; people's daily; global times; caixin; arirang; arirang news; daily nk; nk news; 38 north; abc; cbs; nbc; itv; rt; gallup; amnesty international; oxfam; greenpeace; transparency international; freedom house; unicef; interpol; europol; frontex; eurostat
`);

const TABLE: ReadonlyMap<string, KnownName> = buildTable();

function buildTable(): ReadonlyMap<string, KnownName> {
  const table = new Map<string, KnownName>();
  for (const kind of ['place', 'organisation', 'law', 'work'] as const)
    for (const line of (GROUPS[kind] ?? '').split('\n')) addGroup(table, kind, line);
  return table;
}

function addGroup(table: Map<string, KnownName>, kind: EntityKind, line: string): void {
  const [name = '', forms = ''] = line.split(' = ');
  if (name.trim() === '') return;
  const known: KnownName = { name: name.trim(), kind };
  const own = name.trim().toLowerCase().replace(/\./g, '').replace(/,/g, '').replace(/^the /, '');
  for (const form of [own, ...forms.split(';')]) table.set(form.trim(), known);
}

/** The kind of a name with several known forms; null for any other. */
export function knownKind(folded: string): EntityKind | null {
  return TABLE.get(folded)?.kind ?? null;
}

/** The name under which all known forms of a name are gathered, also with its owner before it; null for any other. */
export function knownName(folded: string): string | null {
  const known = TABLE.get(folded);
  if (known) return known.name;
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) {
    const tail = TABLE.get(folded.slice(at + 1));
    if (tail?.kind === 'work' && folded.length - at > 20) return tail.name;
  }
  return null;
}

/** Whether the name is that of a newspaper, an agency, a site or another body that publishes. */
export function isKnownOutlet(folded: string): boolean {
  return OUTLETS.has(folded);
}

/** Agencies whose reports other papers print. */
const AGENCIES: ReadonlySet<string> = entries(
  'afp; agence france-presse; ansa; ap; associated press; bloomberg; dpa; efe; interfax; itar-tass; jiji press; kyodo; pa media; press trust of india; reuters; tass; upi; xinhua; yonhap',
);

/** Whether the name is that of a news agency. */
export function isNewsAgency(folded: string): boolean {
  return AGENCIES.has(folded);
}
