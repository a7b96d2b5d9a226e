import type { IncomingMessage } from "node:http";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Largest body of a form, in bytes. Uploads have their own routes and limit. */
export const maxBodyBytes = 256 * 1024;

/**
 * Whether this request may change something: it must come from our own pages. Covers resource routes too, which
 * Remix's own check leaves out.
 */
export function isForeignWrite(request: IncomingMessage, baseUrl: string): boolean {
  if (safeMethods.has(request.method ?? "GET")) return false;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return request.headers.origin !== new URL(baseUrl).origin;
}

/** One-click unsubscription (RFC 8058) comes from mail programs: there the signed link is the proof, not the origin. */
export const isSignedLink = (url = ""): boolean => /^\/unsubscribe\/[\w.-]+$/.test(url);

/**
 * The client's address: the socket's, or with `trustedProxies` n the n-th entry from the right of X-Forwarded-For,
 * which is the first one a stranger could not write. IPv6 is cut to its /64, the unit a household gets.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const address =
    (trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined) ??
    request.socket.remoteAddress ??
    "unknown";
  return address.includes(":") && !address.startsWith("::ffff:")
    ? address.split(":").slice(0, 4).join(":")
    : address.replace("::ffff:", "");
}
