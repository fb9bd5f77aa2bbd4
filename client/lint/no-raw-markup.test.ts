// @vitest-environment node
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const CLIENT = fileURLToPath(new URL("..", import.meta.url));
const BIOME = fileURLToPath(new URL("../node_modules/@biomejs/biome/bin/biome", import.meta.url));

function complaintsAbout(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "backchannel-lint-"));
  try {
    const file = join(folder, "stranger.tsx");
    writeFileSync(file, code);
    const done = spawnSync(process.execPath, [BIOME, "lint", `--config-path=${CLIENT}`, file], {
      cwd: folder,
      encoding: "utf8",
    });
    return done.stdout + done.stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const RAW = "never as markup or code";

test.each([
  "declare const e: HTMLElement; e.innerHTML = name;",
  "declare const e: HTMLElement; e.innerHTML += name;",
  'declare const e: HTMLElement; e["innerHTML"] = name;',
  "declare const e: HTMLElement; e.outerHTML = name;",
  "declare const e: HTMLIFrameElement; e.srcdoc = name;",
  'declare const e: HTMLElement; e.insertAdjacentHTML("beforeend", name);',
  "document.write(name);",
  "new Function(name)();",
  "export const A = () => <p innerHTML={name} />;",
  "export const A = () => <p {...{ innerHTML: name }} />;",
  "export const A = () => <p dangerouslySetInnerHTML={{ __html: name }} />;",
])("the linter refuses a text that would become markup: %s", (code) => {
  expect(complaintsAbout(code)).toContain(RAW);
});

test("the linter lets a text be a text", () => {
  expect(complaintsAbout("export const A = () => <p>{name}</p>;")).not.toContain(RAW);
});

test("the linter refuses a value of any type", () => {
  expect(complaintsAbout("export const read = (from: any) => from;")).toContain("noExplicitAny");
});
