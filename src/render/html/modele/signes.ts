/** Without them it draws no French at all. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()-';

/** What documents in French use besides. The spaces that do not break are made of the ordinary one. */
export const FRENCH = 'ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆàâçéèêëîïôùûüÿœæ«»’“”–—…€°%&/+−×·•@';
