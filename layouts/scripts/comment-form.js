/**
 * Sends a comment in one step and leaves it in the form until it has arrived. Without this script, or when it fails, the
 * form works as it stands: its first sending leads to a preview. Nothing is kept in the browser but the form itself.
 */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.comment-form"));
const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
const choice = /** @type {HTMLSelectElement | null} */ (form.elements.namedItem("replyTo"));
const status = document.createElement("p");
const faults = document.createElement("div");

/** In milliseconds. The receiver takes nothing that was written faster. */
const shortest = 4_000;
/** Its tokens are good for a day. */
const oldest = 20 * 60 * 60 * 1_000;
/** After which nobody is going to answer. */
const patience = 30_000;
/** Tries between two looks at what else the browser has to do. */
const slice = 256;

/** @typedef {{ token: string, since: number, proof: string }} Ticket */

/** @type {Promise<Ticket> | undefined} What shows that the form was open for a while, asked for with the first letter. */
let ticket;
let isBusy = false;

status.role = "status";
faults.className = "comment-faults";
faults.tabIndex = -1;
button.textContent = form.dataset.send ?? "";
button.after(status);

form.addEventListener("input", () => {
  ticket ??= ask();
  ticket.catch(() => {});
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!isBusy) send();
});
// Whoever comes back finds the form as it was, and not waiting for an answer.
addEventListener("pageshow", () => busy(false));

document.querySelectorAll(".comment-reply").forEach((link, i) => {
  link.addEventListener("click", () => {
    if (!choice) return;
    choice.selectedIndex = i + 1;
    // After the browser has gone to where the link leads.
    setTimeout(() => choice.focus());
  });
});

async function send() {
  busy(true);
  tell("", []);
  try {
    const { token, proof } = await ready();
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    body.set("token", token);
    if (proof) body.set("proof", proof);
    const answer = await receiver({ method: "POST", body });
    if (answer.outcome === "stored") {
      form.reset();
      location.assign(answer.thanks);
      return;
    }
    ticket = undefined;
    if (!answer.errors?.length && !answer.message) throw new TypeError("No answer of a receiver.");
    tell(answer.message ?? "", answer.errors ?? []);
  } catch {
    ticket = undefined;
    tell(form.dataset.failed ?? "", []);
  }
  busy(false);
}

/** A ticket that is old enough, and not too old. */
async function ready() {
  ticket ??= ask();
  let one = await ticket;
  if (Date.now() - one.since > oldest) {
    ticket = ask();
    one = await ticket;
  }
  await pause(one.since + shortest - Date.now());
  return one;
}

/** @returns {Promise<Ticket>} */
async function ask() {
  const { token, challenge, bits } = await receiver({ method: "GET" });
  const since = Date.now();
  if (typeof token !== "string") throw new TypeError("No token.");
  const one = { token, since, proof: "" };
  prove(challenge, bits).then(
    (proof) => {
      one.proof = proof;
    },
    () => {},
  );
  return one;
}

/** @param {RequestInit} request */
async function receiver(request) {
  const headers = { Accept: "application/json" };
  const answer = await fetch(form.action, { ...request, headers, signal: AbortSignal.timeout(patience) });
  return answer.json();
}

/**
 * The first number that makes the digest of the challenge begin with so many zeros: work that costs a reader nothing
 * and somebody who sends thousands a lot. Where browsers do without (no https), so do we.
 *
 * @param {string} challenge @param {number} bits
 */
async function prove(challenge, bits) {
  const text = new TextEncoder();
  const digest = (/** @type {number} */ n) => crypto.subtle.digest("SHA-256", text.encode(`${challenge}:${n}`));
  for (let first = 0; ; first += slice) {
    const digests = await Promise.all(Array.from({ length: slice }, (_, i) => digest(first + i)));
    const found = digests.findIndex((each) => Math.clz32(new DataView(each).getUint32(0)) >= bits);
    if (found >= 0) return String(first + found);
    await pause(0);
  }
}

/** @param {number} time In milliseconds. */
function pause(time) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
}

/** @param {boolean} is */
function busy(is) {
  isBusy = is;
  button.ariaDisabled = is ? "true" : null;
  status.textContent = is ? (form.dataset.sending ?? "") : "";
}

/**
 * Says what went wrong, above the form and at the fields, and hands the keyboard to it; with nothing to say, takes it away.
 *
 * @param {string} message @param {{ field?: string, message: string }[]} errors
 */
function tell(message, errors) {
  faults.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) mark(/** @type {HTMLElement} */ (field), "");
  if (!message && errors.length === 0) return;
  const list = document.createElement("ul");
  for (const { field, message: fault } of errors) list.append(item(field, fault));
  const sentence = document.createElement("p");
  sentence.textContent = message;
  faults.replaceChildren(...(message ? [sentence] : []), ...(errors.length > 0 ? [list] : []));
  form.querySelector("h2, h3")?.after(faults);
  faults.focus();
}

/** @param {string | undefined} name @param {string} fault */
function item(name, fault) {
  const element = document.createElement("li");
  const field = document.getElementById(`comment_${name}`);
  if (!field || name === "subject") {
    element.textContent = fault;
    return element;
  }
  mark(field, fault);
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  link.textContent = fault;
  element.append(link);
  return element;
}

/** @param {HTMLElement} field @param {string} fault - `""` if there is none any more. */
function mark(field, fault) {
  const id = `${field.id}_fault`;
  document.getElementById(id)?.remove();
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each && each !== id);
  const described = fault ? [...others, id] : others;
  if (described.length > 0) field.setAttribute("aria-describedby", described.join(" "));
  else field.removeAttribute("aria-describedby");
  field.ariaInvalid = fault ? "true" : null;
  if (!fault) return;
  const note = document.createElement("strong");
  note.id = id;
  note.textContent = fault;
  field.before(note);
}
