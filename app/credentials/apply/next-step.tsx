import type { SerializeFrom } from "@remix-run/node";
import type { FormState } from "../../shared/http/forms.ts";
import type { getApplyPage } from "../queries/apply-page.server.ts";
import { AppealStep, SignInStep, VouchStep } from "./other-steps.tsx";
import { CodeStep, DocumentStep } from "./proof-step.tsx";

type Page = SerializeFrom<Awaited<ReturnType<typeof getApplyPage>>> & { problem?: string };

interface Props {
  page: Page;
  application: NonNullable<Page["application"]>;
  state?: FormState;
}

/** What the applicant has to do now: prove possession one way or the other, or appeal. */
export function NextStep({ page, application, state }: Props) {
  const { awaits, id, vouches } = application;
  const about = (field: string) => (state && field in state.errors ? state : undefined);
  if (state && !about("code") && !about("reasons")) return null; // the form below has problems of its own
  if (awaits === "mailbox-code")
    return <CodeStep email={application.proofEmail ?? ""} state={about("code")} />;
  if (awaits === "document")
    return <DocumentStep code={application.dayCode} day={application.day} problem={page.problem} />;
  if (awaits === "oidc") return <SignInStep name={page.stepSignIn} />;
  if (awaits === "vouchers") return <VouchStep id={id} vouches={vouches} origin={page.origin} />;
  return <AppealStep application={application} state={about("reasons")} />;
}
