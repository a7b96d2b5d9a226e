/** First queries over the published address, one per tool. */
export function snippets(
  url: string,
): { name: "snippetDuckdb" | "snippetPandas" | "snippetNode" | "snippetR"; code: string }[] {
  const posts = `${url}/data/posts.parquet`;
  return [
    {
      name: "snippetDuckdb",
      code: `SELECT language, kind, count(*) AS posts\nFROM '${posts}'\nGROUP BY ALL ORDER BY posts DESC;`,
    },
    {
      name: "snippetPandas",
      code: `import pandas as pd\n\nposts = pd.read_parquet("${posts}")\nposts.groupby(["language", "kind"]).size()`,
    },
    {
      name: "snippetNode",
      code: `import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";\nimport { compressors } from "hyparquet-compressors";\n\nconst file = await asyncBufferFromUrl({ url: "${posts}" });\nconst rows = await parquetReadObjects({ file, compressors, rowEnd: 20 });`,
    },
    {
      name: "snippetR",
      code: `posts <- arrow::read_parquet("${posts}")\ntable(posts$language, posts$kind)`,
    },
  ];
}
