// Writes src/protocol/types.ts from src/protocol/schema.json, or with --check says whether it still fits.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const SCHEMA = fileURLToPath(new URL("../src/protocol/schema.json", import.meta.url));
const TYPES = fileURLToPath(new URL("../src/protocol/types.ts", import.meta.url));

const BANNER = `/* Written by \`npm run protocol\` from schema.json. Do not edit: change the server's schemas instead. */`;

async function textOf(path, remedy) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    console.error(`${path} is missing. ${remedy}`);
    process.exit(1);
  }
}

const schema = JSON.parse(await textOf(SCHEMA, "Write it with: python -m server.protocol.export"));
const types = await compile(schema, schema.title ?? "Protocol", {
  additionalProperties: false,
  bannerComment: BANNER,
  // Without this a list of 1 to 20 items becomes a union of 20 tuples.
  maxItems: -1,
  strictIndexSignatures: true,
  unreachableDefinitions: true,
});

if (process.argv.includes("--check")) {
  if ((await textOf(TYPES, "Write it with: npm run protocol")) !== types) {
    console.error(
      "src/protocol/types.ts does not fit schema.json. Write it anew: npm run protocol",
    );
    process.exit(1);
  }
  console.log("src/protocol/types.ts fits schema.json.");
} else {
  await writeFile(TYPES, types);
  console.log("Wrote src/protocol/types.ts.");
}
