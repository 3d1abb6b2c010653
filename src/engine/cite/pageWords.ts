/** Words of the parts of a site. Lower case. */
import { words } from '../text/wordSet.ts';

/** The names of sections: a line of these alone is navigation or stands above a title. */
export const SECTIONS: ReadonlySet<string> = words(`
home homepage column columns essay essays notebook diary report reports news world nation national politics business opinion opinions sport sports culture arts life lifestyle weather travel tech technology science health
education environment obituaries letters jobs local region regional europe asia africa americas uk us international economy economics markets money features feature analysis interview interviews editorial editorials
comment commentary explainer exclusive video videos audio photos podcast podcasts live latest breaking magazine weekend society religion crime courts investigation investigations background reviews books press newsroom
blog blogs contact donate events publications resources search menu more about subscribe sections section topics archive archives
`);
