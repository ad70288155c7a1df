/** `scaled`: factors on numbers of what is extended. */
import { describe, expect, it } from 'vitest';
import { checked, small } from './checked.ts';
import { read } from './memory-files.ts';

describe('what is scaled', () => {
  const base =
    'stages: { a.b: { outcomes: [{ event: x.y, chance: 0.2, source: report:2 }, { event: z.y, otherwise: true }] } }\nteams: { a: { client_hours_per_year: 900 } }';
  const scaled =
    "scaled: { more: { path: ['stages.a.b.outcomes[0].chance', teams.a.client_hours_per_year], times: 1.5, source: what-if } }";
  const files = {
    'w.yaml': `extends: b.yaml\nsource: what-if\n${scaled}`,
    'b.yaml': `source: report:1\n${base}`,
  };

  it('is multiplied where it stands, in a list too, with the source of the factor', () => {
    const { scenario, parameters } = read(files);
    expect(scenario.stages?.['a.b'].outcomes?.[0]).toMatchObject({ chance: 0.3 });
    expect(scenario.teams?.a.client_hours_per_year).toBe(1350);
    expect(parameters.find((one) => one.path === 'stages.a.b.outcomes[0].chance')?.source).toBe('what-if');
  });

  it('once, however many files lie over it', () => {
    const { scenario } = read({ 'u.yaml': 'extends: w.yaml', ...files });
    expect(scenario.teams?.a.client_hours_per_year).toBe(1350);
  });

  it('is refused where no number stands', () => {
    expect(
      checked(
        small({
          more: 'scaled: { a: { path: [teams.desk.workers, teams.dseks], times: 2, source: what-if } }',
        }),
      ),
    ).toEqual([
      '26:43 scaled.a.path[1]: "teams.dseks" leads to no number of this scenario (casepath sources lists the paths there are; teams is as far as it leads)',
    ]);
  });
});
