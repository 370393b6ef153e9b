// The first folder of the collection: what a newcomer presses "Run" on. An artist publishes a work and a buyer buys it; each request keeps what the next one
// needs, and says whether it was answered as the contract promises.

/**
 * In their order.
 *
 * @property call    method and path of the operation
 * @property as      whose token the request carries; nobody's if left out
 * @property body    instead of the example of the contract
 * @property path    which variable stands for a part of the path
 * @property keeps   variables, and where in the answer they stand
 * @property expects what else has to be so, as an expression over `told`, the answer's data
 */
export const STEPS = [
  { call: 'POST /auth/register', name: 'An artist joins', body: person('artist'), keeps: { artistToken: 'accessToken' } },
  { call: 'POST /artworks', as: 'artistToken', name: 'publishes a work', keeps: { artworkId: 'artwork.id' } },
  { call: 'POST /auth/register', name: 'A buyer joins', body: person('user'), keeps: { bearerToken: 'accessToken', buyerName: 'user.username' } },
  { call: 'GET /artworks', name: 'looks around', expects: 'told.artworks.length > 0' },
  { call: 'GET /artworks/:artworkId', as: 'bearerToken', name: 'sees the work', expects: 'told.artwork.isFavorited === false' },
  { call: 'POST /artworks/:artworkId/favorite', as: 'bearerToken', name: 'likes it' },
  { call: 'POST /artworks/:artworkId/comments', as: 'bearerToken', name: 'says so', body: { content: 'What a light!' }, keeps: { commentId: 'comment.id' } },
  { call: 'POST /cart/items', as: 'bearerToken', name: 'puts it in the cart', body: { artworkId: '{{artworkId}}', quantity: 1 } },
  { call: 'POST /orders', as: 'bearerToken', name: 'orders it', keeps: { orderId: 'order.id', paymentIntentId: 'paymentIntent.id' } },
  {
    call: 'POST /sandbox/payments/:paymentIntentId/confirm',
    as: 'bearerToken',
    name: 'pays, where no Stripe is set up',
    body: { paymentMethodId: 'pm_card_visa' },
  },
  { call: 'GET /orders/:orderId', as: 'bearerToken', name: 'sees that it is paid', expects: "['processing', 'completed'].includes(told.order.status)" },
  { call: 'GET /notifications', as: 'artistToken', name: 'The artist is told' },
];

export const JOURNEY = 'A journey: run this folder first';

/** The folder, of requests as the collection has them. */
export function journey(requests, keyOf) {
  const byKey = new Map(requests.map((item) => [keyOf(item), item]));
  return {
    name: JOURNEY,
    description: 'An artist publishes a work, a buyer finds it, orders it and pays. Each request keeps token and ids for the others; the buyer stays signed in for the rest of the collection.',
    item: STEPS.map((step) => request(step, byKey.get(step.call))),
  };
}

function request(step, item) {
  if (!item) {
    throw new Error(`the journey asks for ${step.call}, which is no operation any more`);
  }
  const copy = structuredClone(item);
  copy.name = step.name;
  copy.request.auth = step.as ? { type: 'bearer', bearer: [{ key: 'token', value: `{{${step.as}}}`, type: 'string' }] } : { type: 'noauth' };
  if (step.body) {
    copy.request.body = { mode: 'raw', raw: JSON.stringify(step.body, null, 2), options: { raw: { language: 'json' } } };
  }
  copy.event = [{ listen: 'test', script: { type: 'text/javascript', exec: script(step) } }];
  return copy;
}

function script({ keeps = {}, expects }) {
  return [
    "pm.test('succeeds', () => pm.response.to.be.success);",
    ...(Object.keys(keeps).length || expects ? ['const told = pm.response.json().data;'] : []),
    ...Object.entries(keeps).map(([name, place]) => `pm.collectionVariables.set('${name}', told.${place});`),
    ...(expects ? [`pm.test('says what it should', () => pm.expect(${expects}).to.equal(true));`] : []),
  ];
}

/** Somebody new each time: Postman puts a moment in the place of {{$timestamp}}. */
function person(role) {
  const name = `${role}_{{$timestamp}}`;
  return { username: name, email: `${name}@example.com`, password: 'a very quiet tide 77', fullName: 'Ada Tide', role };
}
