// Prism between a caller and the service. It judges answers only: were it to judge requests too, it would refuse them itself, and tests of refusals
// would be green without ever reaching the service.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url));

export async function prismBefore(service, contractFile) {
  const port = await freePort();
  const prism = spawn(process.execPath, [CLI, 'proxy', contractFile, service, '--port', `${port}`, '--validate-request=false'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await listening(prism);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      prism.kill();
      await once(prism, 'exit');
    },
  };
}

function listening(prism) {
  return new Promise((resolve, reject) => {
    let said = '';
    prism.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('is listening on')) {
        resolve();
      }
    });
    prism.once('exit', (code) => reject(new Error(`Prism ended with ${code} before it listened:\n${said}`)));
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
