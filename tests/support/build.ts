import { build } from 'vite';

/** The real program is tested as it is built now. */
export default async function setup(): Promise<void> {
  await build({ logLevel: 'warn' });
}
