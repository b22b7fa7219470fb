import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';

/** @returns what a page has sent; undefined if it is longer than `most` characters or nothing of the kind */
export async function readJson<Schema extends v.GenericSchema>(
  request: IncomingMessage,
  schema: Schema,
  most: number,
): Promise<v.InferOutput<Schema> | undefined> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > most) return undefined;
  }
  try {
    return v.parse(schema, JSON.parse(body));
  } catch {
    return undefined;
  }
}
