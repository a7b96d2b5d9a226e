/** Headers of every response, whatever answered it (ASVS 5.0 §3.4). */
export function securityHeaders(options: { nonce?: string; secure: boolean }): Record<string, string> {
  const script = options.nonce ? `'nonce-${options.nonce}' 'strict-dynamic'` : "'none'";
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src ${script}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "manifest-src 'self'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    // Not "no-referrer": browsers would then send "Origin: null" with plain forms.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    ...(options.secure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
