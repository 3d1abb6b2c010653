/**
 * Names of places that are read as such anywhere: states and their short forms, continents and regions, the larger cities, first-level
 * divisions of the largest states. Lower case, without full stops. What is not listed is a place only where the sentence says so.
 */
import { entries, words } from '../../text/wordSet.ts';

export const COUNTRIES: ReadonlySet<string> = entries(`
afghanistan; albania; algeria; andorra; angola; antigua and barbuda; argentina; armenia; australia; austria; azerbaijan; bahamas; bahrain;
bangladesh; barbados; belarus; belgium; belize; benin; bhutan; bolivia; bosnia; bosnia and herzegovina; botswana; brazil; brunei; bulgaria;
burkina faso; burma; burundi; cabo verde; cambodia; cameroon; canada; cape verde; central african republic; chad; chile; china; colombia;
comoros; congo; costa rica; côte d'ivoire; croatia; cuba; cyprus; czech republic; czechia; czechoslovakia; democratic people's republic of korea;
democratic republic of congo; democratic republic of the congo; denmark; djibouti; dominica; dominican republic; east germany; east timor;
ecuador; egypt; el salvador; england; equatorial guinea; eritrea; estonia; eswatini; ethiopia; fiji; finland; france; gabon; gambia; georgia;
germany; ghana; great britain; greece; greenland; grenada; guatemala; guinea; guinea-bissau; guyana; haiti; holy see; honduras; hong kong;
hungary; iceland; india; indonesia; iran; iraq; ireland; israel; italy; ivory coast; jamaica; japan; kazakhstan; kenya; kingdom of thailand;
kiribati; korea; kosovo; kuwait; kyrgyzstan; laos; latvia; lebanon; lesotho; liberia; libya; liechtenstein; lithuania; luxembourg; macao;
macau; macedonia; madagascar; malawi; malaysia; maldives; mali; malta; marshall islands; mauritania; mauritius; mexico; micronesia; moldova;
monaco; mongolia; montenegro; morocco; mozambique; myanmar; namibia; nauru; nepal; netherlands; new zealand; nicaragua; niger; nigeria;
n korea; north korea; north macedonia; north vietnam; northern ireland; norway; oman; pakistan; palau; palestine; panama; papua new guinea;
paraguay; people's republic of china; peru; philippines; poland; portugal; puerto rico; qatar; republic of china; republic of congo;
republic of ireland; republic of korea; republic of the congo; republic of the philippines; republic of the union of myanmar; romania; russia;
russian federation; rwanda; s korea; saint kitts and nevis; saint lucia; samoa; san marino; saudi arabia; scotland; senegal; serbia;
seychelles; sierra leone; singapore; slovakia; slovenia; solomon islands; somalia; somaliland; south africa; south korea; south sudan;
south vietnam; soviet union; spain; sri lanka; sudan; suriname; swaziland; sweden; switzerland; syria; taiwan; tajikistan; tanzania; thailand;
tibet; timor-leste; togo; tonga; trinidad and tobago; tunisia; turkey; türkiye; turkmenistan; tuvalu; uganda; ukraine; united arab emirates;
united kingdom; united states; united states of america; uruguay; uzbekistan; vanuatu; vatican; vatican city; venezuela; viet nam; vietnam;
wales; west germany; western sahara; yemen; yugoslavia; zambia; zimbabwe
`);

const REGIONS: ReadonlySet<string> = entries(`
adriatic; africa; amazon; america; antarctica; arabian peninsula; arctic; asia; asia-pacific; atlantic; atlantic ocean; balkans; baltic; bay of bengal;
black sea; caribbean; caspian sea; catalonia; caucasus; central africa; central america; central asia; central europe; crimea; donbas; donbass;
east africa; east asia; east china sea; eastern europe; english channel; eurasia; europe; far east; flanders; gaza; gaza strip; golan heights;
gulf of aden; gulf of mexico; himalayas; horn of africa; indian ocean; indochina; kashmir; korean peninsula; kurdistan; latin america; levant;
manchuria; mediterranean; mediterranean sea; mekong delta; mekong; middle east; mindanao; near east; nordic countries; normandy; north africa;
north america; north atlantic; north sea; northeast asia; oceania; pacific; pacific ocean; patagonia; persian gulf; punjab; red sea; sahara;
sahel; scandinavia; sea of japan; siberia; sicily; sinai; sinai peninsula; south america; south asia; south china sea; south pacific;
southeast asia; southern africa; southern europe; strait of hormuz; sub-saharan africa; transnistria; tyrol; west africa; west asia; west bank;
western europe; yalu; yalu river; tumen; tumen river; yangtze; yellow sea; silicon valley; downing street; wall street; capitol hill; ussr
`);

