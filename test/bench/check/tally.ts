import type { Finding } from '../../../src/engine/index.ts';

interface Counts {
  found: number;
  missed: number;
  false: number;
  told: number;
}

/** Counts what was found, missed and false, by code. */
export class Tally {
  readonly #codes = new Map<string, Counts>();
  #right = 0;
  #rightWithFalse = 0;

  /** Counts one paragraph; `expected` is a code, several of which any will do (`a|b`), or `ok`. Returns what was wrong with it: `missed`, `false`, both or nothing. */
  count(expected: string, findings: readonly Finding[]): string {
    const wrong: string[] = [];
    const [first] = findings.filter(({ code }) => expected.split('|').includes(code));
    if (expected !== 'ok') {
      this.#of(first?.code ?? expected)[first === undefined ? 'missed' : 'found']++;
      if (first === undefined) wrong.push('missed');
    }
    const others = findings.filter(finding => finding !== first);
    for (const { code, severity } of others) this.#of(code)[isHeavy(severity) ? 'false' : 'told']++;
    const heavy = others.some(({ severity }) => isHeavy(severity));
    if (heavy) wrong.push('false');
    if (expected === 'ok') this.#right++;
    if (expected === 'ok' && heavy) this.#rightWithFalse++;
    return wrong.join('+');
  }

  /** A table in Markdown. */
  table(): string {
    const rows = [...this.#codes.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    const total = rows.reduce((sum, [, each]) => add(sum, each), { found: 0, missed: 0, false: 0, told: 0 });
    const line = (name: string, each: Counts): string =>
      `| ${name} | ${String(each.found)} | ${String(each.missed)} | ${String(each.false)} | ${String(each.told)} |`;
    const planted = total.found + total.missed;
    return [
      '| code | found | missed | false | information |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...rows.map(([code, each]) => line(code, each)),
      line('all', total),
      '',
      `found ${percent(total.found, planted)} of ${String(planted)}; false ${percent(total.false, total.found + total.false)} of the findings; ` +
        `of ${String(this.#right)} right paragraphs ${String(this.#rightWithFalse)} have a false finding`,
      '',
    ].join('\n');
  }

  #of(code: string): Counts {
    const known = this.#codes.get(code) ?? { found: 0, missed: 0, false: 0, told: 0 };
    this.#codes.set(code, known);
    return known;
  }
}

function isHeavy(severity: Finding['severity']): boolean {
  return severity === 'error' || severity === 'warning';
}

function add(a: Counts, b: Counts): Counts {
  return { found: a.found + b.found, missed: a.missed + b.missed, false: a.false + b.false, told: a.told + b.told };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
