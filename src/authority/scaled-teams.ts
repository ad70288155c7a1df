/** Teams: hours go with the work, heads with the published number of social workers. */
import { baseValue } from './base-values.ts';
import { derivedSource, type Derivation } from './derivation.ts';

/** How many times as many heads a unit of work has as in the base: 1 where no number of social workers is known. */
function headsForWork({ base, scaling, ratios }: Derivation): number {
  const { teams, staff } = scaling;
  const published = staff === undefined ? undefined : ratios.of(staff);
  if (published === undefined) return 1;
  let before = 0;
  let needed = 0;
  for (const [name, { by, social_workers }] of Object.entries(teams)) {
    if (social_workers === undefined) continue;
    const heads = baseValue(base, `teams.${name}.workers`).amount;
    before += heads;
    needed += heads * ratios.factor(by);
  }
  return (published * before) / needed;
}

/**
 * Writes the heads of each team, and what each of them holds and gives, so that all of a team give what the work takes: as in the
 * base, whatever was rounded, and however many heads were published.
 */
export function writeTeams(derivation: Derivation): void {
  const { out, base, scaling, ratios } = derivation;
  const perWork = headsForWork(derivation);
  for (const [name, { by, social_workers, source }] of Object.entries(scaling.teams)) {
    const path = `teams.${name}`;
    const needed = baseValue(base, `${path}.workers`).amount * ratios.factor(by);
    const heads = Math.max(1, Math.round(social_workers === undefined ? needed : needed * perWork));
    const each = needed / heads;
    const { staff } = scaling;
    const staffed =
      social_workers === undefined || staff === undefined || ratios.of(staff) === undefined
        ? ''
        : `, heads by ${staff} (${ratios.said(staff)})`;
    const from = `${derivedSource(derivation, by, ratios.factor(by), source)}${staffed}; hours and cases of each, so that all do the work`;
    out.put(`${path}.workers`, heads, from);
    const team = base.scenario.teams?.[name];
    if (team?.client_hours_per_year !== undefined)
      out.put(`${path}.client_hours_per_year`, Math.round(team.client_hours_per_year * each));
    if (team?.caseload !== undefined) {
      const cases = baseValue(base, `${path}.caseload`).amount * each;
      out.put(`${path}.caseload`, Math.max(1, Math.ceil(cases - 1e-9)));
    }
  }
}
