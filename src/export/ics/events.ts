import { readDate } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { DateEcrite, Phase } from '../../model/types.ts';
import { partsOf, type Part } from '../sheets/parts.ts';
import type { Event } from './write.ts';

/** What a calendar can hold of a plan, and what it cannot. */
export interface Agenda {
  readonly events: readonly Event[];
  /** Stages and meetings whose dates are not known to the month. */
  readonly imprecis: number;
}

interface Days {
  readonly debut: string;
  readonly fin: string;
}

/** The days of a date that says at least the month; a year or a semester would fill the calendar with what is not known. */
function daysOf(written: DateEcrite | undefined): Days | undefined {
  const read = written === undefined ? undefined : readDate(written);
  return read?.precision === 'jour' || read?.precision === 'mois' ? read : undefined;
}

/** An open stage has no last day: its beginning is what can be told. */
function phaseDays({ debut, fin, ouvert }: Phase): Days | undefined {
  const start = daysOf(debut);
  if (start === undefined || fin === undefined || ouvert) return start;
  const end = daysOf(fin);
  return end === undefined || end.fin < start.debut ? undefined : { debut: start.debut, fin: end.fin };
}

const involves = (plan: Plan, { fiche, value }: Part, partenaire: string): boolean => {
  const whole = plan.fiches.entries.get(fiche)?.value;
  const actors = [...(value.pilotes ?? []), ...(whole?.pilotes ?? []), ...(whole?.partenaires ?? [])];
  return actors.some((actor) => actor.partenaire === partenaire);
};

function phaseEvent(plan: Plan, part: Part, phase: Phase, days: Days): Event {
  const nom = plan.fiches.entries.get(part.fiche)?.value.nom ?? part.fiche;
  const uid = [plan.pst.value.id, part.fiche, part.sousAction, phase.id].filter((id) => id !== '').join('.');
  const said = [
    `${part.code} ${nom}`,
    ...('nom' in part.value && part.sousAction !== '' ? [part.value.nom] : []),
    ...(phase.ouvert ? ['Sans fin fixée : seul le début est noté.'] : []),
    ...(phase.recurrence ? [`Se répète entre ces dates, chaque ${phase.recurrence.par}.`] : []),
  ];
  return {
    uid: `${uid}@pst`,
    ...days,
    titre: `${part.code} · ${phase.ouvert ? 'Début : ' : ''}${phase.libelle}`,
    description: said.join('\n'),
    categorie: phase.type === 'jalon' ? 'Jalon' : 'Étape',
  };
}

/** The stages and meetings of a plan, or those that concern one partner, in the order of the fiches. */
export function agendaOf(plan: Plan, partenaire?: string): Agenda {
  const parts = partsOf(plan).filter((part) => partenaire === undefined || involves(plan, part, partenaire));
  const phases = parts.flatMap((part) => (part.value.calendrier ?? []).map((phase) => ({ part, phase })));
  const stages = phases.map(({ part, phase }) => {
    const days = phaseDays(phase);
    return days && phaseEvent(plan, part, phase, days);
  });
  const copils = plan.copils
    .map(({ value }) => value)
    .filter(
      ({ participants = [] }) => partenaire === undefined || participants.some((one) => one.partenaire === partenaire),
    )
    .map((copil): Event | undefined => {
      const days = daysOf(copil.date);
      const kind = copil.type === 'comite_technique' ? 'Comité technique' : 'Comité de pilotage';
      const subjects = (copil.ordre_du_jour ?? []).map(({ titre }) => `- ${titre}`);
      return (
        days && {
          uid: `${plan.pst.value.id}.copil.${copil.id}@pst`,
          debut: days.debut,
          fin: days.fin,
          titre: `${kind}${copil.numero === undefined ? '' : ` nº ${String(copil.numero)}`}${copil.statut === 'reporte' ? ' (reporté)' : ''}`,
          description: [...(copil.lieu === undefined ? [] : [copil.lieu]), ...subjects].join('\n'),
          categorie: 'Réunion',
        }
      );
    });
  const all = [...stages, ...copils];
  const events = all.flatMap((event) => event ?? []);
  return { events, imprecis: all.length - events.length };
}

/** When the plan was agreed, or began: a date that the clock does not move. */
export function stampOf(plan: Plan): Date {
  const { approbation, periode } = plan.pst.value;
  const day = daysOf(approbation?.date)?.debut ?? `${String(periode.debut)}-01-01`;
  return new Date(`${day}T00:00:00Z`);
}
