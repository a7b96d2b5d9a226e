/**
 * Where somebody writes from, as far as they told: a region (ISO 3166-2, "FR-BRE"), which says its country too, else a
 * country ("FR"); null for neither. One value that is given up step by step.
 */
export type Place = string | null;

export const countryOf = (place: Place): string | null => {
  const end = place?.indexOf("-") ?? -1;
  return end === -1 ? place : place!.slice(0, end);
};

export const regionOf = (place: Place): string | null => (place?.includes("-") ? place : null);
