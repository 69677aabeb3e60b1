import { z } from 'zod';

/*
 * What stands in a block's `{% schema %}`, as far as ours has any use for it. Shopify's theme check looks at
 * sections of themes only: an app's blocks would be refused when they are deployed, or not work.
 * Source: shopify.dev, "Configure theme app extensions" and "Input settings", as of 2026-10.
 */

/** Merchant-facing words come from the locale files. */
const translated = z.string().regex(/^t:[a-z_]+(\.[a-z_]+)*$/, 'must be a key of the locale files');

const input = {
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: translated,
  info: translated.optional(),
};

const option = z.strictObject({ value: z.string().min(1), label: translated });

/** Steps that the editor's slider has at most. */
const mostSteps = 100;

const setting = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), content: translated, info: translated.optional() }),
  z.strictObject({ type: z.literal('paragraph'), content: translated }),
  z.strictObject({ type: z.literal('checkbox'), ...input, default: z.boolean() }),
  z.strictObject({ type: z.literal('text'), ...input, default: z.string().min(1).optional() }),
  z.strictObject({ type: z.literal('textarea'), ...input, default: z.string().min(1).optional() }),
  z.strictObject({
    type: z.literal('color'),
    ...input,
    default: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .optional(),
  }),
  z
    .strictObject({
      type: z.literal('select'),
      ...input,
      options: z.array(option).min(2),
      default: z.string(),
    })
    .refine(
      ({ options, default: chosen }) => options.some(({ value }) => value === chosen),
      'must offer its default',
    ),
  z
    .strictObject({
      type: z.literal('range'),
      ...input,
      min: z.number(),
      max: z.number(),
      step: z.number().positive(),
      unit: z.string().max(3).optional(),
      default: z.number(),
    })
    .refine(({ min, max, step }) => (max - min) / step <= mostSteps, 'has too many steps')
    .refine(
      ({ min, max, step, default: chosen }) =>
        chosen >= min && chosen <= max && Number.isInteger((chosen - min) / step),
      'must have its default on a step',
    ),
]);

export const idsOf = (settings: readonly z.output<typeof setting>[]): readonly string[] =>
  settings.flatMap((each) => ('id' in each ? [each.id] : []));

/** An app embed: on every page, in the theme's settings. */
export const embedSchema = z.strictObject({
  name: translated,
  target: z.enum(['head', 'compliance_head', 'body']),
  settings: z.array(setting).refine((settings) => {
    const ids = idsOf(settings);
    return new Set(ids).size === ids.length;
  }, 'has an id twice'),
});

export type EmbedSchema = z.output<typeof embedSchema>;
