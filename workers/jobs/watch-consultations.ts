import { tellConsultationNews } from "../../app/consultations/news.server.ts";

/** Every five minutes: what opened, closed or is nearly due is told, each once. */
export async function run(): Promise<void> {
  await tellConsultationNews();
}
