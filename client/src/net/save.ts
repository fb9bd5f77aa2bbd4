/** Hand something to the browser as a file to keep; it goes through no other place. */
export function saveFile(name: string, what: object): void {
  const text = JSON.stringify(what, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `backchannel-${name}.json`;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
