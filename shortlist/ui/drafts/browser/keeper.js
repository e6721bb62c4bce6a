// The server's side of the drafts: what is to be kept, and what is asked for. All else is in the frame's drafts.js,
// which also offers drafts where the server knows of none.

const drafts = await import(window.shortlistDrafts);
const places = new WeakMap(); // Streamlit calls again for new data, and cleans up only at the end

/** @param {{ parentElement: Element, data: string, setTriggerValue: (name: string, value: unknown) => void }} given */
export default function ({ parentElement, data, setTriggerValue }) {
  let place = places.get(parentElement);
  if (!place) places.set(parentElement, (place = parentElement.appendChild(document.createElement("div"))));
  drafts.take(place, JSON.parse(data), setTriggerValue);
  return () => {
    places.delete(parentElement);
    drafts.leave(place);
    place.remove();
  };
}
