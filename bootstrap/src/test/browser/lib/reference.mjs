/** Opens the form of a call in the reference. */
export async function tryOut(page, operation) {
  await page.getByRole('button', { name: `Test Request (${operation})`, exact: true }).click();
  return page.getByRole('dialog');
}
