import { useState } from "preact/hooks";
import type { Desk } from "../desk";
import type { Choices, MyOptions, MyOrders, Order, Refusal } from "../protocol/types";
import { t } from "../words";
import { ActionCard } from "./ActionCard";
import { Button, IconButton } from "./Button";
import { CardTable } from "./CardTable";
import { orderWords } from "./fields/describe";
import { useGame } from "./game";
import { Icon } from "./Icon";
import { useNames } from "./names";
import { Refused } from "./Refused";
import { told } from "./toasts";

/** My envelope: what I have chosen, what I could choose, and the seal. */
export function OrdersPane({ desk }: { desk: Desk }) {
  const game = useGame();
  const orders = game.get("orders");
  const options = game.get("options");
  const phase = game.get("table")?.phase;
  if (orders === null || options === null || phase === undefined) return null;
  if (phase !== "open") return <p class="soft">{t(`orders.phase.${phase}`)}</p>;
  return (
    <div class="stack">
      {orders.sealed ? (
        <Sealed orders={orders} desk={desk} />
      ) : (
        <Open orders={orders} options={options} desk={desk} />
      )}
    </div>
  );
}

function Sealed({ orders, desk }: { orders: MyOrders; desk: Desk }) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  async function unseal() {
    if (game.act === null) return;
    setBusy(true);
    const answer = await game.act({ kind: "unseal-orders" });
    setBusy(false);
    if (told(answer, names)) desk.choose(orders.orders);
  }
  return (
    <section class="envelope is-sealed card" aria-label={t("orders.sealed")}>
      <p class="row sealed-word">
        <Icon name="seal" />
        <strong>{t("orders.sealed")}</strong>
      </p>
      {orders.orders.length === 0 ? (
        <p>{t("orders.empty-sealed")}</p>
      ) : (
        <ol class="chosen">
          {orders.orders.map((order) => (
            <li key={lineKey(order)}>{orderWords(order.action, order.particulars, names)}</li>
          ))}
        </ol>
      )}
      <p class="small soft">{t("orders.sealed.about")}</p>
      <Waiting />
      <Button busy={busy} onPress={() => void unseal()}>
        {t("orders.unseal")}
      </Button>
    </section>
  );
}

/** For whom the round still waits; bots are not waited for. */
function Waiting() {
  const pulse = useGame().pulse.value;
  if (pulse === null || pulse.people === 0) return null;
  const { sealed, people: all } = pulse;
  return <p class="small">{t("projector.sealed", { sealed, all })}</p>;
}

function Open({ orders, options, desk }: { orders: MyOrders; options: MyOptions; desk: Desk }) {
  const cost = new Map(options.actions.map((each) => [each.action, each.cost]));
  const chosen = desk.chosen.value;
  const used = chosen.reduce((sum, order) => sum + (cost.get(order.action) ?? 0), 0);
  const card = (each: Choices) => (
    <ActionCard
      key={each.action}
      choices={each}
      picked={desk.picked.value[each.action] ?? null}
      onPick={(particulars) => desk.pick(each.action, particulars)}
      onAdd={(particulars) => desk.choose([...chosen, { action: each.action, particulars }])}
      closed={used + each.cost > orders.actions ? t("orders.no-actions-left") : null}
      opened={desk.opened.value.has(each.action)}
      onOpen={(opened) => desk.open(each.action, opened)}
    />
  );
  return (
    <>
      <Envelope orders={orders} used={used} desk={desk} />
      <CardTable cards={options.actions} card={card} />
      {chosen.length > 0 && (
        <div class="to-envelope">
          <Button icon="orders" look="main" onPress={toEnvelope}>
            {t("orders.to-envelope", { used, all: orders.actions })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Back up to the envelope, with the eyes and with the keyboard. */
function toEnvelope(): void {
  const envelope = document.getElementById("envelope");
  envelope?.scrollIntoView({ block: "start" });
  envelope?.focus({ preventScroll: true });
}

/** The chosen orders in their order, and the seal. */
function Envelope({ orders, used, desk }: { orders: MyOrders; used: number; desk: Desk }) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const chosen = desk.chosen.value;

  async function seal() {
    if (game.act === null) return;
    setBusy(true);
    const round = game.get("table")?.round ?? null;
    const answer = await game.act({
      kind: "seal-orders",
      orders: [...chosen],
      round,
      at_brink: false,
    });
    setBusy(false);
    setRefusal(answer.kind === "refused" ? answer.refusal : null);
    if (answer.kind === "fault") told(answer, names);
  }
  function put(next: readonly Order[]) {
    setRefusal(null);
    desk.choose(next);
  }

  return (
    <section id="envelope" class="envelope card" aria-label={t("orders.envelope")} tabIndex={-1}>
      <div class="spread">
        <h3>{t("orders.envelope")}</h3>
        <span class="badge figures" aria-live="polite">
          {t("orders.used", { used, all: orders.actions })}
        </span>
      </div>
      {chosen.length === 0 ? (
        <p class="soft">{t("orders.none")}</p>
      ) : (
        <ol class="chosen">
          {chosen.map((order, at) => (
            <li key={lineKey(order)}>
              <div class="chosen-line">
                <span class="chosen-words">
                  {orderWords(order.action, order.particulars, names)}
                </span>
                <span class="chosen-tools">
                  {chosen.length > 1 && (
                    <>
                      <IconButton
                        icon="up"
                        label={t("orders.earlier", { action: t(`action.${order.action}`) })}
                        closed={at === 0}
                        onPress={() => put(swapped(chosen, at, at - 1))}
                      />
                      <IconButton
                        icon="down"
                        label={t("orders.later", { action: t(`action.${order.action}`) })}
                        closed={at === chosen.length - 1}
                        onPress={() => put(swapped(chosen, at, at + 1))}
                      />
                    </>
                  )}
                  <IconButton
                    icon="cross"
                    label={t("orders.remove", { action: t(`action.${order.action}`) })}
                    onPress={() => put(chosen.filter((_, place) => place !== at))}
                  />
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div aria-live="polite">{refusal !== null && <Refused refusal={refusal} />}</div>
      <Button
        look={chosen.length === 0 ? "plain" : "main"}
        large
        wide
        icon="seal"
        busy={busy}
        onPress={() => void seal()}
      >
        {busy
          ? t("orders.sealing")
          : t(chosen.length === 0 ? "orders.seal-empty" : "orders.seal", { count: chosen.length })}
      </Button>
    </section>
  );
}

function swapped(orders: readonly Order[], one: number, other: number): readonly Order[] {
  const next = [...orders];
  const [a, b] = [next[one], next[other]];
  if (a === undefined || b === undefined) return orders;
  next[one] = b;
  next[other] = a;
  return next;
}

function lineKey(order: Order): string {
  return `${order.action} ${JSON.stringify(order.particulars)}`;
}
