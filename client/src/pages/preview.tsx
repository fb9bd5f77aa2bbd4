import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { request } from "../net/http";
import type { ScenarioCard } from "../protocol/types";
import { type AnySection, TableStore } from "../table";
import { Dialog } from "../ui/Dialog";
import { GameProvider, useGame } from "../ui/game";
import { RoleCard } from "../ui/RoleCard";
import { faultWords, toast } from "../ui/toasts";
import { t } from "../words";
import { publicly } from "./public-table";

/** The roles of a scenario, each as its student first sees it. */
export function Preview({ card, onClose }: { card: ScenarioCard; onClose: () => void }) {
  const [seat, setSeat] = useState(card.roles[0]?.id ?? "");
  const [sections, setSections] = useState<readonly AnySection[]>([]);
  const choice = useId();
  useEffect(() => {
    let gone = false;
    const path = { scenario: card.id, level: card.level, seat };
    void request("GET /api/scenarios/{scenario}/{level}/{seat}", null, path).then((reply) => {
      if (gone) return;
      if (reply.ok) setSections(reply.value.sections);
      else toast(faultWords(reply.fault));
    });
    return () => {
      gone = true;
    };
  }, [card, seat]);
  return (
    <Dialog sheet title={t("preview.title", { title: card.title })} onClose={onClose}>
      <div class="field">
        <label for={choice}>{t("preview.seat")}</label>
        <select
          id={choice}
          class="input"
          value={seat}
          onChange={(event) => setSeat(event.currentTarget.value)}
        >
          {card.roles.map((role) => (
            <option key={role.id} value={role.id}>
              {role.title} · {role.party}
            </option>
          ))}
        </select>
        <p class="hint">{t("preview.first")}</p>
      </div>
      <Seen sections={sections} />
    </Dialog>
  );
}

function Seen({ sections }: { sections: readonly AnySection[] }) {
  const game = useMemo(() => {
    const store = new TableStore(() => undefined);
    store.receive({ table: 1, number: 1, after: 0, full: true, sections: [...sections] });
    return publicly(store);
  }, [sections]);
  return (
    <GameProvider value={game}>
      <OwnCard />
    </GameProvider>
  );
}

function OwnCard() {
  const card = useGame().get("card");
  return card === null ? <p>{t("loading")}</p> : <RoleCard card={card} />;
}
