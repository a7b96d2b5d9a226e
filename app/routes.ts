import { index } from "@remix-run/route-config";
import type { RouteConfig } from "@remix-run/route-config";

/** The table of contents: every address of the product and the file that answers it. */
export default [
  // Reading
  index("questions/routes/home.tsx"),
] satisfies RouteConfig;
