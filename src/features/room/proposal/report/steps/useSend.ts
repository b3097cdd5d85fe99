// Sends the report: its files are laid for the body to read first, since they do not wait, and then the report itself.
import { useRef } from 'react';
import { attachmentsOf, isDraftFile } from '../../../../../core/proposal/read.ts';
import { sendReport } from '../../../../../core/proposal/rules/sendRules.ts';
import { bad, good, type Result } from '../../../../../schema/fault.ts';
import { useCaseFiles } from '../../../../../ui/document/caseFiles.ts';
import { useAct, useWorkspace } from '../../../../../ui/workspace.tsx';
import { useReport } from '../reportInUse.ts';

/** What has been sent once on this page is not sent again when the rest could not be. */
export function useSend() {
  const { draft, form, at } = useReport();
  const files = useCaseFiles();
  const act = useAct();
  const workspace = useWorkspace();
  const laid = useRef<Readonly<Record<string, string>>>({});
  const isWhole = form.errors.length === 0 && form.warnings.every(({ considered }) => considered);

  async function layFiles(): Promise<Result<null>> {
    const own = attachmentsOf(draft.report).map(({ file }) => file);
    for (const file of own.filter((one) => isDraftFile(one) && laid.current[one] === undefined)) {
      const there = await files.send(draft.body.key, file);
      if (!there.ok) return bad(...there.faults);
      laid.current = { ...laid.current, [file]: there.value };
    }
    return good(null);
  }

  return async () => {
    // The field that was just left is on its way to be saved.
    await workspace.flush();
    const ready = isWhole ? await layFiles() : good(null);
    return ready.ok ? act(sendReport, { ...at, files: laid.current }) : ready.faults;
  };
}
