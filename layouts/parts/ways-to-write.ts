/** Links by which readers call or write. */
import { type Html, html } from "../../src/kernel/html.ts";
import { concealed } from "../../src/kernel/mail.ts";

/** The zero in "+49 (0)123" is dialled by nobody. @see https://www.rfc-editor.org/rfc/rfc3966 */
export function telephone(phone: string): Html {
  const number = phone.replace(/^(\+.*?)\(0\)/, "$1").replace(/[^+\d]/g, "");
  return html`<a href="tel:${number}">${phone}</a>`;
}

/** An address of e-mail, which stands nowhere in clear. */
export function mail(email: string): Html {
  return html`<a href="${concealed(`mailto:${email}`)}">${concealed(email)}</a>`;
}

/** An address on the web that is its own words. */
export function addressLink(url: string): Html {
  return html`<a href="${url}">${url}</a>`;
}
