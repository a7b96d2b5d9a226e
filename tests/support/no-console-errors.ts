import { afterEach, beforeEach, expect, vi } from "vitest";

// What is printed as an error is an error: it fails the test that caused it.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
