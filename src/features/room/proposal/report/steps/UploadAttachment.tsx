// Puts a file in the body's folder and lists it among the attachments of the report.
import { recordRow } from '../../../../../core/proposal/rules/listRules.ts';
import { useCaseFiles } from '../../../../../ui/document/caseFiles.ts';
import { Upload } from '../../../../../ui/document/Upload.tsx';
import { newName } from '../../../../../ui/form/newName.ts';
import { useText } from '../../../../../ui/text.ts';
import { useSituation } from '../../../../../ui/workspace.tsx';
import { useRecord, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';

export function UploadAttachment() {
  const t = useText(texts);
  const files = useCaseFiles();
  const record = useRecord();
  const { today } = useSituation();
  const { draft } = useReport();
  return (
    <Upload
      words={t}
      put={(name, content) => files.put(draft.body.key, name, content)}
      list={(title, file) =>
        record('attachments', recordRow, {
          list: 'attachments',
          row: newName(),
          values: { title, day: today, basis: true, file },
        })
      }
    />
  );
}
