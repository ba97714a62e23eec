/** Names of languages. Pure. @see https://www.rfc-editor.org/rfc/rfc5646#section-2.1 */

const tag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i;

/** Whether it is well-formed: `de`, `de-AT`, `zh-Hant`. Whether the language is registered is not asked. */
export function isLanguage(name: string): boolean {
  return tag.test(name);
}
