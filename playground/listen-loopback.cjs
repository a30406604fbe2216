// Loaded with `node --require`: every server of the process listens on 127.0.0.1 only.
// The Agents Playground takes a port but no address and would otherwise be open to the whole network.
'use strict';

const net = require('node:net');

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function listenOnLoopback(...args) {
  const [first, second] = args;

  if (typeof first === 'object' && first !== null && 'port' in first) {
    args[0] = { ...first, host: '127.0.0.1' };
  } else if (isPort(first)) {
    args.splice(1, typeof second === 'string' ? 1 : 0, '127.0.0.1');
  } else if (first === undefined || typeof first === 'function') {
    args.unshift({ port: 0, host: '127.0.0.1' });
  }

  return listen.apply(this, args);
};

function isPort(value) {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
}
