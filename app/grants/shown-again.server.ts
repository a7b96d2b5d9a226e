import { requireStepUp } from "../shared/session.server.ts";

/**
 * Whether who acts showed who they are in the last minutes. Where something long was typed, the form comes back whole
 * with a link, instead of the page that asks: nothing typed is lost.
 */
export const showedThemselves = (request: Request, withinMinutes: number): Promise<boolean> =>
  requireStepUp(request, withinMinutes).then(
    () => true,
    (thrown: unknown) => {
      if (thrown instanceof Response) return false;
      throw thrown;
    },
  );
