/** A bar from 0 to 100. What it shows always stands in words beside it, so it is hidden from readers. */
export function Meter({ value, tone, mark }: { value: number; tone?: string; mark?: number }) {
  const width = Math.max(0, Math.min(100, value));
  return (
    <svg
      class={tone === undefined ? "meter" : `meter ${tone}`}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="meter-track" x="0" y="0" width="100" height="6" stroke-width="0.400" />
      <rect class="meter-fill" x="0" y="0" width={width} height="6" />
      {mark !== undefined && (
        <rect class="meter-mark" x={mark - 0.4} y="-2" width="0.800" height="10" />
      )}
    </svg>
  );
}
