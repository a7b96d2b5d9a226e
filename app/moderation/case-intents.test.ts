import { expect, test } from "vitest";
import { cannedText, withoutProposed } from "./case-intents.server.ts";

const decision = { version: 1, reason: "contact-details" as const, title: "", markdown: "" };

test("what is let through keeps no proposed text that says something was taken away; own words stay", () => {
  const proposed = cannedText("fr", "contact-details");
  expect(proposed).not.toBe("");
  // As a browser sends it back.
  const sent = `${proposed.replaceAll("\u00A0", " ").replaceAll("\u202F", " ")}\r\n`;
  expect(withoutProposed({ ...decision, measure: "approve", explanation: sent }).explanation).toBe("");
  expect(withoutProposed({ ...decision, measure: "none", explanation: "Rien à redire." }).explanation).toBe(
    "Rien à redire.",
  );
  expect(withoutProposed({ ...decision, measure: "hide", explanation: proposed }).explanation).toBe(proposed);
});
