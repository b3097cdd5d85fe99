// The team and the channel of an organisation, by the ids that both Teams and Graph know them by.

/** A stable id in the shape of a GUID, so that an organisation's team is the same each time. */
function groupIdOf(org: string): string {
  let digits = '';
  for (const character of `${org}-team-group-id-of-the-local-tenant`)
    digits += character.charCodeAt(0).toString(16);
  return digits.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const channelOf = (org: string) => ({
  team: groupIdOf(org),
  channel: `19:${org}@thread.tacv2`,
});
