/** Shortest password without a second factor (NIST SP 800-63B-4 §3.1.1.2); there is no composition rule. */
export const minPasswordLength = 15;
export const minPasswordLengthWithFactor = 8;
export const maxPasswordLength = 256;
