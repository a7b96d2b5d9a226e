import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvLine } from "../../research/release/csv.ts";
import { environment } from "../../shared/env.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { getConsultation } from "../queries.server.ts";
import { roles } from "../roles.ts";
import { numberFrom } from "../schema.ts";
import { getResults, listSharedTexts } from "../told.server.ts";

/** A site that publishes under an open licence says so in the file itself. */
const licence = "https://creativecommons.org/licenses/by/4.0/";

/** The results as open data, once the consultation is over: counts with small cells blank, and the texts shared. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const consultation = await getConsultation(numberFrom(params.number));
  const questions = await getResults(consultation);
  if (!questions) throw new NotFound();
  const isCsv = new URL(request.url).pathname.endsWith(".csv");
  const { number, title, language, opensAt, closesAt } = consultation;
  const body = isCsv
    ? csvLine([
        "question",
        "kind",
        "label",
        "answers",
        "option",
        "count",
        "mean_rank",
        ...roles.map((role) => `answers_${role}`),
        ...roles.map((role) => `count_${role}`),
      ]) +
      questions
        .flatMap(({ position, kind, label, answers, answersByRole, options }) =>
          (options.length > 0 ? options : [null]).map((option) =>
            csvLine([
              position,
              kind,
              label,
              answers,
              option?.label ?? "",
              option?.count ?? null,
              option?.meanRank ?? null,
              ...roles.map((role) => answersByRole[role]),
              ...roles.map((role) => option?.countByRole[role] ?? null),
            ]),
          ),
        )
        .join("")
    : `${JSON.stringify(
        {
          url: environment().BASE_URL + paths.consultation(number),
          title,
          language,
          licence,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
          questions,
          texts: await listSharedTexts(consultation),
        },
        null,
        2,
      )}\n`;
  return new Response(body, {
    headers: {
      "Content-Type": isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "X-Page-Version": "lists",
      "X-Page-Max-Age": "3600",
    },
  });
});
