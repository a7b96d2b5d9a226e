import { paths } from "../paths.ts";
import { maxBodyBytes } from "./boundary.server.ts";

/** A document of 10 MB and the multipart envelope around it. */
const documentBytes = 10 * 1024 * 1024 + 64 * 1024;

/** How many bytes an address takes. Only a member may send a document: a visitor's is refused before it is read. */
export const bodyLimit = (pathname: string, hasSession: boolean): number =>
  hasSession && pathname === paths.credentialDocument() ? documentBytes : maxBodyBytes;

/** The page that says what is wrong with a body that was too large for an address; null where a plain sentence must do. */
export const tooLargePage = (pathname: string, hasSession: boolean): string | null =>
  hasSession && pathname === paths.credentialDocument()
    ? `${paths.credentialApply()}?problem=document-too-large`
    : null;