const DIVISIONS: ReadonlySet<string> = entries(`
alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida; hawaii; idaho; illinois; indiana; iowa; kansas;
kentucky; louisiana; maine; maryland; massachusetts; michigan; minnesota; mississippi; missouri; montana; nebraska; nevada; new hampshire;
new jersey; new mexico; new york; north carolina; north dakota; ohio; oklahoma; oregon; pennsylvania; rhode island; south carolina; south dakota;
tennessee; texas; utah; vermont; virginia; washington; washington dc; washington, dc; west virginia; wisconsin; wyoming; alberta; british columbia; manitoba;
nova scotia; ontario; quebec; saskatchewan; new south wales; queensland; tasmania; victoria; western australia; anhui; fujian; gansu; guangdong;
guangxi; guizhou; hainan; hebei; heilongjiang; henan; hubei; hunan; inner mongolia; jiangsu; jiangxi; jilin; liaoning; ningxia; qinghai; shaanxi;
shandong; shanxi; sichuan; xinjiang; yanbian; yunnan; zhejiang; assam; bihar; gujarat; karnataka; kerala; madhya pradesh; maharashtra; odisha;
rajasthan; tamil nadu; telangana; uttar pradesh; west bengal; bavaria; saxony; brandenburg; catalunya; andalusia; lombardy; tuscany; chechnya;
dagestan; tatarstan; darfur; kordofan; tigray; oromia; amhara; katanga; kivu; north kivu; south kivu; ituri; helmand; kandahar; balochistan;
sindh; khyber pakhtunkhwa; aceh; papua; west papua; java; sumatra; borneo; luzon; rakhine; rakhine state; kachin; shan state; gangwon; gyeonggi; hamgyong;
north hamgyong; ryanggang; hwanghae; chagang; north pyongan; south pyongan; jeju; okinawa; hokkaido; donetsk; luhansk; kherson; idlib; chiapas;
oaxaca; sonora; chihuahua; minas gerais; bahia; essex; kent; sussex; yorkshire; cornwall; cumbria; devon; norfolk; suffolk; lancashire
`);

