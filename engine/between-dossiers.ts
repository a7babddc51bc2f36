/** Bounds of what dossiers throw at each other, in the product and in simulations alike. */

/** How long a message is kept that nobody could have, ms: a dossier that will wait for it may first go through weeks of work. */
export const keptFor = 30 * 86_400_000;

/** How often messages and signals lead to others at most; what goes round and round from dossier to dossier ends here. */
export const deepest = 100;
