import type { Block } from "../../protocol/types";

/** A part with more entries than these is not read from end to end: what stands under a heading is folded. */
export const MANY = 30;
/** So many entries of a list that is long are read at once. */
export const AT_FIRST = 12;

/** What stands under one heading; before the first one there is none. */
export interface Section {
  heading: string | null;
  blocks: Block[];
}

/** The blocks of a part by their headings. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ heading: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** How many entries a part has. */
export function entriesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, it) => sum + (it.kind === "entries" ? it.items.length : 0), 0);
}
