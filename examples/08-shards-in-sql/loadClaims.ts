import type { Engine } from './engines.ts'
import type { Claim, Input } from './Input.ts'

/**
 * Tables as a hospital has them, with codes and yuan, and a view over them with places in the lists and whole fen. The
 * joins are outer ones: a claim with an unknown code must be refused, not dropped.
 */
export async function loadClaims(
  { run }: Engine,
  { groups, institutions }: Input,
  claims: readonly Claim[],
): Promise<void> {
  const places = (codes: readonly string[]) => codes.map((code, place) => `(${quote(code)}, ${place})`).join(', ')
  await run(`
    CREATE TABLE hospitals (code TEXT, place INTEGER);
    CREATE TABLE diseases (code TEXT, place INTEGER);
    CREATE TABLE claims (hospital TEXT, disease TEXT, cost DECIMAL(14, 2));
    INSERT INTO hospitals VALUES ${places(institutions.map(({ id }) => id))};
    INSERT INTO diseases VALUES ${places(groups.map(({ code }) => code))};
    CREATE VIEW cases AS
      SELECT h.place AS institution, d.place AS "group", c.cost * 100 AS cost
      FROM claims AS c
      LEFT JOIN hospitals AS h ON h.code = c.hospital
      LEFT JOIN diseases AS d ON d.code = c.disease;`)
  for (const claim of claims) await addClaim({ run }, claim)
}

export async function addClaim({ run }: Pick<Engine, 'run'>, [hospital, disease, cost]: Claim): Promise<void> {
  await run(`INSERT INTO claims VALUES (${quote(hospital)}, ${quote(disease)}, ${cost});`)
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
