import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words";

interface SureProps {
  title: string;
  about: string;
  yes: string;
  onYes: () => void;
  onClose: () => void;
  /** A wider way to do the same. */
  more?: { yes: string; onYes: () => void };
}

/** Asks once more before something that cannot be taken back. */
export function Sure({ title, about, yes, onYes, onClose, more }: SureProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{about}</p>
      <div class="row">
        <Button
          look="danger"
          onPress={() => {
            onYes();
            onClose();
          }}
        >
          {yes}
        </Button>
        {more !== undefined && (
          <Button
            look="danger"
            onPress={() => {
              more.onYes();
              onClose();
            }}
          >
            {more.yes}
          </Button>
        )}
        <Button onPress={onClose}>{t("cancel")}</Button>
      </div>
    </Dialog>
  );
}
