/** A reader at the search page. */
import type { Page } from "playwright-core";

/** Fills in the form, sends it off, and waits until the page has said what it found. */
export async function search(page: Page, words: string): Promise<readonly string[]> {
  await page.getByRole("searchbox").fill(words);
  await page.getByRole("searchbox").press("Enter");
  await said(page, words);
  return addresses(page);
}

/** Waits until the page says something that names these words. */
export async function said(page: Page, words: string): Promise<string> {
  const status = page.getByRole("status");
  await status.filter({ hasText: words }).waitFor();
  return (await status.textContent()) ?? "";
}

/** Where the results lead, in their order. */
export function addresses(page: Page): Promise<readonly string[]> {
  return page
    .locator(".search-results h3 a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
