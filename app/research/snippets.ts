/** First queries over the published address, one per tool. tests run those whose tool is there, on published bytes. */
export function snippets(url: string): { name: SnippetName; code: string }[] {
  const posts = `${url}/data/posts.parquet`;
  const lines = `${url}/data/posts.jsonl.gz`;
  return [
    {
      name: "snippetDuckdb",
      code: `SELECT language, kind, count(*) AS posts\nFROM '${posts}'\nGROUP BY ALL ORDER BY posts DESC;`,
    },
    {
      name: "snippetPandas",
      code: `import pandas as pd\n\nposts = pd.read_json("${lines}", lines=True)  # or pd.read_parquet("${posts}")\nprint(posts.groupby(["language", "kind"]).size())`,
    },
    {
      name: "snippetPolars",
      code: `import polars as pl\n\nposts = pl.scan_parquet("${posts}")\nprint(posts.group_by("language", "kind").len().collect())`,
    },
    {
      name: "snippetHuggingFace",
      code: `from datasets import load_dataset\n\nposts = load_dataset("parquet", data_files="${posts}", split="train")`,
    },
    {
      name: "snippetNode",
      code: `import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";\nimport { compressors } from "hyparquet-compressors";\n\nconst file = await asyncBufferFromUrl({ url: "${posts}" });\nconst rows = await parquetReadObjects({ file, compressors, rowEnd: 20 });\nconsole.log(rows.length, rows[0].kind);`,
    },
    {
      name: "snippetR",
      code: `posts <- arrow::read_parquet("${posts}")\ntable(posts$language, posts$kind)`,
    },
  ];
}

export type SnippetName =
  "snippetDuckdb" | "snippetPandas" | "snippetPolars" | "snippetHuggingFace" | "snippetNode" | "snippetR";
