import type { Figure as Drawn, FigureShape } from "../../protocol/types";

/** Tenths of a unit, as the figures count. */
const unit = (tenths: number) => tenths / 10;

/** A figure as the server has laid it out; what it shows is said in words for whoever does not see it. */
export function Figure({ figure }: { figure: Drawn }) {
  return (
    <figure class="figure">
      <figcaption>{figure.title}</figcaption>
      <svg
        viewBox={`0 0 ${unit(figure.width)} ${unit(figure.height)}`}
        role="img"
        aria-label={`${figure.title}. ${figure.says}`}
      >
        {figure.shapes.map((shape, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure never changes once it is drawn
          <Shape key={at} shape={shape} />
        ))}
      </svg>
    </figure>
  );
}

function Shape({ shape }: { shape: FigureShape }) {
  const tone = `is-${shape.tone}`;
  switch (shape.kind) {
    case "dots":
      if (shape.hollow) {
        return (
          <>
            {shape.spots.map(([x, y]) => (
              <circle
                key={`${x} ${y}`}
                class={`ring ${tone}`}
                cx={unit(x)}
                cy={unit(y)}
                r={unit(shape.size) / 2}
              />
            ))}
          </>
        );
      }
      // A line of no length with round ends is a dot: one element for all of them.
      return (
        <path
          class={`dots ${tone}`}
          stroke-width={unit(shape.size)}
          d={shape.spots.map(([x, y]) => `M${unit(x)} ${unit(y)}h0`).join("")}
        />
      );
    case "line":
      return (
        <path
          class={`stroke ${tone}${shape.dashed ? " is-dashed" : ""}`}
          stroke-width={unit(shape.width)}
          d={shape.spots
            .map(([x, y], at) => `${at === 0 ? "M" : "L"}${unit(x)} ${unit(y)}`)
            .join("")}
        />
      );
    case "box":
      return (
        <rect
          class={`box ${tone}`}
          x={unit(shape.x)}
          y={unit(shape.y)}
          width={unit(shape.width)}
          height={unit(shape.height)}
        />
      );
    case "label":
      return (
        <text
          class={`word ${tone}${shape.strong ? " is-strong" : ""}`}
          x={unit(shape.x)}
          y={unit(shape.y)}
          text-anchor={shape.anchor}
        >
          {shape.text}
        </text>
      );
    default:
      return shape satisfies never;
  }
}
