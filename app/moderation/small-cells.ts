/** Below this a count could point at somebody, and a median says nothing. */
export const smallestCell = 5;
