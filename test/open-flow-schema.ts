import { readFileSync } from 'node:fs';
import { isObject } from '../src/build/guide-shapes';

type Schema = Record<string, unknown>;

const schemaIn = (file: string): Schema => JSON.parse(readFileSync(file, 'utf8')) as Schema;

const schema = schemaIn('src/build/open-flow.schema.json');

/** The schema of the version before. */
export const schema1 = schemaIn('src/build/open-flow-1.schema.json');

/** What each keyword that our schema uses demands. */
const KEYWORDS: Record<
  string,
  (value: unknown, wanted: never, given: Schema, root: Schema) => string[]
> = {
  const: (value, wanted) => (value === wanted ? [] : [`is not ${String(wanted)}`]),
  enum: (value, wanted: unknown[]) => (wanted.includes(value) ? [] : ['is none of the list']),
  type: (value, wanted: string) =>
    (
      wanted === 'object'
        ? isObject(value)
        : wanted === 'array'
          ? Array.isArray(value)
          : typeof value === wanted
    )
      ? []
      : [`is no ${wanted}`],
  pattern: (value, wanted: string) =>
    new RegExp(wanted).test(String(value)) ? [] : ['does not match'],
  minLength: (value, wanted: number) => (String(value).length >= wanted ? [] : ['is too short']),
  minProperties: (value, wanted: number) =>
    Object.keys(Object(value)).length >= wanted ? [] : ['has too little'],
  required: (value, wanted: string[]) =>
    wanted.filter((name) => !Object.hasOwn(Object(value), name)).map((name) => `lacks ${name}`),
  properties: (value, wanted: Record<string, Schema>, _given, root) =>
    Object.entries(wanted).flatMap(([name, each]) =>
      isObject(value) && name in value ? schemaErrors(value[name], each, name, root) : [],
    ),
  additionalProperties: (value, wanted: Schema | false, { properties = {} }, root) =>
    Object.entries(Object(value))
      .filter(([name]) => !Object.hasOwn(Object(properties), name))
      .flatMap(([name, each]) =>
        wanted ? schemaErrors(each, wanted, name, root) : [`has ${name}`],
      ),
  items: (value, wanted: Schema, _given, root) =>
    (value as unknown[]).flatMap((each, index) => schemaErrors(each, wanted, String(index), root)),
  $ref: (value, wanted: string, _given, root) =>
    schemaErrors(
      value,
      (root as { $defs: Record<string, Schema> }).$defs[wanted.replace('#/$defs/', '')],
      '',
      root,
    ),
};

const NOTES = new Set(['$schema', '$defs', 'title', 'description']);

/** Where and how a value breaks the schema of open flows. A keyword that is not checked here is an error too. */
export function schemaErrors(
  value: unknown,
  given: Schema = schema,
  at = '',
  root = given,
): string[] {
  return Object.entries(given)
    .filter(([keyword]) => !NOTES.has(keyword))
    .flatMap(([keyword, wanted]) => {
      const check = KEYWORDS[keyword];
      return check ? check(value, wanted as never, given, root) : [`unknown keyword ${keyword}`];
    })
    .map((error) => `${at} ${error}`);
}
