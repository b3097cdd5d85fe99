// The shapes of a model's documents in its JSON: plans, templates, proposals, minutes and delegation.
import * as v from 'valibot';
import { bodyKinds } from '../../schema/lists/bodies.ts';
import { periodKinds } from '../../schema/lists/periods.ts';
import {
  contents,
  impactKinds,
  minutesParts,
  notApplicableWays,
  planDocumentKinds,
  proposalContents,
  templateKinds,
} from '../documents/kinds.ts';
import { labelled, namedList, oneOrMore, textOr, wholeNumber, word, words, yes } from './atoms.ts';

const planDocument = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    kind: v.picklist(planDocumentKinds),
    levels: oneOrMore,
    horizonYears: v.optional(v.nullable(v.pipe(wholeNumber, v.minValue(1), v.maxValue(10))), null),
    template: v.optional(v.nullable(word), null),
  }),
  v.transform(labelled),
);
export const planDocuments = v.optional(v.array(planDocument), []);

const section = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    content: v.optional(v.picklist(contents), 'text'),
    appendix: yes,
  }),
  v.transform(labelled),
);
const template = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    kind: v.picklist(templateKinds),
    periodKinds: v.optional(v.array(v.picklist(periodKinds)), []),
    sections: v.pipe(v.array(section), v.minLength(1)),
  }),
  v.transform(labelled),
);
export const templates = v.optional(v.array(template), []);

const proposalPart = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    content: v.optional(v.picklist(proposalContents), 'text'),
    impact: v.optional(v.nullable(v.picklist(impactKinds)), null),
    required: yes,
    notApplicable: v.optional(v.picklist(notApplicableWays), 'no'),
  }),
  v.transform(labelled),
);
/** A section that is only named is free text. */
const namedPart = v.pipe(
  word,
  v.transform((key) => ({
    key,
    label: key,
    content: 'text' as const,
    impact: null,
    required: false,
    notApplicable: 'no' as const,
  })),
);

const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
};
const registryPattern = v.pipe(v.string(), v.maxLength(200), v.check(isPattern, 'a regular expression'));

export const proposal = v.pipe(
  v.strictObject({
    nameSv: word,
    dispatchLabelSv: word,
    registryNumberPattern: registryPattern,
    registryNumberPatterns: v.optional(
      v.strictObject(v.entriesFromList(bodyKinds, v.exactOptional(registryPattern))),
      {},
    ),
    sections: v.optional(v.array(textOr(namedPart, proposalPart)), []),
  }),
  v.transform(({ nameSv, dispatchLabelSv, sections, ...rest }) => ({
    ...rest,
    name: nameSv,
    dispatchLabel: dispatchLabelSv,
    sections: sections.map((part) => part.key),
    parts: sections,
  })),
);

export const minutes = v.optional(
  v.array(v.pipe(v.strictObject({ key: v.picklist(minutesParts), labelSv: word }), v.transform(labelled))),
  [],
);

export const delegation = v.pipe(
  v.optional(
    v.strictObject({
      nameSv: v.optional(v.nullable(word), null),
      dispatchLabelSv: v.optional(v.nullable(word), null),
      sections: namedList,
      rules: v.optional(
        v.array(
          v.pipe(
            v.strictObject({
              code: word,
              titleSv: word,
              level: word,
              delegateSv: word,
              subjects: words,
              mustBeReported: v.boolean(),
            }),
            v.transform(({ titleSv, delegateSv, ...rest }) => ({
              ...rest,
              title: titleSv,
              delegate: delegateSv,
            })),
          ),
        ),
        [],
      ),
    }),
    {},
  ),
  v.transform(({ nameSv, dispatchLabelSv, ...rest }) => ({
    ...rest,
    name: nameSv,
    dispatchLabel: dispatchLabelSv,
  })),
);
