/**
 * The bytes of the pages that this process rendered, by their response: read from here, they are not copied through a
 * web stream on their way to the socket and the cache.
 */
const rendered = new WeakMap<Response, Buffer<ArrayBuffer>>();

export function pageResponse(body: Buffer<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(body, init);
  rendered.set(response, body);
  return response;
}

export const bodyOf = async (response: Response): Promise<Buffer<ArrayBuffer>> =>
  rendered.get(response) ?? Buffer.from(await response.arrayBuffer());
