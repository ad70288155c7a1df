/** The published JSON Schema of a scenario file, with which editors complete and check it: `scenarios/schema.json`. */
import { z } from 'zod';
import { scenarioSchema } from './schema.ts';
import { leaves } from './schema/leaf.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const TITLE = 'A casepath scenario';

/**
 * The schema as text in JSON Schema draft 7, which editors know best. It is of a file, not of a resolved scenario: with
 * `extends` a mapping may leave out what its base says, so that keys are required only inside lists, which are replaced whole.
 */
export function scenarioJsonSchema(): string {
  const inline = z.toJSONSchema(scenarioSchema, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const pattern = leaves.get(zodSchema)?.pattern;
      if (pattern !== undefined) jsonSchema.pattern = pattern;
    },
  });
  const { $schema, ...schema } = JSON.parse(JSON.stringify(inline)) as JsonObject;
  const { body, definitions } = new Hoisting(withoutRequired(schema)).result();
  return `${JSON.stringify({ $schema, title: TITLE, ...body, definitions }, null, 2)}\n`;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing is required in what is reached by mappings alone. */
function withoutRequired(schema: JsonObject): JsonObject {
  const loose = Object.entries(schema).filter(([key]) => key !== 'required');
  return Object.fromEntries(
    loose.map(([key, value]): [string, Json] => {
      if (key === 'properties' && isObject(value)) return [key, mapValues(value, withoutRequired)];
      if (key === 'anyOf' && Array.isArray(value))
        return [key, (value as readonly JsonObject[]).map(withoutRequired)];
      return [key, key === 'additionalProperties' && isObject(value) ? withoutRequired(value) : value];
    }),
  );
}

const mapValues = (object: JsonObject, change: (value: JsonObject) => Json): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, isObject(value) ? change(value) : value]),
  );

/** Parts of a schema that are shorter than this are written out each time. */
const SHORT = 120;

/** Puts what is there more than once under `definitions`, named for the key under which it is first met. */
class Hoisting {
  readonly #count = new Map<string, number>();
  readonly #names = new Map<string, string>();
  readonly #definitions: Record<string, Json> = {};
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
    this.#tally(root);
  }

  result(): { readonly body: JsonObject; readonly definitions: JsonObject } {
    const body = this.#inside(this.#root);
    return { body, definitions: this.#definitions };
  }

  #tally(value: Json): void {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) this.#tally(item);
    if (!isObject(value)) return;
    const text = JSON.stringify(value);
    const before = this.#count.get(text) ?? 0;
    this.#count.set(text, before + 1);
    // What is inside a part that is met again stands in its definition once.
    if (before === 0) for (const child of Object.values(value)) this.#tally(child);
  }

  #inside(schema: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, this.#below(key, value)]));
  }

  #below(key: string, value: Json): Json {
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => this.#below(key, item));
    if (!isObject(value)) return value;
    if (key === 'properties') return this.#inside(value);
    const text = JSON.stringify(value);
    if (text.length < SHORT || this.#count.get(text) === 1) return this.#inside(value);
    return { $ref: `#/definitions/${this.#define(key, text, value)}` };
  }

  #define(key: string, text: string, value: JsonObject): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const stem = GENERIC_KEYS[key] ?? key;
    const taken = [...this.#names.values()];
    let name = stem;
    for (let number = 2; taken.includes(name); number++) name = `${stem}_${number}`;
    this.#names.set(text, name);
    this.#definitions[name] = this.#inside(value);
    return name;
  }
}

/** Names for what stands under JSON Schema's own keys. */
const GENERIC_KEYS: Readonly<Record<string, string>> = {
  items: 'entry',
  anyOf: 'form',
  additionalProperties: 'entry',
  propertyNames: 'name',
};
