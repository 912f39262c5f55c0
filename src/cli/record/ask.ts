import { fichesInOrder, ficheCode } from '../../model/codes.ts';
import type { Plan } from '../../model/plan.ts';
import type { Fiche } from '../../model/types.ts';
import { METEO, STATUT_FICHE } from '../../document/labels.ts';
import type { Choice, Questions } from '../questions.ts';
import { ETATS, indicateursOf, linesOf, METEOS, STATUTS } from './draft.ts';
import { ficheNamed, unknownFiche } from './names.ts';
import { type Begun, KINDS, type RecordKind, type RecordOptions, type RecordRequest } from './request.ts';
import { readAmount, readNumber, readWhen } from './values.ts';

const KIND_LABELS: Readonly<Record<RecordKind, string>> = {
  mesure: 'Une mesure d’un indicateur',
  depense: 'Une dépense',
  statut: 'Le statut de l’action',
  meteo: 'La météo de l’action',
  phase: 'L’état d’une étape du calendrier',
  note: 'Une note',
};

const ETAT_LABELS = { a_faire: 'À faire', en_cours: 'En cours', fait: 'Faite', abandonne: 'Abandonnée' } as const;

/** Asks for what is missing, and nothing else. `today`: the date that is proposed. */
export async function askRequest(
  questions: Questions,
  plans: readonly Plan[],
  begun: Begun,
  today: string,
): Promise<RecordRequest> {
  const kind =
    begun.kind ?? (await questions.choose('Que voulez-vous enregistrer ?', KINDS.map(choiceOf(KIND_LABELS))));
  const name = begun.fiche ?? (await questions.choose('De quelle fiche ?', fichesOf(plans)));
  const fiche = plans.map((plan) => ficheNamed(plan, name)).find((found) => found !== undefined);
  if (fiche === undefined) unknownFiche(plans, name);
  const asker = { questions, fiche, words: begun.words, options: begun.options, today };
  return { kind, fiche: name, ...(await ASKED[kind](asker)) };
}

interface Asker {
  readonly questions: Questions;
  readonly fiche: Fiche;
  readonly words: readonly string[];
  readonly options: RecordOptions;
  readonly today: string;
}

type Answers = Pick<RecordRequest, 'words' | 'options'>;

const ASKED: Readonly<Record<RecordKind, (asker: Asker) => Promise<Answers>>> = {
  mesure: async ({ questions, fiche, words: [first, ...rest], options, today }) => {
    const indicateurs = indicateursOf(fiche);
    const id = first ?? (await questions.choose('Quel indicateur ?', indicateurs.map(choiceById)));
    const nature = indicateurs.find((one) => one.id === id)?.nature;
    const isNumber = nature !== 'qualitatif' && nature !== 'oui_non' && nature !== 'taux';
    const question = nature === 'taux' ? 'Quelle valeur ? (41, ou 30/60)' : 'Quelle valeur ?';
    const value =
      rest.length > 0 ? rest : [await questions.text(question, { check: isNumber ? wrong(readNumber) : empty })];
    const date = options.date ?? (await questions.text('Quand ?', { initial: today, check: wrong(readWhen) }));
    const source = options.source ?? (await questions.text('D’après quoi ? (facultatif)'));
    return { words: [id, ...value], options: { ...options, date, source: source || undefined } };
  },
  depense: async ({ questions, fiche, words: [first, ...rest], options, today }) => {
    const id = first ?? (await questions.choose('Quelle ligne du budget ?', linesOf(fiche).map(choiceById)));
    const amount = rest.length > 0 ? rest : [await questions.text('Combien, en euros ?', { check: wrong(readAmount) })];
    const date = options.date ?? (await questions.text('Quand ?', { initial: today, check: wrong(readWhen) }));
    return { words: [id, ...amount], options: { ...options, date } };
  },
  statut: async ({ questions, words, options }) => {
    const statut =
      words.length > 0 ? words : [await questions.choose('Quel statut ?', STATUTS.map(choiceOf(STATUT_FICHE)))];
    return { words: statut, options };
  },
  meteo: async ({ questions, words, options }) => {
    const said = words.length > 0 ? words : [await questions.choose('Quelle météo ?', METEOS.map(choiceOf(METEO)))];
    const motif = options.motif ?? (await questions.text('Pourquoi ? (facultatif)'));
    return { words: said, options: { ...options, motif: motif || undefined } };
  },
  phase: async ({ questions, fiche, words: [first, ...rest], options }) => {
    const phases = fiche.calendrier ?? [];
    const id = first ?? (await questions.choose('Quelle étape ?', phases.map(choiceById)));
    const etat =
      rest.length > 0 ? rest : [await questions.choose('Où en est-elle ?', ETATS.map(choiceOf(ETAT_LABELS)))];
    return { words: [id, ...etat], options };
  },
  note: async ({ questions, words, options }) => ({
    words: words.length > 0 ? words : [await questions.text('Que faut-il retenir ?', { check: empty })],
    options,
  }),
};

function fichesOf(plans: readonly Plan[]): readonly Choice<string>[] {
  return plans.flatMap((plan) =>
    fichesInOrder(plan).map((fiche) => ({
      value: fiche.id,
      label: `${ficheCode(plan, fiche)} · ${fiche.nom}`,
      hint: plans.length > 1 ? plan.folder : undefined,
    })),
  );
}

const choiceById = ({ id, libelle }: { readonly id: string; readonly libelle?: string }): Choice<string> => ({
  value: id,
  label: libelle ?? id,
  hint: id,
});

const choiceOf =
  <T extends string>(labels: Readonly<Record<T, string>>) =>
  (value: T): Choice<T> => ({ value, label: labels[value] });

const empty = (answer: string): string | undefined => (answer.trim() === '' ? 'Écrivez une réponse' : undefined);

/** What a reader says against an answer. */
function wrong(read: (written: string) => unknown): (answer: string) => string | undefined {
  return (answer) => {
    try {
      read(answer);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}
