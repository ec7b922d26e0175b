/* The workspace beside a ticket: its note goes into the reply, as an internal comment that the agent can still read and change. */
const client = ZAFClient.init();
client.invoke('resize', { width: '100%', height: '900px' });

const { settings } = await client.metadata();
const found = await client.get(['ticket.id', 'ticket.requester.name', 'ticket.requester.locale']);
const site = new URL(settings.site);
const envelope = { latchkey: 1, id: String(Math.random()), origin: location.origin };
const ticket = String(found['ticket.id'] ?? '');
const caller = {
  flow: '',
  step: '',
  language: found['ticket.requester.locale'] ?? '',
  ticket,
  name: found['ticket.requester.name'] ?? '',
};

const desk = document.createElement('iframe');
desk.title = 'Latchkey';
desk.allow = 'clipboard-write';
desk.src = `${site.href.replace(/\/$/, '')}/${settings.language}/agent/#${encodeURIComponent(JSON.stringify({ ...envelope, ...caller }))}`;
document.body.append(desk);

addEventListener('message', async ({ source, origin, data }) => {
  if (source !== desk.contentWindow || origin !== site.origin) return;
  if (data?.latchkey !== 1 || data.id !== envelope.id) return;
  // The agent may have gone on with the call of another ticket.
  if (data.type !== 'latchkey-ticket' || data.ticket !== ticket) return;
  await client.set('comment.type', 'internalNote');
  await client.invoke('comment.appendHtml', data.html);
});
