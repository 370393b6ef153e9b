// Sees what goes wrong on a page although nobody asked: errors of scripts and of the console, failed requests, requests to anybody but the service.
import assert from 'node:assert/strict';
import { SERVICE } from './browser.mjs';

// The page itself gave up: it closed a stream, or was left while loading.
const GIVEN_UP = 'net::ERR_ABORTED';

/**
 * Watches every page of a browser context, the ones to come too. A request to another host is refused and remembered.
 *
 * @param context of playwright
 * @param forgiven patterns of troubles that the test provokes: /status of 401/
 */
export async function watch(context, ...forgiven) {
  const troubles = [];
  const note = (trouble) => {
    if (!forgiven.some((pattern) => pattern.test(trouble))) {
      troubles.push(trouble);
    }
  };
  await context.route(isForeign, (route) => {
    note(`asked another host: ${route.request().url()}`);
    return route.abort();
  });
  await context.routeWebSocket(isForeign, (socket) => {
    note(`opened a socket to another host: ${socket.url()}`);
    return socket.close();
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => note(`script error: ${error.error().stack}`));
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== GIVEN_UP && !isForeign(new URL(request.url()))) {
      note(`failed: ${request.method()} ${request.url()}: ${request.failure()?.errorText}`);
    }
  });
  return {
    /** Fails with everything that went wrong so far. */
    insistOnPeace: () => assert.deepEqual(troubles, []),
  };
}

function isForeign(url) {
  return /^(http|ws)s?:$/.test(url.protocol) && url.host !== new URL(SERVICE).host;
}
