// @ts-check
/* A folder served by sirv and nothing else: what `npm start` is compared with. */
import { createServer } from 'node:http';
import sirv from 'sirv';

const server = createServer(sirv(process.argv[2], { brotli: true, gzip: true, etag: true }));
server.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${address.port}`);
});
