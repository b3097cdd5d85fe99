// The site collections of a tenant and the webs below them, kept open between requests.
import type { Database } from '../store/database.ts';
import { Site, type SiteRow, type Surroundings } from '../store/site.ts';

export class Sites implements Surroundings {
  readonly db: Database;
  readonly locale: number;
  readonly now: () => number;
  #known: Site[] = [];
  #current = false;

  constructor(db: Database, locale: number, now: () => number) {
    this.db = db;
    this.locale = locale;
    this.now = now;
  }

  /** Every web, parents before children. The same object for a web for as long as it exists. */
  all(): readonly Site[] {
    if (this.#current) return this.#known;
    const rows = this.db.all<SiteRow>(
      'select s.*, w.root, w.parent from site s left join subweb w on w.num = s.num order by s.num',
    );
    const before = new Map(this.#known.map((site) => [site.num, site]));
    this.#known = [];
    this.#current = true;
    for (const row of rows) {
      const known = before.get(row.num);
      known?.read(row);
      this.#known.push(known ?? new Site(this, row));
    }
    return this.#known;
  }

  /** The innermost web whose path a server-relative path begins with. */
  at(path: string): Site | undefined {
    const asked = `${path.toLowerCase()}/`;
    return this.all()
      .filter((site) => asked.startsWith(`${site.path.toLowerCase()}/`))
      .reduce<Site | undefined>(
        (best, site) => (best && best.path.length > site.path.length ? best : site),
        undefined,
      );
  }

  /** To be called when webs have come, gone or been moved to another scope, and after a rollback. */
  forget(): void {
    this.#current = false;
  }
}
