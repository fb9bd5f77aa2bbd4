import { useNames } from "../names";

/** An option by its letter and its words. */
export function OptionWords({ issue, option }: { issue: string; option: string }) {
  const it = useNames().option(issue, option);
  if (it === null) return <span>{option}</span>;
  return (
    <span>
      <b class="letter">{it.letter}</b> {it.text}
    </span>
  );
}