const CITIES: ReadonlySet<string> = entries(`
abidjan; abu dhabi; abuja; accra; addis ababa; aden; adelaide; aleppo; alexandria; algiers; almaty; amman; amsterdam; ankara; antwerp; asmara;
athens; atlanta; auckland; baghdad; baku; baltimore; bamako; bangkok; bangui; barcelona; basel; basra; beijing; beirut; belfast; belgrade;
benghazi; berlin; bern; birmingham; bishkek; bogotá; bogota; bologna; bonn; boston; brasília; brasilia; bratislava; brazzaville; brisbane; bristol;
brussels; bucharest; budapest; buenos aires; bujumbura; busan; cairo; calcutta; calgary; cambridge; canberra; cape town; caracas; cardiff; casablanca;
changchun; chennai; chengdu; chicago; chisinau; chongqing; cleveland; cologne; colombo; conakry; copenhagen; dakar; dalian; dallas; damascus; dandong;
dar es salaam; delhi; denver; detroit; dhaka; doha; dubai; dublin; dushanbe; edinburgh; florence; frankfurt; freetown; fukushima; gaza city; geneva;
genoa; ghent; glasgow; goma; grozny; guangzhou; guatemala city; the hague; hague; haifa; hamburg; hangzhou; hanoi; harare; harbin; havana;
helsinki; hiroshima; ho chi minh city; homs; houston; hyesan; incheon; islamabad; istanbul; jaffna; jakarta; jeddah; jerusalem; johannesburg; juba;
kabul; kampala; karachi; kathmandu; kharkiv; khartoum; kiev; kigali; kingston; kinshasa; kobe; kolkata; krakow; kuala lumpur; kunming; kyiv; kyoto;
la paz; lagos; lahore; las vegas; leeds; leipzig; lhasa; lima; lisbon; liverpool; ljubljana; london; los angeles; luanda; lusaka; lviv; lyon; macao;
madrid; managua; manchester; mandalay; manila; maputo; mariupol; marseille; mecca; medina; melbourne; mexico city; miami; milan; minneapolis; minsk; mogadishu;
mombasa; monrovia; montevideo; montreal; moscow; mosul; mumbai; munich; nagasaki; nairobi; nanjing; naples; naypyidaw; ndjamena; new delhi;
new orleans; new york city; newcastle; niamey; nicosia; nouakchott; odesa; odessa; osaka; oslo; ottawa; ouagadougou; oxford; palermo; panama city; paris;
perth; peshawar; philadelphia; phnom penh; phoenix; port-au-prince; port moresby; portland; prague; pretoria; pristina; pyeongyang; pyongyang; qingdao; quito;
rabat; raqqa; rangoon; reykjavik; riga; rio de janeiro; riyadh; rome; rotterdam; salzburg; san diego; san francisco; san josé; san salvador;
sanaa; sana'a; santiago; santo domingo; são paulo; sao paulo; sarajevo; seattle; seoul; seville; shanghai; shenyang; shenzhen; sinuiju; skopje; sofia; srebrenica; st petersburg;
stockholm; strasbourg; stuttgart; suwon; sydney; taipei; tallinn; tashkent; tbilisi; tehran; tel aviv; tianjin; tijuana; tirana; tokyo; toronto; toulouse;
tripoli; tunis; turin; ulaanbaatar; ulan bator; valencia; valletta; vancouver; vatican city; venice; vienna; vientiane; vilnius; vladivostok; warsaw; wellington; wonsan; wuhan;
agadez; agra; aberdeen; adama; ahmedabad; aktau; albany; almería; anchorage; ansan; antananarivo; arbil; arequipa; arkhangelsk; arnhem; arusha; asunción; atyrau; bacolod; bandung; bangalore; bengaluru; bergen; bilbao; blantyre; bordeaux; bremen; brno; bukavu;
bulawayo; bergamo; cagayan de oro; cali; can tho; cartagena; catania; cebu; cebu city; cherbourg; chernihiv; chiang mai; chiang rai; chittagong; chongjin; cluj; coimbra; constanța; cork; cotonou; cox's bazar; da nang; daegu; daejeon; davao; dawei; debrecen; derry; diyarbakir; djibouti city;
dnipro; dortmund; dresden; dunkirk; durban; düsseldorf; eindhoven; enugu; erbil; eindhoven; faro; fes; faisalabad; gaborone; galicia; galway; gdansk; gdynia; gaziantep; general santos; gothenburg; granada; graz; grenoble; groningen; guadalajara; guayaquil; gwangju; hai phong; haiphong; halifax;
hamhung; hargeisa; helong; herat; hebron; hoeryong; hull; hyderabad; ibadan; iloilo; inchon; innsbruck; iquitos; irkutsk; izmir; jaipur; jalalabad; jenin; jinja; kaesong; kandy; kano; kaohsiung; kassala; katowice; kazan; khabarovsk; killybegs; kilju; kisumu; kota kinabalu; kuching; kumasi;
kunduz; la spezia; lampedusa; leiden; leuven; lille; limassol; limerick; linz; lodz; lublin; lugano; malaga; malmö; malmo; mae sot; mahachai; maiduguri; makassar; manaus; maribor; mashhad; matosinhos; mawlamyine; medan; medellín; mekelle; mersin; mindelo; monterrey; mopti; murmansk; musan; myitkyina;
mykolaiv; nakuru; nampo; nampho; nantes; narva; ndola; nis; nong khai; nottingham; novi sad; novosibirsk; nablus; nuuk; omsk; onsong; oran; oruro; osh; padua; pathein; pattaya; penang; peniche; peterhead; plovdiv; plymouth; pontianak; porto; portsmouth; potosí; poznan; puebla; quetta; rajshahi;
ramallah; ranong; rafah; rason; rajin; recife; rosario; rostov; sagaing; saint petersburg; samara; samsun; san pedro sula; santander; sapporo; semarang; setúbal; setubal; sevastopol; sfax; sheffield; sihanoukville; sialkot; sittwe; southampton; split; surabaya; sylhet; szczecin; taichung; tainan; tampere;
tangier; tanchon; tapachula; tema; tirana; tomsk; trieste; tromsø; trondheim; turku; ulsan; uppsala; utrecht; varanasi; varna; verona; vigo; vitebsk; volgograd; walvis bay; warri; wroclaw; wonju; yekaterinburg; yodok; yogyakarta; zaporizhzhia; zinder; ziguinchor; ijmuiden; gwangmyeong; samut sakhon; songkhla;
mae sai; hat yai; luang prabang; battambang; poipet; siem reap; pakse; savannakhet; xi'an; xian; yangon; yanji; yaoundé; yerevan; yokohama; zagreb; zanzibar; zaragoza; zurich
`);

/** A name that ends (or, for the second set, begins) with one of these is a place: "Rakhine State", "Mount Paektu". */
export const PLACE_TAILS: ReadonlySet<string> = words(`
archipelago avenue basin bay beach boulevard canal canyon cape city county creek delta desert district falls fjord gorge governorate gulf
harbor harbour heights highlands island islands isles lake mountain mountains municipality oblast ocean peninsula peak plateau port prefecture
province provinces range region reef river rivers road sea square steppe strait street territory territories town township valley village voivodeship volcano
airport bridge castle cathedral cemetery dam mosque palace plaza stadium temple tower
`);
export const PLACE_LEADS: ReadonlySet<string> = words('mount mt lake cape fort port lago rio san santa saint st são isle gulf');

/** What may stand before a listed place and belong to its name: "northeast China", "rural China" keeps to China. */
export const COMPASS: ReadonlySet<string> = words(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower',
);

/** A preposition before a capitalised word that no list knows makes a place of it, where nothing else speaks against it. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = words('in near outside inside around throughout across toward towards into');

/** Whether a folded name is a place that is known anywhere. */
export function isKnownPlace(folded: string): boolean {
  return COUNTRIES.has(folded) || REGIONS.has(folded) || DIVISIONS.has(folded) || CITIES.has(folded);
}
