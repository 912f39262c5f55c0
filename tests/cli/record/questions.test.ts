import { describe, expect, it } from 'vitest';
import { Interruption } from '../../../src/cli/host.ts';
import type { Questions } from '../../../src/cli/questions.ts';
import { folderWith } from './folder.ts';

/** Answers each question with the next of `answers`: the label of a choice, a text, or Ctrl-C. */
function answering(answers: readonly string[]): {
  readonly questions: () => Promise<Questions>;
  readonly asked: string[];
} {
  const left = [...answers];
  const asked: string[] = [];
  const next = (question: string): string => {
    asked.push(question);
    const answer = left.shift();
    if (answer === undefined || answer === '^C') throw new Interruption('SIGINT');
    return answer;
  };
  const questions: Questions = {
    choose: async (question, choices) => {
      const answer = next(question);
      const choice = choices.find(({ label }) => label.includes(answer));
      if (choice === undefined) throw new Error(`${answer} is none of ${choices.map(({ label }) => label).join(', ')}`);
      return Promise.resolve(choice.value);
    },
    text: async (question, { check, initial = '' } = {}) => {
      for (;;) {
        const answer = next(question);
        const text = answer === '=' ? initial : answer;
        if (check?.(text) === undefined) return Promise.resolve(text);
      }
    },
    confirm: async (question) => Promise.resolve(next(question) === 'oui'),
  };
  return { questions: () => Promise.resolve(questions), asked };
}

const FILE = 'suivi/2024/cafe-des-parents.yaml';

describe('questions', () => {
  it.each([
    [
      ['mesure', 'A1-FA2', 'parents du réseau', 'douze', '12', '=', 'Registre', 'oui'],
      'valeur: 12\n    source: Registre',
    ],
    [['dépense', 'A1-FA2', 'Convivialité', '182,40', '21/06/2024', 'oui'], 'montant: 182.4\n    date: 2024-06-21'],
    [['statut', 'A1-FA2', 'En pause', 'oui'], 'statut: en_pause'],
    [['météo', 'A1-FA2', 'isque', 'Poste vacant.', 'oui'], 'niveau: risque\n  motif: Poste vacant.'],
    [['étape', 'A1-FA2', 'Lancer', 'Faite', 'oui'], 'phase: lancement\n    etat: fait'],
    [['note', 'A1-FA2', 'À suivre.', 'oui'], 'note: À suivre.'],
  ])('%j', async (answers, written) => {
    const { asked, read } = folderWith();
    const { questions, asked: seen } = answering(answers);
    const { code, err } = await asked(questions);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(read(FILE)).toContain(written);
    expect(seen.at(-1)).toBe('Enregistrer ?');
  });

  it('asks for no more than what is missing, and for nothing where nothing is', async () => {
    const { asked, read } = folderWith();
    const some = answering(['En pause', 'oui']);
    await asked(some.questions, 'statut', 'A1-FA2');
    expect(some.asked).toEqual(['Quel statut ?', 'Enregistrer ?']);
    const none = answering([]);
    expect((await asked(none.questions, 'statut', 'A1-FA2', 'realise')).code).toBe(0);
    expect(none.asked).toEqual([]);
    expect(read(FILE)).toContain('statut: realise');
  });

  it('leaves everything as it is after Ctrl-C at any question, or a no', async () => {
    const answers = ['mesure', 'A1-FA2', 'parents du réseau', '12', '=', 'Registre'];
    for (let count = 0; count <= answers.length; count += 1) {
      const { asked, read } = folderWith();
      const { code, err } = await asked(answering([...answers.slice(0, count), '^C']).questions);
      expect([code, err, read(FILE)]).toEqual([130, 'Commande interrompue.\n', undefined]);
    }
    const { asked, read } = folderWith();
    const { code, out } = await asked(answering([...answers, 'non']).questions);
    expect([code, out.endsWith('Rien n’a été écrit.\n'), read(FILE)]).toEqual([0, true, undefined]);
  });
});
