import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words";
import { nameOf, type RoomProps } from "./room";

/** Against a crowd that came by a leaked code, in two presses: lock the lobby, and send out all from one person on. */
export function CrowdButton({ room, act }: RoomProps) {
  const [choosing, setChoosing] = useState(false);
  const came = [...room.people, ...room.at_door].sort((a, b) => a.person - b.person);
  if (came.length === 0) return null;

  async function clear(person: number) {
    setChoosing(false);
    if (room.locked || (await act({ kind: "lock", locked: true })))
      await act({ kind: "remove", person, and_later: true });
  }

  return (
    <>
      <Button onPress={() => setChoosing(true)}>{t("door.crowd")}</Button>
      {choosing && (
        <Dialog title={t("door.crowd.title")} onClose={() => setChoosing(false)}>
          <p>{t("door.crowd.about")}</p>
          <ul class="plain stack-tight">
            {came.map((each, at) => (
              <li key={each.person}>
                <Button look="danger" wide onPress={() => void clear(each.person)}>
                  {t("door.crowd.from", { name: nameOf(each), count: came.length - at })}
                </Button>
              </li>
            ))}
          </ul>
          <Button onPress={() => setChoosing(false)}>{t("cancel")}</Button>
        </Dialog>
      )}
    </>
  );
}
