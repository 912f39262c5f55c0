// The search of the site, inside its page: what it finds is in the page too, and nothing is asked for.
// Plain text goes in, plain text is shown: no string of the plan is ever read as HTML.
(() => {
  /** @typedef {{ id: number, titre: string, lieu: string, adresse: string, texte: string }} Entree */

  const MOST_SHOWN = 50;
  /** Words shown before and after the first one that was found. */
  const BEFORE = 8;
  const AFTER = 24;
  const BETWEEN_WORDS = /[\s\p{Z}\p{P}]+/u;

  /** Case, accents and ligatures aside: « Œuvre », « œuvre » and « oeuvre » are one word. @param {string} word */
  const fold = (word) =>
    word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');

  /** @param {string} id @returns {HTMLElement} */
  const byId = (id) => {
    const found = document.getElementById(id);
    if (found === null) throw new Error(`no #${id} in this page`);
    return found;
  };

  /** @type {readonly Omit<Entree, 'id'>[]} */
  const plan = JSON.parse(byId('plan').textContent);
  const entrees = plan.map((entree, id) => ({ id, ...entree }));

  const index = new MiniSearch({
    fields: ['titre', 'lieu', 'texte'],
    processTerm: fold,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      // One letter wrong in five, and never in a short word nor in a code.
      fuzzy: (/** @type {string} */ term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      boost: { titre: 4, lieu: 2 },
    },
  });
  index.addAll(entrees);

  /** @param {string} name @param {string} text */
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  /** The text with the words that were found marked. @param {string} text @param {ReadonlySet<string>} found */
  const marked = (text, found) =>
    text
      .split(/([\s\p{Z}\p{P}]+)/u)
      .map((word) => (found.has(fold(word)) ? element('mark', word) : document.createTextNode(word)));

  /** A few words around the first one that was found; the beginning where only the title has it. @param {string} text @param {ReadonlySet<string>} found */
  const excerpt = (text, found) => {
    const words = text.split(' ');
    const first = words.findIndex((word) => word.split(BETWEEN_WORDS).some((part) => found.has(fold(part))));
    const start = Math.max(0, first - BEFORE);
    const end = start + BEFORE + AFTER;
    return `${start > 0 ? '… ' : ''}${words.slice(start, end).join(' ')}${end < words.length ? ' …' : ''}`;
  };

  /** @param {Entree} entree @param {readonly string[]} terms as the index has them */
  const result = ({ titre, lieu, adresse, texte }, terms) => {
    const found = new Set(terms);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = adresse;
    link.append(...marked(titre, found));
    const words = document.createElement('p');
    words.append(...marked(excerpt(texte, found), found));
    const place = Object.assign(element('p', lieu), { className: 'resultat-lieu' });
    const title = Object.assign(document.createElement('p'), { className: 'resultat-titre' });
    title.append(link);
    item.append(title, place, words);
    return item;
  };

  const etat = byId('etat');
  const resultats = byId('resultats');

  /** What is said of the number of results, in the words of the page. @param {number} count */
  const said = (count) => {
    const { aucun = '', un = '', plusieurs = '', premiers = '' } = etat.dataset;
    if (count === 0) return aucun;
    if (count === 1) return un;
    return (count > MOST_SHOWN ? premiers : plusieurs).replace('#', String(Math.min(count, MOST_SHOWN)));
  };

  /** @param {string} query */
  const show = (query) => {
    const isAsked = query.trim() !== '';
    const found = isAsked ? index.search(query) : [];
    const list = document.createElement('ol');
    for (const { id, terms } of found.slice(0, MOST_SHOWN)) {
      const entree = entrees[Number(id)];
      if (entree !== undefined) list.append(result(entree, terms));
    }
    resultats.replaceChildren(...(found.length > 0 ? [list] : []));
    etat.textContent = isAsked ? said(found.length) : '';
  };

  const champ = byId('rechercher');
  if (!(champ instanceof HTMLInputElement)) throw new Error('#rechercher is not a field');
  champ.value = new URLSearchParams(location.search).get('q') ?? '';
  champ.addEventListener('input', () => show(champ.value));
  show(champ.value);
  champ.focus();
})();
