// One comment: who, when, what, whether it has been edited or taken away, the answers to it, and the answer that is owed.
import { Button, Select } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Clock16Regular } from '@fluentui/react-icons/headless/svg/clock';
import { Dismiss16Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { useState } from 'react';
import { answersTo, mentionsOf, noteMention } from '../../../core/deviation/comments/mentions.ts';
import type { AnswerKind, Entry } from '../../../core/deviation/comments/thread.ts';
import { answerComment, reviseComment, revisionClosed } from '../../../core/deviation/comments/write.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { personNamed } from '../../../core/situation.ts';
import { answerKinds } from '../../../schema/lists/deviation/comments.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { handBack } from '../../../ui/form/focus/handOver.ts';
import { newName } from '../../../ui/form/newName.ts';
import { listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import css from './comments.module.css';
import * as texts from './text.ts';
import { Write } from './Write.tsx';

interface Props {
  readonly entry: Entry;
  readonly deviation: Deviation;
  readonly mayAnswer: boolean;
}

export function Written({ entry, deviation, mayAnswer }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const act = useAct();
  const { rows } = situation;
  const [answering, setAnswering] = useState(false);
  const [editing, setEditing] = useState(false);
  const { comment, audience, text, answer, answers, deletedAt, editedAt, owed } = entry;
  const idOf = (act: string) => `comments/${comment.key}/${act}`;
  const close = (set: (open: boolean) => void, act: string) => () => handBack(() => set(false), [idOf(act)]);
  const name = personNamed(rows, comment.by).name;
  const mentions = comment.mentions ?? [];
  const waits = [...mentionsOf(situation, deviation), ...answersTo(situation, deviation)].includes(comment);
  const mayRevise = text !== null && revisionClosed(situation, comment, deviation) === null;
  return (
    <li className={css.entry}>
      <p>
        <span className={`${type.body} ${type.strong}`}>{name}</span>{' '}
        <span className={type.secondary}>
          {t.when(comment.at)}
          {editedAt !== null && deletedAt === null && `, ${t.edited(editedAt)}`}
        </span>
      </p>
      {audience === 'line' && <p className={type.secondary}>{t.audience.choices.line}</p>}
      {editing && text !== null ? (
        <Write
          place={`comments/${comment.key}/edit`}
          label={t.editComment}
          button={t.saveComment}
          from={text}
          rule={reviseComment}
          input={{ comment: comment.key, audience, act: 'edit' as const }}
          done={close(setEditing, 'edit')}
          cancel={close(setEditing, 'edit')}
        />
      ) : (
        <p className={`${type.body} ${css.text}`}>{deletedAt === null ? text : t.deleted(deletedAt)}</p>
      )}
      {mentions.length > 0 && deletedAt === null && (
        <p className={type.secondary}>
          {t.mention.mentions(listText(mentions.map((one) => personNamed(rows, one).name)))}
        </p>
      )}
      {answer !== null && <Kind kind={answer} />}
      {owed !== null && <Owed due={owed.due} />}
      <div className={css.small}>
        {waits && (
          <Button
            size="small"
            onClick={() => void act(noteMention, { comment: comment.key, audience, id: newName() })}
          >
            {t.mention.read}
          </Button>
        )}
        {mayRevise && !editing && <Own entry={entry} id={idOf} edit={() => setEditing(true)} />}
        {mayAnswer && text !== null && comment.about === null && !answering && !editing && (
          <Button
            id={idOf('answer')}
            size="small"
            aria-label={t.answerTo(name)}
            onClick={() => setAnswering(true)}
          >
            {t.answerAct}
          </Button>
        )}
      </div>
      {answering && <Answer entry={entry} name={name} done={close(setAnswering, 'answer')} />}
      {answers.length > 0 && (
        <ul className={css.answers}>
          {answers.map((one) => (
            <Written key={one.comment.key} entry={one} deviation={deviation} mayAnswer={false} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Kind({ kind }: { readonly kind: AnswerKind }) {
  const t = useText(texts);
  const Icon = kind === 'declined' ? Dismiss16Regular : Checkmark16Regular;
  return (
    <p className={css.mark}>
      <Icon aria-hidden="true" />
      {t.answer[kind]}
    </p>
  );
}

function Owed({ due }: { readonly due: string }) {
  const t = useText(texts);
  const { today } = useSituation();
  return (
    <p className={css.mark}>
      <Clock16Regular aria-hidden="true" />
      <strong>{today > due ? t.promiseBroken(due) : t.promised(due)}</strong>
    </p>
  );
}

/** The writer's own: to alter, and to take away with a trace. */
interface OwnProps {
  readonly entry: Entry;
  readonly id: (act: string) => string;
  readonly edit: () => void;
}

function Own({ entry, id, edit }: OwnProps) {
  const t = useText(texts);
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const { comment, audience, text } = entry;
  const remove = () =>
    void act(reviseComment, { comment: comment.key, audience, id: newName(), act: 'delete' as const });
  if (asking)
    return (
      <>
        <span className={type.body}>{t.removeQuestion}</span>
        <Button size="small" onClick={remove}>
          {t.removeYes}
        </Button>
        <Button
          id={id('keep')}
          size="small"
          appearance="subtle"
          onClick={() => handBack(() => setAsking(false), [id('remove')])}
        >
          {t.cancel}
        </Button>
      </>
    );
  return (
    <>
      <Button
        id={id('edit')}
        size="small"
        appearance="subtle"
        aria-label={t.editCommentOf(text ?? '')}
        onClick={edit}
      >
        {t.editComment}
      </Button>
      <Button
        id={id('remove')}
        size="small"
        appearance="subtle"
        aria-label={t.removeOf(text ?? '')}
        onClick={() => handBack(() => setAsking(true), [id('keep')])}
      >
        {t.remove}
      </Button>
    </>
  );
}

interface AnswerProps {
  readonly entry: Entry;
  readonly name: string;
  readonly done: () => void;
}

function Answer({ entry, name, done }: AnswerProps) {
  const t = useText(texts);
  const [answer, setAnswer] = useState<AnswerKind>('actedOn');
  const { comment, audience } = entry;
  return (
    <Write
      place={`comments/${comment.key}/answer`}
      label={t.answerTo(name)}
      hint={t.hint}
      button={t.answerAct}
      mentions={audience === 'line' ? comment.unit : 'everyone'}
      rule={answerComment}
      input={{ deviation: comment.deviation, audience, about: comment.key, answer }}
      done={done}
      cancel={done}
      beside={
        <FieldShell label={t.kind}>
          <Select
            value={answer}
            onChange={(_, { value }) => setAnswer(answerKinds.find((one) => one === value) ?? 'noted')}
          >
            {answerKinds.map((one) => (
              <option key={one} value={one}>
                {t.answer[one]}
              </option>
            ))}
          </Select>
        </FieldShell>
      }
    />
  );
}
