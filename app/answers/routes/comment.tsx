import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { CommentPage } from "../comment-page.tsx";
import { loadBelow, sendBelow } from "../comment-route.server.ts";

export const loader = route((args: LoaderFunctionArgs) => loadBelow("comment", args));
export const action = route((args: ActionFunctionArgs) => sendBelow("comment", args));
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

export default function Comment() {
  const page = useLoaderData<typeof loader>();
  return <CommentPage below="comment" page={page} composed={useActionData<typeof action>()} />;
}
