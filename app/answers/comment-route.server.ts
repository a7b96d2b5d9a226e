import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Place } from "../drafts/place.ts";
import { openDrafting } from "../drafts/queries.server.ts";
import { compose } from "../questions/composer/compose.server.ts";
import { scriptHeaders } from "../questions/composer/composer-script.tsx";
import { localeOf } from "../shared/i18n/of-request.server.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { paths } from "../shared/paths.ts";
import { findActor } from "../shared/session.server.ts";
import { addComment } from "./commands/add-comment.server.ts";
import { findPostFor } from "./queries.server.ts";
import { commentSchema, postIdFrom, simpleSchema } from "./schema.ts";

/** What is written below a post: a comment, or the same again in simple words. */
export type Below = "comment" | "simple";

const placeOf = (below: Below, postId: string): Place => `${below}:${postId}`;

/** What the form below a post is made from. */
export async function loadBelow(below: Below, { request, params }: LoaderFunctionArgs) {
  const actor = await findActor(request);
  const postId = postIdFrom(params.postId);
  const found = await findPostFor(actor, postId);
  const page = {
    title: translator(localeOf(request, actor))(`answers.${below}.title`),
    isSignedIn: actor !== null,
    postId,
    quote: found && { title: found.question.title, html: found.post.bodyHtml, language: found.post.language },
    isJustSaved: new URL(request.url).searchParams.has("saved"),
    drafting: await openDrafting(actor, placeOf(below, postId)),
    formKey: randomUUID(),
  };
  return data(page, { headers: actor ? scriptHeaders : {} });
}

/** One sending of it. */
export function sendBelow(below: Below, { request, params }: ActionFunctionArgs) {
  const postId = postIdFrom(params.postId);
  return compose(request, {
    place: placeOf(below, postId),
    schema: below === "simple" ? simpleSchema : commentSchema,
    look: (_, input) => ({ ...input, ...asAnswered, title: null }),
    send: async (actor, input) => {
      const result = await addComment(actor, postId, input, { isSimple: below === "simple" });
      return result.ok ? paths.post(result.postId) : { body: result.problem };
    },
  });
}

/** It has no choices of its own: it is read where the post above it is, and not shared unless that is said later. */
const asAnswered = { audience: "everyone", search: "index", research: "none", seenPreview: "" } as const;
