// What we assume of comments and likes: what a comment is, who may make and remove one.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, refusal } from './given.ts';

const denied = { status: 403 };

async function givenRow() {
  const tenant = givenTenant();
  const list = await givenPlans(tenant);
  await list.items.add({ Key: 'a' });
  await giveLevel(tenant, 'chef', 'Contribute');
  await giveLevel(tenant, 'controller', 'Read');
  const as = (person: string) => tenant.as(person).web.lists.getByTitle('Plans').items.getById(1);
  return { tenant, list, as };
}

describe('comments (sharepoint.md 2.7c)', () => {
  it('are added, read newest first, and bear who said what', async () => {
    const { as } = await givenRow();
    const made = await as('chef').comments.add('Hej <du>');
    // PnPjs puts the answer's properties on the comment that it gives back.
    expect({ ...made }).toMatchObject({
      id: '1',
      text: 'Hej &lt;du&gt;',
      isReply: false,
      parentId: '0',
      itemId: 1,
      likeCount: 0,
      replyCount: 0,
    });
    expect(made.author).toMatchObject({
      name: 'Chef Enhet A',
      email: 'chef@contoso.onmicrosoft.com',
      principalType: 1,
    });
    await as('admin').comments.add({
      text: '@mention{0} titta',
      mentions: [{ loginName: 'i:0#.f|membership|chef@contoso.onmicrosoft.com', email: 'c@x', name: 'Chef' }],
    });
    const all = await as('controller').comments();
    expect(all.map((one) => one.text)).toEqual(['@mention&#123;0&#125; titta', 'Hej &lt;du&gt;']);
    expect(all[0]?.mentions).toMatchObject([{ email: 'c@x', name: 'Chef' }]);
    expect((await as('chef').comments.getById(1)()).id).toBe('1');
  });

  it('are answered and liked', async () => {
    const { as } = await givenRow();
    const made = await as('chef').comments.add('Fråga');
    const reply = await as('admin').comments.getById(1).replies.add('Svar');
    expect({ ...reply }).toMatchObject({ isReply: true, parentId: '1', text: 'Svar' });
    expect((await reply())?.text).toBe('Svar');
    expect((await made.replies()).map((one) => one.text)).toEqual(['Svar']);
    expect(await as('chef').comments()).toMatchObject([{ replyCount: 1 }]);
    await as('controller').comments.getById(1).like();
    expect(await as('controller').comments.getById(1)()).toMatchObject({ likeCount: 1, isLikedByUser: true });
    expect(await as('chef').comments.getById(1)()).toMatchObject({ likeCount: 1, isLikedByUser: false });
    await as('controller').comments.getById(1).unlike();
    expect((await as('chef').comments.getById(1)()).likeCount).toBe(0);
  });

  it('are made by those who may edit the row, removed by their author and by editors', async () => {
    const { as, tenant } = await givenRow();
    expect(await refusal(as('controller').comments.add('x'))).toMatchObject(denied);
    await as('admin').comments.add('av admin');
    expect(await refusal(as('controller').comments.getById(1).delete())).toMatchObject(denied);
    await as('chef').comments.getById(1).delete();
    expect(await as('admin').comments()).toEqual([]);
    await as('chef').comments.add('a');
    await as('chef').comments.add('b');
    expect(await refusal(as('controller').comments.clear())).toMatchObject(denied);
    await as('admin').comments.clear();
    expect(await as('admin').comments()).toEqual([]);
    expect((await tenant.raw("web/lists/getByTitle('Plans')/items(1)/GetComments()")).json.value).toEqual([]);
  });

  it('neither raise the ETag nor stand in the log', async () => {
    const { as, list } = await givenRow();
    const before = await as('admin')();
    const { CurrentChangeToken } = await list();
    await as('chef').comments.add('x');
    expect((await as('admin')())['odata.etag']).toBe(before['odata.etag']);
    expect((await list()).CurrentChangeToken).toEqual(CurrentChangeToken);
  });

  it('are refused where they are switched off, on the row or the list, and when empty', async () => {
    const { as, list, tenant } = await givenRow();
    expect((await refusal(as('chef').comments.add(' '))).status).toBe(400);
    const row = "web/lists/getByTitle('Plans')/items(1)";
    await tenant.raw(`${row}/SetCommentsDisabled(true)`, { method: 'POST' });
    expect(await refusal(as('chef').comments.add('x'))).toMatchObject(denied);
    await tenant.raw(`${row}/SetCommentsDisabled`, { method: 'POST', body: { value: false } });
    await as('chef').comments.add('x');
    await list.update({ DisableCommenting: true } as never);
    expect(await refusal(as('chef').comments.add('x'))).toMatchObject(denied);
  });
});

describe('likes on a row (2.6)', () => {
  it('are given and taken as PnPjs does', async () => {
    const { as } = await givenRow();
    await as('controller').like();
    const info = await as('chef').getLikedByInformation();
    expect(info).toMatchObject({ likeCount: 1, isLikedByUser: false, likedBy: [{ name: 'Controller 1' }] });
    expect(await as('chef').getLikedBy()).toMatchObject([{ name: 'Controller 1' }]);
    await as('controller').unlike();
    expect((await as('chef').getLikedByInformation()).likeCount).toBe(0);
  });
});
