// What whoever runs the site does meanwhile: takes rights and gives them back, removes a column or a row, mends it again.
import { columnXml } from '../../../src/m365/columns.ts';
import { columnName } from '../../../src/m365/rows/address.ts';
import { reports, rowNames, year } from '../machine/organisation.ts';
import type { Page } from '../machine/page.ts';
import type { Scene } from '../machine/scene.ts';
import type { Stage } from './acts.ts';

/** What has been taken and must be given back. */
export class Administrator {
  columnMissing = false;
  private readonly without = new Map<number, Set<string>>();
  private readonly stage: Stage;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  private get scene(): Scene {
    return this.stage.scene;
  }

  private async done(what: string): Promise<void> {
    this.scene.trace.met(what);
    this.scene.trace.note(`  the administrator: ${what}`);
    this.stage.diary.look(this.scene.tenant.rows(), true);
  }

  private login = (account: string): string => `i:0#.f|membership|${account}`;
  private group = (id: number): string => `sitegroups/getbyid(${id})/users`;

  /** Takes from somebody what he may, or gives it back. */
  async rights(page: Page): Promise<void> {
    const { account } = page;
    const { tenant } = this.scene;
    for (const group of tenant.groupsOf(account)) {
      const taken = this.without.get(group) ?? new Set();
      this.without.set(group, taken.add(account));
      const address = `${this.group(group)}/removebyloginname('${encodeURIComponent(this.login(account))}')`;
      await tenant.administer('POST', address);
    }
    await this.done('rights withdrawn');
  }

  async giveBack(): Promise<void> {
    for (const [group, accounts] of this.without)
      for (const account of accounts)
        await this.scene.tenant.administer('POST', this.group(group), { LoginName: this.login(account) });
    this.without.clear();
    await this.done('rights given back');
  }

  async column(): Promise<void> {
    const { tenant } = this.scene;
    const list = `getlist('/sites/styrning/Lists/reports${year}')`;
    const column = columnName('measure');
    if (this.columnMissing)
      await tenant.administer('POST', `${list}/fields/createfieldasxml`, {
        parameters: { SchemaXml: columnXml('measure', reports.fields.measure), Options: 8 },
      });
    else {
      await tenant.administer('POST', `${list}/fields/getbyinternalnameortitle('${column}')`, undefined, {
        'X-HTTP-Method': 'DELETE',
        'If-Match': '*',
      });
      this.stage.diary.forgetColumn(column);
    }
    this.columnMissing = !this.columnMissing;
    await this.done(this.columnMissing ? 'column removed' : 'column made again');
  }

  async renameColumn(): Promise<void> {
    const address = `getlist('/sites/styrning/Lists/reports${year}')/fields/getbyinternalnameortitle('Story')`;
    await this.scene.tenant.administer(
      'POST',
      address,
      { Title: 'Vad har hänt?' },
      { 'X-HTTP-Method': 'MERGE' },
    );
    await this.done('column renamed');
  }

  async removeRow(pick: number): Promise<void> {
    const wanted = rowNames[pick % rowNames.length];
    const row = this.scene.tenant
      .rows()
      .find((one) => one.list === wanted?.list && one.columns.Key === wanted.key);
    if (!row || !wanted) return;
    this.stage.diary.giveUpRow(wanted.list, wanted.key);
    const leaf = wanted.list === 'reports' ? `reports${year}` : 'themes';
    await this.scene.tenant.administer(
      'POST',
      `getlist('/sites/styrning/Lists/${leaf}')/items(${row.id})`,
      undefined,
      { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' },
    );
    await this.done('row removed');
  }

  async mend(): Promise<void> {
    await this.giveBack();
    if (this.columnMissing) await this.column();
  }
}
