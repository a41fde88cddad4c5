#!/usr/bin/env node
// Old syntax on purpose: an old Node must get as far as the message below.
var wanted = [20, 19];
var have = process.versions.node.split('.').map(Number);
if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  process.stderr.write(
    'recite needs Node ' +
      wanted.join('.') +
      ' or newer; this is ' +
      process.versions.node +
      '.\n' +
      'Install a newer Node from https://nodejs.org and start recite again.\n',
  );
  process.exit(2);
}
// React's production build is chosen by this variable; a learner never wants the other one.
process.env.NODE_ENV = 'production';
import('node:module')
  .then((module) => {
    // Node 22 and later keep compiled code between starts, which halves the time to the first frame.
    if (module.enableCompileCache) module.enableCompileCache();
    return import('../dist/main.js');
  })
  .then(
    (main) => main.run(),
    (error) => {
      if (error && error.code === 'ERR_MODULE_NOT_FOUND' && /dist.main\.js/.test(error.message)) {
        process.stderr.write('recite is not built yet. Run "npm ci" in its folder, then start it again.\n');
      } else {
        process.stderr.write(String((error && error.stack) || error) + '\n');
      }
      process.exitCode = 2;
    },
  );
