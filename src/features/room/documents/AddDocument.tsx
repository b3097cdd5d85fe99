// A governing document is put into the register: a draft that is to be adopted, or one that is in force since before.
import { Button, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  addDocument,
  type NewDocument,
  newDocumentKey,
} from '../../../core/decision/register/addDocument.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { assignments } from '../../../schema/lists/followUp/assignments.ts';
import { documentKinds, governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { address, goTo } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { newName } from '../../../ui/form/newName.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation, useWriting } from '../../../ui/workspace.tsx';
import css from './documents.module.css';
import * as texts from './text.ts';

type Typed = Omit<NewDocument, 'body' | 'id' | 'adoption'> & NonNullable<NewDocument['adoption']>;
const nothing: Typed = {
  title: '',
  kind: '',
  versionOf: '',
  answers: '',
  responsible: '',
  targetGroup: '',
  registryNumber: '',
  firstReviewDay: '',
  validTo: '',
  adoptedBy: '',
  adoptedDay: '',
  paragraph: '',
  validFrom: '',
};

/** The label of the field in the register, so that it is called the same wherever it is shown. */
const labelOf = (name: keyof typeof governingDocuments.fields) => governingDocuments.fields[name].label;

/** @property isKeeper may put in what is in force already; else drafts only */
interface Whose {
  readonly body: Key<'bodies'>;
  readonly isKeeper: boolean;
}

export function AddDocument({ body, isKeeper }: Whose) {
  const t = useText(texts);
  const place = `room/${body}/newDocument`;
  const draft = useDraft(place);
  const [isOpen, setOpen] = useState(false);
  const opened = isOpen || Object.keys(draft.values).length > 0;
  return opened ? (
    <Form body={body} isKeeper={isKeeper} place={place} close={() => setOpen(false)} />
  ) : (
    <div>
      <Button onClick={() => setOpen(true)}>{t.add.open}</Button>
    </div>
  );
}

interface Props extends Whose {
  readonly place: string;
  readonly close: () => void;
}

function Form({ body, isKeeper, place, close }: Props) {
  const t = useText(texts);
  const act = useAct();
  const situation = useSituation();
  const draft = useDraft(place);
  useWriting([place]);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const isOlder = isKeeper && draft.values.is === 'older';
  const typed: Typed = { ...nothing, adoptedBy: body, ...draft.values };
  const at = (name: string) => faults.filter((one) => one.at === name);
  const done = () => {
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    close();
  };
  const add = async () => {
    const { adoptedBy, adoptedDay, paragraph, validFrom, ...header } = typed;
    const adoption = isOlder ? { adoptedBy, adoptedDay, paragraph, validFrom } : null;
    const wanted: NewDocument = { ...header, body, id: newName(), adoption };
    const found = await act(addDocument, wanted);
    setFaults(found);
    if (found.length > 0) return;
    const there = newDocumentKey(situation, wanted);
    done();
    goTo(address.room(body, 'styrdokument', there));
  };
  const field = (
    name: keyof Typed & keyof typeof governingDocuments.fields,
    kind: 'text' | 'date' = 'text',
  ) => (
    <FieldShell
      label={labelOf(name)}
      required={name === 'title' || name === 'adoptedDay'}
      faults={at(name)}
      {...(t.add.hints[name] === undefined ? {} : { hint: t.add.hints[name] })}
    >
      <Input
        type={kind}
        input={{ autoComplete: 'off' }}
        value={typed[name]}
        onChange={(_, { value }) => draft.keep(name, value)}
      />
    </FieldShell>
  );
  return (
    <section aria-labelledby="newDocument">
      <h2 id="newDocument" className={type.section}>
        {t.add.title}
      </h2>
      <form
        className={css.form}
        aria-label={t.add.title}
        // The faults stand beside the fields in our own words, all at once.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Faults faults={at('')} />
        {isKeeper && (
          <FieldShell label={t.add.is}>
            <RadioGroup
              value={isOlder ? 'older' : 'draft'}
              onChange={(_, { value }) => draft.keep('is', value)}
            >
              <Radio value="draft" label={t.add.draft} />
              <Radio value="older" label={t.add.older} />
            </RadioGroup>
          </FieldShell>
        )}
        <p className={type.secondary}>{isOlder ? t.add.olderLead : t.add.draftLead}</p>
        <div className={css.fields}>
          {field('title')}
          <FieldShell label={labelOf('kind')} required faults={at('kind')}>
            <Select value={typed.kind} onChange={(_, { value }) => draft.keep('kind', value)}>
              <option value="">{t.add.choose}</option>
              {documentKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t.kinds[kind]}
                </option>
              ))}
            </Select>
          </FieldShell>
          {isOlder ? (
            <>
              <FieldShell label={labelOf('adoptedBy')} required faults={at('adoptedBy')}>
                <Select value={typed.adoptedBy} onChange={(_, { value }) => draft.keep('adoptedBy', value)}>
                  {situation.rows.all(bodies).map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </Select>
              </FieldShell>
              {field('adoptedDay', 'date')}
              {field('paragraph')}
              {field('validFrom', 'date')}
            </>
          ) : (
            <OfDraft typed={typed} keep={draft.keep} />
          )}
          {field('validTo', 'date')}
          {field('firstReviewDay', 'date')}
          {field('responsible')}
          {field('targetGroup')}
          {field('registryNumber')}
        </div>
        <div className={css.buttons}>
          <Button type="submit" appearance="primary">
            {t.add.add}
          </Button>
          <Button onClick={done}>{t.add.cancel}</Button>
        </div>
      </form>
    </section>
  );
}

interface OfDraftProps {
  readonly typed: Typed;
  readonly keep: (name: string, text: string) => void;
}

/** What only a document that is to be adopted says: whose place it takes, and which assignment it answers (G3). */
function OfDraft({ typed, keep }: OfDraftProps) {
  const t = useText(texts);
  const { rows } = useSituation();
  const there = rows
    .all(governingDocuments)
    .filter(({ state }) => state !== 'draft')
    .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'));
  const open = rows.all(assignments).filter(({ state }) => state === 'open' || state === 'ongoing');
  return (
    <>
      <FieldShell label={t.add.versionOf}>
        <Select value={typed.versionOf} onChange={(_, { value }) => keep('versionOf', value)}>
          <option value="">{t.add.none}</option>
          {there.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </FieldShell>
      <FieldShell label={labelOf('answers')}>
        <Select value={typed.answers} onChange={(_, { value }) => keep('answers', value)}>
          <option value="">{t.add.none}</option>
          {open.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </FieldShell>
    </>
  );
}
