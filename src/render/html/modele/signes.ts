/** Without them it draws no French at all. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()-';

/** What documents in French use besides. Not the spaces that do not break, which few fonts have: ours gives them. */
export const FRENCH = 'ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆàâçéèêëîïôùûüÿœæ«»’“”–—…€°%&/+−×·•@';
