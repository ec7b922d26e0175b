/**
 * Downloads data of the site.
 *
 * @throws Error when it cannot be downloaded; the message names the path.
 */
export async function download<File>(path: string): Promise<File> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  return response.json() as Promise<File>;
}
