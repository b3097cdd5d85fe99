// Links that open a reminder in the person's own mail or chat, addressed to those who are missing and to nobody else (S19).

/** What a mail program takes in one link is told by no standard; Windows stops at 2,083 characters. */
const longestLink = 2_000;

export interface Reminder {
  readonly subject: string;
  readonly text: string;
}

/** One link, or several where all the addresses do not fit in one; hidden from each other, since who is late is nobody else's matter. */
export function mailLinks(to: readonly string[], { subject, text }: Reminder): readonly string[] {
  const rest = `&subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return portions(to, (some) => `mailto:?bcc=${some.map(encodeURIComponent).join(',')}${rest}`);
}

/** The chat that Teams opens by a link is one for all who are named in it. */
export function chatLinks(to: readonly string[], { text }: Reminder): readonly string[] {
  const rest = `&message=${encodeURIComponent(text)}`;
  return portions(
    to,
    (some) => `https://teams.microsoft.com/l/chat/0/0?users=${some.map(encodeURIComponent).join(',')}${rest}`,
  );
}

function portions(to: readonly string[], linkFor: (some: readonly string[]) => string): readonly string[] {
  const links: string[] = [];
  let some: readonly string[] = [];
  for (const one of to) {
    if (some.length > 0 && linkFor([...some, one]).length > longestLink) {
      links.push(linkFor(some));
      some = [];
    }
    some = [...some, one];
  }
  return some.length === 0 ? links : [...links, linkFor(some)];
}
