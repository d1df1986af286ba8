import type {Assessment, Finding, Preset} from './assessment.js';

/** A rule that matched and that nothing silenced. */
export interface Hit {
  finding: Finding;
  score: number;
}

/** The score from which a hit counts. */
const THRESHOLDS: Readonly<Record<Preset, number>> = {off: 0.6, low: 0.8, default: 0.6, high: 0.4};

/** Turns hits into a verdict: which of them count, how grave they are together, and whether a nudge is due. */
export function decide(
  hits: readonly Hit[],
  preset: Preset,
): Pick<Assessment, 'nudge' | 'severity' | 'score' | 'findings'> {
  const counted = hits.filter((hit) => hit.score >= THRESHOLDS[preset]);
  const findings = apart(counted.map((hit) => hit.finding));
  // Each further hit takes away a part of what doubt is left, a fifth as much as it would alone.
  const ranked = hits.map((hit) => hit.score).sort((a, b) => b - a);
  const doubt = ranked.reduce((left, score, rank) => left * (1 - (rank ? score / 5 : score)), 1);
  return {
    nudge: preset !== 'off' && findings.length > 0,
    severity: findings.reduce<Assessment['severity']>(
      (most, {severity}) => (severity > most ? severity : most),
      0,
    ),
    score: 1 - doubt,
    findings,
  };
}

/** Of findings that overlap, the gravest stays, then the longest. */
function apart(findings: readonly Finding[]): Finding[] {
  const byWeight = [...findings].sort(
    (a, b) => b.severity - a.severity || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const ordered = byWeight.sort((a, b) => a.start - b.start);
  const kept: Finding[] = [];
  for (const finding of ordered) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) kept.push(finding);
    else if (outweighs(finding, last)) kept[kept.length - 1] = finding;
  }
  return kept;
}

function outweighs(a: Finding, b: Finding): boolean {
  return a.severity > b.severity || (a.severity === b.severity && a.end - a.start > b.end - b.start);
}
