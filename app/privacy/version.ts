/** Raised with every change that can alter findings; part of every audit row and release report. */
export const ENGINE_VERSION = "1.3.4";
